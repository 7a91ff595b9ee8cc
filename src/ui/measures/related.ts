import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator, Measure, Offer } from '../../catalog/model.js';
import { show, type View } from '../view.js';

/** How a measure's item leads to what belongs to the measure. */
export interface Ways {
  readonly openOffer: (offer: Offer) => void;
  /** Address of an indicator that another element of the page shows; undefined where none does. */
  readonly toIndicator: (indicator: Indicator) => string | undefined;
  /** Called just before the visitor goes there. */
  readonly leave: (measure: Measure) => void;
  /** The indicator in a few words and numbers; undefined until what draws it is there, which the call asks for. */
  readonly brief: (indicator: Indicator) => TemplateResult | undefined;
  /** Indicators that stand unfolded here, by the key that {@link foldKey} gives. */
  readonly unfolded: ReadonlySet<string>;
  readonly fold: (key: string, open: boolean) => void;
  /** The measure's own address. */
  readonly linkTo: (measure: Measure) => string;
}

/** The offers that belong to a measure. */
export function relatedOffers(
  view: View,
  { offers }: Measure,
  { openOffer }: Ways,
): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  return html`<p class="term">${view.t('measure.offers')}</p>
    <ul class="links" role="list">
      ${offers.map(
        (offer) =>
          html`<li>
            <button type="button" class="link" @click=${() => openOffer(offer)}>
              ${show(view, offer.title, offer)}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** The indicators that belong to a measure: a way to where the page shows them, else unfolded in place. */
export function relatedIndicators(view: View, measure: Measure, ways: Ways): TemplateResult | typeof nothing {
  if (measure.indicators.length === 0) return nothing;
  return html`<p class="term">${view.t('measure.indicators')}</p>
    <ul class="links" role="list">
      ${measure.indicators.map((indicator) => html`<li>${indicatorWay(view, measure, indicator, ways)}</li>`)}
    </ul>`;
}

function foldKey(measure: Measure, indicator: Indicator): string {
  return `${measure.id} ${indicator.id}`;
}

function indicatorWay(view: View, measure: Measure, indicator: Indicator, ways: Ways): TemplateResult {
  const title = show(view, indicator.title, indicator);
  const href = ways.toIndicator(indicator);
  if (href) return html`<a class="link" href=${href} @click=${() => ways.leave(measure)}>${title}</a>`;
  const key = foldKey(measure, indicator);
  const open = ways.unfolded.has(key);
  const toggled = (event: Event) => ways.fold(key, (event.target as HTMLDetailsElement).open);
  return html`<details class="brief" @toggle=${toggled}>
    <summary>${title}</summary>
    ${open ? (ways.brief(indicator) ?? html`<div class="skeleton brief-skeleton"></div>`) : nothing}
  </details>`;
}
