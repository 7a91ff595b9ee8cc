// The reference says what the code does: docs/elements.md, the manifest and what is made from it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { globSync } from 'tinyglobby';
import { referencePage } from '../../scripts/docs.mjs';
import { root } from '../../scripts/lib/install.mjs';
import { withSource } from '../../scripts/lib/source.mjs';
import { elementsOf, readManifest } from '../../scripts/reference/manifest.mjs';
import { readTokens } from '../../scripts/reference/tokens.mjs';
import { markdownFiles, readText } from './helpers/markdown.mjs';

const json = (file) => JSON.parse(readText(file));
const sources = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.startsWith('src/cli/'));
const found = (pattern, files) =>
  new Set(files.flatMap((file) => [...readText(file).matchAll(pattern)].map(([, name]) => name)));
const sorted = (names) => [...names].sort();
const withoutComments = (code) => code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the reference', () => {
  let manifest, elements, tokens, customProperties;

  before(async () => {
    manifest = await readManifest();
    elements = elementsOf(manifest);
    tokens = await readTokens();
    customProperties = new Map(
      elements.flatMap(({ cssProperties }) =>
        cssProperties.map((property) => [property.name, property.default]),
      ),
    );
  });

  it('has the tables that the source gives (else: npm run docs)', async () => {
    const { present, wanted } = await referencePage();
    assert.equal(present, wanted);
  });

  it('is a manifest as its schema wants it', () => {
    const schema = json('node_modules/custom-elements-manifest/schema.json');
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(manifest), JSON.stringify(validate.errors?.slice(0, 3)));
  });

  it('describes everything that it names, and gives attributes and properties a type', () => {
    const lists = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];
    for (const element of elements)
      for (const list of lists)
        for (const { kind, name, description, type } of element[list]) {
          assert.ok(description, `${element.tagName}: ${list} ${name} has no description`);
          if (['attributes', 'members', 'events'].includes(list) && kind !== 'method')
            assert.ok(type?.text, `${element.tagName}: ${list} ${name} has no type`);
        }
  });

  it('names the attributes that the elements observe', async () => {
    await withSource(async (load) => {
      for (const { tagName, name, attributes } of elements) {
        const { [name]: element } = await load(`/src/elements/${tagName.replace('ikon-', '')}.ts`);
        assert.deepEqual(
          sorted(attributes.map((attribute) => attribute.name)),
          sorted(element.observedAttributes),
        );
      }
    });
  });

  it('names the events that there are', () => {
    const types = found(/static readonly type = '(.+?)'/g, ['src/elements/events.ts', 'src/kiosk/forget.ts']);
    for (const { events } of elements)
      assert.deepEqual(sorted(events.map(({ name }) => name)), sorted(types));
  });

  it('names the parts that are drawn', () => {
    const named = elements.flatMap(({ cssParts }) => cssParts.map(({ name }) => name));
    assert.deepEqual(sorted(new Set(named)), sorted(found(/\bpart="([^"]+)"/g, sources)));
  });

  it('names the custom properties that style sheets and code read', () => {
    const missing = [...tokens.keys()].filter((name) => !customProperties.has(name));
    assert.deepEqual(missing, [], 'each needs a @cssprop line at its element');
    // What is read by code alone (`--ikon-series-${index}`) has no default in a sheet: its @cssprop line says it.
    const code = sources.map((file) => withoutComments(readText(file))).join('\n');
    for (const [name, value] of customProperties) {
      assert.ok(value, `${name} has no default`);
      assert.ok(tokens.has(name) || code.includes(name.replace(/\d+$/, '')), `nothing reads ${name}`);
    }
    const read = [...code.matchAll(/(--ikon-[a-z0-9-]*[a-z0-9])(?![a-z0-9-]*\$)/g)].map(([, name]) => name);
    assert.deepEqual(
      read.filter((name) => !customProperties.has(name)),
      [],
    );
  });

  it('names no custom property that does not exist, in any page of the documentation', () => {
    const named = found(/(--ikon-[a-z0-9-]*[a-z0-9])(?![a-z0-9-]*\*)/g, markdownFiles);
    assert.deepEqual(
      [...named].filter((name) => !customProperties.has(name)),
      [],
    );
  });
});

describe('the package (after npm run build)', () => {
  const packageJson = json('package.json');

  it('carries the manifest that the source gives, under the name that package.json says', async () => {
    assert.deepEqual(json(packageJson.customElements), JSON.parse(JSON.stringify(await readManifest())));
  });

  it('has a module for each path of the manifest', () => {
    for (const { path, exports } of json(packageJson.customElements).modules) {
      const code = readFileSync(join(root, path), 'utf8');
      for (const { kind, name, declaration } of exports)
        if (kind === 'custom-element-definition')
          assert.ok(code.includes(`"${name}"`), `${path} defines ${name}`);
        else if (declaration.module === path) assert.ok(code.includes(name), `${path} exports ${name}`);
    }
  });

  it('tells VS Code the tags with their attributes and words, and the custom properties', async () => {
    const { tags } = json('dist/vscode.html-custom-data.json');
    const manifest = await readManifest();
    for (const { tagName, attributes } of elementsOf(manifest)) {
      const tag = tags.find(({ name }) => name === tagName);
      assert.deepEqual(
        tag.attributes.map(({ name }) => name),
        attributes.map(({ name }) => name),
      );
      const theme = tag.attributes.find(({ name }) => name === 'theme');
      assert.deepEqual(
        theme.values.map(({ name }) => name),
        ['auto', 'light', 'dark'],
      );
    }
    const { properties } = json('dist/vscode.css-custom-data.json');
    const own = elementsOf(manifest).flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name));
    assert.deepEqual(sorted(new Set(properties.map(({ name }) => name))), sorted(new Set(own)));
  });
});
