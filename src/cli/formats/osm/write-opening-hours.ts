import { WEEKDAYS } from '../../../catalog/time/wall.js';
import type { Hours, Weekday } from '../../../feed/schema/index.js';

const DAYS = { mo: 'Mo', tu: 'Tu', we: 'We', th: 'Th', fr: 'Fr', sa: 'Sa', su: 'Su' } as const;

/**
 * Weekly hours as OpenStreetMap writes them. A rule after `;` replaces what is said of the same day before, so each day
 * stands in one rule; what needs an appointment is added to it after a comma.
 */
export function openingHours(hours: readonly Hours[]): string | undefined {
  const open = rulesOf(hours.filter(({ appointment }) => !appointment)).join('; ');
  const arranged = rulesOf(hours.filter(({ appointment }) => appointment)).map(
    (rule) => `${rule} "by appointment"`,
  );
  return [...(open ? [open] : []), ...arranged].join(', ') || undefined;
}

/** Days with the same times stand together. */
function rulesOf(hours: readonly Hours[]): string[] {
  const byTimes = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS) {
    const times = timesOn(day, hours);
    if (times !== '') byTimes.set(times, [...(byTimes.get(times) ?? []), day]);
  }
  return [...byTimes].map(([times, days]) => `${days.map((day) => DAYS[day]).join(',')} ${times}`);
}

function timesOn(day: Weekday, hours: readonly Hours[]): string {
  const spans = hours.filter(({ days }) => days.includes(day)).map(spanOf);
  return [...new Set(spans)].sort().join(',');
}

/** Equal times are a whole day in a feed, and nothing to OpenStreetMap. */
function spanOf({ opens, closes }: Hours): string {
  const end = closes === opens ? `${Number(closes.slice(0, 2)) + 24}${closes.slice(2)}` : closes;
  return `${opens}-${end}`;
}
