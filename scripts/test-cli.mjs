// `npm run test:cli`: the command line's tests, in Node. Arguments: files or patterns, default test/cli/**/*.test.ts.
// They are built like the command line itself, together with it, and then given to Node's own test runner.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const outDir = '.cache/test-cli';
const patterns = process.argv.slice(2);
const files = globSync(patterns.length ? patterns : ['test/cli/**/*.test.ts'], { cwd: root }).sort();
if (files.length === 0) {
  console.error(`No test files match ${patterns.join(' ')}`);
  process.exit(1);
}

const entry = (file) => file.replace(/^test\/cli\//, '').replace(/\.ts$/, '');
await build({
  root,
  configFile: join(root, 'vite.cli.config.js'),
  logLevel: 'warn',
  build: {
    outDir,
    sourcemap: 'inline',
    rolldownOptions: {
      input: {
        main: 'src/cli/main.ts',
        ...Object.fromEntries(files.map((file) => [entry(file), file])),
      },
    },
  },
});

const built = files.map((file) => join(outDir, `${entry(file)}.js`));
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', '--test-reporter=spec', ...built],
  {
    cwd: root,
    stdio: 'inherit',
    // Far from Berlin, as in the other tests: what takes the machine's clock for the feed's fails here.
    env: { ...process.env, TZ: process.env.TZ || 'Pacific/Auckland' },
  },
);
process.exit(status ?? 1);
