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

describe('a build that is killed', () => {
  const args = ['.cache/test-cli/main.js', 'build'];

  /** Starts a build and kills it after so many ms; @returns whether it was still running */
  async function killed(after: number): Promise<boolean> {
    const more = [at('source.json'), '-o', at('feed.json'), '--shard', '200', '--precompress'];
    const child = spawn(process.execPath, [...args, ...more], { stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on('exit', (_, signal) => resolve(signal)),
    );
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    const signal = await ended;
    clearTimeout(timer);
    return signal === 'SIGKILL';
  }

  async function offersThere(): Promise<number> {
    const { out, code, err } = await cli(['check', at('feed.json'), '--json']);
    assert.equal(code, 0, err + out);
    return (JSON.parse(out) as { offers: number }).offers;
  }

  /** Every packed first part is whole as well, and the part that it names is there. */
  async function packedAreWhole(): Promise<void> {
    for (const [name, unpack] of [
      ['feed.json.gz', gunzipSync],
      ['feed.json.br', brotliDecompressSync],
    ] as const) {
      const packed = await readFile(at(name)).catch(() => undefined);
      if (packed) await stat(at((JSON.parse(unpack(packed).toString()) as { next: string }).next));
    }
  }

  it('never leaves a broken feed, at whatever moment', async () => {
    const source = (count: number, prefix: string) =>
      writeFile(at('source.json'), JSON.stringify(feedOf({ offers: offersOf(count, prefix) })));
    await source(1_000, 'a');
    assert.equal((await cli(['build', at('source.json'), '-o', at('feed.json'), '--shard', '200'])).code, 0);
    await source(1_500, 'b');
    const start = performance.now();
    const scratch = await folder();
    const whole = spawn(
      process.execPath,
      [...args, at('source.json'), '-o', join(scratch, 'feed.json'), '--shard', '200', '--precompress'],
      { stdio: 'ignore' },
    );
    await new Promise((resolve) => whole.on('exit', resolve));
    const span = performance.now() - start;
    let inTime = 0;
    for (let moment = 0; moment < 24; moment++) {
      // The writing is in the last part of the run.
      if (await killed(span * (0.3 + (moment / 24) * 0.8))) inTime++;
      assert.ok([1_000, 1_500].includes(await offersThere()));
      await packedAreWhole();
      await source(1_500, `c${moment}`);
    }
    assert.ok(inTime > 5, `only ${inTime} were killed while they ran`);
    assert.equal(await killed(60_000), false);
    assert.equal(await offersThere(), 1_500);
    assert.deepEqual(
      (await readdir(home)).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});
