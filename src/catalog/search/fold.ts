/**
 * Brings spellings together that people use for the same word: German umlauts with their two-letter forms,
 * Turkish i with and without dot, Latin letters with and without marks, Arabic and Persian forms of alef,
 * yeh and kaf, their vowel marks, their digits, and Cyrillic yo. Everything else stays as it is.
 */
const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['ä', 'ae'],
    ['ö', 'oe'],
    ['ü', 'ue'],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['ø', 'oe'],
    ['å', 'aa'],
    ['œ', 'oe'],
    ['ı', 'i'],
    ['ł', 'l'],
    ['đ', 'd'],
    ['ё', 'е'],
    ...pairs('أإآٱ', 'ا'),
    ...pairs('ىیې', 'ي'),
    ...pairs('کڪ', 'ك'),
    ...pairs('ةۀە', 'ه'),
    ...pairs('ؤ', 'و'),
    ...pairs('ئ', 'ي'),
    ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)] as const),
    ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)] as const),
  ].map(([from, to]) => [from, to] as const),
);

function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((form) => [form, to] as const);
}

const SPECIAL = new RegExp(Object.keys(FORMS).join('|'), 'gu');
/** Combining marks, Arabic vowel marks, tatweel, and what nobody sees: soft hyphens, what steers direction. */
const MARKS = /\p{Mn}|[\u00ad\u061c\u0640\ufeff]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** A text for comparing: lower case, folded, without marks. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(SPECIAL, (form) => FORMS[form] ?? form);
  return lower.normalize('NFD').replace(MARKS, '').normalize('NFC');
}

const UMLAUT = /[äöüåø]/giu;

/** A text folded as it is typed where a keyboard lacks umlauts and their two-letter forms are not known. */
export function foldBare(text: string): string {
  if (PLAIN.test(text)) return fold(text);
  const bare = (letter: string) => fold(letter).charAt(0);
  return fold(text.normalize('NFC').replace(UMLAUT, bare));
}

/** The words of a text, folded. Words are runs of letters and digits in any script. */
export function terms(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
