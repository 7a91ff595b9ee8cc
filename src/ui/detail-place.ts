import { Route } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../catalog/model.js';
import { comma } from '../i18n/format.js';
import { accessibilityWords } from './detail-facts.js';
import { hoursLines } from './detail-times.js';
import { icon } from './icon.js';
import { show, type View } from './view.js';

/** One place: name, address, how to get in and there, and what bars the way. */
export function placeBlock(view: View, place: Place): TemplateResult {
  const { t } = view;
  const rough = place.precision && place.precision !== 'exact' ? html` (${t('offer.near')})` : nothing;
  const town = [place.postalCode, place.city].filter(Boolean).join(' ');
  const line = (label: string, content: unknown) =>
    html`<p><span class="term">${label}:</span> ${content}</p>`;
  return html`<div class="place">
    ${place.name ? html`<p><strong>${show(view, place.name, place)}</strong>${rough}</p>` : nothing}
    ${place.street || town ? html`<p>${[place.street, town].filter(Boolean).join(comma(view.lang))}</p>` : nothing}
    ${place.district ? html`<p>${show(view, place.district.name, place.district)}</p>` : nothing}
    ${place.access ? line(t('detail.access'), show(view, place.access, place)) : nothing}
    ${place.transit ? line(t('detail.transit'), show(view, place.transit, place)) : nothing}
    ${route(view, place)} ${accessibilityWords(view, place.accessibility, place)}
    ${place.hours?.length ? line(t('detail.placeHours'), hoursLines(view, place.hours, place)) : nothing}
  </div>`;
}

/** The way there, on a map of others: asked for only by whoever follows the link. */
function route({ t }: View, { coordinates }: Place): TemplateResult | typeof nothing {
  if (!coordinates) return nothing;
  const [lng, lat] = coordinates;
  const href = `https://www.openstreetmap.org/directions?to=${lat},${lng}`;
  return html`<p>
    <a class="contact" href=${href} target="_blank" rel="noopener noreferrer">
      ${icon(Route)} ${t('action.route')}
    </a>
  </p>`;
}
