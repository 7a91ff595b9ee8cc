// What `npm run build` made is what somebody can install. Needs a build.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hashes } from '../../scripts/integrity.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const read = (file) => readFileSync(join(root, file), 'utf8');
/** With their libraries, for browsers. */
const bundled = ['cdn', 'embed', 'kiosk-page', 'poster'].map((folder) => join('dist', folder));
const filesUnder = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));

before(() => assert.ok(existsSync(join(root, 'dist/cdn')), 'there is no build: run npm run build first'));

describe('the package', () => {
  it('has a file for every export', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const missing = targets.filter((target) => !target.includes('*') && !existsSync(join(root, target)));
    assert.deepEqual(missing, []);
  });

  it('imports from its own modules only what is there', () => {
    const modules = filesUnder('dist', '.js');
    const broken = modules.flatMap((file) =>
      [...read(file).matchAll(/(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g)]
        .map(([, specifier]) => resolve(root, dirname(file), specifier))
        .filter((target) => !existsSync(target))
        .map((target) => `${file} → ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('imports only libraries that it depends on', () => {
    const outside = filesUnder('dist', '.js').filter(
      (file) => !bundled.some((folder) => file.startsWith(folder)) && !file.includes('assets'),
    );
    const names = outside.flatMap((file) =>
      [...read(file).matchAll(/^(?:import|export) .*?["']([^."'][^"']*)["'];?$/gm)].map(([, name]) => name),
    );
    const packages = names.map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
    assert.deepEqual(
      [...new Set(packages)].filter((name) => !(name in manifest.dependencies) && !name.startsWith('node:')),
      [],
    );
  });

  it('asks for what belongs to Node only in the command line', () => {
    const asking = filesUnder('dist', '.js').filter((file) => /["']node:[a-z/_]+["']/.test(read(file)));
    assert.deepEqual(
      asking.filter((file) => !file.startsWith(join('dist', 'cli'))),
      [],
    );
  });

  it('has a command that runs', () => {
    const command = join(root, manifest.bin['ikon-feed']);
    assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const run = (...args) => execFileSync(process.execPath, [command, ...args], { encoding: 'utf8' });
    assert.equal(run('--version').trim(), manifest.version);
    assert.match(run('check', join(root, 'demo/feeds/musterstadt.json')), /Angebote geprüft/);
  });

  it('names exactly the MapLibre whose worker it carries', () => {
    const { version } = JSON.parse(read('node_modules/maplibre-gl/package.json'));
    assert.equal(manifest.dependencies['maplibre-gl'], version);
  });

  it('refers to what lies beside it in a way that bundlers follow', () => {
    const unclear = filesUnder('dist', '.js').filter(
      (file) =>
        !bundled.some((folder) => file.startsWith(folder)) &&
        /new URL\([A-Za-z_$][\w$]*,\s*import\.meta\.url\)/.test(read(file)),
    );
    assert.deepEqual(unclear, []);
  });

  it('publishes nothing that npm would leave out, and no source map', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const packed = new Set(files.map(({ path }) => path));
    const meant = filesUnder('dist', '.js').filter((file) => !file.startsWith(join('dist', 'kiosk-page')));
    const forgotten = meant.filter((file) => !packed.has(file.replaceAll('\\', '/')));
    assert.deepEqual(forgotten, []);
    assert.deepEqual(
      [...packed].filter((path) => path.endsWith('.map')),
      [],
    );
  });

  it('has the hashes of all files of its CDN folder', () => {
    const { integrity, version } = JSON.parse(read('dist/cdn/integrity.json'));
    assert.deepEqual(integrity, hashes());
    assert.equal(version, manifest.version);
  });
});
