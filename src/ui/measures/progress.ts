import { html, nothing, svg, type TemplateResult } from 'lit';
import { countStatuses, type MeasureStatus } from '../../catalog/measure.js';
import type { Measure } from '../../catalog/model.js';
import { direction } from '../../catalog/text.js';
import { written } from '../../i18n/format.js';
import type { View } from '../view.js';
import { statusIcon, statusWords } from './status.js';

/** Done comes first, so that the bar fills from its beginning. */
export const IN_ORDER: readonly (MeasureStatus | undefined)[] = [
  'done',
  'running',
  'preparing',
  'planned',
  'paused',
  'dropped',
  undefined,
];

/** How far all measures are: in words, as a bar split by state, and as a list of numbers. */
export function measureProgress(view: View, measures: readonly Measure[]): TemplateResult {
  const counts = countStatuses(measures);
  return html`<div class="progress" part="progress">
    <p class="progress-words">${doneWords(view, measures)}</p>
    ${bar(view, measures)}
    <ul class="states" role="list" aria-label=${view.t('measure.progress')}>
      ${IN_ORDER.filter((status) => counts.has(status)).map(
        (status) =>
          html`<li class="state ${status ?? 'unknown'}">
            ${statusIcon(status)}<span>${statusWords(view, status)}</span>
            <strong>${written(view.lang, counts.get(status) ?? 0)}</strong>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The same for one field of action, in one line. */
export function topicProgress(view: View, measures: readonly Measure[]): TemplateResult {
  return html`<div class="topic-progress">
    <p>${doneWords(view, measures)}</p>
    ${bar(view, measures)}
  </div>`;
}

export function doneWords({ t }: View, measures: readonly Measure[]): string {
  const count = measures.filter(({ status }) => status === 'done').length;
  return t('measure.doneOf', { count, total: measures.length });
}

/** Beside words that say the same: a picture only. */
function bar({ lang }: View, measures: readonly Measure[]): TemplateResult {
  const counts = countStatuses(measures);
  let at = 0;
  const states = IN_ORDER.filter((status) => counts.has(status));
  const parts = states.map((status) => {
    const width = ((counts.get(status) ?? 0) / measures.length) * 100;
    const gap = status === states.at(-1) ? 0 : 0.4;
    const part = svg`<rect class=${status ?? 'unknown'} x=${at} y="0" width=${Math.max(0, width - gap)} height="4"></rect>`;
    at += width;
    return part;
  });
  const mirrored = direction(lang) === 'rtl' ? 'scale(-1 1) translate(-100 0)' : nothing;
  return html`<svg class="bar-chart" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <g transform=${mirrored}>${parts}</g>
  </svg>`;
}
