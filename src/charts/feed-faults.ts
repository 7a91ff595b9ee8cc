import type { Indicator } from '../catalog/model.js';
import type { FeedIssue } from '../feed/issue.js';

/** What the reading of a feed had to drop, so that a visitor should know of it. */
export type FeedFault =
  /** An observation: text where a number belongs, for example. */
  | 'unreadable-value'
  /** Numbers without what they count are not drawn. */
  | 'unknown-unit';

const DROPPED: readonly [FeedFault, RegExp][] = [
  ['unreadable-value', /\/observations\/\d+(\/value)?$/],
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
  return DROPPED.flatMap(([fault, where]) => (own.some(({ pointer }) => where.test(pointer)) ? [fault] : []));
}
