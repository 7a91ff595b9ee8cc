import type { Feed, Place, Provider, Recorded } from '../catalog/model.js';
import type { FeedIssue } from './issue.js';
import type { ListName } from './schema/feed.js';
import type { ReadLists } from './read-feed.js';
import { pointerTo } from './pointer-to.js';

/** One feed that takes part in a catalogue. */
export interface FeedScope {
  readonly about: Feed;
  readonly lists: ReadLists;
}

type Path = readonly (string | number)[];

/**
 * Finds records by the ids that feeds use, while a catalogue is built: `id` means the own feed's,
 * `feedId:id` another's. Records are entered list by list, so that each finds what it points to.
 */
export class References {
  readonly feeds: readonly Feed[];
  readonly inlineProviders: Provider[] = [];
  readonly inlinePlaces: Place[] = [];
  /** By list, feed and id: three short keys, instead of a long one made for every reference. */
  readonly #known = new Map<ListName, Map<string, Map<string, Recorded>>>();

  constructor(
    readonly scopes: readonly FeedScope[],
    private readonly issues: FeedIssue[],
    private readonly merged: boolean,
  ) {
    this.feeds = scopes.map((scope) => scope.about);
  }

  /** The id in the catalogue: as it is with one feed, `feedId:id` with several. */
  idOf(feed: Feed, localId: string): string {
    return this.merged ? `${feed.id}:${localId}` : localId;
  }

  /**
   * Enters a record under its id.
   * @returns false, with a report, where the id is taken
   */
  enter(list: ListName, record: Recorded): boolean {
    const known = this.#recordsOf(list, record.feed.id);
    if (known.has(record.localId)) {
      this.report(
        record,
        list,
        [],
        'duplicate-id',
        `${record.localId} stands twice; the first is kept`,
        'record',
      );
      return false;
    }
    known.set(record.localId, record);
    return true;
  }

  /** The record that a reference means; reported where there is none. */
  find<T extends Recorded>(
    list: ListName,
    reference: string,
    from: Recorded,
    owner: ListName,
    path: Path,
  ): T | undefined {
    const found = this.peek<T>(list, reference, from.feed);
    if (!found)
      this.report(
        from,
        owner,
        path,
        'unknown-reference',
        `${list} has no ${reference.slice(0, 200)}`,
        'field',
      );
    return found;
  }

  /** As {@link find}, without a report. */
  peek<T extends Recorded>(list: ListName, reference: string, feed: Feed): T | undefined {
    const colon = reference.indexOf(':');
    const [owner, id] =
      colon < 0 ? [feed.id, reference] : [reference.slice(0, colon), reference.slice(colon + 1)];
    return this.#known.get(list)?.get(owner)?.get(id) as T | undefined;
  }

  #recordsOf(list: ListName, feed: string): Map<string, Recorded> {
    const feeds = this.#known.get(list) ?? new Map<string, Map<string, Recorded>>();
    this.#known.set(list, feeds);
    const records = feeds.get(feed) ?? new Map<string, Recorded>();
    feeds.set(feed, records);
    return records;
  }

  /** @param path from the record on, which knows where it stands itself */
  report(
    from: Recorded,
    list: ListName,
    path: Path,
    code: FeedIssue['code'],
    reason: string,
    dropped: FeedIssue['dropped'],
  ): void {
    this.issues.push({
      feed: from.feed.id,
      list,
      record: from.localId,
      pointer: pointerTo(list, from, path),
      code,
      reason,
      dropped,
    });
  }
}
