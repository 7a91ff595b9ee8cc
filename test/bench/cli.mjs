// How long `ikon-feed check` takes for many offers, beside JSON.parse of the same file in the same run, and how much
// memory. Needs a build. `node test/bench/cli.mjs [OFFERS]`
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFeed, PART } from './feed.mjs';
import { median } from './support.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.argv[2] ?? 100_000);
const TIMES = 10;
const MEMORY = 1024;
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'ikon-cli-'));

/** JSON.parse in a process of its own, as cold as the check is. */
function timeOfParsing(file) {
  const code = `const text = require('fs').readFileSync(${JSON.stringify(file)}, 'utf8');
    const start = performance.now(); JSON.parse(text); console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }));
}

/** The whole process, from its start to its end, and the most memory that it held. */
function timeOfChecking(file) {
  const report = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(report)}`];
  const start = performance.now();
  const child = spawn(process.execPath, [...args, join(root, 'dist/cli/main.js'), 'check', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({
        ms: performance.now() - start,
        mib: Number(/peak (\d+)/.exec(said)?.[1]) / 1024,
        code,
        said,
      }),
    );
  });
}

try {
  const file = join(folder, 'feed.json');
  const whole = benchFeed(Math.min(count, PART));
  for (let part = 1; part * PART < count; part++) whole.offers.push(...benchFeed(count, part).offers);
  delete whole.next;
  writeFileSync(file, JSON.stringify(whole));
  // They take turns, so that both meet the same machine.
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ parse: timeOfParsing(file), ...(await timeOfChecking(file)) });
  for (const { code, said } of rounds) if (code === 2) throw new Error(said);
  const [parse, ms, mib] = ['parse', 'ms', 'mib'].map((name) => median(rounds.map((round) => round[name])));
  const times = ms / parse;
  console.log(
    `check of ${count.toLocaleString('en')} offers: ${(ms / 1000).toFixed(1)} s, ${times.toFixed(1)} × JSON.parse (${parse.toFixed(0)} ms; at most ${TIMES} ×), ${mib.toFixed(0)} MiB (at most ${MEMORY})`,
  );
  if (times > TIMES || !(mib < MEMORY)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
