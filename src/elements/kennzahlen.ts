import { type CSSResult, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Catalog, Indicator, Topic } from '../catalog/model.js';
import { direction } from '../catalog/text.js';
import { notesBelow } from '../charts/chart-notes.js';
import { type DistrictRows, districtRows } from '../charts/districts.js';
import { indicatorFigure } from '../charts/indicator-figure.js';
import type { IndicatorView } from '../charts/indicator-view.js';
import { legend } from '../charts/legend.js';
import { chartHeight, type ChartModel, fitted } from '../charts/model.js';
import { ChartStage } from '../charts/stage.js';
import { lazily } from '../ui/lazy.js';
import { show, type View } from '../ui/view.js';
import { AddressedRecord } from './addressed-record.js';
import { ChartLook } from './chart-look.js';
import { coveragePart } from './coverage-part.js';
import { districtPicture } from './district-picture.js';
import { painted } from './drawing.js';
import type { FigureLater } from './figure-later.js';
import { indicatorsOf, IndicatorViews } from './indicator-views.js';
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
 * @csspart indicator - One indicator.
 * @csspart coverage - The offers per district and topic.
 * @cssprop [--ikon-series-0=one of eight that colour-blind people can tell apart] - Colour of the first series, or part of a ring.
 * @cssprop [--ikon-series-1=one of eight that colour-blind people can tell apart] - Colour of the second series, or part of a ring.
 * @cssprop [--ikon-series-2=one of eight that colour-blind people can tell apart] - Colour of the third series, or part of a ring.
 * @cssprop [--ikon-series-3=one of eight that colour-blind people can tell apart] - Colour of the fourth series, or part of a ring.
 * @cssprop [--ikon-series-4=one of eight that colour-blind people can tell apart] - Colour of the fifth series, or part of a ring.
 * @cssprop [--ikon-series-5=one of eight that colour-blind people can tell apart] - Colour of the sixth series, or part of a ring.
 * @cssprop [--ikon-series-6=one of eight that colour-blind people can tell apart] - Colour of the seventh series, or part of a ring.
 * @cssprop [--ikon-series-7=one of eight that colour-blind people can tell apart] - Colour of the eighth series, or part of a ring.
 */
export class IkonKennzahlen extends SuiteElement {
  static override styles = [...SuiteElement.styles, kennzahlenStyles];

  static override properties = {
    ...SuiteElement.properties,
    indicators: { type: String },
    columns: { type: Number },
    view: { type: String },
  };

  /** Ids, separated by spaces or commas, in the order in which they are shown. Left out: all. */
  declare indicators: string;
  /** Columns at most. Left out: as many as have room. */
  declare columns: number | undefined;
  /**
   * `coverage`: where offers are missing, a table of districts and topics.
   * @type {'charts' | 'coverage'}
   */
  declare view: string;

