import type { Values } from './problem.js';
import deCli from './words/de/cli.json' with { type: 'json' };
import deFormats from './words/de/formats.json' with { type: 'json' };
import enCli from './words/en/cli.json' with { type: 'json' };
import enFormats from './words/en/formats.json' with { type: 'json' };

/** The languages of the command line; the first is the default. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

const words: Record<Language, Readonly<Record<string, string>>> = {
  de: { ...deCli, ...deFormats },
  en: { ...enCli, ...enFormats },
};

/** Gives the sentence of a code; undefined where there is none. */
export type Say = {
  (code: string, values?: Values): string;
  /** As above, and undefined where the words have no such code. */
  maybe(code: string, values?: Values): string | undefined;
  readonly language: Language;
};

/**
 * The words of one language. `{name}` is filled with a value; where `values.count` is a number, `code_one` and
 * `code_other` are tried first, by the language's plural rules. Values come from feeds: they are cut to 200 characters
 * and lose what would steer a terminal.
 */
export function createSay(language: Language): Say {
  const plural = new Intl.PluralRules(language);
  const own = words[language];
  const find = (code: string, values: Values) => {
    const form = typeof values.count === 'number' ? own[`${code}_${plural.select(values.count)}`] : undefined;
    return form ?? own[code];
  };
  const fill = (sentence: string, values: Values) =>
    sentence.replace(/\{([a-zA-Z]+)\}/g, (gap, name: string) =>
      Object.hasOwn(values, name) ? shown(name, values[name] ?? '', language) : gap,
    );
  const maybe = (code: string, values: Values = {}) => {
    const sentence = find(code, values);
    return sentence === undefined ? undefined : fill(sentence, values);
  };
  const say = (code: string, values: Values = {}) =>
    maybe(code, values) ?? `${code} ${JSON.stringify(values)}`;
  return Object.assign(say, { maybe, language });
}

const LONGEST = 200;

function shown(name: string, value: string | number, language: Language): string {
  if (typeof value === 'number') return value.toLocaleString(language);
  const plain = name === 'date' && language === 'de' ? germanDay(value) : withoutControls(value);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain;
}

/** A day as it is written in German; whatever else stays as it is. */
const germanDay = (text: string) => withoutControls(text).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');

/** Control characters and such that turn the direction of reading: they would act on the terminal. */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
