import type { Fault } from './health.js';
import { readNote, writeNote } from './kept.js';

const MOST = 50;
const LONGEST = 300;
const NOTE = 'faults';
/** ms between two writings: an error in a loop must not wear out the disk. */
const PAUSE = 5_000;

/** What went wrong, bounded, also before the last restart. */
export class Faults {
  #list: readonly Fault[] = [];
  #writing = false;

  constructor(private readonly changed: () => void) {
    addEventListener('error', ({ message, filename, lineno }) =>
      this.add(`${message} (${filename.split('/').at(-1) ?? ''}:${lineno})`),
    );
    addEventListener('unhandledrejection', ({ reason }) => this.add(String(reason)));
    addEventListener('ikon-error', (event) => this.add((event as ErrorEvent).error as Error));
  }

  get list(): readonly Fault[] {
    return this.#list;
  }

  /** Takes over what was written down before the start. */
  async recall(): Promise<void> {
    const earlier = await readNote<readonly Fault[]>(NOTE);
    if (!Array.isArray(earlier)) return;
    this.#list = [...(earlier as readonly Fault[]), ...this.#list].slice(-MOST);
    this.changed();
  }

  /** The same again straight after itself only moves the time. */
  add(what: string | Error): void {
    const text = (what instanceof Error ? what.message : what).slice(0, LONGEST);
    const before = this.#list.at(-1)?.text === text ? this.#list.slice(0, -1) : this.#list;
    this.#list = [...before, { at: Date.now(), text }].slice(-MOST);
    this.#writeSoon();
    this.changed();
  }

  #writeSoon(): void {
    if (this.#writing) return;
    this.#writing = true;
    setTimeout(() => {
      this.#writing = false;
      // Where nothing can be stored, memory has to do.
      writeNote(NOTE, this.#list).catch(() => undefined);
    }, PAUSE);
  }
}
