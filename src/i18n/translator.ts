import { createInstance, type TFunction } from 'i18next';
import { written } from './format.js';
import { FALLBACK, type Language } from './languages.js';
import { type Bundle, fetchMessages, german, type MessageKey, type Messages } from './messages.js';

/** Values put into a message, numbers as the language writes them. `count` chooses the plural form. */
export type MessageValues = Record<string, string | number> & { count?: number };

/** Gives the surface's words in one language. An unknown key gives the key. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const NAMESPACE = 'ikon';

/** The suite's own instance: a page's i18next is never touched, and nothing here depends on a current language. */
const i18n = createInstance();
void i18n.init({
  lng: FALLBACK,
  fallbackLng: FALLBACK,
  ns: NAMESPACE,
  defaultNS: NAMESPACE,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** Numbers as a language writes them; words stay as they are. */
function replacements(values: MessageValues, language: Language): object {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'number' ? written(language, value) : value]),
  );
}

const loads = new Map<string, Promise<void>>();
const loaded = new Set<string>();
/** By language: words without values or with a number alone, as i18next gave them. Cards and pins ask for the same ones all the time. */
const known = new Map<Language, Map<string, string>>();
/** Words of a language that are kept. */
const MAX_KNOWN = 5_000;

function add(language: Language, bundle: Bundle, messages: Messages): void {
  // Not deeply: keys are flat, and i18next would go round in what a host gave to all objects.
  i18n.addResourceBundle(language, NAMESPACE, messages, false, true);
  loaded.add(`${language}/${bundle}`);
  known.get(language)?.clear();
  // A language that lacks a word says the German one.
  if (language === FALLBACK) for (const words of known.values()) words.clear();
}

add(FALLBACK, 'first', german);

/**
 * Makes sure that the words of a language are there. Shared between callers; a failure is not kept.
 * @throws the import's error when a file cannot be fetched; an error of its own when one does not come in time
 */
export async function loadMessages(language: Language, bundles: readonly Bundle[]): Promise<void> {
  await Promise.all(bundles.map((bundle) => loadBundle(language, bundle)));
}

/** Whether the words are there already, so that nothing has to wait for them. */
export function hasMessages(language: Language, bundles: readonly Bundle[]): boolean {
  return bundles.every((bundle) => loaded.has(`${language}/${bundle}`));
}

/** A browser waits for a file for minutes: so long nobody looks at grey bars. */
const PATIENCE = 20_000;

function inTime(work: Promise<void>, what: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} gave no answer in time`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function loadBundle(language: Language, bundle: Bundle): Promise<void> {
  const key = `${language}/${bundle}`;
  if (loaded.has(key)) return;
  const load =
    loads.get(key) ??
    inTime(
      fetchMessages(language, bundle).then((messages) => add(language, bundle, messages)),
      key,
    );
  loads.set(key, load);
  return load.catch((error: unknown) => {
    loads.delete(key);
    throw error;
  });
}

const translators = new Map<Language, Translate>();

/** Undefined for words that are not worth keeping. */
function nameOf(key: string, values: MessageValues | undefined): string | undefined {
  for (const name in values) if (name !== 'count') return undefined;
  return values ? `${key} ${values.count}` : key;
}

/** The words of one language; load them first with {@link loadMessages}. */
export function translator(language: Language): Translate {
  const made = translators.get(language);
  if (made) return made;
  const fixed: TFunction = i18n.getFixedT(language);
  const words = new Map<string, string>();
  known.set(language, words);
  const translate: Translate = (key, values) => {
    const name = nameOf(key, values);
    const before = name === undefined ? undefined : words.get(name);
    if (before !== undefined) return before;
    // The plural is chosen by the number itself.
    const word = fixed(key as string, values && { ...values, replace: replacements(values, language) });
    if (words.size > MAX_KNOWN) words.clear();
    if (name !== undefined) words.set(name, word);
    return word;
  };
  translators.set(language, translate);
  return translate;
}
