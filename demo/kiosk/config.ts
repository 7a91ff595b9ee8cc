import type { Text } from '../../src/catalog/model.js';
import { spoken } from '../../src/i18n/languages.js';
import type { QuietHours } from '../../src/kiosk/settings.js';
import { position } from '../../src/map/position.js';
import { isPinKey } from './pin.js';

/** What a Quartiersbüro writes into kiosk.json beside the page; see docs/kiosk.md. */
export interface Config {
  readonly feed: string;
  readonly title: Text;
  /** Where the screen stands, in words. */
  readonly place: Text | undefined;
  readonly standpoint: string | undefined;
  /** The public page that QR codes lead to. */
  readonly link: string | undefined;
  readonly basemap: string | undefined;
  readonly theme: string | undefined;
  readonly languages: readonly string[] | undefined;
  readonly quiet: QuietHours | undefined;
  readonly timeout: number;
  /** What the operator's PIN is checked against; see pin.ts. */
  readonly pin: string | undefined;
}

export interface Checked {
  readonly config: Config;
  /** What is wrong, in sentences. What is right of the file holds all the same. */
  readonly complaints: readonly string[];
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Rule<T> {
  readonly fits: (value: unknown) => value is T;
  readonly says: string;
}

const rule = <T>(says: string, fits: (value: unknown) => boolean): Rule<T> => ({
  says,
  fits: fits as Rule<T>['fits'],
});
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** One text, or one for each language. */
const isTexts = (value: unknown): boolean =>
  isText(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).length > 0 &&
    Object.values(value).every(isText));
const TEXT = 'braucht einen Text, oder Texte nach Sprachen, zum Beispiel { "de": "Hallo", "en": "Hello" }.';

const RULES = {
  feed: rule<string>('braucht die Adresse der Angebote, zum Beispiel "feeds/minden.json".', isText),
  title: rule<Text>(TEXT, isTexts),
  place: rule<Text>(TEXT, isTexts),
  standpoint: rule<string>(
    'braucht Länge und Breite mit Komma dazwischen, zum Beispiel "8.884,52.282".',
    (value) => isText(value) && position(value) !== undefined,
  ),
  link: rule<string>(
    'braucht eine ganze Adresse, die mit https:// beginnt.',
    (value) => isText(value) && /^https?:/.test(value) && URL.canParse(value),
  ),
  basemap: rule<string>('braucht den Namen einer Karte oder die Adresse einer Datei.', isText),
  theme: rule<string>('ist "light", "dark" oder "auto".', (value) =>
    ['light', 'dark', 'auto'].includes(String(value)),
  ),
  languages: rule<readonly string[]>(
    'braucht eine Liste von Sprachen, zum Beispiel ["de", "ar", "uk"].',
    (value) =>
      Array.isArray(value) && value.length > 0 && value.every((tag) => isText(tag) && isLanguage(tag)),
  ),
  quiet: rule<QuietHours>(
    'braucht zwei Uhrzeiten, zum Beispiel { "from": "22:00", "to": "06:00" }.',
    (value) => {
      const { from, to } = (value ?? {}) as Record<string, unknown>;
      return [from, to].every((time) => typeof time === 'string' && TIME.test(time)) && from !== to;
    },
  ),
  timeout: rule<number>(
    'braucht eine Zahl von Sekunden zwischen 20 und 600.',
    (value) => typeof value === 'number' && value >= 20 && value <= 600,
  ),
  pin: rule<string>(
    'braucht die Zeile, die pin.py aus Ihrer PIN macht. Die Ziffern selbst gehören nicht hierher: Jeder kann diese Datei lesen.',
    isPinKey,
  ),
};

const isLanguage = (tag: string): boolean => spoken(tag) !== undefined || /^[a-z]{2,3}(-\w+)*$/i.test(tag);

const DEFAULTS: Config = {
  feed: 'feeds/minden.json',
  title: 'Was gibt es hier?',
  place: undefined,
  standpoint: undefined,
  link: undefined,
  basemap: undefined,
  theme: undefined,
  languages: undefined,
  quiet: undefined,
  timeout: 60,
  pin: undefined,
};

/** Reads what the file says, key by key. */
export function checkConfig(said: unknown): Checked {
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    return { config: DEFAULTS, complaints: ['kiosk.json: Der Inhalt gehört in geschweifte Klammern { }.'] };
  const entries = Object.entries(said);
  const rules: Readonly<Record<string, Rule<unknown>>> = RULES;
  const ruleOf = (key: string) => (Object.hasOwn(rules, key) ? rules[key] : undefined);
  const good = entries.filter(([key, value]) => ruleOf(key)?.fits(value));
  const complaints = entries.flatMap(([key, value]) => {
    const known = ruleOf(key);
    if (!known) return [`kiosk.json: „${key}“ gibt es nicht. Ist es richtig geschrieben?`];
    return known.fits(value) ? [] : [`kiosk.json: „${key}“ ${known.says}`];
  });
  if (!('feed' in said)) complaints.unshift(`kiosk.json: „feed“ fehlt. Es ${RULES.feed.says}`);
  return { config: { ...DEFAULTS, ...Object.fromEntries(good) }, complaints };
}

const KEPT = 'ikon-kiosk-config';
/** ms */
const PATIENCE = 3_000;

/** The file as it is now; where it cannot be had or read, as it was when it last could. */
export async function loadConfig(): Promise<Checked> {
  const text = await fetchText(new URL('kiosk.json', document.baseURI).href);
  const now = text === undefined ? undefined : read(text);
  if (text !== undefined && now?.complaints.length === 0) attempt(() => localStorage.setItem(KEPT, text));
  if (now) return now;
  const before = read(attempt(() => localStorage.getItem(KEPT)) ?? '');
  // No network is no fault of the file.
  if (before && text === undefined) return before;
  return { config: before?.config ?? DEFAULTS, complaints: [text === undefined ? MISSING : UNREADABLE] };
}

const MISSING = 'Die Datei kiosk.json fehlt. Sie gehört neben die Seite des Bildschirms.';
const UNREADABLE = 'kiosk.json ist nicht lesbar. Fehlt ein Komma, oder ist ein Anführungszeichen zu viel?';

/** @returns undefined where it is no JSON */
function read(text: string): Checked | undefined {
  try {
    return checkConfig(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function fetchText(url: string): Promise<string | undefined> {
  try {
    // A network that never answers must not hold up the start.
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Storage may refuse. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
