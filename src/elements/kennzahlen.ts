import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Catalog, Indicator, Topic } from '../catalog/model.js';
import { indicatorFigure } from '../charts/indicator-figure.js';
import { type IndicatorView, indicatorView } from '../charts/indicator-view.js';
import { legend } from '../charts/legend.js';
import { type Look, readLook } from '../charts/look.js';
import { chartHeight, type ChartModel } from '../charts/model.js';
import { ChartStage } from '../charts/stage.js';
import { show, type View } from '../ui/view.js';
import { coveragePart } from './coverage-part.js';
import { IkonErrorEvent } from './events.js';
import { kennzahlenStyles } from './kennzahlen.styles.js';
import type { Bundle } from '../i18n/messages.js';
import { scopeFilter, words } from './scope.js';
import { SuiteElement } from './suite-element.js';

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
  static override styles = [...SuiteElement.styles, kennzahlenStyles];

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

  readonly #schemes = matchMedia('(prefers-color-scheme: dark)');
  readonly #hidden = new Map<string, Set<number>>();
  readonly #failed = new Set<string>();
  #views = new Map<Indicator, { readonly key: string; readonly view: IndicatorView }>();
  #look: Look | undefined;
  readonly #stage = new ChartStage({
    look: () => this.#currentLook,
    calm: () => this.drawnByAll(),
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

  constructor() {
    super();
    this.indicators = '';
    this.view = 'charts';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#schemes.addEventListener('change', this.#recolor);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#schemes.removeEventListener('change', this.#recolor);
    this.#stage.clear();
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
  }

  #canvases(): Map<string, { canvas: HTMLCanvasElement; model: ChartModel }> {
    const places = new Map<string, { canvas: HTMLCanvasElement; model: ChartModel }>();
    for (const { view } of this.#views.values()) {
      const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(
        `canvas[data-id="${CSS.escape(view.indicator.id)}"]`,
      );
      if (!canvas || !view.chart) continue;
      canvas.parentElement?.style.setProperty('block-size', `${chartHeight(view.chart)}px`);
      places.set(view.indicator.id, { canvas, model: view.chart });
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
    const calendar = this.engine?.calendar;
    if (!calendar) return this.renderSkeleton();
    const view: View = { t: this.t, lang: this.language, wanted: this.wanted, calendar, now: Date.now() };
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
    return indicatorFigure(view, shown, shown.chart ? this.#renderChart(shown, shown.chart) : nothing);
  }

  /** Kept per language, so that a chart is drawn anew only when its words or numbers changed. */
  #viewOf(view: View, catalog: Catalog, indicator: Indicator): IndicatorView {
    const key = JSON.stringify([view.lang, view.wanted]);
    const known = this.#views.get(indicator);
    if (known?.key === key) return known.view;
    const made = indicatorView(view, catalog, indicator);
    this.#views.set(indicator, { key, view: made });
    return made;
  }

  #renderChart({ title }: IndicatorView, chart: ChartModel): TemplateResult {
    const { t } = this;
    if (this.#failed.has(chart.id)) return html`<p class="fault">${t('fault.failed')}</p>`;
    const hidden = this.#hidden.get(chart.id) ?? new Set();
    const { dark, surface } = this.#currentLook;
    return html`${legend(chart, dark, surface, hidden, (index) => this.#toggle(chart.id, index))}
      <div class="canvas">
        <canvas data-id=${chart.id} role="img" aria-label=${t('indicator.chartOf', { title })}></canvas>
      </div>`;
  }

  #toggle(id: string, index: number): void {
    const hidden = this.#hidden.get(id) ?? new Set();
    if (!hidden.delete(index)) hidden.add(index);
    this.#hidden.set(id, hidden);
    this.#stage.setVisible(id, index, !hidden.has(index));
    this.requestUpdate();
  }
}
