import type { Pin } from './clusters.js';

/**
 * Which button stands for which pin. Whoever filters gets other clusters at nearly the same places: their buttons are
 * used again instead of being made anew, which is most of what a filter costs. A pin that stays keeps its button, so that
 * the focus stays on it.
 */
export class PinSlots {
  #of = new Map<string, string>();

  /** Gives the pins that are shown now their buttons, by name; names of pins that have gone go to new ones of their kind. */
  assign(pins: readonly Pin[]): void {
    const before = this.#of;
    this.#of = new Map();
    for (const { key } of pins) {
      const slot = before.get(key);
      if (slot !== undefined && before.delete(key)) this.#of.set(key, slot);
    }
    const free = { site: [] as string[], cluster: [] as string[] };
    for (const slot of before.values()) free[kindOf(slot)].push(slot);
    for (const { key, kind } of pins)
      if (!this.#of.has(key)) this.#of.set(key, free[kind].shift() ?? `${kind} ${this.#made++}`);
  }

  #made = 0;

  of({ key }: Pin): string | undefined {
    return this.#of.get(key);
  }
}

const kindOf = (slot: string): Pin['kind'] => (slot.startsWith('site') ? 'site' : 'cluster');
