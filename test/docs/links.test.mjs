// What a page of the documentation points to is there.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/lib/install.mjs';
import { markdownFiles, readPage } from './helpers/markdown.mjs';

const pages = new Map(markdownFiles.map((file) => [file, readPage(file)]));

describe('the documentation', () => {
  it('links only to files and headings that exist', () => {
    const dead = [...pages].flatMap(([file, { links }]) =>
      links
        .filter((link) => !/^[a-z]+:/i.test(link) && !reaches(file, link))
        .map((link) => `${file} → ${link}`),
    );
    assert.deepEqual(dead, []);
  });

  it('names only files of the repository that exist', () => {
    const missing = [...pages].flatMap(([file, { spans }]) =>
      spans
        .filter((span) => /^(src|docs|scripts|test|demo)\/[\w./-]*\w$/.test(span) && !isThere(span))
        .map((span) => `${file}: ${span}`),
    );
    assert.deepEqual(missing, []);
  });

  it('can be reached from the README, page by page', () => {
    const reached = new Set();
    const follow = (file) => {
      if (reached.has(file) || !pages.has(file)) return;
      reached.add(file);
      for (const link of pages.get(file).links) follow(target(file, link).path);
      // A link to a folder leads to all that is in it.
      for (const link of pages.get(file).links)
        for (const other of pages.keys()) if (dirname(other) === target(file, link).path) follow(other);
    };
    follow('README.md');
    const lost = [...pages.keys()].filter((file) => file.startsWith('docs/') && !reached.has(file));
    assert.deepEqual(lost, []);
  });
});

function target(file, link) {
  const [path, anchor] = decodeURIComponent(link).split('#');
  const joined = path ? normalize(join(dirname(file), path)) : file;
  return { path: joined.replace(/\/$/, ''), anchor };
}

function reaches(file, link) {
  const { path, anchor } = target(file, link);
  if (path.startsWith('..') || !existsSync(join(root, path))) return false;
  return !anchor || pages.get(path)?.anchors.has(anchor) === true;
}

/** A file may be named without the ending that goes without saying. */
const isThere = (path) => ['', '.ts', '.mjs'].some((ending) => existsSync(join(root, path + ending)));
