// What is copied onto a device: the folder of the page, and what runs it there. Needs a build.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../../scripts/lib/chromium.mjs';
import { versionOf } from '../../vite.kiosk.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');
const scripts = ['kiosk/ikon-kiosk.sh', 'kiosk/alive.sh'];

describe('the folder of the screen', () => {
  let version;
  before(() => (version = versionOf(join(root, 'dist/kiosk-page'))));

  it('has a service worker that knows the hash of every file', () => {
    const worker = read('dist/kiosk-page/worker.js');
    assert.ok(worker.includes(version.mark));
    assert.deepEqual(
      Object.entries(version.files).filter(
        ([file, hash]) => !worker.includes(file) || !worker.includes(hash),
      ),
      [],
    );
  });

  it('can lie anywhere: the page names its files by their place beside it', () => {
    const named = [...read('dist/kiosk-page/index.html').matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, url]) => url,
    );
    assert.ok(named.length > 1);
    assert.deepEqual(
      named.filter((url) => !/^(\.\/|data:)/.test(url)),
      [],
    );
  });

  it('counts neither settings nor feeds to the version, which a Quartiersbüro changes', () => {
    assert.deepEqual(
      Object.keys(version.files).filter((file) => !/^(index\.html|code\/)/.test(file)),
      [],
    );
    assert.ok(JSON.parse(read('dist/kiosk-page/kiosk.json')).feed);
  });

  it('hands on the licences of what it carries', () =>
    assert.match(read('dist/kiosk-page/LICENSES.txt'), /maplibre-gl/));
});

describe('what runs the screen on a device', () => {
  it('are scripts that the shell reads', () =>
    scripts.forEach((script) => execFileSync('bash', ['-n', join(root, script)])));

  it('are scripts that ShellCheck finds nothing in', (test) => {
    const shellcheck = findOnPath(['shellcheck']);
    if (!shellcheck) return test.skip('shellcheck is not installed');
    execFileSync(
      shellcheck,
      scripts.map((script) => join(root, script)),
    );
  });

  it('makes of a PIN what the page checks it against', (test) => {
    if (!findOnPath(['python3'])) return test.skip('python3 is not installed');
    const make = (input) => spawnSync('python3', [join(root, 'kiosk/pin.py')], { input, encoding: 'utf8' });
    const { pin } = JSON.parse(`{${make('2580\n').stdout}}`);
    const [method, rounds, salt, hash] = pin.split('$');
    const expected = pbkdf2Sync('2580', Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
    assert.deepEqual([method, hash], ['pbkdf2-sha256', expected.toString('base64')]);
    assert.equal(make('12\n').status, 1);
  });

  it('has no PIN that everybody knows', () =>
    assert.ok(!('pin' in JSON.parse(read('dist/kiosk-page/kiosk.json')))));

  it('allows the one address that it opens', () => {
    const { URLBlocklist, URLAllowlist } = JSON.parse(read('kiosk/policy.json'));
    const [, address] = /IKON_KIOSK_ADDRESS=(\S+)/.exec(read('kiosk/ikon-kiosk.service'));
    assert.deepEqual(URLBlocklist, ['*']);
    assert.deepEqual(URLAllowlist, [new URL(address).origin]);
  });

  it('serves at the address that is opened, on the device alone', () => {
    const [, address] = /IKON_KIOSK_ADDRESS=(\S+)/.exec(read('kiosk/ikon-kiosk.service'));
    const { hostname, port } = new URL(address);
    assert.ok(read('kiosk/ikon-kiosk-server.service').includes(`http.server ${port} --bind ${hostname}`));
  });
});
