// What is copied onto a device: the folder of the page, and what runs it there. Needs a build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { pbkdf2Sync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../../scripts/lib/chromium.mjs';
import { versionOf } from '../../vite.kiosk.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');
const script = 'kiosk/ikon-kiosk.sh';

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

  it('hands on the licences of what it carries, and of what MapLibre carries in turn', () => {
    const said = read('dist/kiosk-page/LICENSES.txt');
    for (const name of ['maplibre-gl', 'earcut', 'gl-matrix', 'pbf', '@maplibre/mlt'])
      assert.match(said, new RegExp(`^${name} \\d`, 'm'));
  });
});

describe('what runs the screen on a device', () => {
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
    assert.deepEqual(URLAllowlist, [new URL(address).origin, 'file:///opt/ikon-kiosk/waiting.html']);
  });

  it('serves at the address that is opened, on the device alone', () => {
    const [, address] = /IKON_KIOSK_ADDRESS=(\S+)/.exec(read('kiosk/ikon-kiosk.service'));
    const { hostname, port } = new URL(address);
    assert.ok(read('kiosk/ikon-kiosk-server.service').includes(`http.server ${port} --bind ${hostname}`));
  });
});

/** A browser that says what it is told to, and stays or goes. */
function device(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'ikon-device-'));
  const file = (name, content, mode) => writeFileSync(join(folder, name), content, { mode });
  mkdirSync(join(folder, 'policies'));
  file('browser', `#!/bin/bash\nprintf '%s\\n' "$@" >"${folder}/asked"\n${browser}`, 0o755);
  file('systemd-notify', `#!/bin/bash\necho "$*" >>"${folder}/told"`, 0o755);
  file('policies/policy.json', read('kiosk/policy.json'));
  const run = (args = ['http://127.0.0.1:8080/'], settings = {}) =>
    spawnSync('bash', [join(root, script), ...args], {
      encoding: 'utf8',
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        NOTIFY_SOCKET: 'some',
        XDG_RUNTIME_DIR: folder,
        IKON_KIOSK_BROWSER: 'browser',
        IKON_KIOSK_POLICIES: join(folder, 'policies'),
        IKON_KIOSK_PROFILE: join(folder, 'profile'),
        IKON_KIOSK_SILENCE: '1',
        ...settings,
      },
    });
  const of = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  const page = () => of('asked').trim().split('\n').at(-1);
  return { run, of, page, file, end: () => rmSync(folder, { recursive: true }) };
}
const says = (words) => `echo '[1:1:INFO:CONSOLE:1] "ikon-kiosk: ${words}", source: x (1)' >&2\n`;

describe('the start script', () => {
  const made = [];
  const make = (browser) => (made.push(device(browser)), made.at(-1));
  after(() => made.forEach(({ end }) => end()));

  it('starts no browser without its locks, and says so', () => {
    const { run, of, file } = make('exit 0');
    const refused = (result, words) => {
      assert.match(result.stderr, words);
      assert.deepEqual([result.status, of('asked')], [78, '']);
    };
    refused(run(['https://anderswo.example/']), /https:\/\/anderswo.example fehlt in policy.json/);
    refused(run(undefined, { IKON_KIOSK_POLICIES: '' }), /IKON_KIOSK_POLICIES nennen/);
    refused(run(undefined, { IKON_KIOSK_BROWSER: 'keiner' }), /keiner ist nicht installiert/);
    file('policies/policy.json', '{}');
    refused(run(), /fehlt policy.json/);
    refused(run(['--check', 'http://127.0.0.1:8080/']), /fehlt policy.json/);
    run(undefined, { IKON_KIOSK_WITHOUT_POLICY: 'yes' });
    assert.match(of('asked'), /--kiosk/);
  });

  it('says before whether it may start', () => {
    const { run, of } = make('exit 0');
    assert.deepEqual([run(['--check', 'http://127.0.0.1:8080/']).status, of('asked')], [0, '']);
  });

  it('waits for the server with a page of its own, until the screen has stored all that it needs', () => {
    const { run, page } = make(says('waiting') + says('alive'));
    run();
    assert.match(page(), /^file:.*\/kiosk\/waiting\.html#http:\/\/127\.0\.0\.1:8080\/$/);
    const next = make(says('alive, stored'));
    next.run();
    next.run();
    assert.equal(next.page(), 'http://127.0.0.1:8080/');
  });

  it('hands on signs of life, keeps the rest for the journal, and ends when the browser goes', () => {
    const { run, of } = make(`${says('alive')}echo broken >&2; exit 3`);
    const { stderr, status } = run();
    assert.deepEqual(
      [stderr.includes('broken'), stderr.includes('alive'), stderr.includes('hat sich beendet'), status],
      [true, false, true, 1],
    );
    assert.match(of('told'), /^--ready\nWATCHDOG=1 /);
  });

  it('ends a browser that falls silent, and waits longer each time', () => {
    const { run, of } = make(`${says('alive')}exec sleep 60`);
    const waited = Array.from({ length: 3 }, () => /seit (\d+) Sekunden/.exec(run().stderr)[1]);
    assert.deepEqual([waited, of('ikon-kiosk-silent').trim()], [['1', '2', '4'], '3']);
  });
});
