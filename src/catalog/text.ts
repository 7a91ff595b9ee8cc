import { akin } from './language-kin.js';
import type { Feed, Text } from './model.js';

/** A text in one language, as it is to be shown. */
export interface ShownText {
  readonly text: string;
  /** Language of `text`, so that it can be marked where it differs from its surroundings. */
  readonly lang: string;
  /** Translated by a machine. */
  readonly machine: boolean;
}

/**
 * The tags under which a text is looked for, best first: each language, then the same without its last part
 * (`de-simple` → `de`), then other names for it, and with a dash at the end whatever else is written in it
 * (`de-` → `de-AT`, `de-simple`).
 */
export function languageChain(wanted: readonly string[], source: string): readonly string[] {
  return [...new Set([...wanted, source].flatMap((tag) => [...akin(tag), `${tag.split('-')[0]}-`]))];
}

/**
 * Picks the best language that a text has.
 * @param wanted the visitor's languages, best first
 * @returns undefined only where there is no text at all
 */
export function pickText(
  text: Text | undefined,
  wanted: readonly string[],
  feed: Pick<Feed, 'languages'>,
): ShownText | undefined {
  if (text === undefined) return undefined;
  const source = feed.languages[0] ?? 'de';
  if (typeof text === 'string') return { text, lang: source, machine: false };
  const keys = Object.keys(text);
  for (const wish of languageChain(wanted, source)) {
    const tag = keys.find((key) => {
      const part = wish.endsWith('-') ? key.slice(0, wish.length) : key;
      return part.toLowerCase() === wish.toLowerCase();
    });
    if (tag) return shown(text, tag);
  }
  return shown(text, keys[0]);
}

function shown(text: Exclude<Text, string>, tag: string | undefined): ShownText | undefined {
  const entry = tag === undefined ? undefined : text[tag];
  if (tag === undefined || entry === undefined) return undefined;
  if (typeof entry === 'string') return { text: entry, lang: tag, machine: false };
  return { text: entry.text, lang: tag, machine: entry.machine ?? false };
}

/** Every wording of a text, whatever its language: what a search looks through. */
export function allWordings(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [text];
  return Object.values(text).map((entry) => (typeof entry === 'string' ? entry : entry.text));
}

/** Scripts and languages that are written from the right. */
const RIGHT_TO_LEFT = new Set('arab hebr ar arc ckb dv fa he ks prs ps sd syr ug ur yi'.split(' '));

/** Reading direction of a language: that of its script where the tag names one (`ku-Arab`), else by its first subtag. */
export function direction(lang: string): 'rtl' | 'ltr' {
  const [language = '', script = ''] = lang.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(script.length === 4 ? script : language) ? 'rtl' : 'ltr';
}
