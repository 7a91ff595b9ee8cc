import type { Filter, ListKey } from '../../catalog/filter/filter.js';
import type { Catalog } from '../../catalog/model.js';
import { Failure } from '../problem.js';

/** So many are named where an id is wrong. */
const NAMED = 5;

/** What a feed has of each list that a filter can ask for; what nobody can mistake has none. */
const IDS: Partial<Readonly<Record<ListKey, (catalog: Catalog) => readonly string[]>>> = {
  categories: ({ categories }) => idsOf(categories.all),
  topics: ({ topics }) => idsOf(topics.all),
  districts: ({ districts }) => idsOf(districts.all),
  providers: ({ providers }) => idsOf(providers.all),
  audiences: ({ offers }) => offers.all.flatMap(({ audiences = [] }) => audiences),
  languages: ({ offers }) => offers.all.flatMap(({ languages = [] }) => languages),
  level: () => ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
};

const idsOf = (records: readonly { readonly id: string; readonly localId: string }[]) =>
  records.flatMap(({ id, localId }) => [id, localId]);

/** Refuses what the feed does not have: an empty poster would be all that comes of a slip of the pen. @throws Failure */
export function checkIds(filter: Filter, catalog: Catalog): void {
  for (const [key, all] of Object.entries(IDS) as [ListKey, (catalog: Catalog) => readonly string[]][]) {
    const known = [...new Set(all(catalog))];
    const value = filter[key]?.find((id) => !known.includes(id));
    if (value === undefined) continue;
    const choices = nearest(value, known).join(', ');
    throw new Failure('poster-unknown', { part: `${key}=${value}`, choices: choices || '–' });
  }
}

/** Those that are written most like a word. */
export function nearest(word: string, all: readonly string[]): readonly string[] {
  return all
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, NAMED)
    .map(({ one }) => one);
}

/** How many letters have to change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
