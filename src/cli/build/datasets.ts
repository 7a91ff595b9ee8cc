import type { WaitingIndicator } from '../../feed/read-feed.js';
import { isRecord } from '../../feed/jsonstat/json.js';
import { type Fault, salvage } from '../../feed/salvage.js';
import { indicator } from '../../feed/schema/indicator.js';
import type { Problem } from '../problem.js';
import { isWebAddress } from '../read/open.js';

type Item = WaitingIndicator['item'];

const SAID_THERE = '…';

/**
 * An indicator without the data set that its numbers are in, held against the schema: what the data set may say for it
 * does not fail it.
 */
export function withoutDataset({ jsonstat: _, districts: __, ...own }: Item): object {
  return { title: SAID_THERE, source: { name: SAID_THERE }, ...own, dimensions: [], observations: [] };
}

/** What is sound of an indicator with a data set, which is carried on as it is. */
export function siftWaiting({ index, item }: WaitingIndicator): {
  readonly record: Item | undefined;
  readonly faults: readonly Fault[];
} {
  const { value, faults } = salvage(indicator, withoutDataset(item), ['indicators', index]);
  if (!value) return { record: undefined, faults };
  const own = Object.entries(value).filter(([key]) => Object.hasOwn(item, key) && !NUMBERS.has(key));
  const { jsonstat, districts } = item;
  return {
    record: { ...Object.fromEntries(own), ...(isRecord(districts) ? { districts } : {}), jsonstat },
    faults,
  };
}

/** The data set's own, whatever else the indicator says. */
const NUMBERS = new Set(['dimensions', 'observations']);

/** Nothing is read from another origin than the feed's, and where that will stand is not known here. */
export function elsewhere({ id, jsonstat }: Item): readonly Problem[] {
  if (typeof jsonstat !== 'string' || !isWebAddress(jsonstat)) return [];
  const place = { list: 'indicators', record: String(id) };
  return [{ severity: 'warning', code: 'dataset-elsewhere', ...place, values: { dataset: jsonstat } }];
}

/** An indicator whose data set stands beside a feed on the web, for a feed that stands elsewhere. */
export function anchored(record: unknown, base: string): unknown {
  if (!isRecord(record) || typeof record.jsonstat !== 'string') return record;
  const { jsonstat } = record;
  if (!isWebAddress(base) || !URL.canParse(jsonstat, base)) return record;
  return { ...record, jsonstat: new URL(jsonstat, base).href };
}
