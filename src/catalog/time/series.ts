import type { Cells } from './cells.js';
import type { Occurrence, Omission, Range } from './types.js';
import { DAY, wallOf } from './wall.js';
import { instantOf, minuteAt } from './zone.js';

const MINUTE_MS = 60_000;
/** Minutes to look further around: no zone moves its clock by more than two hours for the summer. */
export const CLOCK_CHANGE = 180;
const FIRST_WINDOW = 8 * DAY;

/** Times of one kind: one entry of an offer's hours or dates. Minutes are wall minutes, see `minuteOf`. */
export interface Series extends Pick<
  Occurrence,
  'kind' | 'allDay' | 'openEnd' | 'appointment' | 'note' | 'place'
> {
  /** How long it takes on the wall, in minutes; a clock change shortens or stretches what really passes. */
  readonly onWall: number;
  /** Minutes that really pass, after those on the wall. */
  readonly elapsed: number;
  /** How long before a moment an occurrence that still runs may have begun, in minutes. */
  readonly reach: number;
  /** The cells that its occurrences can touch; more is allowed, less is not. */
  readonly cells: Cells;
  /** Starts in `[from, to)`, in order, also of what falls out. */
  starts(from: number, to: number): readonly number[];
  /** Why a start falls out; `undefined` where it takes place. */
  dropped(start: number): Omission['reason'] | undefined;
}

/** One occurrence in its barest form: the instants, and the wall minute at which it was to begin. */
export interface Span extends Range {
  readonly start: number;
}

/** The first occurrence that touches a range and that `accepts` agrees to. `range` must be finite. */
export function findSpan(
  series: Series,
  range: Range,
  zone: string,
  accepts: (span: Span) => boolean,
): Span | undefined {
  const begin = minuteAt(range.from, zone) - series.reach - CLOCK_CHANGE;
  const end = minuteAt(range.to, zone) + CLOCK_CHANGE;
  // Windows that grow: whoever stops at the first finding looks at a week, not at a year.
  for (let from = begin, width = FIRST_WINDOW; from < end; from += width, width *= 4) {
    for (const start of series.starts(from, Math.min(end, from + width))) {
      const span = spanAt(series, start, zone);
      if (touches(span, range) && !series.dropped(start) && accepts(span)) return span;
    }
    if (width > end - from) break;
  }
  return undefined;
}

/** Whether two stretches of time share an instant. */
export function touches(span: Range, range: Range): boolean {
  return span.from < range.to && span.to > range.from;
}

/** The starts in a range that fall out, and why. */
export function omissionsOf(series: Series, range: Range, zone: string): Omission[] {
  const from = minuteAt(range.from, zone) - CLOCK_CHANGE;
  const starts = series.starts(from, minuteAt(range.to, zone) + CLOCK_CHANGE);
  return starts.flatMap((start) => {
    const reason = series.dropped(start);
    const instant = instantOf(start, zone);
    return reason && range.from <= instant && instant < range.to ? [{ start: wallOf(start), reason }] : [];
  });
}

/** Writes an occurrence out, on the wall clock as it really runs: what the spring gap swallows is moved on. */
export function occurrenceOf(series: Series, { from, to }: Span, zone: string): Occurrence {
  const { kind, allDay, openEnd, appointment, note, place } = series;
  const walls = { start: wallOf(minuteAt(from, zone)), end: wallOf(minuteAt(to, zone)) };
  return {
    from,
    to,
    ...walls,
    kind,
    allDay,
    openEnd,
    appointment,
    ...(note && { note }),
    ...(place && { place }),
  };
}

function spanAt({ onWall, elapsed }: Series, start: number, zone: string): Span {
  const from = instantOf(start, zone);
  const to = instantOf(start + onWall, zone) + elapsed * MINUTE_MS;
  // A start inside the gap moves past an end that lies just behind it.
  return { start, from, to: to > from ? to : from + (onWall + elapsed) * MINUTE_MS };
}
