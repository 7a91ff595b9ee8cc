import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Catalog, Indicator, Topic } from '../catalog/model.js';
import { direction } from '../catalog/text.js';
import { notesBelow } from '../charts/chart-notes.js';
import { feedFaults } from '../charts/feed-faults.js';
import type { DistrictRows } from '../charts/districts.js';
import type { ValuePlace } from '../charts/geometry.js';
import { indicatorFigure } from '../charts/indicator-figure.js';
import { type IndicatorView, indicatorView } from '../charts/indicator-view.js';
import { legend } from '../charts/legend.js';
import { type Look, readLook } from '../charts/look.js';
import { chartHeight, type ChartModel, fitted } from '../charts/model.js';
import { readingOf } from '../charts/reading-words.js';
import { type Reading, Readout } from '../charts/readout.js';
import { ChartStage, fetchAhead } from '../charts/stage.js';
import { show, type View } from '../ui/view.js';
import { AddressedRecord } from './addressed-record.js';
import { coveragePart } from './coverage-part.js';
import { districtPicture } from './district-picture.js';
import { IkonErrorEvent } from './events.js';
import { FigureDesk } from './figure-desk.js';
import { figureStyles } from './figure.styles.js';
import { kennzahlenStyles } from './kennzahlen.styles.js';
import type { Bundle } from '../i18n/messages.js';
import { scopeFilter, words } from './scope.js';
import type { Showing } from './session.js';
import { SuiteElement } from './suite-element.js';

const NONE: ReadonlySet<number> = new Set();

/**
 * Indicators as tiles and charts, each with its table of numbers, its source and its date. The chart engine is
 * fetched when the first chart comes near the viewport; charts out of view are not drawn. Or, as `view="coverage"`, the
 * offers per district and topic beside an indicator of the districts.
 *
 * @tag ikon-kennzahlen
 * @slot - Fallback that is shown before the script runs and after a fatal error.
 * @csspart indicator - One indicator.
 * @csspart coverage - The offers per district and topic.
 */
export class IkonKennzahlen extends SuiteElement {
  static override styles = [...SuiteElement.styles, kennzahlenStyles, figureStyles];

  static override properties = {
    ...SuiteElement.properties,
    /** Ids, in the order in which they are shown; default: all. */
    indicators: { type: String },
    /** Columns at most; default: as many as have room. */
    columns: { type: Number },
    /** `charts` (default) or `coverage`. */
    view: { type: String },
  };

  declare indicators: string;
  declare columns: number | undefined;
  declare view: string;

