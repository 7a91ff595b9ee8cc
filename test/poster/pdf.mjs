// Reads PDFs back with the programs of poppler-utils.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 << 20 });

/** What a file says of itself. */
export function infoOf(file) {
  const lines = run('pdfinfo', file).split('\n');
  const value = (name) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const [width, height] = [...value('Page size').matchAll(/[\d.]+/g)].map(([points]) => (points / 72) * 25.4);
  const raw = readFileSync(file, 'latin1');
  return {
    title: value('Title'),
    tagged: value('Tagged') === 'yes',
    pages: Number(value('Pages')),
    width: Math.round(width),
    height: Math.round(height),
    bytes: raw.length,
    lang: /\/Type ?\/Catalog[^]{0,2000}?\/Lang ?\(([^)]*)\)/.exec(raw)?.[1] ?? '',
    outline: /\/Type ?\/Outlines/.test(raw) || /\/Outlines \d+ 0 R/.test(raw),
    images: /\/Subtype ?\/Image/.test(raw),
  };
}

/** Text as a reader marks and copies it. */
export const textOf = (file) => run('pdftotext', '-layout', file, '-');

/** The same in the order in which it was drawn: columns beside each other do not mix. */
export const linesOf = (file) => run('pdftotext', '-raw', file, '-').replace(/\s+/g, ' ');

/** The structure's elements: H1, Table, L …, with how often each comes. */
export function tagsOf(file) {
  const counts = new Map();
  for (const [, tag] of run('pdfinfo', '-struct', file).matchAll(/^ *([A-Z][A-Za-z0-9]*)(?: |$)/gm))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** Fonts that are not in the file, of which there should be none. */
export function missingFonts(file) {
  return run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '' && !/ yes (yes|no ) (yes|no )/.test(line));
}
