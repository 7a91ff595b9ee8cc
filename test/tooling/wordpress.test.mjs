// The WordPress plugin says everything in German, and takes the attributes that the elements have.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import gettext from 'gettext-parser';
import { globSync } from 'tinyglobby';

const root = fileURLToPath(new URL('../..', import.meta.url));
const plugin = join(root, 'wordpress/ikon-widgets');
const read = (file) => readFileSync(join(plugin, file), 'utf8');
const { translations } = gettext.po.parse(read('languages/ikon-widgets-de_DE.po'));

/** What a call of WordPress' translating functions says. */
const inCode = (source) =>
  [...source.matchAll(/(?:__|_e|_html_e|_attr_e)\(\s*'((?:[^'\\]|\\.)+)',\s*'ikon-widgets'/g)].map(
    ([, text]) => text,
  );

/** @returns the words of blocks by the context in which WordPress looks them up */
function inBlocks() {
  const blocks = globSync('blocks/*/block.json', { cwd: plugin }).map((file) => JSON.parse(read(file)));
  return {
    'block title': blocks.map(({ title }) => title),
    'block description': blocks.map(({ description }) => description),
    'block keyword': blocks.flatMap(({ keywords }) => keywords),
  };
}

const sources = globSync('**/*.{php,js}', { cwd: plugin }).map(read);
const said = {
  '': [...sources.flatMap(inCode), read('ikon-widgets.php').match(/\* Description: +(.+)/)[1]],
  ...inBlocks(),
};

/** The attributes that an element of src/ declares. */
const declared = (file) =>
  [
    ...readFileSync(join(root, `src/elements/${file}.ts`), 'utf8').matchAll(
      /^ {4}(\w+): \{ type: (?:String|Boolean|Number)(?:.*attribute: '([a-z-]+)')?/gm,
    ),
  ].map(([, property, attribute]) => attribute ?? property);

/** The attributes in one array of PHP. */
const listed = (php) => [...php.matchAll(/^\s+'([a-z-]+)' +=> /gm)].map(([, name]) => name);

describe('the WordPress plugin', () => {
  for (const [context, texts] of Object.entries(said))
    it(`has German words for all it says, and no others (${context || 'code'})`, () => {
      const { '': head, ...german } = translations[context];
      assert.deepEqual(Object.keys(german).sort(), [...new Set(texts)].sort());
      for (const { msgid, msgstr } of Object.values(german)) assert.ok(msgstr[0], msgid);
      assert.ok(context || head);
    });

  const [shared, own] = read('includes/attributes.php').split('const OWN_ATTRIBUTES');
  const perElement = own
    .split(/^\t'(?=[a-z]+' +=> array)/m)
    .slice(1)
    .map((php) => [php.match(/^[a-z]+/)[0], listed(php).sort()]);

  it('takes the attributes that the elements declare', () => {
    assert.deepEqual(listed(shared).sort(), declared('suite-element').sort());
    const elements = ['angebote', 'quartierskarte', 'kennzahlen', 'massnahmen'];
    assert.deepEqual(
      Object.fromEntries(perElement),
      Object.fromEntries(elements.map((name) => [name, declared(name).sort()])),
    );
  });

  it('lets the editor set each of them', () => {
    const editor = read('admin/editor.js');
    const all = [...listed(shared), ...perElement.flatMap(([, names]) => names)];
    const missing = all.filter(
      (name) => !new RegExp(`^ +'?${name}'?: (text|flag|choice|records|\\{)`, 'm').test(editor),
    );
    assert.deepEqual(missing, []);
  });

  it('calls on a page of visitors only what is loaded there', () => {
    const [always, inAdministration] = read('ikon-widgets.php').split('if ( is_admin() )');
    const filesIn = (php) => [...php.matchAll(/require __DIR__ \. '\/(.+?)'/g)].map(([, file]) => file);
    const definedIn = (files) =>
      files.flatMap((file) => [...read(file).matchAll(/^function (\w+)/gm)].map(([, name]) => name));
    const later = definedIn(filesIn(inAdministration));
    assert.ok(later.length > 5);
    for (const file of filesIn(always)) {
      const called = [...read(file).matchAll(/(?<!function )\b(\w+)\(/g)].map(([, name]) => name);
      assert.deepEqual(
        called.filter((name) => later.includes(name)),
        [],
        file,
      );
    }
  });
});
