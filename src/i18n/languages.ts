import { akin } from '../catalog/language-kin.js';

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

/** The surface language for a wanted tag: itself, or without its last parts; undefined where we speak neither. */
export function spoken(tag: string): Language | undefined {
  const candidates: readonly string[] = akin(tag.toLowerCase());
  return candidates.flatMap((candidate) => TAGS.find((known) => known === candidate) ?? [])[0];
}
