import { html, nothing, type TemplateResult } from 'lit';
import type { Measure, Provider, Text } from '../catalog/model.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/format-later.js';
import { enumeration } from './enumeration.js';
import { markdown } from './markdown.js';
import { statusIcon, statusWords } from './measure-progress.js';
import { direction } from '../catalog/text.js';
import { picked, plain, show, type View } from './view.js';

/**
 * One measure: what it is, how far it is, who leads, what happened, and what belongs to it.
 * @param level of its heading: below its field of action, or below an area within it
 */
export function measureItem(
  view: View,
  measure: Measure,
  level: 4 | 5,
  openOffer: (id: string) => void,
): TemplateResult {
  const { t } = view;
  const number = measure.order === undefined ? nothing : html`<span class="number">${measure.order}</span>`;
  const title = html`${number}<span>${show(view, measure.title, measure)}</span>`;
  return html`<li class="measure" part="measure" data-measure=${measure.id}>
    ${level === 4 ? html`<h4 class="measure-title">${title}</h4>` : html`<h5 class="measure-title">${title}</h5>`}
    <p class="facts-line">
      <span class="state ${measure.status ?? 'unknown'}">
        ${statusIcon(measure.status)}<span>${statusWords(view, measure.status)}</span>
      </span>
      ${measure.horizon ? html`<span>${t(`horizon.${measure.horizon}`)}</span>` : nothing}
      ${measure.sample ? html`<em>${t('measure.sample')}</em>` : nothing}
    </p>
    ${more(view, measure, openOffer)}
  </li>`;
}

function more(
  view: View,
  measure: Measure,
  openOffer: (id: string) => void,
): TemplateResult | typeof nothing {
  const parts = [
    description(view, measure),
    lead(view, measure),
    partners(view, measure),
    updates(view, measure),
    offers(view, measure, openOffer),
    indicators(view, measure),
  ].filter((part) => part !== nothing);
  if (parts.length === 0) return nothing;
  const count = measure.updates?.length ?? 0;
  return html`<details>
    <summary>
      ${view.t('measure.more')}${count > 0 ? html` · ${view.t('measure.updates', { count })}` : nothing}
      <span class="visually-hidden">: ${plain(view, measure.title, measure)}</span>
    </summary>
    <div class="measure-body">${parts}</div>
  </details>`;
}

function description(view: View, measure: Measure): TemplateResult | typeof nothing {
  const text = picked(view, measure.description, measure);
  return text
    ? html`<div lang=${text.lang} dir=${direction(text.lang)}>${markdown(text.text)}</div>`
    : nothing;
}

function isProvider(lead: Provider | Text): lead is Provider {
  return typeof lead === 'object' && 'localId' in lead;
}

function lead(view: View, { lead: who, feed }: Measure): TemplateResult | typeof nothing {
  if (who === undefined) return nothing;
  const name = isProvider(who) ? plain(view, who.name, who) : plain(view, who, { feed });
  return html`<p>${view.t('measure.lead', { name })}</p>`;
}

function partners(view: View, { partners: all }: Measure): TemplateResult | typeof nothing {
  const names = enumeration(
    view.lang,
    all.map((partner) => plain(view, partner.name, partner)),
  );
  return names ? html`<p>${view.t('measure.partners', { names })}</p>` : nothing;
}

/** The newest first. */
function updates(view: View, measure: Measure): TemplateResult | typeof nothing {
  const all = [...(measure.updates ?? [])].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (all.length === 0) return nothing;
  const day = (date: string) =>
    dateFormat(view.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(wallAsUtc(date));
  return html`<ol class="timeline" role="list">
    ${all.map(
      ({ date, text, url }) =>
        html`<li>
          <time datetime=${date}>${day(date)}</time>
          <p>
            ${url ? html`<a href=${url} rel="noopener">${show(view, text, measure)}</a>` : show(view, text, measure)}
          </p>
        </li>`,
    )}
  </ol>`;
}

function offers(
  view: View,
  { offers: all }: Measure,
  open: (id: string) => void,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<p class="term">${view.t('measure.offers')}</p>
    <ul class="links" role="list">
      ${all.map(
        (offer) =>
          html`<li>
            <button type="button" class="link" @click=${() => open(offer.id)}>
              ${show(view, offer.title, offer)}
            </button>
          </li>`,
      )}
    </ul>`;
}

function indicators(view: View, { indicators: all }: Measure): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<p class="term">${view.t('measure.indicators')}</p>
    <ul class="links" role="list">
      ${all.map((indicator) => html`<li>${show(view, indicator.title, indicator)}</li>`)}
    </ul>`;
}
