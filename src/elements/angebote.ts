import { ArrowLeft, Search, SlidersHorizontal } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Filter } from '../catalog/filter/filter.js';
import type { Catalog, Offer } from '../catalog/model.js';
import { icon } from '../ui/icon.js';
import { offerStyles } from '../ui/offer.styles.js';
import { offerCard } from '../ui/offer-card.js';
import { lazily } from '../ui/lazy.js';
import type { View } from '../ui/view.js';
import { angeboteStyles } from './angebote.styles.js';
import { IkonErrorEvent } from './events.js';
import { SuiteElement } from './suite-element.js';

/**
 * The list of offers: search, filters with counts, cards, and one offer in full.
 *
 * @tag ikon-angebote
 * @slot - Fallback that is shown before the script runs and after a fatal error.
 * @csspart filters - The filters.
 * @csspart card - One offer of the list.
 * @csspart detail - One offer in full.
 */
export class IkonAngebote extends SuiteElement {
  static override bundles = ['common', 'facts'] as const;
  static override styles = [...SuiteElement.styles, offerStyles, angeboteStyles];

  static override properties = {
    ...SuiteElement.properties,
    /** Offers that are drawn at first and added by "more". */
    pageSize: { type: Number, attribute: 'page-size' },
    filtersOpen: { state: true },
    shown: { state: true },
  };

  declare pageSize: number;
  declare filtersOpen: boolean;
  declare shown: number;

  readonly #arrived = (): void => this.requestUpdate();
  readonly #missing = (error: Error): void => void this.dispatchEvent(new IkonErrorEvent(error));
  /** Not needed for the first offers, so they come after them. */
  readonly #filters = lazily(() => import('../ui/filters.js'), this.#arrived, this.#missing);
  readonly #detail = lazily(() => import('../ui/offer-detail.js'), this.#arrived, this.#missing);
  readonly #when = lazily(() => import('../ui/offer-when.js'), this.#arrived, this.#missing);
  #focusNext: string | undefined;
  #drawnFilter: Filter | undefined;

  constructor() {
    super();
    this.pageSize = 20;
    this.shown = 0;
    this.filtersOpen = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#drawnFilter !== this.filter || this.shown === 0) this.shown = this.#page;
    this.#drawnFilter = this.filter;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#moveFocus();
  }

