import type { Timetable } from './timetable.js';

/** Stands in until the timetable is there: nothing is known of time yet. */
export const NO_TIMETABLE: Timetable = Object.freeze({
  ready: false,
  occurrences: () => [],
  next: () => undefined,
  omissions: () => [],
  answer: () => undefined,
});
