import { html, type TemplateResult } from 'lit';
import type { Catalog } from '../../catalog/model.js';
import { dateFormat } from '../../i18n/format.js';
import type { View } from '../../ui/view.js';
import type { CoverageModel } from './coverage-model.js';

/** What the table cannot say, a sentence or two each. */
export function limitLines(view: View, catalog: Catalog, model: CoverageModel): readonly string[] {
  const { t } = view;
  const { offers, samples, beside } = model;
  return [
    ...(samples > 0 ? [t('coverage.samples', { total: offers, samples })] : []),
    t('coverage.limitCount'),
    t('coverage.limitGap'),
    t('coverage.limitUnknown'),
    t('coverage.limitTwice'),
    ...(beside ? [t('coverage.limitIndicator')] : []),
    t('coverage.limitData', { date: datesOf(view, catalog) }),
  ];
}

export function coverageLimits(view: View, catalog: Catalog, model: CoverageModel): TemplateResult {
  return html`<div class="limits">
    <h4>${view.t('coverage.limits')}</h4>
    <ul>
      ${limitLines(view, catalog, model).map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

/** The day of the oldest feed: no number is younger than that for certain. */
function datesOf({ lang }: View, { feeds }: Catalog): string {
  const [oldest] = [...feeds].sort((a, b) => Date.parse(a.updated) - Date.parse(b.updated));
  if (!oldest) return '';
  const day = dateFormat(lang, { dateStyle: 'long', timeZone: oldest.timezone });
  return day.format(Date.parse(oldest.updated));
}
