import ICAL from 'ical.js';
import { addDays, minuteOf, wallOf } from '../../../catalog/time/wall.js';
import { toInstant, toWall } from '../../../catalog/time/zone.js';

const MINUTE = 60_000;
/** Months ahead in which two clocks are compared: two years, so that every change of the clock is among them. */
const MONTHS = 24;
const MAX_OBSERVANCES = 500;

/** A date or time of a calendar on the wall clock of the feed. */
export interface WallTime {
  readonly wall: string;
  /** The zone was not known: its clock was taken for the feed's. */
  readonly unknownZone?: string;
}

/** Turns the times of a calendar file into wall-clock times of the feed's zone. */
export class Clock {
  readonly #zones = new Map<string, ICAL.Timezone>();

  /** @param zones the file's VTIMEZONE components */
  constructor(
    /** That of the feed. */
    readonly zone: string,
    zones: readonly ICAL.Component[],
  ) {
    for (const component of zones) {
      const tzid = component.getFirstPropertyValue('tzid');
      if (typeof tzid === 'string' && isBounded(component))
        this.#zones.set(tzid, new ICAL.Timezone({ component, tzid }));
    }
  }

  /** @param tzid the property's TZID, undefined for UTC and for times without a zone */
  wallOf(time: ICAL.Time, tzid: string | undefined): WallTime {
    if (time.isDate) return { wall: plainWall(time).slice(0, 10) };
    if (tzid === undefined && time.zone !== ICAL.Timezone.utcTimezone) return { wall: plainWall(time) };
    const instant = this.#instant(plainWall(time), tzid);
    if (instant === undefined) return { wall: plainWall(time), unknownZone: tzid ?? '' };
    return { wall: toWall(instant, this.zone) };
  }

  /** Whether a zone's clock shows the feed's time from a date on, so that a rule means the same in both. */
  isFeedClock(time: ICAL.Time, tzid: string | undefined): boolean {
    const utc = time.zone === ICAL.Timezone.utcTimezone;
    if (time.isDate || (tzid === undefined && !utc) || tzid === this.zone) return true;
    const start = minuteOf(plainWall(time));
    return Array.from({ length: MONTHS }, (_, month) => wallOf(start + month * 30 * 1440)).every((wall) => {
      const instant = this.#instant(wall, utc ? undefined : tzid);
      return instant === undefined || toWall(instant, this.zone) === wall;
    });
  }

  /** ms since 1970 at which a zone's clock shows a wall time; undefined where the zone is not known. */
  #instant(wall: string, tzid: string | undefined): number | undefined {
    if (tzid === undefined) return minuteOf(wall) * MINUTE;
    const known = ianaOf(tzid);
    if (known !== undefined) return toInstant(wall, known);
    const zone = this.#zones.get(tzid);
    if (!zone) return undefined;
    const time = ICAL.Time.fromDateTimeString(`${wall}:00`);
    time.zone = zone;
    return (minuteOf(wall) - zone.utcOffset(time) / 60) * MINUTE;
  }
}

function plainWall(time: ICAL.Time): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  return `${date}T${two(time.hour)}:${two(time.minute)}`;
}

/** `Europe/Berlin`, also where a program has put its own name in front of it. */
function ianaOf(tzid: string): string | undefined {
  const name = /(?:^|\/)([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?|UTC|GMT)$/.exec(tzid)?.[1];
  if (name === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    return undefined;
  }
}

/** A zone changes its clock a few times a year; one that claims more would keep the library busy for ever. */
function isBounded(zone: ICAL.Component): boolean {
  const observances = zone.getAllSubcomponents();
  return (
    observances.length <= MAX_OBSERVANCES &&
    observances.every((one) =>
      one.getAllProperties('rrule').every((property) => {
        const rule = property.getFirstValue();
        return rule instanceof ICAL.Recur && rule.freq === 'YEARLY' && !('BYSECOND' in rule.parts);
      }),
    )
  );
}

/** The last day of an all-day event, whose end in a calendar is the day after. */
export function lastDay(start: string, end: string): string | undefined {
  const last = addDays(end, -1);
  return last > start ? last : undefined;
}
