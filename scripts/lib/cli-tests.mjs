// The command line's tests, in Node. They are built like the command line itself, together with it, and then given to
// Node's own test runner.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { root } from './install.mjs';

/** A run's own, so that two at a time do not take each other's files away. */
const outDir = `.cache/test-cli-${process.pid}`;
const entry = (file) => file.replace(/^test\/cli\//, '').replace(/\.ts$/, '');

const buildTests = (files) =>
  build({
    root,
    configFile: join(root, 'vite.cli.config.js'),
    logLevel: 'warn',
    build: {
      outDir,
      sourcemap: 'inline',
      rolldownOptions: {
        input: { main: 'src/cli/main.ts', ...Object.fromEntries(files.map((file) => [entry(file), file])) },
      },
    },
  });

const numberOf = (name, text) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);

/**
 * Runs the tests that match, all without patterns, and resolves with their counts.
 * @param {{ patterns?: string[], say?: (text: string) => void }} [options] `say` is given what they print
 */
export async function runCliTests({ patterns = [], say = (text) => process.stdout.write(text) } = {}) {
  const files = globSync(patterns.length ? patterns : ['test/cli/**/*.test.ts'], { cwd: root }).sort();
  if (files.length === 0) throw new Error(`No test files match ${patterns.join(' ')}`);
  await buildTests(files);
  const built = files.map((file) => join(outDir, `${entry(file)}.js`));
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--test', '--test-reporter=spec', ...built],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      // Far from Berlin, as in the other tests: what takes the machine's clock for the feed's fails here.
      env: { ...process.env, TZ: process.env.TZ || 'Pacific/Auckland' },
    },
  );
  const end = () => child.kill();
  process.once('exit', end);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    say(text);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  process.off('exit', end);
  rmSync(join(root, outDir), { recursive: true });
  const failed = numberOf('fail', said) + numberOf('cancelled', said);
  const counts = {
    passed: numberOf('pass', said),
    failed: failed || Number(code !== 0),
    skipped: numberOf('skipped', said),
  };
  return { counts, passed: code === 0 && counts.passed > 0 };
}
