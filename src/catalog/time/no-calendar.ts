import type { Calendar } from './calendar.js';

/** Stands in until the calendar is there: nothing is known of time yet. */
export const NO_CALENDAR: Calendar = Object.freeze({
  occurrences: () => [],
  next: () => undefined,
  omissions: () => [],
  answer: () => undefined,
  range: () => ({ from: 0, to: 0 }),
});
