// Reads the documentation's pages: their headings, links and code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { lexer } from 'marked';
import { globSync } from 'tinyglobby';
import { root } from '../../../scripts/lib/install.mjs';

export const readText = (file) => readFileSync(join(root, file), 'utf8');

export const markdownFiles = globSync('**/*.md', {
  cwd: root,
  ignore: ['**/node_modules/**', 'dist/**', '.cache/**'],
}).sort();

/** @returns {{anchors: Set<string>, links: string[], spans: string[], code: {lang: string, text: string, line: number}[]}} */
export function readPage(file) {
  const text = readText(file);
  const page = { anchors: new Set(), links: [], spans: [], code: [] };
  const slugger = new GithubSlugger();
  visit(lexer(text), {
    heading: (token) => page.anchors.add(slugger.slug(plain(token.tokens))),
    link: ({ href }) => page.links.push(href),
    image: ({ href }) => page.links.push(href),
    codespan: (token) => page.spans.push(token.text),
    code: (token) =>
      page.code.push({ lang: token.lang ?? '', text: token.text, line: lineOf(text, token.raw) }),
  });
  return page;
}

function visit(tokens, on) {
  for (const token of tokens ?? []) {
    on[token.type]?.(token);
    for (const inner of [token.tokens, token.items, ...cellsOf(token)]) visit(inner, on);
  }
}

const cellsOf = ({ type, header = [], rows = [] }) =>
  type === 'table' ? [...header, ...rows.flat()].map(({ tokens }) => tokens) : [];

/** A heading's words as they are read, without its marks. */
function plain(tokens) {
  return tokens.map((token) => (token.tokens ? plain(token.tokens) : token.text)).join('');
}

const lineOf = (text, part) => text.slice(0, text.indexOf(part)).split('\n').length;
