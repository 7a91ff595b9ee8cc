// The table of docs/accessibility.md: what has been reviewed, from the list that the tests know.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/install.mjs';

const NAMES = { axe: 'axe', ace: 'IBM', keys: 'keys' };

export function reviewedTable() {
  const list = JSON.parse(readFileSync(join(root, 'test/access/reviewed.json'), 'utf8'));
  const rows = list.map(
    ({ by, rule, where, why }) =>
      `| ${NAMES[by]} | ${rule} | ${where.map((one) => `\`${one}\``).join('<br>')} | ${why.replaceAll('|', '\\|')} |`,
  );
  return ['| by | finding | where | why it stands |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
