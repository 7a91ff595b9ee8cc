import type { Calendar } from '../time/calendar.js';
import type { Column } from './columns.js';
import { type Filter, WHEN_WORDS } from './filter.js';
import { leftUnder } from './left-under.js';
import { TIME_KEYS, timeColumn, type TimePart } from './questions.js';
import { failed, type Tally } from './tally.js';

/** How many offers each choice of time would leave, with all other filters and other choices of time as they are. */
export type TimeCounts = ReadonlyMap<string, number>;

/** Whenever, which is a choice as well. */
export const ANY_TIME = 'any';
export const WEEKDAY_OPTIONS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export const DAYTIME_OPTIONS = ['morning', 'afternoon', 'evening'] as const;

/** Answers about time are good for five minutes here: working them out for all choices is no small thing. */
const KEEP = 5 * 60_000;

/**
 * Counts as far as the time goes. Whoever is told `undefined` asks again; what was worked out is kept.
 * @param goOn whether there is time left in this task
 */
export function countTimes(
  tally: Tally,
  filter: Filter,
  calendar: Calendar,
  now: number,
  goOn: () => boolean,
): TimeCounts | undefined {
  const asked = Math.floor(now / KEEP) * KEEP;
  const counts = new Map<string, number>();
  const left = leftUnder(tally, TIME_KEYS);
  for (const [option, part] of choices(filter)) {
    if (Object.keys(part).length === 0) {
      counts.set(option, left.length);
      continue;
    }
    const column = tally.columns.grow(timeColumn(part, calendar, Math.max(asked, now - KEEP)), goOn);
    if (!column) return undefined;
    counts.set(option, passing(column, left, tally.unknownToo));
  }
  return counts;
}

function passing(column: Column, left: Uint32Array, unknownToo: boolean): number {
  let count = 0;
  for (let i = 0; i < left.length; i++) if (!failed(column, left[i] ?? 0, unknownToo)) count++;
  return count;
}

/** Every single choice, with the other time keys as the filter has them. */
function choices({ when, weekdays, daytimes }: Filter): [string, TimePart][] {
  const others = { ...(weekdays && { weekdays }), ...(daytimes && { daytimes }) };
  const chosen = { ...(when && { when }), ...others };
  return [
    [ANY_TIME, others],
    ...WHEN_WORDS.map((word): [string, TimePart] => [word, { ...chosen, when: word }]),
    ...WEEKDAY_OPTIONS.map((day): [string, TimePart] => [day, { ...chosen, weekdays: [day] }]),
    ...DAYTIME_OPTIONS.map((part): [string, TimePart] => [part, { ...chosen, daytimes: [part] }]),
  ];
}
