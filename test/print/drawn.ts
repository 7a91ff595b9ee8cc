import { createCalendar } from '../../src/catalog/time/calendar.js';
import { expandRule } from '../../src/catalog/time/rule.js';
import { drawPoster, type PosterFacts } from '../../src/print/poster.js';
import { posterStyles } from '../../src/print/poster.styles.js';
import type { PosterOptions } from '../../src/print/sheets.js';
import { catalogOf } from '../helpers/feeds.js';

/** Thursday noon. */
export const NOW = Date.parse('2026-11-26T12:00:00+01:00');

export const OPTIONS: PosterOptions = {
  ...{ form: 'poster', size: 'A4', orientation: 'portrait', languages: ['de'], filter: {} },
};

export interface Drawn {
  readonly root: ShadowRoot;
  readonly facts: PosterFacts;
  /** Words of an element as one reads them, be it drawn several times. */
  readonly words: (selector: string) => string;
}

/** A poster of some feeds, drawn into the page as it is printed. */
export async function drawn(
  documents: readonly object[],
  options: Partial<PosterOptions> = {},
  now = NOW,
): Promise<Drawn> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = posterStyles.styleSheet ? [posterStyles.styleSheet] : [];
  const { catalog } = catalogOf(...documents);
  const data = { catalog, offers: catalog.offers.all, calendar: createCalendar(expandRule), now };
  const facts = await drawPoster(root, data, {
    ...OPTIONS,
    ...options,
  });
  const words = (selector: string) =>
    [...root.querySelectorAll(selector)]
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
      .join(' | ');
  if (!facts) throw new Error('not drawn');
  return { root, facts, words };
}
