import { html, nothing, type TemplateResult } from 'lit';
import { CircleCheck, CircleHelp, TrendingUp, TriangleAlert } from 'lucide';
import type { Indicator } from '../catalog/model.js';
import { show, type View } from '../ui/view.js';
import { dataTable, type DistrictChoice } from './data-table.js';
import { type Footnotes, footnotesOf, ownNote } from './footnotes.js';
import { type IndicatorView, isBroken } from './indicator-view.js';
import { findingWords, targetWords } from './finding-words.js';
import { origin } from './origin.js';
import { tiles } from './tiles.js';
import { icon } from '../ui/icon.js';

/** What goes with a figure besides its numbers. */
export interface FigureTools extends DistrictChoice {
  /** The row of what can be done with the figure; nothing until its code is there. */
  readonly actions: TemplateResult | typeof nothing;
}

/** One indicator: title, unit, picture, table, notes, source and date. `chart` draws the picture's place. */
export function indicatorFigure(
  view: View,
  shown: IndicatorView,
  chart: TemplateResult | typeof nothing,
  tools: FigureTools,
): TemplateResult {
  const { indicator } = shown;
  const footnotes = footnotesOf(view, indicator, shown.table);
  const { kind, observations } = indicator;
  const empty = kind !== 'qualitative' && observations.length === 0;
  return html`<figure class="indicator ${shown.table.type}" part="indicator" data-indicator=${indicator.id}>
    <figcaption>
      <h4 tabindex="-1">${show(view, indicator.title, indicator)}</h4>
      ${shown.unit && !empty ? html`<p class="unit">${shown.unit}</p>` : nothing}
      ${indicator.description ? html`<p class="about">${show(view, indicator.description, indicator)}</p>` : nothing}
    </figcaption>
    <div class="body">
      ${findings(view, shown)}
      ${indicator.statement ? html`<blockquote>${show(view, indicator.statement, indicator)}</blockquote>` : nothing}
      ${empty ? noData(view, shown) : kind === 'qualitative' ? nothing : numbers(view, shown, footnotes, chart, tools)}
      ${notes(view, indicator, footnotes)} ${origin(view, indicator)}
      <div class="tools">${tools.actions}</div>
    </div>
  </figure>`;
}

/** What the numbers say, and how far it is to a target. */
function findings(view: View, shown: IndicatorView): TemplateResult {
  const target = targetWords(view, shown);
  const signs = {
    reached: CircleCheck,
    'on-track': TrendingUp,
    'right-way': TrendingUp,
    'too-slow': TriangleAlert,
    'wrong-way': TriangleAlert,
    unknown: CircleHelp,
  };
  return html`${findingWords(view, shown).map((words) => html`<p class="finding">${words}</p>`)}
  ${
    target
      ? html`<p class="target ${target.status}">
          ${icon(signs[target.status])} <strong>${target.goal}.</strong> ${target.verdict}
        </p>`
      : nothing
  }`;
}

/** What could not be read is not the same as what nobody counts yet, nor as what is said in words. */
function noData({ t }: View, { faults, indicator }: IndicatorView): TemplateResult | typeof nothing {
  if (faults.includes('unreadable-data') || faults.includes('unreadable-value'))
    return html`<p class="fault">${t('fault.unreadable-data')}</p>`;
  if (indicator.statement) return nothing;
  return html`<div class="no-data">
    <p><strong>${t('indicator.noData')}</strong></p>
    <p>${t('indicator.noDataHint')}</p>
  </div>`;
}

function numbers(
  view: View,
  shown: IndicatorView,
  footnotes: Footnotes,
  chart: TemplateResult | typeof nothing,
  tools: FigureTools,
): TemplateResult {
  const { t } = view;
  const faults = shown.faults.map((fault) => html`<p class="fault">${t(`fault.${fault}`)}</p>`);
  const tile = isTile(shown) ? tiles(view, shown, footnotes) : nothing;
  return html`${faults}${tile}${chart}
    <details class="numbers" ?open=${!isTile(shown) && shown.chart === undefined}>
      <summary>${t('indicator.table')}</summary>
      ${dataTable(view, shown, footnotes, tools)}
    </details>`;
}

function isTile(shown: IndicatorView): boolean {
  return shown.table.type === 'tile' && !isBroken(shown);
}

function notes(view: View, indicator: Indicator, footnotes: Footnotes): TemplateResult | typeof nothing {
  const own = ownNote(view, indicator, footnotes);
  if (footnotes.notes.length === 0 && !own) return nothing;
  return html`<div class="notes">
    ${own ? html`<p>${show(view, own, indicator)}</p>` : nothing}
    ${footnotes.notes.map((word, index) => html`<p><sup>${index + 1}</sup> ${word}</p>`)}
  </div>`;
}
