import { Calendar, Check, ClipboardPen, Hourglass, Info, Pause, Play, X, type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { MeasureStatus } from '../../catalog/measure.js';
import type { Measure } from '../../catalog/model.js';
import { icon } from '../icon.js';
import type { View } from '../view.js';

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

/** Status and time frame in words and signs, and whether they are a sample. */
export function factsLine(view: View, { status, horizon, sample }: Measure): TemplateResult {
  const { t } = view;
  return html`<p class="facts-line">
    <span class="state ${status ?? 'unknown'}">
      ${statusIcon(status)}<span>${statusWords(view, status)}</span>
    </span>
    ${horizon ? html`<span class="horizon">${icon(Hourglass)}<span>${t(`horizon.${horizon}`)}</span></span>` : nothing}
    ${sample ? html`<em>${t('measure.sample')}</em>` : nothing}
  </p>`;
}
