import { MAX_TEXT } from '../../../feed/schema/scalars.js';

/** Characters that a feed takes in fields shorter than a text. */
const LIMITS: Readonly<Record<string, number>> = { street: 60, city: 60, postalCode: 12 };

/**
 * A record whose texts are no longer than a feed takes them.
 * @param cut is told of every field that lost its end, and of how many characters stayed
 */
export function fitted<T extends object>(record: T, cut: (field: string, limit: number) => void): T {
  const entries = Object.entries(record).map(([field, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return [field, fitted(value, () => cut(field, MAX_TEXT))] as const;
    const limit = (Object.hasOwn(LIMITS, field) ? LIMITS[field] : undefined) ?? MAX_TEXT;
    if (typeof value !== 'string' || value.length <= limit) return [field, value] as const;
    cut(field, limit);
    return [field, value.slice(0, limit).trimEnd()] as const;
  });
  return Object.fromEntries(entries) as T;
}
