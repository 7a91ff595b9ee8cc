import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Offer } from '../catalog/model.js';
import type { Translate } from '../i18n/translator.js';
import { nearSites, type Site } from './sites.js';

interface Looked {
  readonly catalog: Catalog;
  readonly far: readonly Offer[];
}

/** Asked for with every drawing of the map; another answer comes only with other sites. */
const looked = new WeakMap<readonly Site[], Looked>();

/** Offers that take place only far from the others, where a map does not look by itself. */
export function farOffers(sites: readonly Site[], catalog: Catalog): readonly Offer[] {
  const before = looked.get(sites);
  if (before?.catalog === catalog) return before.far;
  const far = farAmong(sites, catalog);
  looked.set(sites, { catalog, far });
  return far;
}

function farAmong(sites: readonly Site[], catalog: Catalog): readonly Offer[] {
  const near = nearSites(sites, catalog);
  if (near.length === sites.length) return [];
  const seen = new Set(near.flatMap(({ offers }) => offers));
  return [...new Set(sites.flatMap(({ offers }) => offers))].filter((offer) => !seen.has(offer));
}

/** How many they are, and the way to them. @param open opens them; gets what the focus goes back to */
export function farNote(
  t: Translate,
  offers: readonly Offer[],
  open: (from: HTMLElement) => void,
): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  const onClick = (event: Event) => open(event.currentTarget as HTMLElement);
  return html` ·
    <button type="button" class="link more" @click=${onClick}>
      ${t('map.far', { count: offers.length })}
    </button>`;
}
