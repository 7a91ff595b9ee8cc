import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../catalog/model.js';
import { plain, type View } from '../ui/view.js';
import { timeName } from './time-name.js';

/** Where an indicator's numbers are from, and from when. */
export function origin(view: View, indicator: Indicator): TemplateResult {
  const { t } = view;
  const { source, asOf } = indicator;
  const words = t('indicator.source', { name: plain(view, source.name, indicator) });
  const name = source.url ? html`<a href=${source.url} rel="noopener">${words}</a>` : words;
  const date = asOf === undefined ? '' : t('indicator.asOf', { date: asOfWords(view, indicator) });
  return html`<div class="origin">
    <p>${name}</p>
    ${date ? html`<p>${date}</p>` : nothing}
  </div>`;
}

/** The same as a bare line, for files. */
export function originLine(view: View, indicator: Indicator): string {
  const name = view.t('indicator.source', { name: plain(view, indicator.source.name, indicator) });
  return indicator.asOf === undefined
    ? name
    : `${name} · ${view.t('indicator.asOf', { date: asOfWords(view, indicator) })}`;
}

function asOfWords(view: View, indicator: Indicator): string {
  return timeName(view.lang, plain(view, indicator.asOf, indicator));
}
