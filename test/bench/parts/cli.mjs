// `ikon-feed check` as a whole process, beside JSON.parse of the same file in a process of its own; time and memory.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/install.mjs';
import { benchFeed, PART } from '../feed.mjs';
import { createReport } from '../lib/figures.mjs';
import { median } from '../lib/numbers.mjs';
import { takeTurns } from '../lib/turns.mjs';

const COUNT = 100_000;

/** JSON.parse in a process of its own, as cold as the check is. */
function timeOfParsing(file) {
  const code = `const text = require('fs').readFileSync(${JSON.stringify(file)}, 'utf8');
    const start = performance.now(); JSON.parse(text); console.log(performance.now() - start);`;
  return { ms: Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })) };
}

/** The whole process, from its start to its end, and the most memory that it held. */
async function timeOfChecking(file) {
  const report = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(report)}`];
  const start = performance.now();
  const child = spawn(process.execPath, [...args, join(root, 'dist/cli/main.js'), 'check', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code === 2) throw new Error(said);
  return { ms: performance.now() - start, mib: Number(/peak (\d+)/.exec(said)?.[1]) / 1024 };
}

function writeFeed(file) {
  const whole = benchFeed(PART);
  for (let part = 1; part * PART < COUNT; part++) whole.offers.push(...benchFeed(COUNT, part).offers);
  delete whole.next;
  writeFileSync(file, JSON.stringify(whole));
}

export async function measureCli(bench) {
  const own = createReport('cli');
  const folder = mkdtempSync(join(tmpdir(), 'ikon-cli-'));
  try {
    const file = join(folder, 'feed.json');
    writeFeed(file);
    const turns = { parse: timeOfParsing, check: timeOfChecking };
    const { samples, failures } = await takeTurns(Object.keys(turns), bench.roundsFor(1), (name) =>
      turns[name](file),
    );
    for (const [name, why] of Object.entries(failures)) own.failed(name, why);
    own.rounds(samples.check.length);
    const middle = (name, key) => median(samples[name].map((sample) => sample[key]));
    const title = `ikon-feed check of ${COUNT.toLocaleString('en')} offers`;
    own.ratio('check', `${title} ÷ JSON.parse`, middle('check', 'ms'), middle('parse', 'ms'), 10);
    own.figure('memory', `${title}: memory`, middle('check', 'mib'), { unit: 'MiB', limit: 1024 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return own.report;
}
