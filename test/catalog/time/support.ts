import { expandRule } from '../../../src/catalog/time/rule.js';
import { createTimetable } from '../../../src/catalog/time/timetable.js';
import type { Closure, Dates, Hours, Occurrence, Range, Timed } from '../../../src/catalog/time/types.js';

export const BERLIN = 'Europe/Berlin';

/** An active offer in Berlin's zone with nothing but what is given. */
export function offer(parts: Partial<Timed> = {}, closures: readonly Closure[] = []): Timed {
  return { status: 'active', schedule: [], feed: { timezone: BERLIN, closures }, ...parts };
}

export const weekly = (entry: Partial<Hours>, closures?: readonly Closure[]) =>
  offer({ hours: [{ days: ['mo'], opens: '09:00', closes: '12:00', ...entry }] }, closures);

export const dated = (entry: Dates, closures?: readonly Closure[]) => offer({ schedule: [entry] }, closures);

export function closure(kind: Closure['kind'], from: string, to = from): Closure {
  return { name: `${kind} from ${from}`, kind, from, to };
}

/** An instant, written with its offset: these tests do not ask the code they test. */
export const at = (text: string) => Date.parse(text);

export function range(from: string, to: string): Range {
  return { from: at(from), to: at(to) };
}

/** The year 2027 in Berlin. */
export const YEAR_2027 = range('2027-01-01T00:00+01:00', '2028-01-01T00:00+01:00');

export function occurrences(timed: Timed, within: Range = YEAR_2027, limit?: number): readonly Occurrence[] {
  return createTimetable(expandRule).occurrences(timed, within, limit);
}

export function starts(timed: Timed, within: Range = YEAR_2027, limit?: number): string[] {
  return occurrences(timed, within, limit).map(({ start }) => start);
}

/** Numbers below `n` that are the same in every run. */
export function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

export const twoDigits = (number: number) => String(number).padStart(2, '0');

let unreadSoFar = 0;

/** The same rule as nobody has written it yet, with blanks behind it: what was read of a rule is kept by its text. */
export function unread(rule: string): string {
  unreadSoFar += 1;
  return rule + unreadSoFar.toString(2).replaceAll('0', ' ').replaceAll('1', '\t');
}

let respelledSoFar = 0;

/** The same zone as nobody has spelled it yet, some letters large, some small: what was measured of a zone is kept by its name. */
export function unmeasured(zone: string): string {
  respelledSoFar += 1;
  let bits = respelledSoFar;
  return zone.replace(/[a-z]/gi, (letter) => {
    const large = bits % 2 === 1;
    bits = Math.floor(bits / 2);
    return large ? letter.toUpperCase() : letter.toLowerCase();
  });
}
