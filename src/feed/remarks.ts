import type { Catalog, Offer } from '../catalog/model.js';
import { allWordings } from '../catalog/text.js';
import { checkRule } from '../catalog/time/rule-check.js';
import type { ExpandRule } from '../catalog/time/types.js';
import { addDays } from '../catalog/time/wall.js';
import type { FeedIssue } from './issue.js';
import { originOf } from './origin.js';
import { pointer } from './pointer.js';

/** Longer names than that are no names: cards cut them. */
const LONG_TITLE = 200;
/** Days in which a rule must happen at least once: five years, so that a 29 February is found. */
const YEARS = 5 * 366;

/** What a reader of the feed gets along with, but its keepers should know. Found piece by piece, after drawing. */
export interface Remarks {
  readonly issues: readonly FeedIssue[];
  /** @returns whether all offers have been looked at */
  readonly grow: (goOn: () => boolean) => boolean;
}

type Say = (path: readonly (string | number)[], code: FeedIssue['code'], reason: string) => void;

/** @param expand tells whether a rule ever happens; without it that is not asked */
export function createRemarks({ offers }: Catalog, expand?: ExpandRule): Remarks {
  const issues: FeedIssue[] = [];
  let next = 0;
  return {
    issues,
    grow(goOn) {
      while (next < offers.all.length && goOn()) {
        const offer = offers.all[next++];
        if (offer)
          remarkOn(offer, expand, (path, code, reason) => issues.push(issueOf(offer, path, code, reason)));
      }
      return next === offers.all.length;
    },
  };
}

function issueOf(
  offer: Offer,
  path: readonly (string | number)[],
  code: FeedIssue['code'],
  reason: string,
): FeedIssue {
  return {
    feed: offer.feed.id,
    list: 'offers',
    record: offer.localId,
    pointer: pointer(['offers', ...originOf(offer), ...path]),
    code,
    reason,
    dropped: 'nothing',
  };
}

function remarkOn(offer: Offer, expand: ExpandRule | undefined, say: Say): void {
  remarkOnTitle(offer, say);
  offer.languages?.forEach((tag, i) => {
    if (!isKnownLanguage(tag)) say(['languages', i], 'value', `nobody knows the language ${tag}`);
  });
  offer.schedule.forEach(({ rrule, start }, i) => {
    const fault = rrule === undefined ? undefined : ruleFault(rrule, start, offer, expand);
    if (fault) say(['schedule', i, 'rrule'], 'value', fault);
  });
}

/** Characters that turn the direction of what follows, beyond their own text. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

function remarkOnTitle({ title }: Offer, say: Say): void {
  const wordings = allWordings(title);
  if (wordings.some((text) => text.length > LONG_TITLE))
    say(['title'], 'value', `is longer than ${LONG_TITLE} characters, so that lists cut it`);
  if (wordings.some((text) => TURNING.test(text)))
    say(['title'], 'value', 'has invisible characters that turn the direction of reading');
}

function ruleFault(
  rule: string,
  start: string,
  { feed }: Offer,
  expand: ExpandRule | undefined,
): string | undefined {
  const fault = checkRule(rule);
  if (fault) return `the rule ${fault}, so that its dates are unknown`;
  const happens = expand?.(rule, start, start, addDays(start, YEARS), 1, feed.timezone);
  return happens?.length === 0 ? 'the rule never happens' : undefined;
}

const known = new Map<string, boolean>();

/** Whether the machine has a name for a language, in German or English. */
function isKnownLanguage(tag: string): boolean {
  const kept = known.get(tag) ?? hasName(tag);
  known.set(tag, kept);
  return kept;
}

function hasName(tag: string): boolean {
  try {
    const names = new Intl.DisplayNames(['en', 'de'], { type: 'language', fallback: 'none' });
    return names.of(tag.split('-')[0] ?? tag) !== undefined;
  } catch {
    return false;
  }
}
