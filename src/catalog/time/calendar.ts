import type { When } from '../filter/filter.js';
import { createTimetable, type Timetable } from './timetable.js';
import type { ExpandRule, Range } from './types.js';
import { whenRange } from './when.js';

/** Everything that has to do with dates, in one module, so that it can be fetched after the first offers. */
export interface Calendar extends Timetable {
  /** See {@link whenRange}. */
  range(when: When, now: number, zone: string): Range;
}

/** @param expand expands recurrence rules; without it, what they say is unknown */
export function createCalendar(expand?: ExpandRule): Calendar {
  return { ...createTimetable(expand), range: whenRange };
}
