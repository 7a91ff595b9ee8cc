import * as v from 'valibot';
import * as s from './scalars.js';

const { optional } = v;

/** Weekday names as in iCalendar, in lower case. */
export const weekday = v.picklist(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);

/** Weekly opening hours on the wall clock. `closes` before `opens` means the next day. */
export const hours = v.object({
  days: v.pipe(v.array(weekday), v.minLength(1)),
  opens: s.time,
  closes: s.closingTime,
  validFrom: optional(s.date),
  validThrough: optional(s.date),
  appointment: optional(v.boolean()),
  note: optional(s.text),
});

/** An RFC 5545 recurrence rule of whole days; finer frequencies than DAILY are refused. */
export const rrule = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^(RRULE:)?([A-Z]+=[A-Z0-9,+:-]+)(;[A-Z]+=[A-Z0-9,+:-]+)*;?$/i),
  v.regex(/(^|[:;])FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/i),
);

/** When a dated offer takes place. Without `end` and `duration`: an hour, or the day. */
export const schedule = v.pipe(
  v.object({
    start: s.dateOrDateTime,
    end: optional(s.dateOrDateTime),
    duration: optional(s.duration),
    rrule: optional(rrule),
    except: optional(v.array(v.union([v.picklist(['public-holiday', 'school-holiday']), s.date]))),
    place: optional(s.reference),
    note: optional(s.text),
  }),
  v.check(({ start, end }) => !end || end.length === start.length, 'has a time on one end only'),
  v.check(({ start, end }) => !end || end >= start, 'ends before it begins'),
);
