import { readAddress, writeAddress } from '../../src/catalog/address.js';
import { addressPrefix } from '../../src/catalog/address-key.js';
import { MOST_LANGUAGES, ORIENTATIONS, SIZES } from '../../src/catalog/poster-choices.js';
import { feedUrls } from '../../src/elements/feed-urls.js';
import type { Language } from '../../src/i18n/languages.js';
import { TAGS } from '../../src/i18n/languages.js';
import { position } from '../../src/map/position.js';
import { FORMS, type PosterOptions } from '../../src/print/sheets.js';

/** Everything that somebody has chosen. */
export interface State extends PosterOptions {
  /** Addresses of feeds with spaces between them, as the page's address says them. */
  readonly feed: string;
  /** As it was written. */
  readonly place: string;
}

const PREFIX = addressPrefix('');

/** Reads the page's address; what means nothing becomes what is usual. */
export function fromSearch(search: string, usualFeed: string): State {
  const query = new URLSearchParams(search);
  const one = <T extends string>(key: string, all: readonly [T, ...T[]]) =>
    all.find((value) => value === query.get(key)) ?? all[0];
  const place = query.get('standpoint') ?? '';
  const standpoint = position(place);
  const link = query.get('link')?.trim();
  return {
    feed: query.get('feed')?.trim() || usualFeed,
    form: one('form', FORMS),
    size: one('size', SIZES),
    orientation: one('orientation', ORIENTATIONS),
    languages: languagesOf(query.get('languages') ?? ''),
    filter: readAddress(search, PREFIX).filter,
    place,
    ...(link && { link }),
    ...(standpoint && { standpoint }),
  };
}

/** One to three languages, each once; German where none is known. */
export function languagesOf(tags: string): readonly Language[] {
  const known = tags.split(/[\s,]+/).flatMap((tag) => TAGS.find((own) => own === tag) ?? []);
  const languages = [...new Set(known)].slice(0, MOST_LANGUAGES);
  return languages.length > 0 ? languages : ['de'];
}

/** The state as the page's address says it; what is usual is left out. */
export function toSearch(state: State, usualFeed: string): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string | undefined, usual: string) => {
    if (value && value !== usual) query.set(key, value);
  };
  put('feed', state.feed, usualFeed);
  put('form', state.form, FORMS[0]);
  put('size', state.size, SIZES[0]);
  put('orientation', state.orientation, ORIENTATIONS[0]);
  put('languages', state.languages.join(','), 'de');
  put('link', state.link, '');
  put('standpoint', state.place, '');
  return writeAddress(`?${query}`, { filter: state.filter }, PREFIX);
}

/** Addresses of a feed against the page's; those that are none are left out. */
export const feedAddresses = (feed: string, page: string): readonly string[] =>
  feedUrls(feed, page).filter((url) => URL.canParse(url));
