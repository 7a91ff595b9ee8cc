// `npm run size`: what a page has to fetch, held against its budgets. Reads dist/cdn as the last build left it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { report } from '../vite.config.js';
import { root } from './lib/install.mjs';

const kB = 1000;
/*
 * The charts: all nine types of the contract, with flags, patterns and values drawn by ourselves, stand beside Chart.js in
 * 20 kB; values on demand, files, links and the small map come after the first chart.
 */
const budgets = {
  list: 51 * kB,
  /** Half a kilobyte of it keeps pins from being made anew, which pays with every filter. */
  map: 15.5 * kB,
  /**
   * With the reading of indicators, which the charts fetch as well. A kilobyte of it is for what hidden numbers could be worked out
   * from, a street map that can be had again, and paper.
   */
  mapLater: 18 * kB,
  charts: 20 * kB,
  chartsLater: 8 * kB,
  coverage: 8 * kB,
  chartFiles: 6 * kB,
  language: 6 * kB,
};

/** What of the map's own code is fetched after its first pins, or never: panels, legend, MapLibre, a region's own tiles. */
const afterPins =
  /\/src\/(elements\/map-later|map\/(engine|pmtiles|class-list|shading)|charts\/(indicator-view|marks)|catalog\/(choropleth|indicator))\.ts$/;

/** What of the indicators' own code is fetched only where the coverage is to be shown. */
const coverage = /\/src\/charts\/coverage\//;

/** What of the charts' own code is fetched only when somebody saves one as a file. */
const whenSaved = /\/src\/charts\/(save-file|picture|csv)\.ts$/;

/** What of the charts' own code is fetched when the first of them is drawn. */
const afterChart = /\/src\/(elements\/figure-later|charts\/district-map)\.ts$/;

const anyWords = /\/src\/i18n\/locales\//;

/** Libraries that must come later than the list, if at all. */
const late = ['maplibre-gl', 'supercluster', 'pmtiles', 'chart.js', 'rrule', 'minisearch'];

const gzip = (code) => gzipSync(code, { level: 9 }).length;
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const fromLibrary = (name) => (id) => id.includes(`/node_modules/${name}/`);

/** Every chunk that is reached from one, itself included. */
function reach(chunks, start, edges) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set();
  const visit = (name) => {
    const chunk = byName.get(name);
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    edges(chunk).forEach(visit);
  };
  visit(start);
  return found;
}
const statics = ({ imports }) => imports;
const everything = ({ imports, dynamicImports }) => [...imports, ...dynamicImports];

