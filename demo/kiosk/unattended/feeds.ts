import { FeedError, type FeedErrorCode } from '../../../src/feed/error.js';
import type { ReadFeed } from '../../../src/feed/read-feed.js';
import { type Clock, type Told, toldBy } from './clock.js';
import type { Faults } from './faults.js';
import { addPictures, drop, isFull, storeApart, sweep } from './generation.js';
import type { Attendance, FeedHealth } from './health.js';
import { unattended } from './idle.js';
import { type Objection, objectionTo, type Summary, summarize } from './judge.js';
import { type Kept, readPointers, writePointers } from './kept.js';
import { Objections } from './objections.js';
import { fromCache, fromServer, readAll, type Reading } from './read.js';
import { inTurn } from './turn.js';

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

/** What is in force is what the network has. */
const CURRENT = 'aktuell';

/** ms after which pictures that are kept are asked for anew. */
const PICTURES_EVERY = 12 * 60 * 60_000;

/** Who looks. */
export interface Look {
  /** The operator, who stands at the screen: nothing waits for them to go. */
  readonly asked?: boolean;
  /** The kind of objection that the operator has read, and overrules. */
  readonly overrule?: string;
}

/** What became of a state, and what is to be done for it when it is in force. */
interface Judged {
  readonly said: string;
  readonly after?: () => Promise<void>;
}

/** What the network gave, and what it says the time is. */
interface Found extends Reading {
  readonly told: Told | undefined;
}

/** Looks for a newer state of one feed, and puts it in the place of the shown one only when it holds against it. */
export class FeedKeeper {
  #kept: Kept | undefined;
  #state = 'noch nicht geprüft';
  #objection: Objection | undefined;
  readonly #objections: Objections;

  constructor(
    readonly url: string,
    private readonly tools: FeedTools,
  ) {
    this.#objections = new Objections(url);
  }

