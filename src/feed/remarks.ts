import { straysOf } from '../catalog/extent.js';
import type { Catalog, Indicator, Offer, Recorded, Text } from '../catalog/model.js';
import { allWordings } from '../catalog/text.js';
import { checkRule } from '../catalog/time/rule-check.js';
import type { ExpandRule } from '../catalog/time/types.js';
import { addDays } from '../catalog/time/wall.js';
import type { FeedIssue } from './issue.js';
import { pointerTo } from './pointer-to.js';
import { remarkOnIndicator } from './remarks-indicator.js';

/** Longer names than that are no names: cards cut them. */
const LONG_TITLE = 200;
/** Days in which a rule must happen at least once: five years, so that a 29 February is found. */
const YEARS = 5 * 366;

const FAR = 'lies far from most of what the feed offers, so that the map does not begin there';

/** What a reader of the feed gets along with, but its keepers should know. Found piece by piece, after drawing. */
export interface Remarks {
  readonly issues: readonly FeedIssue[];
  /** @returns whether all records have been looked at */
  readonly grow: (goOn: () => boolean) => boolean;
}

type Path = readonly (string | number)[];
type Say = (path: Path, code: FeedIssue['code'], reason: string) => void;

/** What a list's records are called by. */
const NAMES = {
  offers: 'title',
  providers: 'name',
  places: 'name',
  categories: 'name',
  districts: 'name',
  topics: 'name',
  indicators: 'title',
  measures: 'title',
} as const;
type Named = keyof typeof NAMES;
const NAMED = Object.keys(NAMES) as Named[];

/** @param expand tells whether a rule ever happens; without it that is not asked */
export function createRemarks(catalog: Catalog, expand?: ExpandRule): Remarks {
  const issues: FeedIssue[] = [];
  const steps = stepsThrough(catalog, expand, issues);
  let done = false;
  return {
    issues,
    grow(goOn) {
      while (!done && goOn()) done = steps.next().done === true;
      return done;
    },
  };
}

/** Looks at one record after the other. */
function* stepsThrough(
  catalog: Catalog,
  expand: ExpandRule | undefined,
  issues: FeedIssue[],
): Generator<undefined> {
  for (const list of NAMED)
    for (const record of catalog[list].all) {
      const say: Say = (path, code, reason) => issues.push(issueOf(list, record, path, code, reason));
      remarkOnName(record, NAMES[list], say);
      if (list === 'places' && straysOf(catalog).has(record)) say(['coordinates'], 'contradiction', FAR);
      if (list === 'offers') remarkOn(record as Offer, expand, say);
      if (list === 'indicators') remarkOnIndicator(record as Indicator, catalog, say);
      yield;
    }
}

function issueOf(
  list: Named,
  record: Recorded,
  path: Path,
  code: FeedIssue['code'],
  reason: string,
): FeedIssue {
  return {
    feed: record.feed.id,
    list,
    record: record.localId,
    pointer: pointerTo(list, record, path),
    code,
    reason,
    dropped: 'nothing',
  };
}

function remarkOn(offer: Offer, expand: ExpandRule | undefined, say: Say): void {
  remarkOnLength(offer, say);
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

function remarkOnName(record: object, field: 'title' | 'name', say: Say): void {
  const { [field]: name } = record as { readonly title?: Text; readonly name?: Text };
  if (allWordings(name).some((text) => TURNING.test(text)))
    say([field], 'value', 'has invisible characters that turn the direction of reading');
}

function remarkOnLength({ title }: Offer, say: Say): void {
  if (allWordings(title).some((text) => text.length > LONG_TITLE))
    say(['title'], 'value', `is longer than ${LONG_TITLE} characters, so that lists cut it`);
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
