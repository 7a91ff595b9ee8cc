// What a reader copies from the documentation works: HTML has elements and attributes that exist, JSON can be read, code
// compiles against the package, commands exist.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { root } from '../../scripts/lib/install.mjs';
import { withSource } from '../../scripts/lib/source.mjs';
import { elementsOf, readManifest } from '../../scripts/reference/manifest.mjs';
import { markdownFiles, readPage, readText } from './helpers/markdown.mjs';
import { typecheck } from './helpers/typecheck.mjs';

const snippets = markdownFiles.flatMap((file) =>
  readPage(file).code.map(({ lang, text, line }) => ({
    lang: lang.split(' ')[0],
    text,
    at: `${file}:${line}`,
  })),
);
const written = (...languages) => snippets.filter(({ lang }) => languages.includes(lang));

describe('the HTML of the documentation', () => {
  const GLOBAL = /^(id|class|lang|dir|slot|hidden|title|role|aria-.+|data-.+)$/;
  let elements;

  before(async () => {
    elements = new Map(elementsOf(await readManifest()).map((element) => [element.tagName, element]));
  });

  const nodesIn = (text) => {
    const all = [];
    const visit = (node) => {
      if (node.attribs) all.push(node);
      node.children?.forEach(visit);
    };
    visit(parseDocument(text));
    return all;
  };
  const nodes = () => written('html').flatMap(({ text, at }) => nodesIn(text).map((node) => ({ node, at })));

  it('has tags of ours that exist, also in the text', () => {
    const unknown = markdownFiles.flatMap((file) =>
      [...readText(file).matchAll(/<\/?(ikon-[a-z-]+)/g)]
        .filter(([, tag]) => !elements.has(tag))
        .map(([, tag]) => `${file}: ${tag}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('has attributes of ours that exist', () => {
    const unknown = nodes().flatMap(({ node, at }) => {
      const known = elements.get(node.name)?.attributes.map(({ name }) => name);
      if (!known) return [];
      return Object.keys(node.attribs)
        .filter((name) => !known.includes(name) && !GLOBAL.test(name))
        .map((name) => `${at}: <${node.name} ${name}>`);
    });
    assert.deepEqual(unknown, []);
  });

  it('has values that exist, where an attribute has words of its own', () => {
    const unknown = nodes().flatMap(({ node, at }) =>
      (elements.get(node.name)?.attributes ?? [])
        .filter(
          ({ name, type }) => name in node.attribs && /'/.test(type.text) && !/\bstring\b/.test(type.text),
        )
        .filter(({ name, type }) => !type.text.includes(`'${node.attribs[name]}'`))
        .map(({ name }) => `${at}: ${name}="${node.attribs[name]}"`),
    );
    assert.deepEqual(unknown, []);
  });

  it('loads scripts that the build makes', () => {
    const ours = /(?:^|\/)((?:ikon|angebote|quartierskarte|kennzahlen|massnahmen)\.js)$/;
    const loaded = nodes()
      .filter(({ node }) => node.name === 'script')
      .flatMap(({ node }) => ours.exec(node.attribs.src ?? '')?.[1] ?? []);
    assert.ok(loaded.length > 0);
    for (const name of loaded) assert.ok(existsSync(join(root, 'dist/cdn', name)), name);
  });

  it('has parts that are drawn, in style sheets', () => {
    const parts = new Set([...elements.values()].flatMap(({ cssParts }) => cssParts.map(({ name }) => name)));
    const unknown = written('css', 'html').flatMap(({ text, at }) =>
      [...text.matchAll(/::part\(([^)]+)\)/g)]
        .filter(([, name]) => !parts.has(name))
        .map(([part]) => `${at}: ${part}`),
    );
    assert.deepEqual(unknown, []);
  });
});

describe('the JSON of the documentation', () => {
  it('can be read', () => {
    assert.ok(written('json').length > 0);
    for (const { text, at } of written('json')) assert.doesNotThrow(() => JSON.parse(text), at);
  });
});

describe('the code of the documentation (after npm run build)', () => {
  for (const [name, jsxImportSource] of [
    ['code', undefined],
    ['react', 'react'],
    ['preact', 'preact'],
    ['solid', 'solid-js'],
  ])
    it(`compiles against the package: ${name}`, () => {
      const own = written('js', 'ts', 'tsx', 'jsx').filter(
        ({ text }) => (/ikon-widgets\/jsx\/(\w+)/.exec(text)?.[1] ?? 'code') === name,
      );
      const inPages = name === 'code' ? written('html').flatMap(scriptsOf) : [];
      const files = [...own, ...inPages].map(({ lang, text, at }, index) => [
        `${index}-${at.replace(/[^a-z0-9]+/gi, '-')}.${lang}`,
        `${text}\nexport {};\n`,
      ]);
      if (files.length === 0) return;
      const jsx = jsxImportSource && { jsx: name === 'solid' ? 'preserve' : 'react-jsx', jsxImportSource };
      assert.equal(typecheck(Object.fromEntries(files), jsx ?? {}), '');
    });

  /** Scripts that stand in a page; an import of `ikon.js` there is not found by the compiler, and is looked for above. */
  function scriptsOf({ text, at }) {
    return [...text.matchAll(/<script type="module">([^]*?)<\/script>/g)].map(([, code]) => ({
      lang: 'js',
      text: code.replace(/^\s*import '[^']+';$/gm, ''),
      at,
    }));
  }
});

describe('the commands of the documentation', () => {
  const { scripts } = JSON.parse(readText('package.json'));
  const lines = written('sh', 'bash', 'console').flatMap(({ lang, text, at }) =>
    text
      .replace(/\\\n\s*/g, '')
      .split('\n')
      .filter((line) => lang !== 'console' || line.startsWith('$ '))
      .map((line) => ({
        line: line
          .replace(/^\$ /, '')
          .replace(/\s+#.*$/, '')
          .trim(),
        at,
      })),
  );
  const spans = markdownFiles.flatMap((file) => readPage(file).spans.map((line) => ({ line, at: file })));
  const commands = [...lines, ...spans].flatMap(({ line, at }) =>
    line.split(/\s+(?:&&|\|)\s+/).map((part) => ({ line: part, at })),
  );

  it('are scripts of package.json', () => {
    const unknown = commands
      .map(({ line, at }) => ({
        at,
        name: /^(?:[A-Z_]+=\S+ )?npm run (?:--silent )?([\w:]+)/.exec(line)?.[1],
      }))
      .filter(({ name }) => name && !(name in scripts));
    assert.deepEqual(unknown, []);
  });

  it('are scripts that lie here', () => {
    const missing = commands
      .map(({ line, at }) => ({ at, file: /^(?:node|bash) ((?:scripts|test)\/[\w./-]+)/.exec(line)?.[1] }))
      .filter(({ file }) => file && !existsSync(join(root, file)));
    assert.deepEqual(missing, []);
  });

  it('are commands and options of ikon-feed', async () => {
    const calls = lines.filter(({ line }) => /^(npx )?ikon-feed /.test(line));
    assert.ok(calls.length > 0);
    await withSource(async (load) => {
      const { readArguments } = await load('/src/cli/args.ts');
      for (const { line, at } of calls) {
        const [, args] = /ikon-feed (.*?)(?:\s[<>|].*)?$/.exec(line);
        assert.doesNotThrow(() => readArguments(args.split(/\s+/)), `${at}: ${line}`);
      }
    });
  });
});
