import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import { collator } from '../i18n/later-formats.js';
import { show, type View } from '../ui/view.js';
import { siteName } from './site-name.js';
import type { Site } from './sites.js';

/** Places that are drawn; a filter makes the list shorter than a longer page would. */
const MAX = 100;

/** @param from what gets the focus back */
type Choose = (offer: Offer, site: Site, from: HTMLElement) => void;

/** What is on the map as a list, for everybody. Drawn only while it is open. */
export function placesList(
  view: View,
  sites: readonly Site[],
  open: boolean,
  toggle: (open: boolean) => void,
  choose: Choose,
): TemplateResult | typeof nothing {
  if (sites.length === 0) return nothing;
  const onToggle = (event: Event) => toggle((event.target as HTMLDetailsElement).open);
  return html`<details class="places" ?open=${open} @toggle=${onToggle}>
    <summary>${view.t('map.list', { count: sites.length })}</summary>
    ${open ? list(view, sites, choose) : nothing}
  </details>`;
}

function list(view: View, sites: readonly Site[], choose: Choose): TemplateResult {
  const order = collator(view.lang);
  const named = sites.map((site) => ({ site, name: siteName(view, site) }));
  const shown = named.sort((a, b) => order.compare(a.name, b.name)).slice(0, MAX);
  const more = sites.length - shown.length;
  return html`<ul role="list">
      ${shown.map(({ site, name }) => item(view, site, name, choose))}
    </ul>
    ${more > 0 ? html`<p>${view.t('map.listMore', { count: more })}</p>` : nothing}`;
}

function item(view: View, site: Site, name: string, choose: Choose): TemplateResult {
  return html`<li>
    <strong>${name}</strong>${site.rough ? html` (${view.t('map.rough')})` : nothing}
    ${site.offers.map(
      (offer) =>
        html`<button
          type="button"
          @click=${(event: Event) => choose(offer, site, event.currentTarget as HTMLElement)}
        >
          ${show(view, offer.title, offer)}
        </button>`,
    )}
  </li>`;
}
