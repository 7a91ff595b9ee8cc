import { checkRule, MAX_COUNT, parseRule, type Rule } from './rule-check.js';
import type { ExpandRule, Wall } from './types.js';
import { addDays, DAY, dayOf, minuteOf, wallOf, weekdayIndex } from './wall.js';

// A quarter and a bit: one suffices for most questions, three or four for a year.
const BLOCK = 128 * DAY;
// Twelve a day are the most that a rule may have, see `checkRule`.
const MAX_STARTS = 12 * 128;
const MAX_BLOCKS = 32;
// Further on, nothing is looked for that has to be counted.
const CENTURY = 36_525;
const EVERY_DAY = 0b1111111;

/** Starts of a rule in wall minutes, `from` included and `to` not. */
export type Starts = (from: number, to: number) => readonly number[];

/**
 * Expands a rule block by block, and keeps the blocks: the same few weeks are asked for again and again.
 * @returns undefined where there is nothing to expand it with, or where the rule cannot be read
 */
export function repeatedStarts(
  rule: string,
  start: Wall,
  zone: string,
  expand: ExpandRule | undefined,
): Starts | undefined {
  if (!expand || checkRule(rule) !== undefined) return undefined;
  const { count = Infinity } = parseRule(rule);
  if (count <= MAX_COUNT)
    return countedStarts(() => expand(rule, start, start, addDays(start, CENTURY), count, zone));
  const blocks = new Map<number, readonly number[]>();
  const first = minuteOf(start);

  function block(index: number): readonly number[] {
    const known = blocks.get(index);
    if (known) return known;
    if (blocks.size >= MAX_BLOCKS) blocks.clear();
    const [from, to] = [wallOf(index * BLOCK), wallOf((index + 1) * BLOCK - 1)];
    const found = expand?.(rule, start, from, to, MAX_STARTS, zone).map(minuteOf) ?? [];
    blocks.set(index, found);
    return found;
  }

  return (from, to) => {
    const found: number[] = [];
    const begin = Math.max(from, first);
    for (let index = Math.floor(begin / BLOCK); index * BLOCK < to; index += 1) {
      for (const at of block(index)) if (at >= begin && at < to) found.push(at);
    }
    return found;
  };
}

/** Which start is a rule's last is known by counting from the first: that is done once. */
function countedStarts(count: () => readonly Wall[]): Starts {
  let all: readonly number[] | undefined;
  return (from, to) => (all ??= count().map(minuteOf)).filter((at) => at >= from && at < to);
}

/** The weekdays on which a readable rule can fall at all, as bits; bit 0 is Monday. */
export function possibleWeekdays(rule: string, start: Wall): number {
  const { freq, days }: Rule = parseRule(rule);
  if (days.length) return days.reduce((bits, { weekday }) => bits | (1 << weekday), 0);
  return freq === 'WEEKLY' ? 1 << weekdayIndex(dayOf(start)) : EVERY_DAY;
}
