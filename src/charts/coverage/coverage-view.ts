import { html, nothing, type TemplateResult } from 'lit';
import { Download } from 'lucide';
import { type Choropleth, choroplethsOf } from '../../catalog/choropleth.js';
import { choiceFilter, type CoverageColumn } from '../../catalog/coverage.js';
import { type Filter, normalizeFilter, sameFilter } from '../../catalog/filter/filter.js';
import type { Catalog, District, Indicator, Offer, Recorded } from '../../catalog/model.js';
import { isNamed } from '../../catalog/named.js';
import { comma } from '../../i18n/format.js';
import { download, fileName } from '../../ui/download.js';
import { icon } from '../../ui/icon.js';
import { keepFocus } from '../../ui/keep-focus.js';
import { plain, show, type View } from '../../ui/view.js';
import { choroplethName, indicatorView } from '../indicator-view.js';
import { origin, originLine } from '../origin.js';
import { coverageControls, type CoverageSettings } from './coverage-controls.js';
import { coverageLimits, limitLines } from './coverage-limits.js';
import { type CoverageAsked, type CoverageModel, coverageModel, type Sort } from './coverage-model.js';
import { coverageTable, type TableParts } from './coverage-table.js';
import { choiceWords } from './coverage-words.js';

/** What the view needs of the element that shows it. */
export interface CoverageHost {
  /** The shared filter. */
  readonly filter: () => Filter;
  /** What the element may show at all. */
  readonly scope: () => Filter;
  /** The offers that a filter would show. */
  readonly found: (filter: Filter) => readonly Offer[];
  /** Sets the shared filter because the visitor wants it. */
  readonly ask: (filter: Filter) => void;
  readonly element: HTMLElement;
  readonly changed: () => void;
}

/**
 * Offers per district and topic beside an indicator of the districts, so that a planner sees where something is missing.
 * A number that is chosen sets the shared filter; the filter of before can be had back.
 */
export class CoverageView {
  #settings: Partial<CoverageSettings> = {};
  #sort: Sort | undefined;
  /** The filter that this view has set, the one before it, and the cell that was chosen. */
  #asked: { readonly filter: Filter; readonly before: Filter; readonly cell: string } | undefined;
  #said = '';

  constructor(private readonly host: CoverageHost) {
    // The visitor of an unattended screen has gone.
    host.element.addEventListener('ikon-kiosk-reset', () => this.#forget());
  }

  /** As it is before anybody has chosen. */
  #forget(): void {
    this.#settings = {};
    this.#sort = this.#asked = undefined;
    this.#said = '';
  }

  render(view: View, catalog: Catalog): TemplateResult {
    const { t } = view;
    const districts = within(catalog.districts.all, this.host.scope().districts);
    if (districts.length === 0) return html`<p class="empty">${t('coverage.noDistricts')}</p>`;
    const choropleths = choroplethsOf(catalog);
    const settings = this.#settingsIn(catalog, choropleths);
    const beside = choropleths.find(({ id }) => id === settings.beside);
    const model = this.#model(view, catalog, settings, { districts, beside });
    const parts = this.#parts(view, catalog, settings, model);
    return html`<section class="coverage" part="coverage">
      <h3>${t('coverage.title')}</h3>
      <p class="about">${t('coverage.intro')}</p>
      ${coverageControls(view, catalog, {
        settings,
        choropleths,
        languages: languagesOf(catalog.offers.all),
        hasTopics: catalog.topics.all.length > 0,
        change: (change) => this.#change(change),
      })}
      ${coverageTable(view, model, parts)} ${this.#status(view)}
      ${model.beside ? about(view, model.beside.indicator) : nothing}
      <button type="button" class="button save leaves" @click=${() => void save(view, catalog, model, parts)}>
        ${icon(Download)} ${t('indicator.csv')}
      </button>
      ${coverageLimits(view, catalog, model)}
    </section>`;
  }

  // --- what is shown -----------------------------------------------------------------------------------

