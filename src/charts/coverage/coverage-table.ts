import { html, nothing, svg, type TemplateResult } from 'lit';
import { ArrowDown, ArrowUp, Check, CircleDashed } from 'lucide';
import { type Count, type CoverageColumn, type CoverageLine, isGap } from '../../catalog/coverage.js';
import type { District } from '../../catalog/model.js';
import { direction } from '../../catalog/text.js';
import { icon } from '../../ui/icon.js';
import { plain, show, type View } from '../../ui/view.js';
import type { IndicatorView } from '../indicator-view.js';
import { type CoverageModel, type CoverageRow, type Shown, type Sort } from './coverage-model.js';
import { besideWords, cellName, countWords, shownWords } from './coverage-words.js';
import { uncover } from './uncover.js';

/** What the table needs besides its numbers. */
export interface TableParts {
  readonly caption: string;
  /** The indicator beside the offers, and its title with the group that is meant. */
  readonly beside: { readonly view: IndicatorView; readonly name: string } | undefined;
  /** A district that is chosen; with a column, that cell alone. Without one of the two, any. */
  readonly isChosen: (district: District, column?: CoverageColumn | null) => boolean;
  readonly sortBy: (key: string) => void;
  readonly choose: (district: District, column: CoverageColumn | null) => void;
}

/** The coverage as a real table: a row for each district, a column for each topic, and bars. */
export function coverageTable(view: View, model: CoverageModel, parts: TableParts): TemplateResult {
  return html`<div
    class="table-scroll"
    tabindex="0"
    role="region"
    aria-label=${parts.caption}
    @focusin=${uncover}
  >
    <table class="coverage-table">
      <caption>
        <span>${parts.caption}${model.rates ? ` (${view.t('coverage.rateUnit')})` : nothing}</span>
      </caption>
      ${head(view, model, parts)}
      <tbody>
        ${model.rows.map((row) => districtRow(view, model, parts, row))}
      </tbody>
      <tbody class="rest">
        ${restRow(view, model, view.t('coverage.citywide'), model.citywide)}
        ${restRow(view, model, view.t('coverage.elsewhere'), model.elsewhere)}
      </tbody>
    </table>
  </div>`;
}

// --- the head ----------------------------------------------------------------------------------------

/** Columns that are no topic. */
const OWN_HEADS: ReadonlySet<string> = new Set(['district', 'beside', 'total']);

function head(view: View, { columns, sort }: CoverageModel, { beside, sortBy }: TableParts): TemplateResult {
  const { t } = view;
  const th = (key: string, name: unknown) => sortHead(key, name, sort, sortBy);
  return html`<thead>
    <tr>
      ${th('district', t('coverage.district'))}
      ${beside ? th('beside', html`${beside.name}${beside.view.unit ? ` (${beside.view.unit})` : nothing}`) : nothing}
      ${th('total', t('coverage.total'))}
      ${columns.map((column) => th(column.id, show(view, column.name, column)))}
    </tr>
  </thead>`;
}

function sortHead(
  key: string,
  name: unknown,
  sort: Sort | undefined,
  sortBy: (key: string) => void,
): TemplateResult {
  const own = sort?.key === key ? sort : undefined;
  const order = own ? (own.descending ? 'descending' : 'ascending') : nothing;
  return html`<th scope="col" class=${OWN_HEADS.has(key) ? key : 'topic'} aria-sort=${order}>
    <button type="button" class="sort" data-sort=${key} @click=${() => sortBy(key)}>
      <span>${name}</span>${own ? icon(own.descending ? ArrowDown : ArrowUp) : nothing}
    </button>
  </th>`;
}

// --- the rows ----------------------------------------------------------------------------------------

function districtRow(view: View, model: CoverageModel, parts: TableParts, row: CoverageRow): TemplateResult {
  const { district } = row;
  const chosen = parts.isChosen(district);
  return html`<tr class=${chosen ? 'chosen' : ''} data-district=${district.id}>
    <th scope="row">
      ${show(view, district.name, district)}${
        chosen ? html`<span class="mark">${icon(Check)} ${view.t('coverage.chosen')}</span>` : nothing
      }
    </th>
    ${parts.beside ? besideCell(view, model, parts.beside.view, row) : nothing}
    ${countCell(view, model, parts, row, null, row.total)}
    ${model.columns.map((column, i) => {
      const shown = row.cells[i];
      return shown ? countCell(view, model, parts, row, column, shown) : nothing;
    })}
  </tr>`;
}