function readReport() {
  const file = join(root, report);
  if (!existsSync(file) || !existsSync(join(root, 'dist/cdn/angebote.js')))
    throw new Error('Run npm run build first');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The list alone: its entry and all that it imports at once, its first German words among that. */
function measureList() {
  const chunks = readReport();
  const needed = reach(chunks, 'angebote.js', statics);
  const modules = [...needed].flatMap(({ modules }) => Object.entries(modules));
  const parts = [...needed].map(({ fileName }) => ({
    fileName,
    size: gzip(readFileSync(join(root, 'dist/cdn', fileName))),
  }));
  return {
    parts,
    size: sum(parts.map(({ size }) => size)),
    origins: byOrigin(modules),
    complaints: complaintsAbout(modules.map(([id]) => id)),
  };
}

/** Where the code comes from: a library, or a folder of ours; before minifying, as a hint where to look. */
function byOrigin(modules) {
  const origins = new Map();
  for (const [id, length] of modules) {
    const [, name] = id.match(/^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/) ??
      id.match(/\/(src\/[^/]+)\//) ?? [null, 'other'];
    origins.set(name, (origins.get(name) ?? 0) + length);
  }
  return [...origins].sort(([, a], [, b]) => b - a);
}

function complaintsAbout(modules) {
  const early = late.filter((name) => modules.some(fromLibrary(name)));
  const complaints = early.map(
    (name) => `angebote.js imports ${name} at once; import() it when it is needed`,
  );
  const icons = modules.filter(fromLibrary('lucide')).filter((id) => id.includes('/icons/')).length;
  if (icons > 150) complaints.push(`angebote.js carries ${icons} lucide icons: import them by name`);
  return complaints;
}

/**
 * The own code of an element beyond the list's: the chunks that only it reaches, built with the libraries left outside.
 * The words are not counted, as one language of many is fetched.
 */
function measureOwn(chunks, entry, wanted = () => true) {
  const list = reach(chunks, 'angebote.js', everything);
  const own = [...reach(chunks, `${entry}.js`, everything)].filter((chunk) => !list.has(chunk));
  return sum(
    own
      .filter(({ moduleIds }) => !moduleIds.some((id) => anyWords.test(id)))
      .filter(wanted)
      .map(({ code }) => gzip(code)),
  );
}

const isCoverage = ({ moduleIds }) => moduleIds.some((id) => coverage.test(id));
const isAfterChart = ({ moduleIds }) => moduleIds.some((id) => afterChart.test(id));
const isWhenSaved = ({ moduleIds }) => moduleIds.some((id) => whenSaved.test(id));
/** What the small map of districts has from the large one is fetched only where a chart is a map, and counted with the large one. */
const ofTheMap = ({ moduleIds }) =>
  moduleIds.every((id) => /\/src\/(map\/|catalog\/choropleth\.ts)/.test(id));

const isAfterPins = ({ moduleIds }) => moduleIds.some((id) => afterPins.test(id));

async function buildOwn() {
  const isLibrary = (id) => /^[^./\0]/.test(id) && !id.startsWith('src/') && !/^[A-Za-z]:/.test(id);
  const { output } = await build({
    root,
    configFile: join(root, 'vite.config.js'),
    logLevel: 'error',
    build: { write: false, rolldownOptions: { external: isLibrary } },
  });
  return output.filter(({ type }) => type === 'chunk');
}

/** What the list fetches of words in the language that needs most: those of the first cards and the rest. */
function largestLanguage() {
  const files = globSync('dist/cdn/words-*/first-*.js', { cwd: root, absolute: true });
  const both = (first) =>
    sum([first, first.replace('first-', 'list-')].map((file) => gzip(readFileSync(file))));
  return Math.max(0, ...files.map(both));
}

/** What weighs nothing was not found: a folder has moved. */
function verdictOn(size, budget) {
  if (size === 0) return 'not found';
  return size > budget ? 'too much' : 'fine';
}

const shown = (bytes) => `${(bytes / kB).toFixed(1).padStart(6)} kB`;

try {
  const list = measureList();
  const chunks = await buildOwn();
  const sizes = {
    list: list.size,
    map: measureOwn(chunks, 'quartierskarte', (chunk) => !isAfterPins(chunk)),
    mapLater: measureOwn(chunks, 'quartierskarte', isAfterPins),
    charts: measureOwn(
      chunks,
      'kennzahlen',
      (chunk) => !isCoverage(chunk) && !ofTheMap(chunk) && !isAfterChart(chunk) && !isWhenSaved(chunk),
    ),
    chartsLater: measureOwn(chunks, 'kennzahlen', isAfterChart),
    coverage: measureOwn(chunks, 'kennzahlen', isCoverage),
    chartFiles: measureOwn(chunks, 'kennzahlen', isWhenSaved),
    language: largestLanguage(),
  };
  const names = {
    list: 'the list, all of it',
    map: 'the map, own code',
    mapLater: 'the map, after pins',
    charts: 'the charts, own code',
    coverage: 'the coverage, own code',
    chartsLater: 'the charts, after',
    chartFiles: 'a chart as a file',
    language: 'the longest language',
  };

  console.log('gzipped                      size      budget');
  for (const [name, size] of Object.entries(sizes))
    console.log(
      `${names[name].padEnd(22)} ${shown(size)}  ${shown(budgets[name])}  ${verdictOn(size, budgets[name])}`,
    );
  console.log('\nthe list is made of');
  for (const { fileName, size } of list.parts.sort((a, b) => b.size - a.size))
    console.log(`  ${shown(size)}  ${fileName}`);
  console.log('\nwhose code comes from (neither minified nor gzipped)');
  for (const [name, size] of list.origins) console.log(`  ${shown(size)}  ${name}`);
  list.complaints.forEach((complaint) => console.error(complaint));

  const isFine = Object.entries(sizes).every(([name, size]) => verdictOn(size, budgets[name]) === 'fine');
  process.exit(!isFine || list.complaints.length ? 1 : 0);
} catch (error) {
  console.error(`The sizes could not be measured: ${error.message}`);
  process.exit(1);
}