  get health(): FeedHealth {
    const { url } = this;
    return {
      url,
      state: this.#state,
      ...(this.#objection && { objection: this.#objection }),
      ...(this.#kept && { updated: this.#kept.mark, fetched: this.#kept.fetched }),
    };
  }

  get isKept(): boolean {
    return this.#kept !== undefined;
  }

  /** Whether the last look found what is in force, or put it there. */
  get isCurrent(): boolean {
    return this.#state === CURRENT;
  }

  /** Takes over what is in force from the last run. */
  async recall(): Promise<void> {
    await this.#objections.recall();
    this.#kept = (await readPointers()).feeds[this.url];
    if (this.#kept) this.tools.clock.passed(Date.parse(this.#kept.mark));
    this.tools.changed();
  }

  /** Asks the network once. Never rejects. */
  async check(look: Look = {}): Promise<void> {
    try {
      const found = await this.#read();
      let judged: Judged | undefined;
      while (!judged) {
        if (!look.asked) await unattended(this.tools.attendance);
        judged = await inTurn(() => this.#judge(found, look));
      }
      this.#say(judged.said);
      this.tools.changed();
      await judged.after?.();
    } catch (error) {
      this.#fail(error);
    }
    this.tools.changed();
  }

  async #read(): Promise<Found> {
    let told: Told | undefined;
    const reading = await readAll(this.url, async (url, signal) => {
      const answer = await fromServer(url, signal);
      if (url === this.url) told = toldBy(answer);
      return answer;
    });
    return { ...reading, told };
  }

  #say(state: string): void {
    if (state !== this.#state && state !== CURRENT) this.tools.faults.add(`${this.url}: ${state}`);
    this.#state = state;
  }

  #fail(error: unknown): void {
    if (error instanceof FeedError) return this.#say(`nicht zu holen: ${REASONS[error.code]}`);
    this.#say(
      isFull(error)
        ? 'Der Speicher ist voll; der letzte Stand bleibt'
        : `nicht zu speichern: ${String(error)}`,
    );
  }

  /** @returns undefined where somebody has come meanwhile, who is not to see it change */
  async #judge(next: Found, look: Look): Promise<Judged | undefined> {
    const { clock } = this.tools;
    const kept = await this.#shown();
    const now = clock.timeBy(next.told, kept === undefined);
    const objection = objectionTo(this.#summary(next, now), kept && this.#summary(kept, now), now);
    const yields =
      objection && (isOverruled(objection, look) || (await this.#objections.outlasts(objection)));
    this.#objection = yields ? undefined : objection;
    if (this.#objection) return { said: `nicht übernommen: ${this.#objection.text}` };
    const isKept = kept !== undefined && (await sameAnswers(next.answers, kept.answers));
    const earlier = this.#kept?.cache;
    const taken = isKept ? await this.#confirm() : await this.#take(next, look);
    if (!taken) return undefined;
    await this.#objections.clear();
    if (next.told) clock.heard(next.told);
    clock.passed(Date.parse(next.feed.head.updated));
    return { said: CURRENT, after: () => this.#follow(next.feed, isKept, earlier, look) };
  }

  /** What is in force; undefined at the first start, and where the store was emptied from outside. */
  async #shown(): Promise<Reading | undefined> {
    if (!this.#kept) return undefined;
    return readAll(this.url, fromCache(this.#kept.cache)).catch(() => undefined);
  }

  #summary({ feed, missing }: Reading, now = Date.now()): Summary {
    const timeZone = feed.head.timezone ?? 'Europe/Berlin';
    return summarize(feed, missing, new Date(now).toLocaleDateString('sv', { timeZone }));
  }

  /** The network still has what is kept. */
  async #confirm(): Promise<boolean> {
    if (this.#kept) await this.#enforce({ ...this.#kept, fetched: Date.now() });
    return true;
  }

  /** Puts a state in force: whole, and in one step. @returns false where somebody has come in the last moment */
  async #take({ feed, answers }: Reading, { asked }: Look): Promise<boolean> {
    const cache = await storeApart(answers);
    try {
      const isFree = asked === true || !this.tools.attendance.visiting;
      if (isFree) await this.#enforce({ cache, mark: feed.head.updated, fetched: Date.now() });
      else await drop(cache);
      return isFree;
    } catch (error) {
      await drop(cache);
      throw error;
    }
  }

  async #enforce(kept: Kept): Promise<void> {
    const pointers = await readPointers();
    await writePointers({ ...pointers, feeds: { ...pointers.feeds, [this.url]: kept } });
    this.#kept = kept;
  }

  /** What has time once a state is in force: showing it, its pictures, and sweeping up. */
  async #follow(feed: ReadFeed, isKept: boolean, earlier: string | undefined, look: Look): Promise<void> {
    if (!isKept) await this.tools.showAnew();
    if (this.#kept) await this.#addPictures(this.#kept, feed, earlier, look);
    await inTurn(sweep);
  }

  async #addPictures(kept: Kept, feed: ReadFeed, earlier: string | undefined, look: Look): Promise<void> {
    const { cache, pictures = 0 } = kept;
    // However the clock was set meanwhile.
    const anew = look.asked === true || Math.abs(Date.now() - pictures) > PICTURES_EVERY;
    try {
      await addPictures(cache, feed, { earlier, anew });
    } catch (error) {
      const why = isFull(error) ? 'Kein Platz für die Bilder' : `Bilder nicht zu speichern: ${String(error)}`;
      this.tools.faults.add(why);
    }
    if (anew) await inTurn(() => this.#askedForPictures(cache));
  }

  async #askedForPictures(cache: string): Promise<void> {
    if (this.#kept?.cache === cache) await this.#enforce({ ...this.#kept, pictures: Date.now() });
  }
}

const isOverruled = ({ kind, yields }: Objection, { overrule }: Look): boolean =>
  yields !== 'feed' && kind === overrule;

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
