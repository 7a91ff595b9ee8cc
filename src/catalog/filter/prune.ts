import type { Catalog } from '../model.js';
import { type Filter, LIST_KEYS, type ListKey, normalizeFilter } from './filter.js';
import { base, saidUnder, type ValueKey, widened } from './lists.js';
import { known } from './questions.js';

/** Filters from which something was left out. Another choice makes another filter, of which nobody has to be told. */
const reduced = new WeakSet<Filter>();

/** What is left of a filter is all that a visitor gets of it. */
export function markReduced(filter: Filter): void {
  reduced.add(filter);
}

export function isReduced(filter: Filter): boolean {
  return reduced.has(filter);
}

/** A filter without choices that no offer of the catalogue knows: what is left of an old or a made-up address. */
export function pruneFilter(filter: Filter, catalog: Catalog): Filter {
  const lists = LIST_KEYS.flatMap((key) => {
    const chosen = filter[key];
    return chosen ? [[key, chosen.filter((id) => isKnown(key, id, catalog))] as const] : [];
  });
  return normalizeFilter({ ...filter, ...Object.fromEntries(lists) });
}

function isKnown(key: ListKey, id: string, catalog: Catalog): boolean {
  if (key === 'weekdays' || key === 'daytimes') return true;
  if (key in catalog) return known(key, id, catalog).some((one) => isRecord(key, one, catalog));
  return catalog.offers.all.some((offer) =>
    saidUnder[key](offer)?.values.some((value) => same(key, value, id)),
  );
}

function isRecord(key: ValueKey, id: string, catalog: Catalog): boolean {
  const list = catalog[key as 'categories'];
  return list.get(id) !== undefined;
}

function same(key: ValueKey, value: string, id: string): boolean {
  return value === id || (key === 'languages' && (widened(value).includes(id) || base(value) === base(id)));
}
