/** Timers that run out when the test lets time pass, and only then; until `release`. */
export class HeldTimers {
  #now = 0;
  #next = 1;
  readonly #timers = new Map<number, { readonly at: number; readonly act: () => void }>();
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

  constructor() {
    const set = (act: () => void, ms = 0) => {
      this.#timers.set(this.#next, { at: this.#now + ms, act });
      return this.#next++;
    };
    const clear = (id?: number) => void this.#timers.delete(id ?? 0);
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  /** How many have not run out and were not cleared. */
  get pending(): number {
    return this.#timers.size;
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const [id, { at, act }] of [...this.#timers]) if (at <= this.#now && this.#timers.delete(id)) act();
  }

  release(): void {
    Object.assign(globalThis, this.#real);
  }
}
