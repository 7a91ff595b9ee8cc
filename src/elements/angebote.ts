import { SlidersHorizontal } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Filter } from '../catalog/filter/filter.js';
import type { Catalog, Offer } from '../catalog/model.js';
import type { ListView } from '../catalog/view-state.js';
import { icon } from '../ui/icon.js';
import { cardList } from '../ui/list/card-list.js';
import { lazily } from '../ui/lazy.js';
import type { ListHost } from '../ui/list/host.js';
import { searchBox } from '../ui/list/search-box.js';
import { retryNotice } from '../ui/notices.js';
import { offerStyles } from '../ui/offer.styles.js';
import type { View } from '../ui/view.js';
import { angeboteStyles } from './angebote.styles.js';
import { painted } from './drawing.js';
import { listParts, type ListParts } from './list-parts.js';
import type { Showing } from './session.js';
import { SuiteElement } from './suite-element.js';

/** Width from which the filters stand beside the list, in em of its text; the styles have it as well. */
const WIDE = 52;
/** Cards of the first picture; those below follow a frame later. */
const FIRST = 4;

/**
 * The list of offers: search, filters with counts, cards, and one offer in full.
 *
 * @tag ikon-angebote
 * @csspart filters - The filters.
 * @csspart card - One offer of the list.
 * @csspart detail - One offer in full.
 * @csspart slip - The visitor's own list.
 * @csspart calendar - Dated offers, day by day.
 */
export class IkonAngebote extends SuiteElement {
  static override styles = [...SuiteElement.styles, offerStyles, angeboteStyles];

  static override properties = {
    ...SuiteElement.properties,
    pageSize: { type: Number, attribute: 'page-size' },
    view: { type: String },
    filtersOpen: { state: true },
    narrow: { state: true },
    shown: { state: true },
    said: { state: true },
  };

  /** Offers that are drawn at first, and added by "more". */
  declare pageSize: number;
  /**
   * `calendar`: dated offers, day by day; until the visitor chooses.
   * @type {'list' | 'calendar'}
   */
  declare view: string;
  /** @private */
  declare filtersOpen: boolean;
  /** @private */
  declare narrow: boolean;
  /** @private */
  declare shown: number;
  /** @private */
  declare said: string;

