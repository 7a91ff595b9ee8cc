import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Failure } from '../../src/cli/problem.js';
import { type Disk, writeAll } from '../../src/cli/write/whole.js';
import { cli, feedOf, folder, offersOf } from './helpers/cli.js';

const { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } = disk;
let home = '';
const at = (name: string) => join(home, name);
beforeEach(async () => (home = await folder()));

/** A disk that is full after so many bytes. */
function fullAfter(bytes: number): Disk {
  const open = async (path: string, flags: string) => {
    const handle = await disk.open(path, flags);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (content) => {
      await write((content as string).slice(0, bytes));
      if ((content as string).length > bytes) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    return handle;
  };
  return { ...disk, open: open as Disk['open'] };
}

describe('writing', () => {
  it('leaves what stood there when the disk is full, and nothing half beside it', async () => {
    await writeFile(at('a.json'), 'old a');
    const outputs = [
      { path: at('a.json'), content: 'new a' },
      { path: at('b.json'), content: 'x'.repeat(100) },
    ];
    await assert.rejects(
      writeAll(outputs, fullAfter(50)),
      (error) => error instanceof Failure && error.code === 'disk-full' && error.values.name === at('b.json'),
    );
    assert.equal(await readFile(at('a.json'), 'utf8'), 'old a');
    assert.deepEqual(await readdir(home), ['a.json']);
  });

  it('goes on beside what a killed process of the same number left, and removes that', async () => {
    const left = Array.from({ length: 300 }, (_, n) => `.ikon-feed-${process.pid}-${n}.tmp`);
    const marked = `.ikon-feed-${process.pid}-0123abcd-1.tmp`;
    for (const name of [...left, marked]) await writeFile(at(name), 'half');
    await writeFile(at('source.json'), JSON.stringify(feedOf()));
    assert.equal((await cli(['build', at('source.json'), '-o', at('feed.json')])).code, 0);
    assert.equal((await readdir(home)).includes(marked), false);
  });

  it('refuses a folder that is missing, a folder and a device', async () => {
    const code = (path: string) =>
      writeAll([{ path, content: '' }]).then(
        () => '',
        (error: Failure) => error.code,
      );
    assert.equal(await code(at('no/feed.json')), 'folder-missing');
    await mkdir(at('folder'));
    assert.equal(await code(at('folder')), 'file-is-folder');
    assert.equal(await code('/dev/full'), 'no-plain-file');
  });

  it('keeps the rights of a file, and the link that leads to it', async () => {
    await writeFile(at('real.json'), 'old');
    await chmod(at('real.json'), 0o640);
    await symlink('real.json', at('link.json'));
    await writeAll([{ path: at('link.json'), content: 'new' }]);
    assert.equal(await readFile(at('real.json'), 'utf8'), 'new');
    assert.equal((await stat(at('real.json'))).mode & 0o777, 0o640);
    assert.equal((await disk.lstat(at('link.json'))).isSymbolicLink(), true);
  });
});

/** Kills the process at its nth step on the disk; a file that is being written is half written by then. */
const KILLER = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let left = Number(process.env.KILL_AT);
  const step = () => {
    if (left-- > 0) return;
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
  for (const name of ['mkdir', 'open', 'rename', 'rm']) {
    const original = fs.promises[name];
    fs.promises[name] = async (...args) => {
      step();
      const result = await original(...args);
      if (name !== 'open') return result;
      const write = result.writeFile.bind(result);
      result.writeFile = async (content) => {
        if (left === 0) await result.write(content.slice(0, content.length / 2));
        step();
        return write(content);
      };
      return result;
    };
  }
  syncBuiltinESMExports();`;

describe('a build that is killed', () => {
  const SHARD = ['--shard', '8', '--precompress'];
  /** Series of killed builds beside each other, each in a folder of its own. */
  const SERIES = 3;

  /** Builds in a process of its own. @returns whether it was killed */
  async function killed(place: string, killAt: number): Promise<boolean> {
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(KILLER)}`];
    const files = [join(place, 'source.json'), '-o', join(place, 'feed.json')];
    const args = [join(import.meta.dirname, 'main.js'), 'build', ...files, ...SHARD];
    const env = { ...process.env, KILL_AT: String(killAt) };
    const child = spawn(process.execPath, [...preload, ...args], { stdio: 'ignore', env });
    return new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
  }

  async function offersThere(place: string): Promise<number> {
    const { out, code, err } = await cli(['check', join(place, 'feed.json'), '--json']);
    assert.equal(code, 0, err + out);
    return (JSON.parse(out) as { offers: number }).offers;
  }

  /** Every packed first part is whole as well, and the part that it names is there. */
  async function packedAreWhole(place: string): Promise<void> {
    for (const [name, unpack] of [
      ['feed.json.gz', gunzipSync],
      ['feed.json.br', brotliDecompressSync],
    ] as const) {
      const first = JSON.parse(unpack(await readFile(join(place, name))).toString()) as { next: string };
      await stat(join(place, first.next));
    }
  }

  /** Kills at every so many steps, one after the other, each beside what the last one left. @returns the last step */
  async function killAgainAndAgain(place: string, first: number): Promise<number> {
    const source = (count: number, prefix: string) =>
      writeFile(join(place, 'source.json'), JSON.stringify(feedOf({ offers: offersOf(count, prefix) })));
    await source(10, 'a');
    const files = [join(place, 'source.json'), '-o', join(place, 'feed.json')];
    assert.equal((await cli(['build', ...files, ...SHARD])).code, 0);
    let step = first;
    for (let running = true; running; step += SERIES) {
      await source(14, `b${step}-`);
      running = await killed(place, step);
      assert.ok([10, 14].includes(await offersThere(place)));
      await packedAreWhole(place);
    }
    assert.equal(await offersThere(place), 14);
    assert.deepEqual(
      (await readdir(place)).filter((name) => name.endsWith('.tmp')),
      [],
    );
    return step;
  }

  it('never leaves a broken feed, at whatever step', async () => {
    const series = Array.from({ length: SERIES }, async (_, first) => {
      const place = at(`series-${first}`);
      await mkdir(place);
      return killAgainAndAgain(place, first);
    });
    const last = Math.min(...(await Promise.all(series)));
    assert.ok(last > 25, `only ${last} steps`);
  });
});
