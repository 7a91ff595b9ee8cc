import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../ui/view.js';
import type { ChartModel } from './model.js';

/** What somebody has to know to read a chart rightly, in words: an axis that does not begin at zero, a sum. */
export function chartNotes({ t }: View, model: ChartModel): readonly string[] {
  const axis = model.fromZero ? [] : [t('chart.notFromZero')];
  return model.total ? [t('chart.total', { value: model.total })] : axis;
}

/** The same under the chart. */
export function notesBelow(view: View, model: ChartModel): TemplateResult | typeof nothing {
  const words = chartNotes(view, model);
  return words.length === 0 ? nothing : html`<p class="chart-note">${words.join(' ')}</p>`;
}
