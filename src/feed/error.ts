/** Why a feed could not be shown at all. */
export type FeedErrorCode =
  /** No answer, or none in time. */
  | 'network'
  /** The server said no (4xx, 5xx). */
  | 'http'
  /** Not JSON, or cut off. */
  | 'not-json'
  /** JSON, but no feed. */
  | 'not-a-feed'
  /** A feed of a version that this suite cannot read. */
  | 'version'
  /** Larger than {@link MAX_BYTES}. */
  | 'too-large'
  /** The `feed` attribute names no address. */
  | 'no-feed'
  /** The address is not http(s). */
  | 'refused-url';

export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    readonly code: FeedErrorCode,
    /** Resolved address of the feed. */
    readonly url: string,
    message: string,
    /** HTTP status, where there was an answer. */
    readonly status?: number,
  ) {
    super(message);
  }
}