  readonly #schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  readonly #hidden = new Map<string, Set<number>>();
  readonly #failed = new Set<string>();
  #views = new Map<Indicator, { readonly key: string; readonly view: IndicatorView }>();
  #look: Look | undefined;
  #marked = '';
  readonly #stage: ChartStage = new ChartStage({
    look: () => this.#currentLook,
    calm: async () => (this.#alone ? undefined : this.drawnByAll()),
    drawn: (id, chart) => {
      for (const index of this.#hidden.get(id) ?? []) chart.setVisible(index, false);
      const { marks } = this.#districtsOf(id) ?? {};
      if (marks) chart.mark(marks);
    },
    failed: (id, error) => this.#chartFailed(id, error),
  });
  readonly #coverage = coveragePart({
    filter: () => this.filter,
    scope: () => scopeFilter(this),
    found: (filter) => this.engine?.results({ ...this.query, filter }) ?? [],
    ask: (filter) => this.replaceFilter(filter),
    changed: () => this.requestUpdate(),
    adopt: (styles) => this.adopt(styles),
    failed: (error) => void this.dispatchEvent(new IkonErrorEvent(error)),
  });

  readonly #desk = new FigureDesk({
    store: () => this.session?.view,
    group: () => this.group,
    chosen: () => this.filter.districts ?? [],
    choose: (districts) => this.changeFilter({ districts }),
    hidden: (id) => this.#hidden.get(id) ?? NONE,
    lightLook: () => readLook(this.renderRoot, this.language, 'light'),
    changed: () => this.requestUpdate(),
    failed: (error) => void this.dispatchEvent(new IkonErrorEvent(error)),
  });

  readonly #readout = new Readout({
    root: () => this.renderRoot,
    model: (id) => this.#stage.find(id)?.model ?? this.#viewById(id)?.chart,
    drawn: (id) => this.#stage.find(id),
    hidden: (id) => this.#hidden.get(id) ?? NONE,
    rtl: () => direction(this.language) === 'rtl',
    read: (id, place) => this.#read(id, place),
    choose: (id, place) => this.#chooseAt(id, place),
  });

  readonly #addressed = new AddressedRecord({
    kind: 'indicator',
    group: () => this.group,
    find: (id) =>
      this.renderRoot.querySelector<HTMLElement>(`[data-indicator="${CSS.escape(id)}"]`) ?? undefined,
    calm: () => this.drawnByAll(),
    changed: () => this.requestUpdate(),
  });

  readonly #map = districtPicture({
    hasWords: () => this.hasWords('map-later'),
    adopt: (styles) => this.adopt(styles),
    changed: () => this.requestUpdate(),
    failed: (error) => void this.dispatchEvent(new IkonErrorEvent(error)),
  });

  constructor() {
    super();
    this.indicators = '';
    this.view = 'charts';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const scheme of this.#schemes) scheme.addEventListener('change', this.#recolor);
    this.#addressed.begin();
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#recolor);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const scheme of this.#schemes) scheme.removeEventListener('change', this.#recolor);
    this.#addressed.end();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#recolor);
    this.#stage.clear();
  }

  protected override firstUpdated(): void {
    if (this.#alone && this.view !== 'coverage') fetchAhead(this);
  }

  /** No other element waits to draw: there is nothing lighter to wait for. */
  get #alone(): boolean {
    return this.session?.drawing.alone(this) === true;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('theme') && this.hasUpdated) this.#recolor();
    if (!this.isConnected) return;
    this.style.setProperty(
      '--_columns',
      this.columns && this.columns > 0 ? String(Math.floor(this.columns)) : '',
    );
    this.#stage.sync(this.#canvases());
    this.#mark();
    this.#readout.refresh();
    void this.#addressed.updated();
  }

  protected override readonly showing: Showing = {
    kind: 'indicator',
    has: (id) =>
      this.catalog !== null &&
      this.view !== 'coverage' &&
      this.#shown(this.catalog).some((indicator) => indicator.id === id),
    bring: () => undefined,
  };

  /** Marks the chosen districts where that has changed. */
  #mark(): void {
    const chosen = (this.filter.districts ?? []).join(' ');
    if (chosen === this.#marked) return;
    this.#marked = chosen;
    for (const { view } of this.#views.values()) {
      const { id } = view.indicator;
      const marks = this.#districtsOf(id)?.marks;
      if (marks) this.#stage.find(id)?.mark(marks);
    }
  }

  #districtsOf(id: string): DistrictRows | undefined {
    const [shown, { catalog }] = [this.#viewById(id), this];
    return shown && catalog ? this.#desk.districts(catalog, shown) : undefined;
  }

  #viewById(id: string): IndicatorView | undefined {
    const indicator = this.catalog?.indicators.get(id);
    return indicator && this.#views.get(indicator)?.view;
  }

  #read(id: string, place: ValuePlace): Reading {
    const [view, shown] = [this.#view(), this.#viewById(id)];
    return view && shown
      ? readingOf(view, shown, this.#districtsOf(id), place)
      : { of: '', value: '', note: '' };
  }

  #chooseAt(id: string, place: ValuePlace): void {
    const [view, district] = [this.#view(), this.#districtsOf(id)?.at(place)];
    const indicator = this.catalog?.indicators.get(id);
    if (view && indicator && district) this.#desk.chooseDistrict(view, indicator, district);
  }

  #view(): View | undefined {
    const calendar = this.engine?.calendar;
    return calendar && { t: this.t, lang: this.language, wanted: this.wanted, calendar, now: Date.now() };
  }

  #canvases(): Map<string, { canvas: HTMLCanvasElement; model: ChartModel }> {
    const places = new Map<string, { canvas: HTMLCanvasElement; model: ChartModel }>();
    for (const { view } of this.#views.values()) {
      const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(
        `canvas[data-id="${CSS.escape(view.indicator.id)}"]`,
      );
      if (!canvas || !view.chart) continue;
      const model = fitted(view.chart, canvas.parentElement?.clientWidth ?? 0);
      canvas.parentElement?.style.setProperty('block-size', `${chartHeight(model)}px`);
      places.set(view.indicator.id, { canvas, model });
    }
    return places;
  }

  get #currentLook(): Look {
    const fresh = this.#look?.lang === this.language ? this.#look : undefined;
    return (this.#look = fresh ?? readLook(this.renderRoot, this.language));
  }

  readonly #recolor = (): void => {
    this.#look = undefined;
    this.requestUpdate();
    this.#stage.redraw();
  };

  /** Paper is light, whatever the page is. */
  readonly #print = (): void => this.#stage.drawNow(readLook(this.renderRoot, this.language, 'light'));

  #chartFailed(id: string, error: unknown): void {
    this.#failed.add(id);
    this.dispatchEvent(new IkonErrorEvent(error instanceof Error ? error : new Error(String(error))));
    this.requestUpdate();
  }

  // --- drawing ---------------------------------------------------------------------------------------

  protected override get bundles(): readonly Bundle[] {
    return this.view === 'coverage' ? ['first', 'numbers', 'coverage'] : ['first', 'numbers'];
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="grid" aria-hidden="true">
      ${[1, 2, 3, 4].map(() => html`<div class="skeleton figure-skeleton"></div>`)}
    </div>`;
  }

  protected override renderCatalog(catalog: Catalog): TemplateResult {
    const view = this.#view();
    if (!view) return this.renderSkeleton();
    if (this.view === 'coverage') return this.#coverage.value?.render(view, catalog) ?? this.renderSkeleton();
    const shown = this.#shown(catalog);
    if (shown.length === 0) {
      const none = catalog.indicators.all.length === 0;
      return html`<p class="empty">${this.t(none ? 'indicator.none' : 'indicator.noneFits')}</p>`;
    }
    this.#forget(shown);
    if (this.indicators) return this.#renderGrid(view, catalog, shown);
    return html`${[...catalog.topics.all, undefined].map((topic) => this.#renderTopic(view, catalog, topic, shown))}`;
  }

  /** What this element shows: the named ones, or all, as far as scope and shared filter leave them. */
  #shown(catalog: Catalog): readonly Indicator[] {
    const ids = words(this.indicators);
    const all = ids.length > 0 ? ids.flatMap((id) => catalog.indicators.find(id)) : catalog.indicators.all;
    const wanted = [scopeFilter(this).topics, this.filter.topics].filter((topics) => topics !== undefined);
    const fits = (topic: Topic | undefined, topics: readonly string[]) =>
      topic !== undefined && topics.some((id) => id === topic.id || id === topic.localId);
    return all.filter(({ topic }) => wanted.every((topics) => fits(topic, topics)));
  }

  #forget(shown: readonly Indicator[]): void {
    const kept = new Set(shown);
    for (const indicator of this.#views.keys()) if (!kept.has(indicator)) this.#views.delete(indicator);
  }

  #renderTopic(
    view: View,
    catalog: Catalog,
    topic: Topic | undefined,
    shown: readonly Indicator[],
  ): TemplateResult | typeof nothing {
    const own = shown.filter((indicator) => indicator.topic === topic);
    if (own.length === 0) return nothing;
    const alone = own.length === shown.length;
    const name = topic ? show(view, topic.name, topic) : this.t('indicator.otherTopic');
    return html`<section>
      ${alone && !topic ? nothing : html`<h3>${name}</h3>`} ${this.#renderGrid(view, catalog, own)}
    </section>`;
  }

  #renderGrid(view: View, catalog: Catalog, indicators: readonly Indicator[]): TemplateResult {
    return html`<div class="grid">
      ${indicators.map((indicator) => this.#renderIndicator(view, catalog, indicator))}
    </div>`;
  }

  #renderIndicator(view: View, catalog: Catalog, indicator: Indicator): TemplateResult {
    const shown = this.#viewOf(view, catalog, indicator);
    const tools = this.#desk.tools(view, catalog, shown);
    const chart = this.#renderPicture(view, catalog, shown, tools.districts);
    return indicatorFigure(view, shown, chart, tools);
  }

  /** Kept per language, so that a chart is drawn anew only when its words or numbers changed. */
  #viewOf(view: View, catalog: Catalog, indicator: Indicator): IndicatorView {
    const faults = feedFaults(this.issues, indicator);
    const key = JSON.stringify([view.lang, view.wanted, faults]);
    const known = this.#views.get(indicator);
    if (known?.key === key) return known.view;
    const made = indicatorView(view, catalog, indicator, faults);
    this.#views.set(indicator, { key, view: made });
    return made;
  }

  /** A map says where, and the bars under it how much: they carry the values for keys, and stand alone without outlines. */
  #renderPicture(
    view: View,
    catalog: Catalog,
    shown: IndicatorView,
    districts: DistrictRows | undefined,
  ): TemplateResult | typeof nothing {
    if (!shown.chart) return nothing;
    const map = this.#map(view, catalog, shown, this.filter.districts ?? []);
    return html`${map} ${this.#renderChart(view, shown, shown.chart, districts)}`;
  }

  #renderChart(
    view: View,
    { title }: IndicatorView,
    chart: ChartModel,
    districts: DistrictRows | undefined,
  ): TemplateResult {
    const { t } = this;
    if (this.#failed.has(chart.id)) return html`<p class="fault">${t('fault.failed')}</p>`;
    const hidden = this.#hidden.get(chart.id) ?? NONE;
    const toggle = (index: number) => this.#toggle(chart.id, index);
    return html`${legend(chart, this.#currentLook, hidden, toggle, districts?.marks.series)}
      <div class="canvas">
        <canvas data-id=${chart.id} role="img" aria-label=${t('indicator.chartOf', { title })}></canvas>
        ${this.#readout.render(chart.id, t('indicator.values', { title }), districts !== undefined)}
      </div>
      ${notesBelow(view, chart)}`;
  }

  #toggle(id: string, index: number): void {
    const hidden = this.#hidden.get(id) ?? new Set<number>();
    if (!hidden.delete(index)) hidden.add(index);
    this.#hidden.set(id, hidden);
    this.#stage.find(id)?.setVisible(index, !hidden.has(index));
    this.requestUpdate();
  }
}
