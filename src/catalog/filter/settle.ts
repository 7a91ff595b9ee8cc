import { activeKeys, type Filter, normalizeFilter } from './filter.js';

/** Whether letting unknown facts through can change a result: words are found or not, all else may be unknown. */
export function asksFacts(filter: Filter): boolean {
  return activeKeys(filter).some((key) => key !== 'text');
}

/** A filter after a visitor has changed it: `unknown` goes with the last choice for which something can be unknown. */
export function settled(filter: Filter): Filter {
  return filter.unknown && !asksFacts(filter) ? normalizeFilter({ ...filter, unknown: undefined }) : filter;
}
