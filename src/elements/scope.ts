import { type Filter, normalizeFilter } from '../catalog/filter/filter.js';

export const SCOPE_KEYS = ['districts', 'categories', 'audiences', 'providers', 'topics'] as const;

/** Splits an attribute of ids or addresses at spaces and commas. */
export function words(value: string | null | undefined): string[] {
  return (value ?? '').split(/[\s,]+/).filter(Boolean);
}

type Scoped = { readonly [key in (typeof SCOPE_KEYS)[number]]: string };

/** By element: its attributes as they were read last, and what they amount to. One drawing asks dozens of times. */
const read = new WeakMap<Scoped, { readonly from: string; readonly scope: Filter }>();

/** The filter that an element's scope attributes amount to. */
export function scopeFilter(element: Scoped): Filter {
  const from = SCOPE_KEYS.map((key) => element[key]).join('\n');
  const known = read.get(element);
  if (known?.from === from) return known.scope;
  const scope = normalizeFilter(Object.fromEntries(SCOPE_KEYS.map((key) => [key, words(element[key])])));
  read.set(element, { from, scope });
  return scope;
}
