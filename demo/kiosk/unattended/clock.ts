import { readNote, writeNote } from './kept.js';

const DAY = 86_400_000;
/** ms that a clock may differ from the server's before it counts as wrong. */
const TOLERANCE = 2 * 60_000;
/** A screen that heard nothing for longer than this does not know what day it is. */
const LONGEST_SILENCE = 400 * DAY;
const NOTE = 'clock';

/**
 * What the time on the screen rests on: the device's clock, a server's because the device's is wrong, or nothing.
 * A device without a battery wakes up in 1970.
 */
export type Trust = 'device' | 'server' | 'none';

/** @param floor an instant that has certainly passed */
export function judgeDevice(device: number, floor: number): { trust: Trust; offset: number } {
  if (floor > 0 && (device < floor - DAY || device > floor + LONGEST_SILENCE))
    return { trust: 'none', offset: floor - device };
  return { trust: 'device', offset: 0 };
}

/** @returns undefined where the server's own clock cannot be right */
export function judgeServer(
  device: number,
  server: number,
  floor: number,
): { trust: Trust; offset: number } | undefined {
  if (!(server > floor - DAY)) return undefined;
  const offset = server - device;
  return Math.abs(offset) > TOLERANCE ? { trust: 'server', offset } : { trust: 'device', offset: 0 };
}

/** Keeps the page's time right where that is possible, and knows where it is not. */
export class Clock {
  readonly #device = Date.now.bind(Date);
  #trust: Trust = 'device';
  #offset = 0;
  #corrected = false;
  #floor = 0;
  #heard = false;

  /** @param changed told when what is to be said of the clock, or the time itself, is another */
  constructor(private readonly changed: () => void) {}

  get trust(): Trust {
    return this.#trust;
  }

  /** Reads up to which instant time had passed at the last run. */
  async recall(): Promise<void> {
    const floor = await readNote<number>(NOTE);
    if (typeof floor === 'number') this.passed(floor);
  }

  /** Tells of an instant that has passed for certain, such as the date of a feed. */
  passed(instant: number): void {
    if (!(instant > this.#floor)) return;
    this.#floor = instant;
    if (!this.#heard) this.#set(judgeDevice(this.#device(), this.#floor));
  }

  /** Tells what a server says the time is, in its `Date` header. */
  heard(response: Response): void {
    const server = Date.parse(response.headers.get('Date') ?? '');
    const judged = judgeServer(this.#device(), server, this.#floor);
    if (!judged) return;
    this.#heard = true;
    this.#floor = Math.max(this.#floor, server);
    this.#set(judged);
    // Where nothing can be stored, the next start knows less.
    writeNote(NOTE, this.#floor).catch(() => undefined);
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
