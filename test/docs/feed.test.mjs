// docs/feed.md has every field of the feed, with an example that is read without a fault.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { lexer } from 'marked';
import { withSource } from '../../scripts/lib/source.mjs';
import { readPage, readText } from './helpers/markdown.mjs';

const URL_OF_FEED = 'https://feeds.example/musterdorf.json';
const page = sections(lexer(readText('docs/feed.md')));
const examples = [...page.values()].flatMap(({ json }) => json);
/** The whole feed at the top stands for itself; those below it are parts of one. */
const [whole, ...parts] = examples;

describe('docs/feed.md', () => {
  let read, schema;

  before(async () => {
    await withSource(async (load) => {
      const { feedJsonSchema } = await load('/src/feed/json-schema.ts');
      const { readFeed } = await load('/src/feed/read-feed.ts');
      const { buildCatalog } = await load('/src/feed/build-catalog.ts');
      const { createRemarks } = await load('/src/feed/remarks.ts');
      const { expandRule } = await load('/src/catalog/time/rule.ts');
      await load('/src/feed/mend.ts');
      schema = feedJsonSchema();
      read = (document) => {
        const { catalog, issues } = buildCatalog([{ feed: readFeed(document, URL_OF_FEED) }]);
        const remarks = createRemarks(catalog, expandRule);
        remarks.grow(() => true);
        return [...issues, ...remarks.issues];
      };
    });
  });

  it('begins with a feed that is read without a fault', () => assert.deepEqual(read(whole), []));

  it('has examples that make one feed, which is read without a fault', () => {
    assert.ok(parts.length > 8);
    assert.deepEqual(read(joined(parts)), []);
  });

  it('has an example of each field', () => {
    const shown = new Set([...pathsOf(joined(parts))].map(canonical));
    const fields = [...fieldsOf(schema)].map(({ path }) => path);
    assert.ok(fields.length > 150);
    assert.deepEqual(
      fields.filter((path) => !shown.has(canonical(path))),
      [],
    );
  });

  it('tells each field in the table of its section, with a star where it is required', () => {
    for (const { path, name, record, required } of fieldsOf(schema)) {
      const row = findRow(record, path, name);
      assert.ok(row, `no row for ${path}`);
      assert.equal(row.includes('*'), required, `${path} is ${required ? '' : 'not '}required`);
    }
  });

  it('tells each word that a field may hold', () => {
    const spans = new Set(readPage('docs/feed.md').spans.map((span) => span.replaceAll('"', '')));
    const words = [...fieldsOf(schema)].flatMap(({ words: all, path }) =>
      all.map((word) => ({ word, path })),
    );
    assert.ok(words.length > 60);
    assert.deepEqual(
      words.filter(({ word }) => !spans.has(word)),
      [],
    );
  });
});

/** Records of one kind may stand in several places; one example of each field is enough. */
const canonical = (path) =>
  path
    .replace('offers[].provider.', 'providers[].')
    .replace('offers[].places[].', 'places[].')
    .replace(/^.+\.(accessibility\.|hours\[\]\.)/, '$1');

/** Where the fields of each kind of record are told: the page's sections by the schema's paths. */
const SECTIONS = [
  [
    /^(topics|categories|districts|providers|places|offers|indicators|measures|closures)\[\]$/,
    (list) => SINGULAR[list],
  ],
  [/accessibility$/, () => 'Accessibility'],
  [/hours\[\]$/, () => 'Hours'],
  [/schedule\[\]$/, () => 'Schedule'],
  [/^offers\[\]\.provider$/, () => 'Provider'],
  [/^offers\[\]\.places\[\]$/, () => 'Place'],
  [/^indicators\[\]\.dimensions\[\]$/, () => 'Dimension'],
  [/^indicators\[\]\.observations\[\]$/, () => 'Observation'],
  [/^sketch\.features\[\]\.properties$/, () => 'Sketch'],
  [/^$/, () => 'Feed'],
];
const SINGULAR = {
  dimensions: 'Dimension',
  topics: 'Topic',
  categories: 'Category',
  districts: 'District',
  providers: 'Provider',
  places: 'Place',
  offers: 'Offer',
  indicators: 'Indicator',
  measures: 'Measure',
  closures: 'Closure',
};

