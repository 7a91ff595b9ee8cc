import type { Wall } from './types.js';
import { minuteOf, wallOf } from './wall.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
// No zone changes its clock twice within a week, so that one change per bucket is all there is to find.
const BUCKET_MS = 7 * DAY_MS;
const MAX_BUCKETS = 5_000;
const MAX_INSTANT = 8.64e15 - 2 * BUCKET_MS;

/** Offsets within one bucket of time: `before` up to the change, `after` from it on. */
interface Bucket {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly buckets: Map<number, Bucket>;
}

const zones = new Map<string, Zone>();

/**
 * Instant (ms) of wall minutes in a zone. A time that the spring gap leaves out moves forward by the gap;
 * of a time that autumn brings twice it is the first.
 * @throws RangeError for a zone that the machine does not know.
 */
export function instantOf(minute: number, zone: string): number {
  const utc = minute * MINUTE_MS;
  const before = offsetAt(utc - DAY_MS, zone);
  const after = offsetAt(utc + DAY_MS, zone);
  if (before === after || offsetAt(utc - before, zone) === before) return utc - before;
  return offsetAt(utc - after, zone) === after ? utc - after : utc - before;
}

/** Wall minutes of an instant (ms) in a zone; seconds are cut off. @throws RangeError for an unknown zone. */
export function minuteAt(instant: number, zone: string): number {
  return Math.floor((instant + offsetAt(instant, zone)) / MINUTE_MS);
}

/** {@link instantOf} for a wall-clock time or a date, which begins at midnight. */
export function toInstant(wall: Wall, zone: string): number {
  return instantOf(minuteOf(wall), zone);
}

/** Wall-clock time of an instant (ms) in a zone; seconds are cut off. @throws RangeError for an unknown zone. */
export function toWall(instant: number, zone: string): Wall {
  return wallOf(minuteAt(instant, zone));
}

/** What the wall clock is ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, name: string): number {
  const zone = zoneNamed(name);
  const index = Math.floor(instant / BUCKET_MS);
  let bucket = zone.buckets.get(index);
  if (!bucket) {
    if (zone.buckets.size >= MAX_BUCKETS) zone.buckets.clear();
    zone.buckets.set(index, (bucket = measure(zone.format, index * BUCKET_MS)));
  }
  return instant < bucket.change ? bucket.before : bucket.after;
}

function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
    zones.set(name, (zone = { format, buckets: new Map() }));
  }
  return zone;
}

function measure(format: Intl.DateTimeFormat, start: number): Bucket {
  let [low, high] = [start, start + BUCKET_MS];
  const [before, after] = [readOffset(format, low), readOffset(format, high)];
  if (before === after) return { before, after, change: high };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, change: high };
}

const OFFSET = /GMT(?:([+−-])(\d{1,2}):?(\d{2})?(?::(\d{2}))?)?$/;

function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const held = Math.min(MAX_INSTANT, Math.max(-MAX_INSTANT, instant));
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(format.format(held)) ?? [];
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === undefined || sign === '+' ? size : -size;
}
