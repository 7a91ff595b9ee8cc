import { fillFeed } from '../../feed/jsonstat/fill.js';
import type { FeedIssue } from '../../feed/issue.js';
import { problemOf } from '../check/issues.js';
import type { Source } from '../formats/types.js';
import { Failure, type Problem } from '../problem.js';
import { type LoadedFeed, loadFeed } from './feed.js';
import { jsonText, parseJson } from './text.js';

/**
 * As {@link loadFeed}, with the numbers of indicators that stand in data sets.
 * @throws Failure where it is no feed
 */
export async function loadWholeFeed(source: Source): Promise<LoadedFeed> {
  const loaded = await loadFeed(source);
  if (loaded.feed.waiting.length === 0) return loaded;
  const datasets = new DatasetReader(source);
  const { whole } = await fillFeed(loaded.feed, {}, (address) => datasets.read(address));
  const missing = whole.issues.filter(isMissing);
  return {
    ...loaded,
    feed: { ...whole, issues: whole.issues.filter((issue) => !isMissing(issue)) },
    problems: [...loaded.problems, ...missing.map((issue) => datasets.problemOf(issue, loaded))],
  };
}

/** The data set itself, not something within it. */
const isMissing = ({ code, pointer }: FeedIssue) =>
  ['unreachable', 'refused-url'].includes(code) && pointer.endsWith('/jsonstat');

/** Reads data sets as the parts of a feed are read, one after another, and remembers what went wrong where. */
class DatasetReader {
  readonly #failures = new Map<string, Failure>();
  #before: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: Source) {}

  read(address: string): Promise<unknown> {
    const dataset = this.#before.then(() => this.#read(address));
    this.#before = dataset.catch(() => undefined);
    return dataset;
  }

  problemOf(issue: FeedIssue, { documents }: LoadedFeed): Problem {
    const { values, ...told } = problemOf(issue, documents);
    const because =
      issue.code === 'refused-url' ? new Failure('part-elsewhere') : this.#failures.get(issue.reason);
    return {
      ...told,
      code: 'dataset-missing',
      values: { dataset: values?.value ?? '' },
      because: because ?? { code: 'own-mistake', values: { reason: issue.reason } },
    };
  }

  async #read(address: string): Promise<unknown> {
    try {
      const { bytes, name } = await this.source.fetch(address);
      return parseJson(jsonText(bytes, name), name);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#failures.set(address, error);
      // An issue keeps no more of it than the message.
      throw new Error(address, { cause: error });
    }
  }
}
