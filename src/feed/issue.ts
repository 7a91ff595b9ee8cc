import type { ListName } from './schema/feed.js';

/** Why something in a feed was not taken as it stands. */
export type IssueCode =
  /** A required field is missing. */
  | 'required'
  /** The value has the wrong JSON type. */
  | 'type'
  /** The value is none of those that are allowed. */
  | 'value'
  /** The value is not written as it has to be. */
  | 'format'
  /** The id stands twice in its list, and the first is kept; or two feeds have it, and the second gets a number. */
  | 'duplicate-id'
  /** The id it points to does not exist. */
  | 'unknown-reference'
  /** An address that is not followed: another origin, or not http(s). */
  | 'refused-url'
  /** Two statements that cannot both hold. */
  | 'contradiction'
  /** A further part, the sketch or a data set could not be had. */
  | 'unreachable';

/** One report of the validation. */
export interface FeedIssue {
  /** Id of the feed, or its address where the id cannot be read. */
  readonly feed: string;
  readonly list?: ListName;
  /** Id of the record; undefined where it has none, or where the feed itself is meant. */
  readonly record?: string;
  /** RFC 6901 JSON Pointer into the document. */
  readonly pointer: string;
  readonly code: IssueCode;
  /** One English sentence for whoever keeps the feed. */
  readonly reason: string;
  /** What is left out because of it; `nothing` is a remark. */
  readonly dropped: 'feed' | 'record' | 'field' | 'nothing';
}