function besideCell(
  view: View,
  { most }: CoverageModel,
  indicator: IndicatorView,
  { beside }: CoverageRow,
): TemplateResult {
  const value = beside?.value ?? undefined;
  return html`<td class="beside">
    ${value === undefined ? html`<span class="more">${besideWords(view, indicator, beside)}</span>` : besideWords(view, indicator, beside)}
    ${value === undefined || value < 0 ? nothing : bar(view, [{ kind: 'beside', size: value }], most.beside)}
  </td>`;
}

/** A number that can be tapped; a gap has nothing to show. */
function countCell(
  view: View,
  model: CoverageModel,
  parts: TableParts,
  { district, name }: CoverageRow,
  column: CoverageColumn | null,
  shown: Shown,
): TemplateResult {
  const words = shownWords(view, shown, model.rates);
  if (isGap(shown)) return html`<td>${gap(words)}</td>`;
  const of = column ? plain(view, column.name, column) : view.t('coverage.total');
  return html`<td>
    <button
      type="button"
      class="cell"
      data-cell=${`${district.id} ${column?.id ?? ''}`}
      aria-pressed=${String(parts.isChosen(district, column))}
      aria-label=${cellName(view, [name, of], words)}
      @click=${() => parts.choose(district, column)}
    >
      ${numbers(words)} ${bar(view, barOf(shown, model.rates), column ? model.most.cell : model.most.total)}
    </button>
  </td>`;
}

/** Offers that belong to no single district: plain numbers, which cannot be asked of the list. */
function restRow(view: View, model: CoverageModel, name: string, line: CoverageLine): TemplateResult {
  const cell = (count: Count) =>
    html`<td>
      ${isGap(count) ? numberFirst(countWords(view, count)[0]) : numbers(countWords(view, count))}
    </td>`;
  return html`<tr>
    <th scope="row">${name}</th>
    ${model.beside ? html`<td class="beside"></td>` : nothing} ${cell(line.total)} ${line.cells.map(cell)}
  </tr>`;
}

function numbers([number, ...more]: readonly string[]): TemplateResult {
  return html`${numberFirst(number)} ${more.map((words) => html`<span class="more">${words}</span> `)}`;
}

const numberFirst = (number = '') => html`<span class="number">${number}</span>`;

/** A sign and a word say it, not a colour. */
function gap(words: readonly string[]): TemplateResult {
  const said = words.slice(0, -1).join(' ');
  return html`<span class="gap"
    >${numberFirst(said)} <span class="more">${icon(CircleDashed)} ${words.at(-1)}</span></span
  >`;
}

// --- the bars ----------------------------------------------------------------------------------------

interface Piece {
  readonly kind: 'yes' | 'unknown' | 'beside';
  readonly size: number;
}

function barOf({ yes, unknown, rate }: Shown, rates: boolean): readonly Piece[] {
  if (rates) return [{ kind: 'yes', size: rate ?? 0 }];
  return [
    { kind: 'yes', size: yes },
    { kind: 'unknown', size: unknown },
  ];
}

/** The same numbers drawn; what is not known is thinner. Said by the words beside it. */
function bar({ lang }: View, pieces: readonly Piece[], most: number): TemplateResult {
  let at = 0;
  const drawn = pieces.map(({ kind, size }) => {
    const width = most > 0 ? (size / most) * 100 : 0;
    const piece = svg`<rect class=${kind} x=${at} y=${kind === 'unknown' ? 3 : 0} width=${width} height=${kind === 'unknown' ? 3 : 6}></rect>`;
    at += width;
    return piece;
  });
  const mirrored = direction(lang) === 'rtl' ? 'scale(-1 1) translate(-100 0)' : nothing;
  return html`<svg
    class="count-bar"
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <g transform=${mirrored}>${drawn}</g>
  </svg>`;
}
