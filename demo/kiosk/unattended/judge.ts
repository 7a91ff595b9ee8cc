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
    listed: lists.offers.length + dropped,
    missing,
  };
}

/** An objection that a person may overrule: what a city did on purpose looks the same. */
export interface Objection {
  readonly text: string;
  readonly yields: boolean;
}

const firm = (text: string): Objection => ({ text, yields: false });

/**
 * Why a feed is not shown.
 * @param shown the state on screen; undefined at the first start
 * @param now undefined where the clock cannot be trusted
 */
export function objectionTo(next: Summary, shown: Summary | undefined, now?: number): Objection | undefined {
  if (next.missing > 0) return firm('unvollständig: Teile des Feeds fehlen');
  if (next.live === 0) return firm('enthält kein einziges gültiges Angebot');
  if (next.live < next.listed * LEAST && next.listed > (shown?.listed ?? 0) * LEAST)
    return firm(`nur ${next.live} von ${next.listed} Angeboten sind lesbar und gültig`);
  if (now !== undefined && next.updated > now + 2 * DAY) return firm('trägt ein Datum in der Zukunft');
  return shown && objectionBeside(next, shown);
}

function objectionBeside(next: Summary, shown: Summary): Objection | undefined {
  if (next.id !== shown.id) return firm(`ist ein anderer Feed: „${next.id}“ statt „${shown.id}“`);
  if (next.updated < shown.updated) return firm('ist älter als der gezeigte Stand');
  if (next.live >= shown.live * LEAST) return undefined;
  const text = `hat nur noch ${next.live} statt ${shown.live} Angebote; „Neu laden“ im Statusfeld übernimmt ihn`;
  return { text, yields: true };
}
