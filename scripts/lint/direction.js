// The direction of the house (see CONTRIBUTING.md) as lint rules: who may import whom, and which library lives where.

/** For each folder of src/: the folders it must not reach, and why a reader should care. */
const folders = {
  catalog: {
    mayNotReach: ['feed', 'elements', 'ui', 'map', 'charts', 'i18n', 'styles', 'print', 'kiosk', 'cli'],
    why: 'src/catalog imports nothing but itself: plain values in, plain values out.',
    packages: ['minisearch', 'rrule'],
    typesFrom: 'feed/schema',
  },
  feed: {
    mayNotReach: ['elements', 'ui', 'map', 'charts', 'i18n', 'styles', 'print', 'kiosk', 'cli'],
    why: 'src/feed fetches and validates for anybody, also without a page: it may import src/catalog only.',
    packages: ['valibot', '@valibot/to-json-schema'],
  },
  i18n: {
    mayNotReach: ['elements', 'ui', 'map', 'charts', 'print', 'kiosk', 'cli'],
    why: 'src/i18n gives words and does not know who shows them.',
  },
  styles: {
    mayNotReach: ['feed', 'catalog', 'elements', 'ui', 'map', 'charts', 'i18n', 'print', 'kiosk', 'cli'],
    why: 'src/styles holds tokens and base sheets for all, and knows nobody.',
  },
  ui: {
    mayNotReach: ['elements', 'map', 'charts', 'cli'],
    why: 'src/ui holds private parts: elements use them, not the other way round.',
  },
  map: {
    mayNotReach: ['elements', 'cli'],
    why: 'src/map draws what it is given: elements use it, not the other way round.',
  },
  charts: {
    mayNotReach: ['elements', 'cli'],
    why: 'src/charts draws what it is given: elements use it, not the other way round.',
  },
  print: {
    mayNotReach: ['elements', 'charts', 'kiosk', 'cli'],
    why: 'src/print lays out what it is given: it knows no element and no command.',
  },
  kiosk: {
    mayNotReach: ['map', 'charts', 'print', 'cli'],
    why: 'src/kiosk stands around the elements and is told what it needs of them.',
    typesAlone: 'elements',
  },
  elements: { mayNotReach: ['cli'], why: 'src/cli runs without a page: no page needs it.' },
  cli: {
    mayNotReach: ['elements', 'ui', 'map', 'charts', 'i18n', 'styles', 'print', 'kiosk'],
    why: 'src/cli runs without a page: it uses src/feed and src/catalog only.',
  },
};

/**
 * Heavy or replaceable libraries have one home each, so that they load late and can be exchanged.
 * The command line, which is no part of any page, may be a second one.
 */
const homes = {
  'maplibre-gl': 'map',
  supercluster: 'map',
  pmtiles: 'map',
  papaparse: ['charts', 'cli'],
  'chart.js': 'charts',
  minisearch: 'catalog',
  rrule: 'catalog',
  valibot: ['feed', 'cli'],
  i18next: 'i18n',
};

const escape = (text) => text.replace(/[/.\\]/g, '\\$&');
const anyOf = (names) => `(?:${names.map(escape).join('|')})`;
const entries = ['index', 'quartierskarte', 'angebote', 'kennzahlen', 'massnahmen'];

const onlyIn = (home, name) => ({
  regex: `^${escape(name)}(?:/|$)`,
  message: `Only src/${[home].flat().join(' and src/')} imports ${name}.`,
});

/** Patterns as { regex, message, types }: `types` says that a type-only import is fine. */
function forbidden(folder, { mayNotReach, why, packages, typesFrom, typesAlone }) {
  const patterns = [];
  const targets = mayNotReach.filter((name) => name !== 'feed' || !typesFrom);
  if (targets.length) patterns.push({ regex: `^(?:\\.\\./)+${anyOf(targets)}(?:/|$)`, message: why });
  if (typesAlone) patterns.push({ regex: `^(?:\\.\\./)+${typesAlone}(?:/|$)`, message: why, types: true });
  if (typesFrom) {
    const message = `${why} (Types from src/${typesFrom} are fine: use import type.)`;
    patterns.push({ regex: '^(?:\\.\\./)+feed/(?!schema(?:/|\\.js$))', message });
    patterns.push({ regex: '^(?:\\.\\./)+feed/schema(?:/|\\.js$)', message, types: true });
  }
  patterns.push({
    regex: `^(?:\\.\\./)+${anyOf(entries)}\\.(?:js|ts)$`,
    message: 'An entry module registers elements; nothing inside imports one.',
  });
  if (packages)
    patterns.push({
      regex: `^(?!${anyOf(packages)}(?:/|$))[^./]`,
      message: `${why} Of libraries it may use ${packages.join(', ')}.`,
    });
  const elsewhere = Object.entries(homes).filter(
    ([name, home]) => ![home].flat().includes(folder) && !(packages && !packages.includes(name)),
  );
  for (const [name, home] of elsewhere) patterns.push(onlyIn(home, name));
  return patterns;
}

/** The same for import(), which no-restricted-imports does not see. */
const asSyntax = ({ regex, message }) => ({
  selector: `ImportExpression > Literal[value=/${regex.replace(/(?<!\\)\//g, '\\/')}/]`,
  message,
});

const asImport = ({ regex, message, types }) => ({
  regex,
  message,
  ...(types && { allowTypeImports: true }),
});

const noPage = 'src/catalog knows no page: it also runs in a worker and on the command line.';
const noClock = 'src/catalog has no clock: `now` is passed in.';
const noZone = "src/catalog does not reckon in the viewer's time zone: use the wall clock of the feed.";
const pageGlobals = [
  'document window navigator self location history localStorage sessionStorage fetch customElements HTMLElement Element',
  'requestAnimationFrame setTimeout setInterval matchMedia CustomEvent AbortController process',
]
  .join(' ')
  .split(' ');

const pure = {
  'no-restricted-globals': ['error', ...pageGlobals.map((name) => ({ name, message: noPage }))],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: noClock },
    { object: 'performance', property: 'now', message: noClock },
    { object: 'globalThis', message: noPage },
  ],
};

const pureSyntax = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: noClock },
  { selector: 'CallExpression[callee.name="Date"]', message: noClock },
  { selector: 'NewExpression[callee.name="Date"][arguments.length>1]', message: noZone },
  {
    selector:
      'CallExpression[callee.property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds)|getTimezoneOffset)$/]',
    message: noZone,
  },
];

/** One configuration per folder: ESLint takes a rule's options from the last configuration that fits, it does not add them up. */
export function directionRules({ syntax, imports }) {
  const rules = (patterns, more = []) => ({
    'no-restricted-imports': 'off',
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { paths: imports, patterns: patterns.map(asImport) },
    ],
    'no-restricted-syntax': ['error', ...syntax, ...more, ...patterns.filter((p) => !p.types).map(asSyntax)],
  });
  const perFolder = Object.entries(folders).map(([folder, rule]) => {
    const isPure = folder === 'catalog';
    return {
      files: [`src/${folder}/**/*.ts`],
      rules: { ...rules(forbidden(folder, rule), isPure ? pureSyntax : []), ...(isPure && pure) },
    };
  });
  const entryRules = rules([
    ...Object.entries(homes).map(([name, home]) => onlyIn(home, name)),
    { regex: '^\\./cli(?:/|$)', message: folders.elements.why },
  ]);
  return [{ files: ['src/**/*.ts'], rules: entryRules }, ...perFolder];
}