  readonly #failed = new Set<string>();
  readonly #views = new IndicatorViews();
  #marked = '';
  readonly #look = new ChartLook({
    root: () => this.renderRoot,
    language: () => this.language,
    changed: () => {
      this.requestUpdate();
      this.#stage.redraw();
    },
    print: (look) => {
      this.requestUpdate();
      return this.#stage.drawNow(look);
    },
  });
  readonly #stage: ChartStage = new ChartStage({
    look: () => this.#look.current,
    calm: async () => (this.#alone ? undefined : this.drawnByAll()),
    drawn: (id, chart) => {
      // What comes later would come in between, and the frame with the chart after it.
      void painted().then(() => this.#rest());
      for (const index of this.taken.get(id) ?? []) chart.setVisible(index, false);
      const { marks } = this.#districtsOf(id) ?? {};
      if (marks) chart.mark(marks);
    },
    failed: (id, error) => {
      this.#failed.add(id);
      this.failed(error);
      this.requestUpdate();
    },
    idle: () => {
      if (!this.#calm && this.#views.all.length > 0) void this.drawnByAll().then(() => this.#rest());
    },
  });
  readonly #coverage = coveragePart({
    filter: () => this.filter,
    scope: () => scopeFilter(this),
    found: (filter) => this.engine?.results({ ...this.query, filter }) ?? [],
    ask: (filter) => this.replaceFilter(filter),
    element: this,
    changed: () => this.requestUpdate(),
    adopt: (styles) => this.adopt(styles),
    failed: this.failed,
  });

  readonly #made = lazily(
    async () => (await import('./figure-later.js')).createFigureLater(this.#laterHost()),
    () => this.requestUpdate(),
    this.failed,
  );
  /** The first chart is drawn, or none is near the viewport. */
  #calm = false;

  /** What comes after the first chart, once it is there. */
  get #later(): FigureLater | undefined {
    return this.#calm ? this.#made.value : undefined;
  }

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
    failed: this.failed,
  });

  constructor() {
    super();
    this.indicators = '';
    this.view = 'charts';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#addressed.begin();
    this.#look.begin();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#addressed.end();
    this.#look.end();
    this.#stage.clear();
  }

  protected override firstUpdated(): void {
    if (this.#alone && this.view !== 'coverage') this.#stage.fetchAhead(this);
  }

  /** A figure that comes before its engine would be laid out and painted twice. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const soon = this.catalog ? this.#stage.soon : undefined;
    return soon ? soon.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** No other element waits to draw: there is nothing lighter to wait for. */
  get #alone(): boolean {
    return this.session?.drawing.alone(this) === true;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.isConnected) return;
    const columns = Math.floor(this.columns ?? 0);
    this.style.setProperty('--_columns', columns > 0 ? `${columns}` : '');
    this.#stage.sync(this.#canvases());
    this.#mark();
    this.#later?.readout.refresh();
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
    for (const { indicator } of this.#views.all) {
      const marks = this.#districtsOf(indicator.id)?.marks;
      if (marks) this.#stage.find(indicator.id)?.mark(marks);
    }
  }

  #districtsOf(id: string): DistrictRows | undefined {
    const [shown, { catalog }] = [this.#viewById(id), this];
    return shown && catalog
      ? districtRows(catalog, shown.indicator, shown.table, this.filter.districts ?? [])
      : undefined;
  }

  #viewById(id: string): IndicatorView | undefined {
    return this.#views.find(this.catalog?.indicators.get(id));
  }

  #rest(): void {
    if (!this.#calm) this.requestUpdate();
    this.#calm = true;
  }

  #laterHost() {
    return {
      adopt: (styles: CSSResult) => this.adopt(styles),
      view: () => this.#view(),
      shown: (id: string) => this.#viewById(id),
      districts: ({ indicator }: IndicatorView) => this.#districtsOf(indicator.id),
      store: () => this.session?.view,
      group: () => this.group,
      chosen: () => this.filter.districts ?? [],
      choose: (districts: readonly string[] | undefined) => this.changeFilter({ districts }),
      hidden: (id: string) => this.taken.get(id) ?? NONE,
      lightLook: () => this.#look.light,
      changed: () => this.requestUpdate(),
      failed: this.failed,
      root: () => this.renderRoot,
      model: (id: string) => this.#stage.find(id)?.model ?? this.#viewById(id)?.chart,
      drawn: (id: string) => this.#stage.find(id),
      rtl: () => direction(this.language) === 'rtl',
    };
  }

  #view(): View | undefined {
    const calendar = this.engine?.calendar;
    return calendar && { t: this.t, lang: this.language, wanted: this.wanted, calendar, now: Date.now() };
  }

  /** Asks for all widths before it sets a height: in turn, each figure would have the page laid out anew. */
  #canvases(): Map<string, { canvas: HTMLCanvasElement; model: ChartModel }> {
    const canvases = new Map(
      [...this.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas[data-id]')].map((canvas) => [
        canvas.dataset.id,
        { canvas, width: canvas.parentElement?.clientWidth ?? 0 },
      ]),
    );
    const places = new Map<string, { canvas: HTMLCanvasElement; model: ChartModel }>();
    for (const { indicator, chart } of this.#views.all) {
      const found = canvases.get(indicator.id);
      if (!found || !chart) continue;
      const { canvas, width } = found;
      const model = fitted(chart, width);
      canvas.parentElement?.style.setProperty('block-size', `${chartHeight(model)}px`);
      places.set(indicator.id, { canvas, model });
    }
    return places;
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
    this.#views.keep(shown);
    if (this.indicators) return this.#renderGrid(view, catalog, shown);
    return html`${[...catalog.topics.all, undefined].map((topic) => this.#renderTopic(view, catalog, topic, shown))}`;
  }

  /** What this element shows: the named ones, or all, as far as scope and shared filter leave them. */
  #shown(catalog: Catalog): readonly Indicator[] {
    return indicatorsOf(catalog, words(this.indicators), [scopeFilter(this).topics, this.filter.topics]);
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
    const shown = this.#views.of(view, catalog, indicator, this.issues);
    const later = this.#later;
    const districts = this.#districtsOf(indicator.id);
    const chart = this.#renderPicture(view, catalog, shown, districts);
    return indicatorFigure(view, shown, chart, {
      districts,
      chooseDistrict: (district) => later?.desk.chooseDistrict(view, indicator, district),
      actions: later?.actions(view, catalog, shown) ?? nothing,
    });
  }

  /**
   * A map says where, and the bars under it how much: they carry the values for keys, and stand alone without outlines; where there
   * are too many, the table says it.
   */
  #renderPicture(
    view: View,
    catalog: Catalog,
    shown: IndicatorView,
    districts: DistrictRows | undefined,
  ): TemplateResult | typeof nothing {
    const map = this.#map(view, catalog, shown, this.filter.districts ?? []);
    return html`${map} ${shown.chart ? this.#renderChart(view, shown, shown.chart, districts) : nothing}`;
  }

  #renderChart(
    view: View,
    { title }: IndicatorView,
    chart: ChartModel,
    districts: DistrictRows | undefined,
  ): TemplateResult {
    if (this.#failed.has(chart.id)) return html`<p class="fault">${view.t('fault.failed')}</p>`;
    const hidden = this.taken.get(chart.id) ?? NONE;
    const toggle = (index: number) => this.#toggle(chart.id, index);
    return html`${legend(chart, this.#look.current, hidden, toggle, districts?.marks.series)}
      <div class="canvas">
        <canvas data-id=${chart.id} role="img" aria-label=${view.t('indicator.chartOf', { title })}></canvas>
        ${this.#later?.readout.render(chart.id, view.t('indicator.values', { title }), districts !== undefined)}
      </div>
      ${notesBelow(view, chart, hidden)}`;
  }

  #toggle(id: string, index: number): void {
    const hidden = this.taken.get(id) ?? new Set<number>();
    if (!hidden.delete(index)) hidden.add(index);
    this.taken.set(id, hidden);
    this.#stage.find(id)?.setVisible(index, !hidden.has(index));
    this.requestUpdate();
  }
}
