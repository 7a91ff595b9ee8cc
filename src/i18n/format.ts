/** Intl formatters, made once per language and options: making one costs more than using it a hundred times. */
const cache = new Map<string, unknown>();

function kept<T>(name: string, lang: string, options: object, make: () => T): T {
  const key = `${name} ${lang} ${JSON.stringify(options)}`;
  const known = cache.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** A tag that Intl takes: plain German is German to it, an unheard-of tag becomes German. */
export function intlTag(lang: string): string {
  const tag = lang.replace(/-simple$/, '');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'de';
  } catch {
    return 'de';
  }
}

export function numberFormat(lang: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept('number', lang, options, () => new Intl.NumberFormat(intlTag(lang), options));
}

export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept('date', lang, options, () => new Intl.DateTimeFormat(intlTag(lang), options));
}

export function listFormat(lang: string, options: Intl.ListFormatOptions = {}): Intl.ListFormat {
  return kept('list', lang, options, () => new Intl.ListFormat(intlTag(lang), options));
}

export function relativeFormat(
  lang: string,
  options: Intl.RelativeTimeFormatOptions = {},
): Intl.RelativeTimeFormat {
  return kept('relative', lang, options, () => new Intl.RelativeTimeFormat(intlTag(lang), options));
}

export function collator(lang: string): Intl.Collator {
  return kept('collator', lang, {}, () => new Intl.Collator(intlTag(lang), { numeric: true }));
}

/** The name of a language, in a language: `languageName('ar', 'de')` is "Arabisch". The tag where none is known. */
export function languageName(tag: string, lang: string): string {
  const names = kept(
    'language',
    lang,
    {},
    () => new Intl.DisplayNames(intlTag(lang), { type: 'language', fallback: 'code' }),
  );
  try {
    return names.of(intlTag(tag)) ?? tag;
  } catch {
    return tag;
  }
}

/** A wall-clock date (`YYYY-MM-DD…`) as an instant whose UTC fields read the same, for formatters in UTC. */
export function wallAsUtc(wall: string): Date {
  return new Date(`${wall.length > 10 ? wall : `${wall}T00:00`}Z`);
}
