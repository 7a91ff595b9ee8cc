import { html, nothing, type TemplateResult } from 'lit';
import { iconShapes } from '../ui/icon.js';
import { pictogram } from '../ui/pictograms.js';
import type { Pin } from './clusters.js';
import { colorOf, shapeOf } from './palette.js';
import type { Site } from './sites.js';

/** What a pin is called and whether it is marked. */
export interface PinWords {
  readonly label: string;
  /** The number on the pin; '' where it has none. */
  readonly count: string;
  readonly selected: boolean;
  /** The one pin that the Tab key stops at. */
  readonly current: boolean;
}

/** One button of the map. Where it stands is set apart, through CSSOM, as often as the map moves. */
export function pinView(pin: Pin, words: PinWords, activate: () => void): TemplateResult {
  const look = pin.kind === 'cluster' ? sizeOf(pin.count) : pin.site.rough ? 'rough' : '';
  return html`<button
    type="button"
    part="pin"
    class="pin ${pin.kind} ${look} ${words.selected ? 'selected' : ''}"
    data-key=${pin.key}
    tabindex=${words.current ? 0 : -1}
    aria-label=${named(words)}
    aria-pressed=${pin.kind === 'site' ? String(words.selected) : nothing}
    @click=${activate}
  >
    ${pin.kind === 'cluster' ? html`<span class="bubble" aria-hidden="true">${words.count}</span>` : mark(pin.site, words.count)}
  </button>`;
}

/** Languages with a dual say "two offers" without a number; who speaks to the page says the number that is drawn. */
function named({ label, count }: PinWords): string {
  return label.includes(count) || count === '' ? label : `${count}: ${label}`;
}

function sizeOf(count: number): string {
  return count < 10 ? 'small' : count < 50 ? 'middle' : 'large';
}

/** Shape, colour and pictogram of the first offer's first category; several offers say how many they are. */
function mark(site: Site, count: string): TemplateResult {
  const category = site.offers[0]?.categories[0];
  const several =
    site.offers.length > 1 ? html`<span class="several" aria-hidden="true">${count}</span>` : nothing;
  return html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path class="shape" d=${shapeOf(category)} fill=${colorOf(category)}></path>
      <g class="glyph" transform="translate(9.5 9.5) scale(0.875)">
        ${iconShapes(pictogram(category?.icon))}
      </g>
    </svg>
    ${several}`;
}
