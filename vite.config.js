import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vite';

/**
 * Bundled ahead for the dev server and the tests, so that nothing is discovered (and no page reloaded) half-way:
 * what is not ES modules, and what comes in so many files that a browser would fetch for seconds.
 * Everything else is served as it is: one copy of each module, also of those that others import (lit, MapLibre).
 */
const bundledAhead = ['lucide', 'rrule', 'axe-core', 'papaparse'];

/** The modules that a page may load: everything at once, or one element alone. */
export const entries = {
  ikon: 'src/index.ts',
  quartierskarte: 'src/quartierskarte.ts',
  angebote: 'src/angebote.ts',
  kennzahlen: 'src/kennzahlen.ts',
  massnahmen: 'src/massnahmen.ts',
};

export const report = '.cache/cdn-report.json';

/** Writes down which module went into which chunk, for scripts/size.mjs. It stays out of what is delivered. */
const writeReport = {
  name: 'write-report',
  writeBundle(_, bundle) {
    const file = join(import.meta.dirname, report);
    const chunks = Object.values(bundle)
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, imports, dynamicImports, modules }) => ({
        fileName,
        imports,
        dynamicImports,
        modules: Object.fromEntries(
          Object.entries(modules).map(([id, { renderedLength }]) => [id, renderedLength]),
        ),
      }));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(chunks, null, 2));
  },
};

