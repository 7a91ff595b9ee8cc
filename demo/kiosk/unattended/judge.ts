import type { ReadFeed } from '../../../src/feed/read-feed.js';

const DAY = 86_400_000;
/** Of the offers that are shown, the share that a next state must still have. */
const LEAST = 0.5;

/** What has to be known of a feed to hold another against it. */
export interface Summary {
  readonly id: string;
  readonly updated: number;
  /** Offers that can be read and are not over. */
  readonly live: number;
  /** Offers that can be read. */
  readonly read: number;
  /** Offers that stand there, read or not. */
  readonly listed: number;
  /** Parts of the feed that could not be had. */
  readonly missing: number;
}

/** @param today `YYYY-MM-DD` */
export function summarize({ head, lists, issues }: ReadFeed, missing: number, today: string): Summary {
  const dropped = issues.filter((issue) => issue.list === 'offers' && issue.dropped === 'record').length;
  const live = lists.offers.filter(
    ({ record }) => record.status !== 'ended' && !(record.validThrough && record.validThrough < today),
  );
  return {
    id: head.id,
    updated: Date.parse(head.updated),
    live: live.length,
    read: lists.offers.length,
    listed: lists.offers.length + dropped,
    missing,
  };
}

/** Why a feed is not shown. */
export interface Objection {
  /** The same as long as the same is objected to. */
  readonly kind: string;
  readonly text: string;
  /**
   * What gets over it. `person`: somebody at the screen who knows what happened. `time`: also its standing there for days, since
   * what a city does on purpose looks like an accident at first, and stays. `feed`: nothing but another feed.
   */
  readonly yields: 'feed' | 'person' | 'time';
}

/**
 * Why a feed is not shown.
 * @param shown the state on screen; undefined at the first start
 * @param now undefined where the clock cannot be trusted
 */
export function objectionTo(next: Summary, shown: Summary | undefined, now?: number): Objection | undefined {
  if (next.missing > 0)
    return { kind: 'parts', text: 'unvollständig: Teile des Feeds fehlen', yields: 'person' };
  if (next.live === 0)
    return { kind: 'empty', text: 'enthält kein einziges gültiges Angebot', yields: 'feed' };
  if (next.read < next.listed * LEAST)
    return {
      kind: 'unreadable',
      text: `nur ${next.read} von ${next.listed} Angeboten sind lesbar`,
      yields: 'person',
    };
  if (now !== undefined && next.updated > now + DAY)
    return { kind: 'future', text: 'trägt ein Datum in der Zukunft', yields: 'feed' };
  return shown && objectionBeside(next, shown);
}

function objectionBeside(next: Summary, shown: Summary): Objection | undefined {
  const objection = (kind: string, text: string): Objection => ({ kind, text, yields: 'time' });
  if (next.id !== shown.id)
    return objection(`other ${next.id}`, `ist ein anderer Feed: „${next.id}“ statt „${shown.id}“`);
  if (next.updated < shown.updated) return objection('older', 'ist älter als der gezeigte Stand');
  if (next.live >= shown.live * LEAST) return undefined;
  return objection('fewer', `hat nur noch ${next.live} statt ${shown.live} Angebote`);
}