  get #page(): number {
    return Math.max(1, Math.floor(this.pageSize) || 20);
  }

  #moveFocus(): void {
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }

  #view(): View | undefined {
    const calendar = this.engine?.calendar;
    return calendar && { t: this.t, lang: this.language, wanted: this.wanted, calendar, now: Date.now() };
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeletons" aria-hidden="true">
      <div class="skeleton field-skeleton"></div>
      ${[1, 2, 3].map(() => html`<div class="skeleton card-skeleton"></div>`)}
    </div>`;
  }

  protected override renderCatalog(catalog: Catalog): TemplateResult {
    const view = this.#view();
    if (!view) return this.renderSkeleton();
    const results = this.results;
    return html`<div class="layout">
      <div class="side">${this.#renderSearch(view)} ${this.#renderFilters(view, catalog, results)}</div>
      <div class="main">
        ${this.#showsDetail(catalog) ? this.#renderDetail(view, catalog) : this.#renderList(view, catalog, results)}
      </div>
    </div>`;
  }

  #renderSearch({ t }: View): TemplateResult {
    const search = (event: Event) =>
      this.changeFilter({ text: (event.target as HTMLInputElement).value || undefined });
    return html`<search class="search">
      <label class="labelled">
        <span>${t('search.label')}</span>
        <span class="search-field">
          ${icon(Search)}
          <input
            class="field"
            type="search"
            enterkeyhint="search"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="hint"
            .value=${this.filter.text ?? ''}
            @input=${search}
          />
        </span>
      </label>
      <p class="hint" id="hint">${t('search.hint')}</p>
    </search>`;
  }

  #renderFilters(view: View, catalog: Catalog, results: readonly Offer[]): TemplateResult {
    const { t } = view;
    const count = this.#filtersReady?.chipsOf(view, catalog, this.filter).length ?? 0;
    return html`<button
        type="button"
        class="button filter-button"
        aria-expanded=${this.filtersOpen}
        aria-controls="filters"
        @click=${() => (this.filtersOpen = !this.filtersOpen)}
      >
        ${icon(SlidersHorizontal)} ${count ? t('filter.open', { count }) : t('filter.heading')}
      </button>
      <div id="filters" class="filter-fold ${this.filtersOpen ? 'open' : ''}">
        ${this.#renderPanel(view, catalog, results)}
        <button type="button" class="button primary filter-done" @click=${this.#closeFilters}>
          ${t('list.count', { count: results.length })}
        </button>
      </div>`;
  }

  /** The panel and its words, once both are there. */
  get #filtersReady() {
    return this.hasWords('detail') ? this.#filters.value : undefined;
  }

  #renderPanel(view: View, catalog: Catalog, results: readonly Offer[]): TemplateResult {
    const { engine, query } = this;
    const filters = this.#filtersReady;
    if (!engine || !filters) return html`<div class="skeleton panel-skeleton"></div>`;
    this.adopt(filters.filterStyles);
    const withUnknown = engine.results({ ...query, filter: { ...query.filter, unknown: true } });
    return filters.filterPanel({
      view,
      catalog,
      scoped: this.#all,
      filter: query.filter,
      facets: filters.countFacets(engine.tally(query)),
      hiddenByUnknown: withUnknown.length - results.length,
      change: (change) => this.changeFilter(change),
    });
  }

  readonly #closeFilters = (): void => {
    this.filtersOpen = false;
    this.#focusNext = '.filter-button';
  };

  #renderList(view: View, catalog: Catalog, results: readonly Offer[]): TemplateResult {
    const { t } = view;
    const total = this.#all.length;
    const count = results.length;
    const left = count - this.shown;
    const nextDate = this.hasWords('detail') ? this.#when.value?.nextDate : undefined;
    return html`
      <p class="result" role="status">
        ${count === total ? t('list.count', { count }) : t('list.countOf', { count, total })}
      </p>
      ${this.#filtersReady?.filterChips(view, catalog, this.filter, (filter) => this.replaceFilter(filter))}
      ${count === 0 ? this.#renderEmpty(view, total) : nothing}
      <ul class="cards" role="list" aria-label=${t('list.label')}>
        ${results.slice(0, this.shown).map((offer) => offerCard(view, offer, nextDate, () => this.#open(offer)))}
      </ul>
      ${
        left > 0
          ? html`<button type="button" class="button more" @click=${this.#more}>
              ${t('list.more', { count: Math.min(left, this.#page) })}
            </button>`
          : nothing
      }
    `;
  }

  #renderEmpty({ t }: View, total: number): TemplateResult {
    if (total === 0) return html`<p class="empty">${t('list.noOffers')}</p>`;
    return html`<div class="empty">
      <p><strong>${t('list.empty')}</strong></p>
      <p>${t('list.emptyHint')}</p>
      <button type="button" class="button" @click=${() => this.replaceFilter({})}>
        ${t('filter.clear')}
      </button>
    </div>`;
  }

  readonly #more = (): void => {
    const next = this.results[this.shown];
    this.shown += this.#page;
    if (next) this.#focusNext = `[data-offer="${CSS.escape(next.id)}"] button`;
  };

  #open(offer: Offer): void {
    this.select(offer.id);
    this.#focusNext = '.detail-title';
  }

  /** The selected offer, unless it is outside this element's scope: then it is another element's. */
  #inScope(catalog: Catalog): Offer | undefined {
    const offer = catalog.offers.get(this.selected ?? '');
    return offer && this.#all.includes(offer) ? offer : undefined;
  }

  /** Everything that this element may show. */
  get #all(): readonly Offer[] {
    return this.engine?.results({ ...this.query, filter: {} }) ?? [];
  }

  #showsDetail(catalog: Catalog): boolean {
    if (this.selected === null) return false;
    return this.#inScope(catalog) !== undefined || !catalog.offers.get(this.selected);
  }

  #renderDetail(view: View, catalog: Catalog): TemplateResult {
    const offer = this.#inScope(catalog);
    const close = () => {
      this.select(null);
      if (offer) this.#focusNext = `[data-offer="${CSS.escape(offer.id)}"] button`;
    };
    const back = html`<button type="button" class="button quiet back" @click=${close}>
      ${icon(ArrowLeft)} ${view.t('offer.back')}
    </button>`;
    if (!offer)
      return html`${back}
        <p class="empty">${view.t('offer.gone')}</p>`;
    const detail = this.hasWords('detail') ? this.#detail.value : undefined;
    if (detail) this.adopt(detail.detailStyles);
    return html`${back}
    ${detail?.offerDetail(view, catalog, offer) ?? html`<div class="skeleton card-skeleton"></div>`}`;
  }
}
