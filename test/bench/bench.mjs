// `npm run bench`: measures everything, prints the figures, and writes them as JSON and into the README and docs/bench.md.
// See docs/bench.md for its options.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/lib/install.mjs';
import { documents, documentWith } from './lib/documents.mjs';
import { startServer } from './lib/server.mjs';
import { figuresTable, isMissed } from './lib/table.mjs';
import { launchBrowser, visit } from './lib/visit.mjs';
import { measureCharts } from './parts/charts.mjs';
import { measureCli } from './parts/cli.mjs';
import { measureLife } from './parts/life.mjs';
import { measureList } from './parts/list.mjs';
import { measureMap } from './parts/map.mjs';
import { measureScreen } from './parts/screen.mjs';
import { measureWhole } from './parts/whole.mjs';
import { chartPages } from './peers/charts.mjs';
import { listPages } from './peers/list.mjs';
import { mapPages } from './peers/map.mjs';
import { wholePages } from './peers/whole.mjs';

const PARTS = {
  list: measureList,
  map: measureMap,
  charts: measureCharts,
  whole: measureWhole,
  life: measureLife,
  cli: measureCli,
  screen: measureScreen,
};
const MANY = 10_000;

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    cycles: { type: 'string' },
    throttle: { type: 'string' },
    quick: { type: 'boolean', default: false },
    /** Writes the tables anew from docs/bench.json: after a reason was written down. */
    tables: { type: 'boolean', default: false },
  },
});

const kept = join(root, 'docs/bench.json');
const read = (file) => readFileSync(join(root, file), 'utf8');
const reasons = JSON.parse(read('test/bench/reasons.json'));

const { cycles, throttle } = {
  cycles: asked.quick ? '200' : '1000',
  throttle: asked.quick ? '1' : '1,4',
  ...asked,
};
/** No further round of a comparison begins after that; ms. */
const PATIENCE = asked.quick ? 45_000 : 180_000;

/** Rounds for a number of offers. */
const roundsFor = (count) => Number(asked.rounds ?? (asked.quick && count >= MANY ? 3 : 5));

async function writeTables(results) {
  for (const file of documents) writeFileSync(join(root, file), await documentWith(file, results, reasons));
}

const writeJson = async (path, results) =>
  writeFileSync(
    path,
    await format(JSON.stringify(results), { ...(await resolveConfig(path)), filepath: path }),
  );

function circumstancesOf(browser) {
  const [{ model }] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: browser.replace('/', ' '),
    node: process.versions.node,
    machine: {
      cpu: model.trim(),
      cores: cpus().length,
      memory: Math.round(totalmem() / 2 ** 30),
      system: `${type()} ${release().split('-')[0]}`,
    },
    rounds: `medians of ${asked.rounds ?? 5}, of fewer where it is said`,
  };
}

async function measureAll(names) {
  const pages = [await listPages(), await mapPages(), await chartPages(), await wholePages()];
  const server = await startServer((url) =>
    pages.map((page) => page(url)).find((found) => found !== undefined),
  );
  const bench = {
    browser: await launchBrowser(),
    server,
    roundsFor,
    patience: PATIENCE,
    cycles: Number(cycles),
    throttles: throttle.split(',').map(Number),
    counts: positionals.length > 0 ? positionals.map(Number) : [200, 2_000, MANY, 100_000],
  };
  const results = {
    ...circumstancesOf(await bench.browser.version()),
    figures: [],
    samples: [],
    failures: [],
  };
  // What a browser and a processor do only once is not part of the first figure.
  await visit(bench, '/whole-ikon-200', {}).catch(() => undefined);
  for (const name of names) {
    const started = performance.now();
    const { figures, samples, failures } = await PARTS[name](bench).catch((error) => ({
      figures: [],
      samples: [],
      failures: [{ part: name, who: 'all of it', why: error.message.split('\n')[0] }],
    }));
    results.figures.push(...figures);
    results.samples.push(...samples);
    results.failures.push(...failures);
    console.log(
      `\n${name}, ${((performance.now() - started) / 60_000).toFixed(1)} min\n\n${figuresTable(figures, reasons)}`,
    );
    for (const { who, why } of failures) console.log(`not measured: ${who} (${why})`);
    // A browser that has broken takes no other part with it.
    await bench.browser.close().catch(() => undefined);
    bench.browser = await launchBrowser();
  }
  await bench.browser.close();
  server.close();
  return results;
}

const isWhole = !asked.only && !asked.rounds && positionals.length === 0;
if (asked.tables) await writeTables(JSON.parse(readFileSync(kept, 'utf8')));
else {
  const results = await measureAll(asked.only?.split(',') ?? Object.keys(PARTS));
  mkdirSync(join(root, 'dist'), { recursive: true });
  await writeJson(join(root, 'dist/bench.json'), results);
  if (isWhole) {
    await writeJson(kept, results);
    await writeTables(results);
  }
  const missed = results.figures.filter(isMissed).length;
  console.log(
    `\n${missed} of ${results.figures.length} figures miss their limit, ${results.failures.length} could not be measured`,
  );
  process.exit(missed + results.failures.length > 0 ? 1 : 0);
}