  readonly #host: ListHost = {
    view: () => this.#viewOrThrow(),
    catalog: () => this.#known(this.catalog),
    engine: () => this.#known(this.engine),
    query: () => this.query,
    scoped: () => this.#all(),
    root: () => this.renderRoot as ShadowRoot,
    selected: () => this.selected,
    shownAs: () => this.#shownAs,
    defaultView: () => this.view,
    show: (as) => this.#show(as),
    reveal: (id) => this.#reveal(id),
    endDetail: () => this.#part('detail')?.end(),
    slip: () => this.#slip,
    slipKey: () => this.feedUrls.join(' '),
    change: (change) => this.changeFilter(change),
    replace: (filter) => this.replaceFilter(filter),
    open: (offer) => this.#open(offer),
    close: () => this.select(null),
    focus: (selector) => this.#part('cards')?.way.to(selector),
    group: () => this.group,
    session: () => this.session,
    page: () => ({
      href: this.ownerDocument.location.href,
      group: this.urlSync ? this.group : undefined,
    }),
    say: (message) => (this.said = message),
    changed: () => this.requestUpdate(),
    adopt: (styles) => this.adopt(styles),
    viewIn: (language) => this.#viewIn(language),
  };

  readonly #newParts = () => listParts(this.#host, () => this.requestUpdate(), this.failed);
  #parts = this.#newParts();
  #drawnFilter: Filter | undefined;
  /** Whether the first offers are on screen: no part is asked for before. */
  readonly #painted = lazily(
    () => painted().then(() => true),
    // In closed <details> Chromium now and then tells of no width, nor once they are open. In a line it has none.
    () => this.#fit(this.#isNarrow(this.clientWidth && this.renderRoot.querySelector('.suite')?.clientWidth)),
    () => undefined,
  );
  #width: ResizeObserver | undefined;

  constructor() {
    super();
    this.pageSize = 12;
    this.shown = 0;
    this.view = 'list';
    this.said = '';
    this.filtersOpen = false;
    this.narrow = true;
  }

  /** A part, once it is there with the words for it. */
  #part<Name extends keyof ListParts>(name: Name): ListParts[Name]['value'] {
    if (!this.catalog || !this.#painted.value) return undefined;
    const { value } = this.#parts[name];
    return this.hasWords('list') ? value : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width = new ResizeObserver(([entry]) => {
      const narrow = this.#isNarrow(entry?.contentRect.width);
      // In the next frame, so that drawing anew is no part of this one's layout.
      if (narrow !== this.narrow) requestAnimationFrame(() => this.#fit(narrow));
    });
    this.#width.observe(this);
  }

  #isNarrow(width = 0): boolean {
    return width < WIDE * parseFloat(getComputedStyle(this).fontSize);
  }

  #fit(narrow: boolean): void {
    this.narrow = narrow;
    if (!narrow) this.filtersOpen = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width?.disconnect();
    this.#rest();
  }

  #rest(): void {
    if (!this.catalog) return;
    this.#part('cards')?.window.end();
    this.#part('detail')?.end();
  }

  protected override forget(blank: () => void): void {
    this.#rest();
    this.#parts = this.#newParts();
    this.shown = 0;
    this.filtersOpen = false;
    this.said = '';
    super.forget(blank);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const cards = this.catalog ? this.#part('cards') : undefined;
    if (this.#drawnFilter !== this.filter || this.shown === 0) {
      this.shown = this.#page;
      cards?.window.reset();
      cards?.inView.turn(this.renderRoot);
    }
    this.#drawnFilter = this.filter;
    cards?.way.turn();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const cards = this.catalog ? this.#part('cards') : undefined;
    // One that has gone must not begin to watch: a last drawing may come after it went.
    if (this.isConnected) cards?.window.watch(this.renderRoot);
    else this.#rest();
    cards?.way.drawn();
  }

  /** What was asked for is drawn when the cards out of view are drawn as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const rest = this.catalog && this.#part('cards')?.inView.rest;
    return rest ? rest.then(() => super.getUpdateComplete()) : complete;
  }

  protected override readonly showing: Showing = {
    kind: 'offer',
    has: (id) => this.#all(true).some((offer) => offer.id === id),
    bring: (id) => this.#part('cards')?.way.open(id),
  };

  get #page(): number {
    return Math.max(1, Math.floor(this.pageSize) || 12);
  }

  get #slip(): readonly string[] {
    return this.session?.view.snapshot.slip ?? [];
  }

  /** The visitor's choice, else the host's. */
  get #shownAs(): string {
    return this.session?.view.snapshot.view ?? this.view;
  }

  #show(as: ListView): void {
    this.session?.view.update({ view: as === this.view ? null : as });
  }

  #currentView(): View | undefined {
    const { engine, query } = this;
    if (!engine) return undefined;
    const { t, language: lang, wanted } = this;
    return { t, lang, wanted, calendar: engine.calendar, now: query.now, found: engine.found(query) };
  }

  #viewOrThrow(): View {
    return this.#known(this.#currentView());
  }

  /** Parts draw and act only while there is a catalogue. */
  #known<T>(value: T | null | undefined): T {
    if (value === null || value === undefined) throw new Error('there is no catalogue');
    return value;
  }

  #viewIn(language: View['lang']): View | undefined {
    const t = this.wordsIn(language, ['first', 'list']);
    const view = this.#currentView();
    return t && view && { ...view, t, lang: language, wanted: [language], found: undefined };
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeletons" aria-hidden="true">
      ${['field', 'card', 'card', 'card'].map(skeleton)}
    </div>`;
  }

  protected override renderCatalog(catalog: Catalog): TemplateResult {
    const view = this.#currentView();
    if (!view) return this.renderSkeleton();
    return html`<div class="layout">
        <div class="side">
          ${searchBox(view, this.filter.text ?? '', this.#search)} ${this.#renderFilters(view)}
        </div>
        <div class="main">
          ${this.#lost ? retryNotice(this.t, this.t('state.lost'), this.#askAgain) : nothing}
          ${this.#renderMain(view, catalog)}
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderMain(view: View, catalog: Catalog): TemplateResult {
    const detail = this.#showsDetail(catalog);
    if (!detail && this.#shownAs !== 'slip') return this.#renderList(view);
    const content = detail ? this.#renderDetail(view, catalog) : this.#part('slip')?.render();
    return html`${this.#part('cards')?.way.back()} ${content ?? this.#waiting()}`;
  }

  /** The button goes with its notice: the focus stays at what it stood above, and goes to what was waited for. */
  readonly #askAgain = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.result,.back')?.focus();
    this.#host.focus('.detail-title');
    Object.values(this.#parts).forEach((part) => part.retry());
  };

  /** A part that was looked for could not be had. */
  get #lost(): boolean {
    return Object.values(this.#parts).some(({ lost }) => lost);
  }

  /** In place of a part that comes. */
  #waiting(kind = 'card'): TemplateResult | typeof nothing {
    return this.#lost ? nothing : skeleton(kind);
  }

  /** Beside the list where there is room; else a button that opens them as a sheet. */
  #renderFilters({ t }: View): TemplateResult | typeof nothing {
    const filters = this.#part('filters');
    if (!this.narrow) return filters?.panel() ?? this.#waiting('panel');
    const count = filters?.active() ?? 0;
    const closed = () => (this.filtersOpen = false);
    return html`<button
        type="button"
        class="button filter-button"
        aria-haspopup="dialog"
        @click=${() => (this.filtersOpen = true)}
      >
        ${icon(SlidersHorizontal)} ${count ? t('filter.open', { count }) : t('filter.heading')}
      </button>
      ${this.filtersOpen ? filters?.sheet(this.results.length, closed) : nothing}`;
  }

  #renderList(view: View): TemplateResult {
    const { t } = view;
    const results = this.results;
    const total = this.#all().length;
    const count = results.length;
    return html`
      <div class="list-head">
        <p class="result" role="status" tabindex="-1">
          ${count === total ? t('list.count', { count }) : t('list.countOf', { count, total })}
        </p>
        ${this.#renderHead(view)}
      </div>
      ${this.#part('filters')?.chips()} ${count === 0 ? this.#renderEmpty(view, total) : nothing}
      ${this.#shownAs === 'calendar' && count > 0 ? (this.#part('calendar')?.render(results) ?? this.#waiting()) : this.#renderCards(view, results)}
    `;
  }

  #renderHead(view: View): TemplateResult | undefined {
    return this.#part('cards')?.head(view);
  }

  #renderCards(view: View, results: readonly Offer[]): TemplateResult {
    // The first ones are on screen sooner alone.
    const [shown, more] = this.#painted.value
      ? [this.shown, this.#more]
      : [Math.min(this.shown, FIRST), undefined];
    const [cards, pageSize] = [this.#part('cards'), this.#page];
    return cardList({ view, results, shown, pageSize, cards, open: this.#host.open, more });
  }

  #renderEmpty({ t }: View, total: number): TemplateResult {
    if (total === 0) return html`<p class="empty">${t('list.noOffers')}</p>`;
    return html`<div class="empty">
      <p><strong>${t('list.empty')}</strong></p>
      ${this.#part('filters')?.empty()}
    </div>`;
  }

  readonly #search = (text: string): void => this.changeFilter({ text: text || undefined });

  readonly #more = (): void => {
    const next = this.results[this.shown];
    this.shown += this.#page;
    if (next) this.#part('cards')?.way.toCard(next.id);
  };

  #open(offer: Offer): void {
    this.#part('cards')?.way.open(offer.id);
    this.select(offer.id);
  }

  /** The selected offer, unless it is outside this element's scope: then it is another element's. */
  #inScope(catalog: Catalog): Offer | undefined {
    const offer = catalog.offers.get(this.selected ?? '');
    return offer && this.#all(true).includes(offer) ? offer : undefined;
  }

  /** Everything that this element may show. @param anyDay also what is over */
  #all(anyDay = false): readonly Offer[] {
    return this.engine?.results({ ...this.query, filter: {}, anyDay }) ?? [];
  }

  #showsDetail(catalog: Catalog): boolean {
    if (this.selected === null) return false;
    return this.#inScope(catalog) !== undefined || !catalog.offers.get(this.selected);
  }

  #renderDetail({ t }: View, catalog: Catalog): TemplateResult | undefined {
    const offer = this.#inScope(catalog);
    if (offer) return this.#part('detail')?.render(offer);
    const { waiting, error } = this.session?.feeds.snapshot ?? {};
    return waiting ? undefined : html`<p class="empty">${t(error ? 'state.partial' : 'offer.gone')}</p>`;
  }

  /** Draws so many cards that that of an offer is among them. */
  #reveal(id: string): void {
    const place = this.results.findIndex((offer) => offer.id === id);
    this.shown = Math.max(this.shown, Math.ceil((place + 1) / this.#page) * this.#page);
  }
}

const skeleton = (kind: string): TemplateResult => html`<div class="skeleton ${kind}-skeleton"></div>`;
