import { readNote, writeNote } from './kept.js';

const DAY = 86_400_000;
/** ms that a clock may differ from the server's before it counts as wrong. */
const TOLERANCE = 2 * 60_000;
/** A screen that was away for longer than this does not know what day it is. */
const LONGEST_ABSENCE = 400 * DAY;
const NOTE = 'clock';
const LAST_NOTE = 'clock-last';

/**
 * What the time on the screen rests on: the device's clock, a server's because the device's is wrong, or nothing.
 * A device without a battery wakes up in 1970.
 */
export type Trust = 'device' | 'server' | 'none';

/**
 * @param floor an instant that has certainly passed
 * @param last when this screen last knew what time it was: a feed's date alone says nothing of a clock that is later,
 *   since it may be old because nobody renews it
 */
export function judgeDevice(device: number, floor: number, last?: number): { trust: Trust; offset: number } {
  const known = Math.max(floor, last ?? 0);
  if (floor > 0 && !isPast(device, floor)) return { trust: 'none', offset: floor - device };
  if (last !== undefined && device > known + LONGEST_ABSENCE)
    return { trust: 'none', offset: known - device };
  return { trust: 'device', offset: 0 };
}

/** @returns undefined where the server's own clock cannot be right */
export function judgeServer(
  device: number,
  server: number,
  floor: number,
): { trust: Trust; offset: number } | undefined {
  const offset = server - device;
  // Before the floor it is right only where the device says the same: then the floor was somebody's mistake.
  if (!isPast(server, floor) && Math.abs(offset) > DAY) return undefined;
  return Math.abs(offset) > TOLERANCE ? { trust: 'server', offset } : { trust: 'device', offset: 0 };
}

const isPast = (instant: number, floor: number): boolean => instant > floor - DAY;

/** What a server says the time is. */
export interface Told {
  readonly server: number;
  /** When it said so, by a clock that nobody can set. */
  readonly at: number;
}

/** A server on the device itself only repeats the device's clock. */
const OWN = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** @returns undefined where an answer says nothing of the time that could be news */
export function toldBy({ url, headers }: Pick<Response, 'url' | 'headers'>): Told | undefined {
  if (!URL.canParse(url) || OWN.test(new URL(url).hostname)) return undefined;
  // What a cache on the way hands out says in `Age` how long it has lain there.
  const server = Date.parse(headers.get('Date') ?? '') + Number(headers.get('Age') ?? 0) * 1000;
  return Number.isNaN(server) ? undefined : { server, at: performance.now() };
}

/** Keeps the page's time right where that is possible, and knows where it is not. */
export class Clock {
  readonly #device = Date.now.bind(Date);
  #trust: Trust = 'device';
  #offset = 0;
  #corrected = false;
  #floor = 0;
  #last: number | undefined;
  #heard = false;

  /** @param changed told when what is to be said of the clock, or the time itself, is another */
  constructor(private readonly changed: () => void) {}

  get trust(): Trust {
    return this.#trust;
  }

  /** Reads up to which instant time had passed at the last run. */
  async recall(): Promise<void> {
    const [floor, last] = await Promise.all([readNote<number>(NOTE), readNote<number>(LAST_NOTE)]);
    // What was noted of a server is a time that was known, too.
    this.#last = last ?? (floor || undefined);
    if (typeof floor === 'number') this.passed(floor);
  }

  /** Tells of an instant that has passed for certain, such as the date of a feed. */
  passed(instant: number): void {
    const isNews = instant > this.#floor;
    if (isNews) this.#floor = instant;
    const judged = judgeDevice(this.#device(), this.#floor, this.#last);
    // The device's clock may have been set right since.
    if (!this.#heard && (isNews || judged.trust === 'device')) this.#set(judged);
    this.#keepLast();
  }

  /**
   * What time it is, if a server is right; undefined where nobody can be believed.
   * @param isFirst nothing is kept: then the device alone, perhaps without a battery, is not held against a feed
   */
  timeBy(told: Told | undefined, isFirst = false): number | undefined {
    if (told && this.#judge(told)) return instantOf(told);
    const isAlone = isFirst && this.#floor === 0;
    return isAlone || this.#trust === 'none' ? undefined : Date.now();
  }

  /** Believes a server. What else it said has to be sound: a stranger's network answers in everybody's name. */
  heard(told: Told): void {
    const judged = this.#judge(told);
    if (!judged) return;
    const server = instantOf(told);
    this.#heard = true;
    this.#floor = isPast(server, this.#floor) ? Math.max(this.#floor, server) : server;
    this.#set(judged);
    this.#note();
  }

  /** Somebody who can read a calendar looks at the screen: what was known of the time may have been wrong. */
  forget(): void {
    this.#floor = 0;
    this.#last = undefined;
    this.#note();
    writeNote(LAST_NOTE, null).catch(() => undefined);
  }

  #judge(told: Told): ReturnType<typeof judgeServer> {
    return judgeServer(this.#device(), instantOf(told), this.#floor);
  }

  /** Where nothing can be stored, the next start knows less. */
  #note(): void {
    writeNote(NOTE, this.#floor).catch(() => undefined);
  }

  /** A clock without a battery is not to be held against, so something has to speak for it. */
  #keepLast(): void {
    if (this.#trust === 'none' || this.#floor === 0) return;
    this.#last = this.#device() + this.#offset;
    writeNote(LAST_NOTE, this.#last).catch(() => undefined);
  }

  #set({ trust, offset }: { trust: Trust; offset: number }): void {
    const same = trust === this.#trust && Math.abs(offset - this.#offset) < TOLERANCE;
    if (same) return;
    this.#trust = trust;
    this.#offset = offset;
    this.#correct();
    this.changed();
  }

  /** Everything on the page asks `Date` what time it is, libraries as well: so that is what is put right. */
  #correct(): void {
    if (this.#corrected) return;
    this.#corrected = true;
    const now = () => this.#device() + this.#offset;
    globalThis.Date = new Proxy(Date, {
      construct: (target, values: unknown[], made) =>
        Reflect.construct(target, values.length > 0 ? values : [now()], made) as object,
      apply: (target) => new target(now()).toString(),
      get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
    });
  }
}

const instantOf = ({ server, at }: Told): number => server + performance.now() - at;
