import { basemapOf, isAddress } from '../src/map/basemaps.js';
import type { ElementName } from './elements.js';

/** What every element can be told. The lists here and those of the elements are held together by a test. */
const COMMON = [
  'feed',
  'group',
  'lang',
  'language-switch',
  'districts',
  'categories',
  'audiences',
  'providers',
  'topics',
  'url-sync',
  'offline',
  'kiosk',
  'kiosk-timeout',
  'theme',
];
const SWITCHES = ['language-switch', 'url-sync', 'offline', 'kiosk'];
/** May be said several times; of everything else the first counts. */
const LISTS = ['feed', 'districts', 'categories', 'audiences', 'providers', 'topics', 'indicators'];

/** The attributes that an address may set, by element. Nothing else of an address reaches the page. */
export const ATTRIBUTES = {
  angebote: [...COMMON, 'page-size', 'view'],
  quartierskarte: [...COMMON, 'center', 'zoom', 'standpoint', 'basemap', 'consent', 'indicator'],
  kennzahlen: [...COMMON, 'indicators', 'columns', 'view'],
  massnahmen: COMMON,
} as const;

/** What the address of the frame asks for. */
export interface Request {
  readonly element: ElementName;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly lang: string | undefined;
  readonly theme: string | undefined;
  readonly title: string | undefined;
  /** Given by a page that follows the height of this one. */
  readonly frame: string | undefined;
}

/** What is wrong with an address, for whoever made it. */
export interface Problem {
  readonly de: string;
  readonly en: string;
}

/**
 * @param page the frame's own address
 * @param allowed further origins that feeds and maps may come from
 */
export function readRequest(page: URL, allowed: readonly string[]): Request | Problem {
  const query = page.searchParams;
  const element = query.get('element') ?? '';
  if (!isElement(element)) return whichElement(element.trim().slice(0, LONGEST_WORD));
  const feeds = query.getAll('feed').join(' ').split(/\s+/).filter(Boolean);
  if (feeds.length === 0) return NO_FEED;
  const map = element === 'quartierskarte' ? mapOf(query, page, allowed) : {};
  const problem = feeds.map((address) => problemWith(address, page, allowed)).find(Boolean) ?? map.problem;
  return (
    problem ?? {
      element,
      attributes: [
        ...ATTRIBUTES[element].flatMap((name) => attribute(name, query)),
        ...(map.ask ? [['consent', 'click'] as const] : []),
      ],
      lang: languageTag(query.get('lang')),
      theme: themeOf(query),
      title: query.get('title')?.trim().slice(0, 200) || undefined,
      frame: query.get('frame') ?? undefined,
    }
  );
}

/**
 * Anybody can write a frame's address, and must not make its visitors ask servers that whoever runs it has not named: an
 * address is refused, and what has a name waits for the visitor's consent.
 */
function mapOf(
  query: URLSearchParams,
  page: URL,
  allowed: readonly string[],
): { problem?: Problem; ask?: true } {
  const wanted = query.get('basemap')?.trim() ?? '';
  const basemap = basemapOf(wanted, page.href);
  // A bare word that nobody knows asks nobody, and the map says so.
  if (!basemap) return isAddress(wanted) ? { problem: NO_WEB_ADDRESS } : {};
  if (basemap.kind === 'schematic') return {};
  const problem = problemWith(basemap.url, page, allowed);
  if (!problem) return {};
  return isAddress(wanted) ? { problem } : { ask: true };
}

function isElement(name: string): name is ElementName {
  return Object.hasOwn(ATTRIBUTES, name);
}

function attribute(name: string, query: URLSearchParams): [string, string][] {
  if (!query.has(name)) return [];
  if (name === 'theme') return [[name, themeOf(query) as string]];
  const value = (LISTS.includes(name) ? query.getAll(name).join(' ') : (query.get(name) ?? '')).trim();
  if (!SWITCHES.includes(name)) return [[name, value]];
  return /^(false|no|nein|off|0)$/i.test(value) ? [] : [[name, '']];
}

/** Also a `color-scheme`, as the loader hands it on: dark where the page around is dark, or can be. */
function themeOf(query: URLSearchParams): string | undefined {
  const theme = query.get('theme');
  if (theme === null || theme === 'auto') return theme ?? undefined;
  if (!theme.includes('dark')) return 'light';
  return theme.includes('light') ? 'auto' : 'dark';
}

function problemWith(address: string, page: URL, allowed: readonly string[]): Problem | undefined {
  const url = URL.canParse(address, page) ? new URL(address, page) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return NO_WEB_ADDRESS;
  const isNamed = (one: string) => one === '*' || originOf(one) === url.origin;
  if (url.origin === page.origin || allowed.some(isNamed)) return undefined;
  return otherServer(url.host);
}

/** People write an origin with a slash at its end, as the address bar shows it. */
const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : undefined);

function languageTag(tag: string | null): string | undefined {
  return tag && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}

/** Of what somebody wrote so much is repeated. */
const LONGEST_WORD = 40;
const whichElement = (word: string): Problem => ({
  de: `${word ? `Es gibt keinen Baustein „${word}“.` : 'In der Adresse dieses Rahmens steht nicht, was er zeigen soll.'} Schreiben Sie element=angebote, element=quartierskarte, element=kennzahlen oder element=massnahmen.`,
  en: `${word ? `There is no element “${word}”.` : 'The address of this frame does not say what to show.'} Write element=angebote, element=quartierskarte, element=kennzahlen or element=massnahmen.`,
});
const NO_FEED: Problem = {
  de: 'In der Adresse dieses Rahmens fehlt, woher die Angebote kommen. Schreiben Sie feed= und dahinter die Adresse der JSON-Datei.',
  en: 'The address of this frame does not say where the offers come from. Write feed= followed by the address of the JSON file.',
};
const NO_WEB_ADDRESS: Problem = {
  de: 'Die Adresse der Angebote oder der Karte ist in diesem Rahmen nicht erlaubt. Sie muss mit https:// oder http:// beginnen, oder zu einer Datei auf demselben Server führen.',
  en: 'The address of the offers or of the map is not allowed in this frame. It has to begin with https:// or http://, or lead to a file on the same server.',
};
const otherServer = (host: string): Problem => ({
  de: `Dieser Rahmen zeigt nichts von ${host}. Wer ihn betreibt, kann diesen Server erlauben: in der Datei embed/index.html, in der Zeile „ikon-origins“.`,
  en: `This frame shows nothing from ${host}. Whoever runs it can allow that server: in the file embed/index.html, in the line “ikon-origins”.`,
});
