// What no first offer needs, so that it is not part of the first code.
import { intlTags, kept } from './format.js';

export function listFormat(lang: string, options: Intl.ListFormatOptions = {}): Intl.ListFormat {
  return kept('list', lang, options, () => new Intl.ListFormat(intlTags(lang), options));
}

export function relativeFormat(
  lang: string,
  options: Intl.RelativeTimeFormatOptions = {},
): Intl.RelativeTimeFormat {
  return kept('relative', lang, options, () => new Intl.RelativeTimeFormat(intlTags(lang), options));
}

export function collator(lang: string): Intl.Collator {
  return kept('collator', lang, {}, () => new Intl.Collator(intlTags(lang), { numeric: true }));
}

/** A wall-clock date (`YYYY-MM-DD…`) as an instant whose UTC fields read the same, for formatters in UTC. */
export function wallAsUtc(wall: string): Date {
  return new Date(`${wall.length > 10 ? wall : `${wall}T00:00`}Z`);
}
