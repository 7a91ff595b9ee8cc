import type { Closure, Dates, Fact, Feed, Hours, Offer, Place, Text } from '../model.js';

/** Wall-clock time `YYYY-MM-DDTHH:MM` in the zone of a feed. Sorts as a string. */
export type Wall = string;

/** Instants in ms since 1970: `from` counts, `to` does not. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One time at which an offer takes place or is open. */
export interface Occurrence extends Range {
  readonly start: Wall;
  /** End, exclusive; of an all-day occurrence midnight after its last day. */
  readonly end: Wall;
  readonly allDay: boolean;
  /** The feed names no end: `end` is a guess of an hour that is not to be shown. */
  readonly openEnd: boolean;
  readonly kind: 'hours' | 'schedule';
  /** Only after an appointment was made. */
  readonly appointment: boolean;
  readonly note?: Text;
  readonly place?: Place;
}

/** A date on which an offer would take place but does not. */
export interface Omission {
  readonly start: Wall;
  readonly reason: Closure | 'date';
}

export type Daytime = 'morning' | 'afternoon' | 'evening';

/** When a visitor wants to go. All that is given must be met by one and the same occurrence. */
export interface TimeQuestion {
  readonly range?: Range;
  readonly weekdays?: readonly string[];
  readonly daytimes?: readonly Daytime[];
}

/**
 * Expands an RFC 5545 rule on the wall clock of a zone.
 * @returns starts within `[from, to]`, in order, at most `limit`; none for a rule that cannot be read
 */
export type ExpandRule = (
  rule: string,
  start: Wall,
  from: Wall,
  to: Wall,
  limit: number,
  zone: string,
) => readonly Wall[];

/** What an offer has of dates: enough to compute with, so that tests need no whole offer. */
export type Timed = Pick<Offer, 'hours' | 'schedule' | 'status' | 'validFrom' | 'validThrough'> & {
  readonly feed: Pick<Feed, 'timezone' | 'closures'>;
};

export type { Closure, Dates, Fact, Hours, Place };
