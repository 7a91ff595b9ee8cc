/** Intl formatters, made once per language and options: making one costs more than using it a hundred times. */
const cache = new Map<string, unknown>();

/** Something of Intl, made once for a name, a language and options. */
export function kept<T>(name: string, lang: string, options: object, make: () => T): T {
  const key = `${name} ${lang} ${JSON.stringify(options)}`;
  const known = cache.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/**
 * For languages that browsers have plural rules of but no names of months: those that most who speak them can read.
 * Kurmanji readers here know the German names, readers of Sorani those of Iraq.
 */
const STAND_INS: Readonly<Record<string, string>> = { kmr: 'de', ku: 'de', ckb: 'ar-IQ' };
/** Languages of the surface with digits and a comma of their own. */
const ARABIC_SCRIPT = /^(ar|fa|ckb)/;
/** English as it is written in Europe: the day before the month, and 24 hours. */
const EUROPEAN: Readonly<Record<string, string>> = { en: 'en-GB' };

/**
 * Tags that Intl takes, best first: plain German is German to it, an unheard-of tag becomes German. Dates are those
 * of the calendar on the wall in a German town, also in languages that have another.
 */
export function intlTags(lang: string): string[] {
  const base = lang.split('-')[0] ?? lang;
  const tags = [EUROPEAN[lang] ?? lang.replace(/-simple$/, ''), STAND_INS[base] ?? 'de'];
  return tags.flatMap((tag) => canonical(`${tag}-u-ca-gregory`));
}

function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

/** "€", also in languages that write "EUR" elsewhere. */
export const EURO = { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' } as const;

export function numberFormat(lang: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept('number', lang, options, () => new Intl.NumberFormat(intlTags(lang), options));
}

/**
 * A number as a language writes it. What every language with these digits writes alike asks no formatter: the first one of a page
 * takes 50 ms, and first offers and pins would wait for it.
 */
export function written(lang: string, number: number): string {
  const isShort = Number.isInteger(number) && number >= 0 && number < 1000;
  return isShort && !ARABIC_SCRIPT.test(lang) ? String(number) : numberFormat(lang).format(number);
}

export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept('date', lang, options, () => new Intl.DateTimeFormat(intlTags(lang), options));
}

/** What parts the words of one line. */
export function comma(lang: string): string {
  return ARABIC_SCRIPT.test(lang) ? '، ' : ', ';
}
