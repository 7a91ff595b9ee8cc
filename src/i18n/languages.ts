/** Languages that the surface speaks. */
export const TAGS = [
  'de',
  'de-simple',
  'en',
  'ar',
  'fa',
  'tr',
  'kmr',
  'ckb',
  'ru',
  'uk',
  'pl',
  'ro',
  'bg',
  'fr',
  'es',
  'it',
  'vi',
] as const;

export type Language = (typeof TAGS)[number];

export const FALLBACK: Language = 'de';

/** Tags under which browsers and feeds know a language that we name otherwise. */
const ALIASES: Readonly<Record<string, Language>> = { ku: 'kmr', 'ku-arab': 'ckb', prs: 'fa', mo: 'ro' };

/** The surface language for a wanted tag: itself, or without its last parts; undefined where we speak neither. */
export function spoken(tag: string): Language | undefined {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('-');
    const known = TAGS.find((tag) => tag === candidate);
    const language = known ?? (Object.hasOwn(ALIASES, candidate) ? ALIASES[candidate] : undefined);
    if (language) return language;
  }
  return undefined;
}
