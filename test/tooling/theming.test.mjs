// docs/theming.md and the source name the same custom properties, with the same defaults, and the same parts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const root = fileURLToPath(new URL('../../', import.meta.url));
const source = globSync('src/**/*.ts', { cwd: root }).map(read).join('\n');
const page = read('docs/theming.md');

/** Rows of the page's tables whose first cell is a property: name → default. */
const documented = new Map(
  page.split('\n').flatMap((line) => {
    const [, name, value] = /^\| `(--ikon-[a-z0-9-]+)`[^|]*\|([^|]*)\|/.exec(line) ?? [];
    return name ? [[name, value.trim()]] : [];
  }),
);

/** The colours are made from tables: name, light, dark. */
const colors = ['src/styles/tokens.ts', 'src/map/tokens.ts'].flatMap((file) =>
  [...read(file).matchAll(/^ {2}'?([a-z0-9-]+)'?: \['(#\w+)', '(#\w+)'\],$/gm)].map(
    ([, name, light, dark]) => [`--ikon-${name}`, `\`${light}\` / \`${dark}\``],
  ),
);

/** Properties that are written out, with what stands in place of them. */
const written = [...source.matchAll(/var\((--ikon-[a-z0-9-]+), ((?:[^()]|\([^()]*\))+)\)/g)].map(
  ([, name, value]) => [name, value],
);

const unquoted = (value) => value.replaceAll('`', '');

test('every colour stands in the tables, with its light and its dark value', () => {
  assert.ok(colors.length > 25, 'the tables of colours are found');
  for (const [name, value] of colors) assert.equal(documented.get(name), value, name);
});

test('every other property stands in the tables, with its default', () => {
  assert.ok(written.length > 5, 'the properties are found');
  for (const [name, value] of written) {
    const said = documented.get(name);
    assert.ok(said, `${name} is not documented`);
    if (!said.startsWith('as ')) assert.equal(unquoted(said), value, name);
  }
});

test('the tables name no property that the source does not have', () => {
  const known = new Set([...colors, ...written].map(([name]) => name));
  known.add('--ikon-series-0'); // numbered in src/charts/look.ts
  assert.match(read('src/charts/look.ts'), /--ikon-series-\$\{at\}/);
  for (const name of documented.keys()) assert.ok(known.has(name), `${name} is not in the source`);
});

test('the parts are those of the source', () => {
  const inSource = new Set([...source.matchAll(/\bpart="([a-z-]+)"/g)].map(([, name]) => name));
  const table = page.slice(page.indexOf('## Parts'), page.indexOf('## High contrast'));
  const rows = table.split('\n').filter((line) => /^\| (`<|all)/.test(line));
  const inTable = new Set(
    rows.flatMap((row) => [...row.split('|')[2].matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)),
  );
  assert.deepEqual([...inTable].sort(), [...inSource].sort());
});

test('the examples set only properties that there are', () => {
  const files = globSync('demo/themes/*.css', { cwd: root });
  assert.ok(files.length > 0);
  for (const file of files)
    for (const [name] of read(file).matchAll(/--ikon-[a-z0-9-]+/g))
      assert.ok(documented.has(name) || /^--ikon-series-[0-7]$/.test(name), `${file}: ${name}`);
});
