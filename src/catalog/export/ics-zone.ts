import { minuteAt } from '../time/zone.js';
import { wallOf } from '../time/wall.js';
import { stamp } from './ics-lines.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Further back and ahead nobody looks. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2100];

interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Changes = readonly [Change, ...Change[]];

/**
 * A zone as a VTIMEZONE: its offset at first, and every change of the clock.
 * @param years the first and the last one that matter; it begins a year before
 */
export function zoneLines(zone: string, [from, to]: readonly [number, number]): string[] {
  const begin = Date.UTC(Math.max(FIRST_YEAR, from) - 1, 0, 1);
  const changes = changesOf(zone, begin, Date.UTC(Math.min(LAST_YEAR, to) + 1, 0, 1));
  const first = offset(begin, zone);
  const kinds = new Map<string, Changes>();
  for (const change of changes) {
    const kind = `${change.from} ${change.to}`;
    const same = kinds.get(kind);
    kinds.set(kind, same ? [...same, change] : [change]);
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance([{ at: begin, from: first, to: first }]),
    ...[...kinds.values()].flatMap(observance),
    'END:VTIMEZONE',
  ];
}

/** Changes of one kind: from the same offset to the same. */
function observance([first, ...rest]: Changes): string[] {
  const name = first.to > first.from ? 'DAYLIGHT' : 'STANDARD';
  const local = ({ at, from }: Change) => stamp(wallOf(at / MINUTE + from));
  return [
    `BEGIN:${name}`,
    `DTSTART:${local(first)}`,
    ...rest.map((change) => `RDATE:${local(change)}`),
    `TZOFFSETFROM:${sign(first.from)}`,
    `TZOFFSETTO:${sign(first.to)}`,
    `END:${name}`,
  ];
}

/** Minutes ahead of UTC. */
function offset(instant: number, zone: string): number {
  return minuteAt(instant, zone) - Math.floor(instant / MINUTE);
}

function changesOf(zone: string, begin: number, end: number): Change[] {
  const changes: Change[] = [];
  for (let at = begin; at < end; at += DAY) {
    const [from, to] = [offset(at, zone), offset(at + DAY, zone)];
    if (from !== to) changes.push({ at: changeWithin(zone, at, at + DAY), from, to });
  }
  return changes;
}

/** The first minute of the new offset. */
function changeWithin(zone: string, before: number, after: number): number {
  const old = offset(before, zone);
  let [low, high] = [before / MINUTE, after / MINUTE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle * MINUTE, zone) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

function sign(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
