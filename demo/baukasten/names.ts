import type { Catalog, Feed, Text } from '../../src/catalog/model.js';
import words from '../../src/i18n/locales/de/list.json';
import { inGerman, sorted } from '../german.js';
import type { Listed } from './options.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}
export type Names = Readonly<Record<Listed, readonly Named[]>>;

interface Titled {
  readonly id: string;
  readonly feed: Feed;
}

/** What a loaded feed offers to choose from, by the names that people know. */
export function namesOf(catalog: Catalog): Names {
  const indicators = catalog.indicators.all;
  const byName = <T extends Titled & { readonly name: Text }>(records: readonly T[]) =>
    records.map((record) => ({ id: record.id, name: inGerman(record.name, record) ?? record.id }));
  const byTitle = (records: typeof indicators) =>
    records.map((record) => ({ id: record.id, name: inGerman(record.title, record) ?? record.id }));
  return {
    districts: sorted(byName(catalog.districts.all)),
    categories: byName(catalog.categories.all),
    providers: sorted(byName(catalog.providers.all)),
    topics: byName(catalog.topics.all),
    audiences: sorted(audiencesOf(catalog)),
    indicators: byTitle(indicators),
    areas: byTitle(indicators.filter(({ dimensions }) => dimensions.some(({ kind }) => kind === 'district'))),
  };
}

/** Slugs that are asked for in the feed; what is for everyone is shown in any case. */
function audiencesOf(catalog: Catalog): Named[] {
  const slugs = new Set(catalog.offers.all.flatMap(({ audiences = [] }) => audiences));
  slugs.delete('everyone');
  const known: Readonly<Record<string, string>> = words;
  return [...slugs].map((id) => ({ id, name: known[`audience.${id}`] ?? id }));
}

/** Ids of a list that the feed does not have. */
export function unknownIds(value: string, offered: readonly Named[]): string[] {
  return value.split(/[ ,]+/).filter((id) => !offered.some((named) => named.id === id));
}