const sectionOf = (record) => {
  for (const [pattern, name] of SECTIONS) {
    const found = pattern.exec(record);
    if (found) return page.get(name(found[1]));
  }
  return undefined;
};

/**
 * The table's cell or the sentence that tells a field. Fields of small objects (`price.amount`) stand in the row of the object,
 * those of a sketch's features in a sentence of the section.
 */
function findRow(record, path, name) {
  const marked = new RegExp(`\`${name.replaceAll('$', '\\$')}\`(\\\\?\\*)?`);
  const section = sectionOf(record);
  if (section)
    return section.rows
      .map(([field]) => field)
      .map((field) => marked.exec(field)?.[0])
      .find(Boolean);
  const [parent, ...above] = record.replaceAll('[]', '').split('.').reverse();
  const outer = page.get(SINGULAR[above[0] ?? parent] ?? (record.startsWith('sketch') ? 'Sketch' : 'Feed'));
  const own = outer.rows.find(([field]) => field.includes(`\`${parent}\``))?.[1];
  return [own, outer.text].map((text) => text && marked.exec(text)?.[0]).find(Boolean);
}

/** Each field of a JSON Schema once, however many forms its record has. */
function fieldsOf(node, record = '', found = new Map()) {
  const forms = formsOf(node);
  // Of two forms of a record the first has the stars; the other says in words what it stands in for.
  const plainest = forms.find(({ properties }) => properties);
  for (const form of forms) {
    if (form.items) fieldsOf(form.items, `${record}[]`, found);
    // Geometries are GeoJSON's.
    if (form.properties?.coordinates && form.properties.type) continue;
    for (const [name, value] of Object.entries(form.properties ?? {})) {
      const path = record ? `${record}.${name}` : name;
      const required = (plainest.required ?? []).includes(name);
      found.set(path, {
        path,
        name,
        record,
        required,
        words: formsOf(value).flatMap(wordsOf),
      });
      if (name !== 'jsonstat' && !value.$ref) fieldsOf(value, path, found);
    }
  }
  return found.values();
}

const formsOf = (node) =>
  [node.anyOf ?? node.oneOf ?? [node]].flat().flatMap((form) => (form.anyOf ? formsOf(form) : [form]));
const wordsOf = (node) => [
  ...(node.enum ?? []),
  ...(node.items ? formsOf(node.items).flatMap((item) => item.enum ?? []) : []),
];

function pathsOf(value, path = '', found = new Set()) {
  if (Array.isArray(value)) for (const item of value) pathsOf(item, `${path}[]`, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      const below = path ? `${path}.${key}` : key;
      found.add(below);
      pathsOf(item, below, found);
    }
  return found;
}

/** The head of one example, the lists of all. */
function joined(documents) {
  const feed = {};
  for (const document of documents)
    for (const [key, value] of Object.entries(document))
      feed[key] =
        Array.isArray(value) && Array.isArray(feed[key]) && key !== 'languages'
          ? [...feed[key], ...value]
          : value;
  return feed;
}

/** The page by heading: rows of its tables, JSON, and all of its text. */
function sections(tokens) {
  const found = new Map();
  let section;
  for (const token of tokens) {
    if (token.type === 'heading') found.set(token.text, (section = { rows: [], json: [], text: '' }));
    if (!section) continue;
    section.text += token.type === 'code' ? '' : token.raw;
    if (token.type === 'table') section.rows.push(...token.rows.map((row) => row.map(({ text }) => text)));
    if (token.type === 'code' && token.lang === 'json') section.json.push(JSON.parse(token.text));
  }
  return found;
}