  #settingsIn(catalog: Catalog, [first]: readonly Choropleth[]): CoverageSettings {
    return {
      choice: { kind: 'all' },
      columns: 'topics',
      beside: first?.id ?? '',
      rates: false,
      ...this.#settings,
      ...(catalog.topics.all.length === 0 ? { columns: 'categories' } : {}),
    };
  }

  #model(
    view: View,
    catalog: Catalog,
    settings: CoverageSettings,
    shown: Pick<CoverageAsked, 'districts' | 'beside'>,
  ): CoverageModel {
    const kind = settings.columns;
    const columns: readonly CoverageColumn[] = within<CoverageColumn>(
      catalog[kind].all,
      this.host.scope()[kind],
    );
    return coverageModel(view, catalog, {
      ...settings,
      ...shown,
      offers: this.host.found({}),
      columns,
      sort: this.#sort,
    });
  }

  #parts(view: View, catalog: Catalog, settings: CoverageSettings, { beside }: CoverageModel): TableParts {
    return {
      caption: view.t('coverage.caption', { which: choiceWords(view, settings.choice) }),
      beside: beside && {
        view: indicatorView(view, catalog, beside.indicator),
        name: choroplethName(view, catalog, beside),
      },
      isChosen: (district, column) => this.#isChosen(settings, district, column),
      sortBy: (key) => this.#sortBy(key),
      choose: (district, column) => this.#choose(view, settings, district, column),
    };
  }

  #isChosen(
    { columns }: CoverageSettings,
    district: District,
    column: CoverageColumn | null | undefined,
  ): boolean {
    const filter = this.host.filter();
    if (!isNamed(district, filter.districts ?? [])) return false;
    if (column === undefined) return true;
    const inColumns = filter[columns] ?? [];
    return column ? inColumns.length === 1 && isNamed(column, inColumns) : inColumns.length === 0;
  }

  /** The filter that shows a cell's offers; also those that say nothing, where no other is there. */
  #filterOf(
    { choice, columns }: CoverageSettings,
    district: District,
    column: CoverageColumn | null,
  ): Filter {
    const own = {
      ...choiceFilter(choice),
      districts: [district.id],
      ...(column ? { [columns]: [column.id] } : {}),
    };
    const known = this.host.found(normalizeFilter(own)).some(({ citywide }) => !citywide);
    return normalizeFilter(known || choice.kind === 'all' ? own : { ...own, unknown: true });
  }

  // --- what a visitor does -------------------------------------------------------------------------------

  #change(change: Partial<CoverageSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    if (change.columns) this.#sort = undefined;
    this.host.changed();
  }

  /** Offers begin with the fewest, an indicator with the largest; the same head again turns the order. */
  #sortBy(key: string): void {
    const descending = this.#sort?.key === key ? !this.#sort.descending : key === 'beside';
    this.#sort = { key, descending };
    this.host.changed();
  }

  #choose(view: View, settings: CoverageSettings, district: District, column: CoverageColumn | null): void {
    const filter = this.#filterOf(settings, district, column);
    const before = this.#isOurs() ? this.#asked?.before : this.host.filter();
    this.#asked = { filter, before: before ?? {}, cell: `${district.id} ${column?.id ?? ''}` };
    this.host.ask(filter);
    this.#said = this.#shownWords(view, settings, district, column);
    this.host.changed();
  }

  #shownWords(
    view: View,
    { choice }: CoverageSettings,
    district: District,
    column: CoverageColumn | null,
  ): string {
    const { t } = view;
    const filter = this.host.filter();
    const found = this.host.found(filter);
    const names = [district, ...(column ? [column] : [])].map((one) => plain(view, one.name, one));
    const what = [...names, ...(choice.kind === 'all' ? [] : [choiceWords(view, choice)])].join(
      comma(view.lang),
    );
    const citywide = found.filter((offer) => offer.citywide).length;
    const words = t('coverage.shown', { what, total: found.length, citywide });
    return filter.unknown ? `${words} ${t('coverage.shownUnknown')}` : words;
  }

  /** Whether the shared filter is still the one that this view has set. */
  #isOurs(): boolean {
    return this.#asked !== undefined && sameFilter(this.#asked.filter, this.host.filter());
  }

  #status(view: View): TemplateResult {
    const { t } = view;
    const ours = this.#isOurs();
    const said = ours || !this.#asked ? this.#said : '';
    const back = (event: Event) => {
      if (this.#asked) keepFocus(event, `[data-cell="${CSS.escape(this.#asked.cell)}"]`, '.table-scroll');
      this.#back(view);
    };
    return html`<div class=${ours ? 'notice asked' : 'asked'}>
      <p role="status">${said}</p>
      ${
        ours
          ? html`<button type="button" class="button" data-back @click=${back}>${t('coverage.back')}</button>`
          : nothing
      }
    </div>`;
  }

  #back({ t }: View): void {
    this.host.ask(this.#asked?.before ?? {});
    this.#asked = undefined;
    this.#said = t('coverage.undone');
    this.host.changed();
  }
}

/** What has to be known of the indicator beside the offers. */
function about(view: View, indicator: Indicator): TemplateResult {
  const { note } = indicator;
  return html`${note ? html`<p class="notes">${show(view, note, indicator)}</p>` : nothing}
  ${origin(view, indicator)}`;
}

/** The library that writes CSV comes when somebody wants a file. */
async function save(view: View, catalog: Catalog, model: CoverageModel, parts: TableParts): Promise<void> {
  const { coverageCsv } = await import('./coverage-csv.js');
  const from = model.beside ? [originLine(view, model.beside.indicator)] : [];
  const lines = [...from, ...limitLines(view, catalog, model)];
  download(fileName(parts.caption, 'csv'), 'text/csv;charset=utf-8', coverageCsv(view, model, parts, lines));
}

/** What a scope leaves of a list. */
function within<T extends Recorded>(all: readonly T[], ids: readonly string[] | undefined): readonly T[] {
  return ids ? all.filter((record) => isNamed(record, ids)) : all;
}

/** Languages that are spoken anywhere, the most spoken first. */
function languagesOf(offers: readonly Offer[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { languages } of offers)
    for (const tag of new Set(languages ?? []))
      if (!tag.includes('-')) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
