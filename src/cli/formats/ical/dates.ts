import ICAL from 'ical.js';
import { checkRule } from '../../../catalog/time/rule-check.js';
import { expandRule } from '../../../catalog/time/rule.js';
import { addDays, addMinutes, minuteOf } from '../../../catalog/time/wall.js';
import type { Schedule } from '../../../feed/schema/index.js';
import type { Place, Report } from '../shared/report.js';
import { type Clock, lastDay } from './times.js';

/** What the dates of an event are read with. */
export interface DateReader {
  readonly clock: Clock;
  readonly report: Report;
  readonly place: Place;
}

/** When an event begins and ends. */
export type Span = Pick<Schedule, 'start' | 'end' | 'duration'>;

/** A property's first value as a wall time; undefined where it has none. */
export function timeOf(event: ICAL.Component, name: string, reader: DateReader): string | undefined {
  const property = event.getFirstProperty(name);
  const value = property?.getFirstValue();
  return property && value instanceof ICAL.Time ? wallTime(value, property, reader) : undefined;
}

function wallTime(time: ICAL.Time, property: ICAL.Property, { clock, report, place }: DateReader): string {
  const { wall, unknownZone } = clock.wallOf(time, tzidOf(property));
  if (unknownZone !== undefined) report.note(place, 'ical-zone', { zone: unknownZone });
  return wall;
}

function tzidOf(property: ICAL.Property): string | undefined {
  const tzid = property.getFirstParameter('tzid') as unknown;
  return typeof tzid === 'string' && tzid !== '' ? tzid : undefined;
}

/** When an event takes place; undefined where it has no beginning. */
export function spanOf(event: ICAL.Component, reader: DateReader): Span | undefined {
  const start = timeOf(event, 'dtstart', reader);
  if (start === undefined) return undefined;
  const end = timeOf(event, 'dtend', reader);
  const length = event.getFirstPropertyValue('duration');
  if (end !== undefined) return { start, ...endOf(start, end, reader) };
  return length instanceof ICAL.Duration ? { start, ...lengthOf(start, length, reader) } : { start };
}

function endOf(start: string, end: string, { report, place }: DateReader): Pick<Span, 'end'> {
  if (end.length !== start.length || end < start) {
    report.lost(place, 'ical-end', { start, end });
    return {};
  }
  const last = start.length === 10 ? lastDay(start, end) : end;
  return last === undefined ? {} : { end: last };
}

function lengthOf(start: string, length: ICAL.Duration, { report, place }: DateReader): Partial<Span> {
  const seconds = length.toSeconds();
  if (seconds < 0 || seconds > 3_650 * 86_400) {
    report.lost(place, 'ical-duration', { duration: length.toString() });
    return {};
  }
  if (start.length === 10) {
    const last = lastDay(start, addDays(start, Math.ceil(seconds / 86_400)));
    return last === undefined ? {} : { end: last };
  }
  const days = length.weeks * 7 + length.days;
  const minutes = Math.round((seconds - days * 86_400) / 60);
  if (days === 0 && minutes === 0) return {};
  return { duration: `P${days ? `${days}D` : ''}${minutes ? `T${minutes}M` : ''}` };
}

/**
 * All dates of an event: its own, its repetitions as rules, and those that are added one by one.
 * @param instead times of the series in whose place there is a date of its own
 */
export function schedulesOf(
  event: ICAL.Component,
  instead: readonly string[],
  reader: DateReader,
): Schedule[] {
  const span = spanOf(event, reader);
  if (!span) return [];
  const out = [...timesOf(event, 'exdate', reader), ...instead];
  const rules = rulesOf(event, span.start, reader);
  const own = rules.length ? rules.map((rrule): Schedule => ({ ...span, rrule })) : [span];
  for (const property of event.getAllProperties('exrule'))
    reader.report.lost(reader.place, 'ical-exrule', { rule: textOf(property) });
  return [...own, ...addedDates(event, span, reader)].flatMap((one) => without(one, out, reader.clock.zone));
}

