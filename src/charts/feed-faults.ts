import type { Indicator } from '../catalog/model.js';
import type { FeedIssue } from '../feed/issue.js';

/** What the reading of a feed had to drop, so that a visitor should know of it. */
export type FeedFault =
  /** An observation: text where a number belongs, for example. */
  | 'unreadable-value'
  /** A data set: it could not be had, or is none. */
  | 'unreadable-data'
  /** Numbers without what they count are not drawn. */
  | 'unknown-unit';

const DROPPED: readonly [FeedFault, RegExp][] = [
  ['unreadable-value', /\/(observations\/\d+(\/value)?|jsonstat\/value\/\d+)$/],
  ['unreadable-data', /\/jsonstat(\/|$)/],
  ['unknown-unit', /\/unit(\/|$)/],
];

/** The faults of one indicator among the reports of the validation. */
export function feedFaults(issues: readonly FeedIssue[], indicator: Indicator): readonly FeedFault[] {
  const own = issues.filter(
    ({ list, record, feed, dropped }) =>
      list === 'indicators' &&
      dropped !== 'nothing' &&
      record === indicator.localId &&
      feed === indicator.feed.id,
  );
  const found = DROPPED.filter(([, where]) => own.some(({ pointer }) => where.test(pointer)));
  // What else is wrong with a data set leaves numbers that can be shown.
  const lost = indicator.observations.length === 0;
  return found.map(([fault]) => fault).filter((fault) => lost || fault !== 'unreadable-data');
}
