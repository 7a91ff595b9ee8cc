import type { Objection } from './judge.js';
import { readNote, writeNote } from './kept.js';

/**
 * Looks after which an objection that stays the same is taken for a city's intention: about three days of them. They are counted
 * and not timed, since a clock may be wrong.
 */
const LOOKS = 200;

interface Standing {
  readonly kind: string;
  readonly looks: number;
}

/** How long what is objected to in one feed has stood there, also before the last start. */
export class Objections {
  #standing: Standing | undefined;
  readonly #note: string;

  constructor(url: string) {
    this.#note = `objection-${encodeURIComponent(url)}`;
  }

  async recall(): Promise<void> {
    this.#standing = (await readNote<Standing | null>(this.#note)) ?? undefined;
  }

  /** Counts one look. @returns whether the objection has stood long enough to yield */
  async outlasts({ kind, yields }: Objection): Promise<boolean> {
    const looks = (this.#standing?.kind === kind ? this.#standing.looks : 0) + 1;
    await this.#set({ kind, looks });
    return yields === 'time' && looks > LOOKS;
  }

  async clear(): Promise<void> {
    if (this.#standing) await this.#set(undefined);
  }

  async #set(standing: Standing | undefined): Promise<void> {
    this.#standing = standing;
    // Where nothing can be stored, memory has to do.
    await writeNote(this.#note, standing ?? null).catch(() => undefined);
  }
}
