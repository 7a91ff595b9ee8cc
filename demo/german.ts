import type { Feed, Text } from '../src/catalog/model.js';
import { pickText } from '../src/catalog/text.js';

/** A text of a feed's record as these pages show it. */
export function inGerman(text: Text | undefined, { feed }: { readonly feed: Feed }): string | undefined {
  return pickText(text, ['de'], feed)?.text;
}

/** In the order in which German readers look names up; the list itself is sorted. */
export function sorted<T extends { readonly name: string }>(named: T[]): T[] {
  const { compare } = new Intl.Collator('de');
  return named.sort((a, b) => compare(a.name, b.name));
}
