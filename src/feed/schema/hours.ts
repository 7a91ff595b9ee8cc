import * as v from 'valibot';
import * as s from './scalars.js';
import { object } from './object.js';

/** Weekday names as in iCalendar, in lower case. */
export const weekday = v.picklist(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);

/** Weekly opening hours on the wall clock. `closes` before `opens` means the next day. */
export const hours = object({
  days: v.pipe(v.array(weekday), v.minLength(1)),
  opens: s.time,
  closes: s.closingTime,
  validFrom: v.optional(s.date),
  validThrough: v.optional(s.date),
  appointment: v.optional(v.boolean()),
  note: v.optional(s.text),
});

/**
 * An RFC 5545 recurrence rule of whole days, as one line. One that cannot be read stays, and makes the dates unknown: without it
 * they would be one date, and all others denied.
 */
export const rrule = v.pipe(v.string(), v.maxLength(500), v.regex(/^\P{C}+$/u));

/** When a dated offer takes place. Without `end` and `duration`: an hour, or the day. */
export const schedule = v.pipe(
  object({
    start: s.dateOrDateTime,
    end: v.optional(s.dateOrDateTime),
    duration: v.optional(s.duration),
    rrule: v.optional(rrule),
    except: v.optional(v.array(v.union([v.picklist(['public-holiday', 'school-holiday']), s.date]))),
    place: v.optional(s.reference),
    note: v.optional(s.text),
  }),
  v.check(({ start, end }) => !end || end.length === start.length, 'has a time on one end only'),
  v.check(({ start, end }) => !end || end >= start, 'ends before it begins'),
);
