import type { Observation } from '../feed/schema/index.js';

/** A cell of an indicator's table: what the feed says, and whether it has to stay hidden by itself. */
export interface Cell {
  readonly observation: Observation;
  readonly hidden: boolean;
}

/** The cells along one dimension, a place for each of its values; undefined where the feed says nothing. */
export type Line = readonly (Cell | undefined)[];

/** Numbers that belong together: the parts are the total, or a whole that stands nowhere. */
export interface Sum {
  readonly total: Cell | undefined;
  readonly parts: readonly Cell[];
}

/** Which value of a dimension is the sum of which others, by their places. */
interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The numbers of a line: undefined where the feed has taken it away, nought where it states none. */
interface Numbers {
  readonly values: readonly (number | undefined)[];
  readonly stated: readonly boolean[];
}

/** How many values are looked at in search of totals over totals, so that long lists do not take long. */
const MOST_LOOKS = 2000;

export function valueOf({ observation }: Cell): number {
  return observation.value ?? 0;
}

/**
 * The totals of a dimension in every line along it, and what they are the sum of: of all others ("men, women, all"), or of those
 * that stand beside them ("EU, others, foreign" before "German, all"), also where those are such totals themselves.
 *
 * No feed says which of its values are totals, so numbers have to: the same sum has to be right in more of the lines than it is
 * wrong in (sources misprint and round), and then holds in all of them, also where a number of it is not known. A sum that is right
 * by chance in one of several lines is wrong in the others. Of one line alone every sum is believed: there chance looks like a
 * total, and a number too few does less harm than one that tells of somebody.
 * @param overTime only a total of all others: that two years are as much as the next says nothing
 */
export function sumsAlong(lines: readonly Line[], overTime: boolean): readonly Sum[] {
  const all = lines.map(numbersOf);
  const relations = relationsOf(all, overTime);
  return relations.flatMap((one) => lines.flatMap((line, at) => sumIn(line, all[at], one)));
}

function numbersOf(line: Line): Numbers {
  return {
    values: line.map((cell) => cell?.observation.value ?? (cell?.hidden ? undefined : 0)),
    stated: line.map((cell) => cell !== undefined && (cell.hidden || cell.observation.value !== null)),
  };
}

/** Looks at all values, and then without those that a total was found of: it stands for them in a further one. */
function relationsOf(lines: readonly Numbers[], overTime: boolean): readonly Relation[] {
  const judged = new Map<string, Relation | undefined>();
  const judge = (one: Relation) => {
    const key = [one.total, ...one.parts].join(' ');
    if (!judged.has(key)) judged.set(key, isTrue(one, lines) ? one : undefined);
    return judged.get(key) ?? [];
  };
  const all = lines[0]?.values.map((_, place) => place) ?? [];
  const looks = new Map([[all.join(' '), all]]);
  for (const rest of looks.values()) {
    const here = new Set(lines.flatMap((line) => candidates(rest, line, overTime)).flatMap(judge));
    for (const parts of taken(here)) {
      if (looks.size * all.length >= MOST_LOOKS) break;
      const left = rest.filter((place) => !parts.has(place));
      looks.set(left.join(' '), left);
    }
  }
  return [...judged.values()].filter((one) => one !== undefined);
}

/** The parts of all totals that share none, and those of each alone, should another be one by chance. */
function* taken(relations: ReadonlySet<Relation>): Iterable<ReadonlySet<number>> {
  const together = new Set<number>();
  for (const { parts } of relations)
    if (!parts.some((part) => together.has(part))) for (const part of parts) together.add(part);
  yield together;
  for (const { parts } of relations) yield new Set(parts);
}

/** What may be a sum by the numbers of one line. */
function candidates(rest: readonly number[], line: Numbers, overTime: boolean): readonly Relation[] {
  const whole = wholeOf(rest, line);
  if (overTime) return whole;
  return [...whole, ...rest.flatMap((_, at) => [-1, 1].flatMap((step) => runOf(rest, at, step, line)))];
}

/** The value that is the sum of all others; two values alone are no sum. */
function wholeOf(rest: readonly number[], { values }: Numbers): readonly Relation[] {
  const numbers = rest.map((place) => values[place] ?? NaN);
  const sum = numbers.reduce((all, value) => all + value, 0);
  const at = numbers.findIndex((value) => value > 0 && isAbout(value, sum - value));
  const total = rest[at];
  return total === undefined || rest.length < 3
    ? []
    : [{ total, parts: rest.filter((place) => place !== total) }];
}

/** The values right before or after one that it is the sum of; noughts count, as they may be more in another line. */
function runOf(rest: readonly number[], at: number, step: number, { values }: Numbers): readonly Relation[] {
  const valueAt = (i: number) => values[rest[i] ?? NaN] ?? NaN;
  const [total, whole] = [rest[at], valueAt(at)];
  if (total === undefined || !(whole > 0)) return [];
  const parts: number[] = [];
  let sum = 0;
  for (let i = at + step; valueAt(i) >= 0 && sum <= whole; i += step) {
    sum += valueAt(i);
    parts.push(rest[i] ?? NaN);
    if (parts.length > 1 && isAbout(whole, sum)) return [{ total, parts: parts.sort((a, b) => a - b) }];
  }
  return [];
}

/** Apart from what computing leaves. */
function isAbout(total: number, sum: number): boolean {
  return Math.abs(total - sum) <= 1e-9 * (Math.abs(total) + Math.abs(sum));
}

/** Right in more lines than wrong; noughts alone are always right. */
function isTrue(relation: Relation, lines: readonly Numbers[]): boolean {
  let [right, wrong] = [0, 0];
  for (const line of lines) {
    const judged = judgement(relation, line);
    right += Number(judged === 'right' && line.values[relation.total] !== 0);
    wrong += Number(judged === 'wrong');
  }
  return right > wrong;
}

/** `open`: the feed states no number for one of them, which would be missing in the sum; `unknown`: it has taken one away. */
function judgement(
  { total, parts }: Relation,
  { values, stated }: Numbers,
): 'right' | 'wrong' | 'open' | 'unknown' {
  let sum = 0;
  for (const part of parts) sum += values[part] ?? NaN;
  const whole = values[total] ?? NaN;
  if (Number.isNaN(sum + whole)) return 'unknown';
  if (isAbout(whole, sum)) return 'right';
  return stated[total] && parts.every((part) => stated[part]) ? 'wrong' : 'open';
}

function sumIn(line: Line, numbers: Numbers | undefined, relation: Relation): readonly Sum[] {
  const total = line[relation.total];
  if (!total || !numbers?.stated[relation.total] || judgement(relation, numbers) === 'open') return [];
  return [{ total, parts: relation.parts.flatMap((place) => line[place] ?? []) }];
}
