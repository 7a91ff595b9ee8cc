import { html, type TemplateResult } from 'lit';
import type { View } from '../ui/view.js';
import type { ChartModel } from './model.js';

/**
 * What somebody has to know to read a chart rightly, in words: what all its numbers are of, an axis that does not begin at zero, a sum.
 * @param hidden parts of a ring, which is no longer a whole without them
 */
export function chartNotes(
  { t }: View,
  { series, fromZero, total }: ChartModel,
  hidden: ReadonlySet<number>,
): readonly string[] {
  const [first, ...others] = series;
  const notes = [
    first && others.length === 0 ? first.label : '',
    fromZero ? '' : t('chart.notFromZero'),
    total && hidden.size === 0 ? t('chart.total', { value: total }) : '',
  ];
  return notes.filter(Boolean);
}

/** The same under the chart. */
export function notesBelow(
  view: View,
  model: ChartModel,
  hidden: ReadonlySet<number>,
): readonly TemplateResult[] {
  return chartNotes(view, model, hidden).map((words) => html`<p class="chart-note">${words}</p>`);
}