function rulesOf(event: ICAL.Component, start: string, { clock, report, place }: DateReader): string[] {
  const begin = event.getFirstProperty('dtstart');
  const time = begin?.getFirstValue();
  return event.getAllProperties('rrule').flatMap((property) => {
    const rule = textOf(property);
    const fault = checkRule(rule);
    if (fault !== undefined) {
      report.lost(place, 'ical-rule', { rule, fault });
      return [];
    }
    if (begin && time instanceof ICAL.Time && !clock.isFeedClock(time, tzidOf(begin))) {
      if (dayMoves(time, start)) {
        report.lost(place, 'ical-rule-day', { rule });
        return [];
      }
      report.note(place, 'ical-rule-zone', { rule });
    }
    return [rule];
  });
}

const dayMoves = (time: ICAL.Time, start: string) => time.day !== Number(start.slice(8, 10));

function textOf(property: ICAL.Property): string {
  return String(property.getFirstValue());
}

function timesOf(event: ICAL.Component, name: string, reader: DateReader): string[] {
  return event
    .getAllProperties(name)
    .flatMap((property) =>
      valuesOf(property).flatMap((value) =>
        value instanceof ICAL.Time ? [wallTime(value, property, reader)] : [],
      ),
    );
}

function valuesOf(property: ICAL.Property): unknown[] {
  return property.getValues() as unknown[];
}

/** RDATE: dates or periods beside the rule. */
function addedDates(event: ICAL.Component, span: Span, reader: DateReader): Schedule[] {
  return event.getAllProperties('rdate').flatMap((property) =>
    valuesOf(property).flatMap((value): Schedule[] => {
      const period = value instanceof ICAL.Period ? value : undefined;
      const begin = period ? period.start : value;
      if (!(begin instanceof ICAL.Time)) return [];
      const start = wallTime(begin, property, reader);
      if (start === span.start) return [];
      return [{ start, ...(period ? periodEnd(period, property, reader) : movedEnd(span, start)) }];
    }),
  );
}

function periodEnd(period: ICAL.Period, property: ICAL.Property, reader: DateReader): Pick<Span, 'end'> {
  return { end: wallTime(period.getEnd(), property, reader) };
}

/** The same length from another start on. */
function movedEnd({ start, end, duration }: Span, to: string): Partial<Span> {
  if (duration !== undefined) return { duration };
  if (end === undefined || to.length !== start.length) return {};
  if (start.length === 10) return { end: addDays(to, (minuteOf(end) - minuteOf(start)) / 1440) };
  return { end: addMinutes(to, minuteOf(end) - minuteOf(start)) };
}

/** More often than that no rule meets a day. */
const TIMES_A_DAY = 24 * 60;

/** A single date that falls out is gone; of a series the days fall out, and the other times of those days stay. */
function without(one: Schedule, out: readonly string[], zone: string): Schedule[] {
  if (out.length === 0) return [one];
  const { rrule, ...single } = one;
  const isOut = (start: string) => out.some((time) => isSameDate(time, start));
  if (rrule === undefined) return isOut(one.start) ? [] : [one];
  const except = [...new Set(out.map((time) => time.slice(0, 10)))].sort();
  const several = /BYHOUR|BYMINUTE/i.test(rrule);
  const others = !several
    ? []
    : except.flatMap((day) =>
        expandRule(rrule, one.start, `${day}T00:00`, `${day}T23:59`, TIMES_A_DAY, zone).filter(
          (start) => !isOut(start),
        ),
      );
  return [{ ...one, except }, ...others.map((start) => ({ ...single, ...movedEnd(one, start), start }))];
}

/** A day means every time of it. */
function isSameDate(time: string, start: string): boolean {
  const length = Math.min(time.length, start.length);
  return time.slice(0, length) === start.slice(0, length);
}
