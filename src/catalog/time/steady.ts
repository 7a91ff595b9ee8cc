import type { Rule } from './rule-check.js';
import { DAY, weekdayIndex } from './wall.js';

const WEEK = 7 * DAY;

/**
 * Starts of the rules that most offers have: every so many days, or on some weekdays every so many weeks. They are
 * counted out without looking at what lies before, which for a filter over thousands of offers is all the difference.
 * @param start first start, `from` and `to` a range with both ends included; all wall minutes
 * @returns undefined for a rule that asks for more
 */
export function steadyStarts(
  rule: Rule,
  start: number,
  from: number,
  to: number,
  limit: number,
): number[] | undefined {
  const cycle = cycleOf(rule, start);
  if (!cycle) return undefined;
  const { origin, length, offsets } = cycle;
  const skipped = offsets.filter((offset) => origin + offset < start).length;
  const count = rule.count ?? Infinity;
  const found: number[] = [];
  for (let turn = Math.max(0, Math.floor((from - origin) / length)); ; turn += 1) {
    for (const [index, offset] of offsets.entries()) {
      const at = origin + turn * length + offset;
      const nth = turn * offsets.length + index - skipped;
      if (at > to || nth >= count || found.length >= limit) return found;
      if (nth >= 0 && at >= from) found.push(at);
    }
  }
}

/** What comes back every `length` minutes: starts at `offsets` after each beginning. */
interface Cycle {
  readonly origin: number;
  readonly length: number;
  readonly offsets: readonly number[];
}

/** Whether a rule's starts can be counted out; those of others are looked for day by day. */
export function isSteady({ freq, days, by }: Rule): boolean {
  return Object.keys(by).length === 0 && (freq === 'WEEKLY' || (freq === 'DAILY' && days.length === 0));
}

function cycleOf(rule: Rule, start: number): Cycle | undefined {
  if (!isSteady(rule)) return undefined;
  if (rule.freq === 'WEEKLY') return weekly(rule, start);
  return { origin: start, length: rule.interval * DAY, offsets: [0] };
}

function weekly({ days, interval, weekStart }: Rule, start: number): Cycle {
  const first = weekdayIndex(Math.floor(start / DAY));
  const place = (weekday: number) => (weekday - weekStart + 7) % 7;
  const places = days.length ? days.map(({ weekday }) => place(weekday)) : [place(first)];
  const offsets = [...new Set(places)].sort((a, b) => a - b).map((days) => days * DAY);
  return { origin: start - place(first) * DAY, length: interval * WEEK, offsets };
}
