import { isDeepStrictEqual } from 'node:util';

/** A JSON object of a source. Read it with {@link get}: a source may name a key like one that every object has. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own value, or that of a path; `undefined` where there is none. */
export function get(value: unknown, ...path: readonly string[]): unknown {
  let current: unknown = value;
  for (const key of path) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** A text with something in it, or a number as its digits. */
export function stringOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** A number, also where a source writes it as text with a decimal point. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}

/** A list as it is; one thing as a list of one; nothing as an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Leaves out what is not there: undefined, and lists and objects without anything in them. */
export function filled<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value))) as T;
}

/** Two records of one thing as one that has the fields of both; undefined where they contradict each other. */
export function joined<T extends object>(first: T, second: T): T | undefined {
  const more = Object.entries(second).filter(([, value]) => value !== undefined && value !== null);
  const agree = more.every(([key, value]) => {
    const known = get(first, key) ?? undefined;
    return known === undefined || isDeepStrictEqual(known, value);
  });
  return agree ? { ...first, ...Object.fromEntries(more) } : undefined;
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Nested deeper than that, nothing of use was ever written, and a recursive reader would fall over. */
const MAX_DEPTH = 60;

/** Whether a document is nested so deep that it is not to be walked through. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth >= MAX_DEPTH) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, depth + 1));
}
