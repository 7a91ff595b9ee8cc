import { Calendar, Check, ClipboardPen, Info, Pause, Play, X, type IconNode } from 'lucide';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { countStatuses, type MeasureStatus } from '../catalog/measure.js';
import type { Measure } from '../catalog/model.js';
import { direction } from '../catalog/text.js';
import { numberFormat } from '../i18n/format.js';
import { icon } from './icon.js';
import type { View } from './view.js';

/** How far all measures are: in words, as a bar split by state, and as a list of numbers. */
export function measureProgress(view: View, measures: readonly Measure[]): TemplateResult {
  const { t } = view;
  const counts = countStatuses(measures);
  const total = measures.length;
  const number = numberFormat(view.lang);
  const states = IN_ORDER.filter((status) => (counts.get(status) ?? 0) > 0);
  return html`<div class="progress" part="progress">
    <p class="progress-words">${t('measure.doneOf', { count: counts.get('done') ?? 0, total })}</p>
    ${bar(states, counts, total, view)}
    <ul class="states" role="list" aria-label=${t('measure.progress')}>
      ${states.map(
        (status) =>
          html`<li class="state ${status ?? 'unknown'}">
            ${statusIcon(status)}<span>${statusWords(view, status)}</span>
            <strong>${number.format(counts.get(status) ?? 0)}</strong>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Done comes first, so that the bar fills from its beginning. */
const IN_ORDER: readonly (MeasureStatus | undefined)[] = [
  'done',
  'running',
  'preparing',
  'planned',
  'paused',
  'dropped',
  undefined,
];

function bar(
  states: readonly (MeasureStatus | undefined)[],
  counts: ReadonlyMap<MeasureStatus | undefined, number>,
  total: number,
  { lang }: View,
): TemplateResult {
  let at = 0;
  const parts = states.map((status) => {
    const width = ((counts.get(status) ?? 0) / total) * 100;
    const part = svg`<rect class=${status ?? 'unknown'} x=${at} y="0" width=${Math.max(0, width - 0.4)} height="4"></rect>`;
    at += width;
    return part;
  });
  const mirrored = direction(lang) === 'rtl' ? 'scale(-1 1) translate(-100 0)' : nothing;
  return html`<svg class="bar-chart" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <g transform=${mirrored}>${parts}</g>
  </svg>`;
}

const ICONS: Readonly<Record<MeasureStatus, IconNode>> = {
  planned: Calendar,
  preparing: ClipboardPen,
  running: Play,
  done: Check,
  paused: Pause,
  dropped: X,
};

export function statusIcon(status: MeasureStatus | undefined): TemplateResult {
  return icon(status ? ICONS[status] : Info);
}

export function statusWords({ t }: View, status: MeasureStatus | undefined): string {
  return status ? t(`measureStatus.${status}`) : t('measure.unknownStatus');
}
