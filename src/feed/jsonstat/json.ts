import type { IssueCode } from '../issue.js';

export type Json = Readonly<Record<string, unknown>>;

/** Reports what is wrong. @param path within the data set */
export type Say = (path: readonly (string | number)[], code: IssueCode, reason: string) => void;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** A text, or several as one; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  const parts = [value].flat().filter((part) => typeof part === 'string');
  const text = parts.join(' ').trim();
  return text || undefined;
}
