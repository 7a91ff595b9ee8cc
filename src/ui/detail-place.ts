import { Route } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../catalog/model.js';
import { accessibilityWords } from './detail-facts.js';
import { hoursLines } from './detail-times.js';
import { icon } from './icon.js';
import { addressLine, placeName } from './place-address.js';
import { show, type View } from './view.js';

/** One place: name, address, how to get in and there, and what bars the way. */
export function placeBlock(view: View, place: Place): TemplateResult {
  const { t } = view;
  const line = (label: string, content: unknown) =>
    html`<p><span class="term">${label}:</span> ${content}</p>`;
  return html`<div class="place">
    ${whereabouts(view, place)}
    ${place.district ? html`<p>${show(view, place.district.name, place.district)}</p>` : nothing}
    ${place.access ? line(t('detail.access'), show(view, place.access, place)) : nothing}
    ${place.transit ? line(t('detail.transit'), show(view, place.transit, place)) : nothing}
    ${route(view, place)} ${accessibilityWords(view, place.accessibility, place)}
    ${place.hours?.length ? line(t('detail.placeHours'), hoursLines(view, place.hours, place)) : nothing}
  </div>`;
}

/** Name and address, and that they are only roughly where it is. */
function whereabouts(view: View, place: Place): TemplateResult {
  const rough = place.precision && place.precision !== 'exact' ? `(${view.t('offer.near')})` : nothing;
  const name = place.name ? html`<strong>${show(view, place.name, place)}</strong>` : nothing;
  const lines = [name, addressLine(place)].filter((line) => line !== nothing);
  if (lines.length === 0) return html`${rough === nothing ? nothing : html`<p>${rough}</p>`}`;
  return html`${lines.map((line, i) => html`<p>${line} ${i === 0 ? rough : nothing}</p>`)}`;
}

/** The way there, on a map of others: asked for only by whoever follows the link, whose name says where it leads. */
function route(view: View, place: Place): TemplateResult | typeof nothing {
  const { coordinates } = place;
  if (!coordinates) return nothing;
  const name = placeName(view, place);
  const [lng, lat] = coordinates;
  const href = `https://www.openstreetmap.org/directions?to=${lat},${lng}`;
  return html`<p>
    <a class="contact" href=${href} target="_blank" rel="noopener noreferrer">
      ${icon(Route)}
      <span
        >${view.t('action.route')}${name === nothing ? nothing : html`<span class="visually-hidden">: ${name}</span>`}</span
      >
    </a>
  </p>`;
}