/** Vite's own helper puts links into the page's <head> and fires events on its window: neither is ours to do. */
export const plainImport = {
  name: 'plain-import',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/** Lit's css`…` reaches the browser as it is written: take out comments and the room between rules. */
export const plainCss = {
  name: 'plain-css',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !code.includes('css`')) return null;
    const shorter = (css) =>
      css
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/ > /g, '>')
        .replace(/\b0\./g, '.')
        .replace(/='([a-z]+)'\]/g, '=$1]')
        .replaceAll(';}', '}');
    return { code: code.replace(/\bcss`[^`]*`/g, shorter), map: null };
  },
};

/** Lit's html`…` keeps the indentation that it is written with, which a browser does not need. */
const plainHtml = {
  name: 'plain-html',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && !/maplibre/.test(chunk.fileName))
        chunk.code = chunk.code.replace(/\n\s+/g, '\n');
  },
};

/**
 * What every element needs at once: one file instead of eight small ones, which compresses better and costs one
 * request. What is fetched later (dates, filters, details, engines) must not be caught by it.
 */
const core = [
  /\/node_modules\/(lit(?!\/(?:directives|async-directive))|lit-element|@lit\/reactive-element|i18next|valibot)\//,
  /\/src\/(feed|styles)\/(?!json-schema|jsonstat|remarks|device-copies|join-parts|read-early|mend)/,
  /\/src\/i18n\/(?!synonyms|language-names|later-formats|long-date)[a-z-]+\.ts$/,
  /\/src\/i18n\/locales\/de\/first\.json$/,
  /\/src\/catalog\/(address-key|collection|geo|named|text|view-state)\.ts$/,
  /\/src\/catalog\/filter\/(?!count-|advice|left-under|offered|prune|settle)/,
  /\/src\/catalog\/time\/(civil|no-calendar)\.ts$/,
  /\/node_modules\/lucide\/.*\/(map-pin|calendar|search|arrow-left|sliders-horizontal|circle-check)\.[a-z]+$/,
  /\/src\/elements\/(suite-element|surface-words|session|scope|ahead|events|page-language|offer-link)\.ts$/,
  /\/src\/ui\/(icon|lazy|notices|shown-text|view|offer\.styles|offer-facts|category-label|watch-near)\.ts$/,
];

/** How an indicator is read: the list looks through them as well, later. */
const indicators = [/\/src\/catalog\/(chart-type|disclosure|indicator|indicator-faults)\.ts$/];

/** How an indicator is shown: the charts, and later the map and the measures. */
const figures = [
  /\/src\/charts\/(footnotes|indicator-view|marks|model|origin)\.ts$/,
  /\/src\/catalog\/(district-of|time-steps)\.ts$/,
];

/** What the charts and the measures need at once. */
const monitoring = [
  /\/src\/charts\/(data-table|finding-words)\.ts$/,
  /\/src\/catalog\/(findings|fragment-link|target)\.ts$/,
  /\/src\/elements\/addressed-record\.ts$/,
];

/** What the first pins need, and the list as soon as an offer is opened. */
const opened = [
  /\/src\/ui\/(detail\.styles|extras\.styles|pictograms)\.ts$/,
  /\/node_modules\/lit-html\/directive(-helpers)?\.js$/,
];
const anyOf = (parts) => (id) => parts.some((part) => part.test(id));

/**
 * A chunk names what it needs itself, and a browser learns of that when it has come. An entry names all that is needed at
 * once, so that one round trip follows on the other and no third one.
 */
const namesAll = {
  name: 'names-all',
  generateBundle(_, bundle) {
    for (const entry of Object.values(bundle)) {
      if (entry.type !== 'chunk' || !entry.isEntry || entry.fileName.includes('/')) continue;
      const needed = new Set();
      const visit = (name) => {
        if (needed.has(name)) return;
        needed.add(name);
        bundle[name]?.imports.forEach(visit);
      };
      entry.imports.forEach(visit);
      entry.code = `${[...needed]
        .filter((name) => !entry.imports.includes(name))
        .map((name) => `import"./${name}";`)
        .join('')}${entry.code}`;
    }
  },
};

/** All but the first German words, which are part of the code. */
const wordFiles = globSync('src/i18n/locales/*/*.json', {
  cwd: import.meta.dirname,
  absolute: true,
  ignore: '**/de/first.json',
}).sort();
if (wordFiles.length === 0) throw new Error('The files of words are not where vite.config.js expects them');
const wordsHash = wordFiles.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'));
/** One mark of content for all files of words, in the name of their folder. */
export const wordsFolder = `words-${wordsHash.digest('base64url').slice(0, 8)}`;

/**
 * Code finds a file of words by its name, which can be told from its language: a list of all of them would weigh more in the
 * first download than a language's first words do.
 * @param folder the one of all words, from the place of the code
 */
export const wordsIn = (folder) => ({
  name: 'words-in',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/i18n/messages.ts')) return null;
    const listed = /const files = import\.meta\.glob[^;]+;/;
    if (!listed.test(code)) throw new Error('messages.ts lists its files no more as vite.config.js expects');
    const named = `const file = (path) => path.replace(/.*\\/(.+)\\/(.+)\\.json/, '${folder}/$2-$1.js');
      const files = new Proxy({}, { get: (_, path) => () => import(/* @vite-ignore */ file(path)).then((words) => words.default) });`;
    return { code: code.replace(listed, named), map: null };
  },
});

/** Each file of words becomes a chunk of its own, under that name. */
const wordsByName = {
  name: 'words-by-name',
  enforce: 'pre',
  buildStart() {
    for (const file of wordFiles) {
      const [part, language] = file.split('/').reverse();
      const fileName = `${wordsFolder}/${part.replace('.json', '')}-${language}.js`;
      this.emitFile({ type: 'chunk', id: file, fileName, preserveSignature: 'strict' });
    }
  },
};

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
/** The kiosk's operator sees which one runs. */
export const release = { __KIOSK_RELEASE__: JSON.stringify(version) };

/** Signs in a file's name that change with its content: the loader, which names some, has room for so many. */
export const MARK_LENGTH = 7;

/** Serves the demo, and builds dist/cdn: everything bundled, relative to itself, with lazy chunks. */
export default defineConfig({
  // Everything relative to itself: the folder can be put anywhere.
  base: './',
  appType: 'mpa',
  publicDir: false,
  define: release,
  optimizeDeps: { noDiscovery: true, include: bundledAhead },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    assetsInlineLimit: 0, // no data: URL, which a host's policy may refuse
    modulePreload: false,
    minify: 'terser', // slower than the default, and smaller by what the list's budget needs
    terserOptions: {
      module: true,
      ecma: 2022,
      compress: {
        passes: 3,
        keep_fargs: false,
        // i18next's words to developers are said only with its option `debug`.
        pure_funcs: ['log', 'warn', 'error', 'deprecate', 'once'].map((say) => `this.logger.${say}`),
      },
    },
    chunkSizeWarningLimit: 1200, // MapLibre is what it is; scripts/size.mjs keeps the budgets
    rolldownOptions: {
      input: entries,
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: `chunks/[name]-[hash:${MARK_LENGTH}].js`,
        assetFileNames: 'assets/[name]-[hash][extname]',
        // One MapLibre for all: a second copy would have a worker address of its own.
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /\/node_modules\/maplibre-gl\/dist\/maplibre-gl\.mjs$/ },
            { name: 'core', test: anyOf(core) },
            { name: 'indicators', test: anyOf(indicators) },
            { name: 'figures', test: anyOf(figures) },
            { name: 'monitoring', test: anyOf(monitoring) },
            { name: 'opened', test: anyOf(opened) },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  plugins: [
    wordsByName,
    wordsIn(`../${wordsFolder}`),
    namesAll,
    plainImport,
    plainCss,
    plainHtml,
    writeReport,
  ].map((plugin) => ({
    ...plugin,
    apply: 'build',
  })),
});
