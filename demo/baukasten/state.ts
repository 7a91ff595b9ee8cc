import { PLAIN, THEMES } from '../themes/themes.js';
import { type ElementName, isElement, type Option, optionsOf } from './options.js';

export const FORMATS = {
  script: 'Skript und Baustein',
  iframe: 'iframe',
  loader: 'Ein Skript allein',
  shortcode: 'WordPress',
} as const;
export type Format = keyof typeof FORMATS;

export const WIDTHS = { handy: 'Handy (360)', tablet: 'Tablet (768)', voll: 'volle Breite' } as const;
export type Width = keyof typeof WIDTHS;

/** Feeds of the demo, by the word that stands for them in the page's address. */
export const FEEDS = {
  minden: { name: 'Minden', files: ['minden.json'] },
  verein: { name: 'Minden und ein Verein', files: ['minden.json', 'offene-tuer.json'] },
  musterstadt: { name: 'Musterstadt (erfunden)', files: ['musterstadt.json'] },
} as const;
type DemoFeed = keyof typeof FEEDS;
export const isDemoFeed = (feed: string): feed is DemoFeed => Object.hasOwn(FEEDS, feed);

/** Everything that an editor has chosen. */
export interface State {
  readonly element: ElementName;
  /** A word of {@link FEEDS}, or addresses. */
  readonly feed: string;
  /** Values of attributes; a flag that is set is an empty string. */
  readonly values: Readonly<Record<string, string>>;
  readonly look: string;
  readonly width: Width;
  readonly format: Format;
  /** Where the delivered files lie; empty: beside this page. */
  readonly base: string;
}

export const START: State = {
  element: 'angebote',
  feed: 'minden',
  values: {},
  look: PLAIN,
  width: 'voll',
  format: 'script',
  base: '',
};

const ID_LIST = /^[^\s,<>"'&[\]]{1,240}([ ,]+[^\s,<>"'&[\]]{1,240})*$/;

type Kind<T extends Option['kind']['type']> = Extract<Option['kind'], { type: T }>;

const isChoice = ({ values, own }: Kind<'choice'>, value: string): boolean =>
  value !== '' && (Object.hasOwn(values, value) || Boolean(own?.right(value)));

const isWithin = ({ min, max }: Kind<'number'>, value: string): boolean =>
  /^\d{1,3}$/.test(value) && +value >= min && +value <= max;

/** Whether an option can have that value. Which ids there are, only the feed knows. */
export function fits({ kind }: Option, value: string): boolean {
  switch (kind.type) {
    case 'flag':
      return value === '';
    case 'choice':
      return isChoice(kind, value);
    case 'text':
      return kind.right(value);
    case 'number':
      return isWithin(kind, value);
    case 'id':
    case 'ids':
      return ID_LIST.test(value) && (kind.type === 'ids' || !/[ ,]/.test(value));
  }
}

/**
 * What is wrong with addresses of feeds, as a sentence; undefined where nothing is.
 * @param page the address of this page: its own server may do without https
 */
export function feedFault(feeds: string, page: string): string | undefined {
  const addresses = feeds.split(/\s+/).filter(Boolean);
  if (addresses.length === 0) return 'Bitte geben Sie die Adresse Ihres Bestands an.';
  for (const address of addresses) {
    if (!URL.canParse(address))
      return `„${address}“ ist keine vollständige Adresse. Sie beginnt mit https://`;
    const { protocol, origin } = new URL(address);
    if (protocol !== 'https:' && origin !== new URL(page).origin)
      return `„${address}“ muss mit https:// beginnen.`;
  }
  return undefined;
}

/** What is wrong with where the delivered files lie. */
export function baseFault(base: string): string | undefined {
  if (base === '' || (URL.canParse(base) && /^https?:$/.test(new URL(base).protocol))) return undefined;
  return 'Bitte geben Sie eine vollständige Adresse an, zum Beispiel https://www.ihre-stadt.de/ikon';
}

/** Without what the element does not have, for when another element is chosen. */
export function settled(state: State): State {
  const options = optionsOf(state.element);
  const kept = Object.entries(state.values).filter(([name, value]) =>
    options.some((option) => option.name === name && fits(option, value)),
  );
  return { ...state, values: Object.fromEntries(kept) };
}

/** The state as the query of an address; what is as at the start is left out. */
export function toQuery(state: State): URLSearchParams {
  const query = new URLSearchParams({ element: state.element, feed: state.feed });
  for (const { name, kind } of optionsOf(state.element)) {
    const value = state.values[name];
    if (value !== undefined) query.set(name, kind.type === 'flag' ? '1' : value);
  }
  for (const [key, field] of KEYS) if (state[field] !== START[field]) query.set(key, state[field]);
  return query;
}

const KEYS = [
  ['gestaltung', 'look'],
  ['breite', 'width'],
  ['format', 'format'],
  ['basis', 'base'],
] as const;

/**
 * Reads the query of an address.
 * @returns the state, and the keys whose values mean nothing here
 */
export function fromQuery(query: URLSearchParams, page: string): { state: State; ignored: string[] } {
  const ignored = new Set(query.keys());
  const read = (key: string, good: (value: string) => boolean): string | undefined => {
    const value = query.get(key);
    if (value === null || !good(value)) return undefined;
    ignored.delete(key);
    return value;
  };
  const element = read('element', isElement) as ElementName | undefined;
  const state: State = {
    element: element ?? START.element,
    feed: read('feed', (feed) => isDemoFeed(feed) || !feedFault(feed, page))?.trim() ?? START.feed,
    look: read('gestaltung', (look) => THEMES.some(({ id }) => id === look)) ?? START.look,
    width: (read('breite', (width) => Object.hasOwn(WIDTHS, width)) as Width | undefined) ?? START.width,
    format:
      (read('format', (format) => Object.hasOwn(FORMATS, format)) as Format | undefined) ?? START.format,
    base: read('basis', (base) => !baseFault(base)) ?? START.base,
    values: {},
  };
  const values = optionsOf(state.element).flatMap((option) => {
    const flag = option.kind.type === 'flag';
    const value = read(option.name, (value) => (flag ? value === '1' : fits(option, value)));
    return value === undefined ? [] : [[option.name, flag ? '' : value]];
  });
  return {
    state: { ...state, values: Object.fromEntries(values) as Record<string, string> },
    ignored: [...ignored],
  };
}
