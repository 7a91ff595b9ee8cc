/** Languages that the surface speaks, each named in itself. */
export const LANGUAGES = {
  de: 'Deutsch',
  en: 'English',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGES;

export const FALLBACK: Language = 'de';

/** The surface language for a wanted tag: itself, or without its last parts; undefined where we speak neither. */
export function spoken(tag: string): Language | undefined {
  const parts = tag.split('-');
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('-').toLowerCase();
    const language = (Object.keys(LANGUAGES) as Language[]).find((known) => known === candidate);
    if (language) return language;
  }
  return undefined;
}
