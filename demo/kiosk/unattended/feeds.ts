import { FeedError, type FeedErrorCode } from '../../../src/feed/error.js';
import type { Clock } from './clock.js';
import type { Faults } from './faults.js';
import { addPictures, storeApart, sweep } from './generation.js';
import type { Attendance, FeedHealth } from './health.js';
import { unattended } from './idle.js';
import { objectionTo, type Summary, summarize } from './judge.js';
import { type Kept, readPointers, writePointers } from './kept.js';
import { fromCache, fromServer, readAll, type Reading } from './read.js';

export interface FeedTools {
  readonly attendance: Attendance;
  readonly clock: Clock;
  readonly faults: Faults;
  /** Lets the elements read what is in force now. */
  readonly showAnew: () => Promise<void>;
  readonly changed: () => void;
}

/** Why a feed is not to be had, for the operator. */
const REASONS: Readonly<Record<FeedErrorCode, string>> = {
  network: 'der Server antwortet nicht',
  http: 'der Server lehnt ab',
  'not-json': 'die Datei ist kein JSON oder abgeschnitten',
  'not-a-feed': 'die Datei ist kein Feed',
  version: 'der Feed hat ein neueres Format',
  'too-large': 'die Datei ist zu groß',
  'no-feed': 'keine Adresse angegeben',
  'refused-url': 'die Adresse beginnt nicht mit http',
};

/** Looks for a newer state of one feed, and puts it in the place of the shown one only when it holds against it. */
export class FeedKeeper {
  #kept: Kept | undefined;
  #state = 'noch nicht geprüft';

  constructor(
    readonly url: string,
    private readonly tools: FeedTools,
  ) {}

  get health(): FeedHealth {
    const { url } = this;
    return {
      url,
      state: this.#state,
      ...(this.#kept && { updated: this.#kept.mark, fetched: this.#kept.fetched }),
    };
  }

  get isKept(): boolean {
    return this.#kept !== undefined;
  }

  /** Takes over what is in force from the last run. */
  async recall(): Promise<void> {
    this.#kept = (await readPointers()).feeds[this.url];
    if (this.#kept) this.tools.clock.passed(Date.parse(this.#kept.mark));
    this.tools.changed();
  }

  /**
   * Asks the network once. Never rejects.
   * @param overrule somebody who knows what happened wants the next state, though it has become much smaller
   */
  async check(overrule = false): Promise<void> {
    try {
      const reading = await readAll(this.url, async (url, signal) => {
        const answer = await fromServer(url, signal);
        this.tools.clock.heard(answer);
        return answer;
      });
      await unattended(this.tools.attendance);
      this.#say(await this.#judge(reading, overrule));
    } catch (error) {
      this.#fail(error);
    }
    this.tools.changed();
  }

  #say(state: string): void {
    if (state !== this.#state && state !== 'aktuell') this.tools.faults.add(`${this.url}: ${state}`);
    this.#state = state;
  }

  #fail(error: unknown): void {
    if (error instanceof FeedError) return this.#say(`nicht zu holen: ${REASONS[error.code]}`);
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    this.#say(
      full ? 'Der Speicher ist voll; der letzte Stand bleibt' : `nicht zu speichern: ${String(error)}`,
    );
  }

  async #judge(next: Reading, overrule: boolean): Promise<string> {
    const { clock } = this.tools;
    const kept = await this.#shown();
    const now = clock.trust === 'none' ? undefined : Date.now();
    const objection = objectionTo(this.#summary(next), kept && this.#summary(kept), now);
    if (objection && !(objection.yields && overrule)) return `nicht übernommen: ${objection.text}`;
    await this.#take(next, kept !== undefined && (await sameAnswers(next.answers, kept.answers)));
    return 'aktuell';
  }

  /** What is in force; undefined at the first start, and where the store was emptied from outside. */
  async #shown(): Promise<Reading | undefined> {
    if (!this.#kept) return undefined;
    return readAll(this.url, fromCache(this.#kept.cache)).catch(() => undefined);
  }

  #summary({ feed, missing }: Reading): Summary {
    const timeZone = feed.head.timezone ?? 'Europe/Berlin';
    return summarize(feed, missing, new Date().toLocaleDateString('sv', { timeZone }));
  }

  /** Puts a state in force: whole, in one step, and the old one goes afterwards. */
  async #take({ feed, answers }: Reading, isKept: boolean): Promise<void> {
    const earlier = this.#kept?.cache;
    const cache = isKept && earlier ? earlier : await storeApart(answers);
    // The facts come first: where there is no room for pictures, there are none.
    await addPictures(cache, feed, earlier).catch(() => this.tools.faults.add('Kein Platz für die Bilder'));
    const pointers = await readPointers();
    this.#kept = { cache, mark: feed.head.updated, fetched: Date.now() };
    const next = { ...pointers, feeds: { ...pointers.feeds, [this.url]: this.#kept } };
    await writePointers(next);
    this.tools.clock.passed(Date.parse(feed.head.updated));
    if (isKept) return;
    await this.tools.showAnew();
    await sweep(next);
  }
}

/** Whether the network gave, byte by byte, what is kept. */
async function sameAnswers(
  next: ReadonlyMap<string, Response>,
  kept: ReadonlyMap<string, Response>,
): Promise<boolean> {
  if (next.size !== kept.size) return false;
  for (const [url, answer] of next) {
    const before = kept.get(url);
    if (!before || (await answer.clone().text()) !== (await before.text())) return false;
  }
  return true;
}
