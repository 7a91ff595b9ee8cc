import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Engine, Query } from '../catalog/filter/engine.js';
import { type Filter, normalizeFilter, sameFilter } from '../catalog/filter/filter.js';
import type { Catalog, Feed, Offer, Text } from '../catalog/model.js';
import { direction, pickText, type ShownText } from '../catalog/text.js';
import type { ViewState } from '../catalog/view-state.js';
import type { FeedIssue } from '../feed/issue.js';
import type { FeedState } from '../feed/store.js';
import { keepOnDevice } from '../feed/registry.js';
import type { Language } from '../i18n/languages.js';
import type { Bundle } from '../i18n/messages.js';
import { hasMessages, type Translate, translator } from '../i18n/translator.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { type Lazy, lazily } from '../ui/lazy.js';
import { fatalError, stateNotice } from '../ui/notices.js';
import { IkonFilterChangeEvent, IkonLanguageChangeEvent, IkonOfferSelectEvent } from './events.js';
import { feedUrls } from './feed-urls.js';
import { inheritedLanguage, onPageLanguage } from './page-language.js';
import { SCOPE_KEYS, scopeFilter } from './scope.js';
import { getSession, type Session, type Showing } from './session.js';
import { SurfaceWords } from './surface-words.js';
import { Told } from './told.js';

const NO_OFFERS: readonly Offer[] = Object.freeze([]);

/**
 * What all four elements have in common: their attributes, the shared session, languages, and the states
 * loading, stale and error. A subclass draws what is there in {@link renderCatalog}.
 *
 * @property {Promise<boolean>} updateComplete - Resolves when what was asked for is drawn, as in Lit. Read only.
 * @fires {IkonReadyEvent} ikon-ready - The element shows its feeds: for the first time, after a reload, and when one that was late has come. Field: `catalog`.
 * @fires {IkonErrorEvent} ikon-error - A feed, or a part of the element, could not be had, or only an older copy of it. Field: `error` (a `FeedError` has `code`, `url`, `status`).
 * @fires {IkonFilterChangeEvent} ikon-filter-change - The visitor changed the filter. Fields: `filter`, `results`.
 * @fires {IkonOfferSelectEvent} ikon-offer-select - The visitor opened an offer, or closed it (`null`). Fields: `id`, `offer`.
 * @fires {IkonKioskResetEvent} ikon-kiosk-reset - The visitor of an unattended screen was forgotten.
 * @fires {IkonLanguageChangeEvent} ikon-language-change - The visitor chose a language. Field: `language`.
 * @slot - The fallback: shown before the script runs, and again when nothing can be shown.
 * @csspart language-menu - The choice of language.
 * @csspart notice - A sentence above what is shown, for example that it is an older copy.
 * @csspart error - What is said when nothing can be shown.
 * @cssprop --ikon-font - Font family.
 * @cssprop --ikon-font-size - Size of the text; everything else follows it.
 * @cssprop [--ikon-heading-font=as --ikon-font] - Font family of headings.
 * @cssprop --ikon-radius - How round corners are.
 * @cssprop --ikon-space - The unit of all distances.
 * @cssprop --ikon-density - Multiplies the room: `0.75` is dense, `1.25` airy.
 * @cssprop --ikon-target - Least height and width of what is tapped.
 * @cssprop --ikon-surface - Ground of the element.
 * @cssprop --ikon-raised - Ground of what stands out from it.
 * @cssprop --ikon-text - Text.
 * @cssprop --ikon-muted - Text of less weight.
 * @cssprop --ikon-line - Lines that part.
 * @cssprop --ikon-control - Outline of fields and buttons.
 * @cssprop --ikon-accent - Links, buttons and what is chosen.
 * @cssprop --ikon-on-accent - Text on the accent.
 * @cssprop --ikon-accent-soft - Ground of what is chosen.
 * @cssprop --ikon-good - What is well.
 * @cssprop --ikon-good-soft - Ground of what is well.
 * @cssprop --ikon-warn - What asks for care.
 * @cssprop --ikon-warn-soft - Ground of what asks for care.
 * @cssprop --ikon-bad - What went wrong.
 * @cssprop --ikon-bad-soft - Ground of what went wrong.
 * @cssprop --ikon-focus - Ring around what has the focus.
 * @cssprop --ikon-mark - Ground of words that a search found.
 */
export abstract class SuiteElement extends LitElement {
  /** Which parts of the surface's words the element needs. */
  static override styles = [tokens, base, controls];

  static override properties = {
    feed: { type: String },
    group: { type: String },
    lang: { type: String },
    languageSwitch: { type: Boolean, attribute: 'language-switch' },
    districts: { type: String },
    categories: { type: String },
    audiences: { type: String },
    providers: { type: String },
    topics: { type: String },
    urlSync: { type: Boolean, attribute: 'url-sync' },
    offline: { type: Boolean },
    kiosk: { type: Boolean },
    kioskTimeout: { type: Number, attribute: 'kiosk-timeout' },
    theme: { type: String, reflect: true },
    // Not drawn by, but taken over where a page has set them before the element was defined.
    filter: { noAccessor: true, attribute: false },
    selected: { noAccessor: true, attribute: false },
  };

  /** Addresses of one or more feeds, separated by spaces. */
  declare feed: string;
  /** Elements with the same feeds and group share filter, selection and language. Left out: all of a page. */
  declare group: string;
  /**
   * Language of surface and content. Left out: the nearest `lang` above, then the browser's, then the feed's first.
   */
  declare lang: string;
  /** Offers a choice of language. */
  declare languageSwitch: boolean;
  /** Ids of districts, separated by spaces or commas: all that the element shows; a visitor cannot widen it. */
  declare districts: string;
  /** Ids of categories, separated by spaces or commas: all that the element shows. */
  declare categories: string;
  /** Audiences, separated by spaces or commas: all that the element shows. */
  declare audiences: string;
  /** Ids of providers, separated by spaces or commas: all that the element shows. */
  declare providers: string;
  /** Ids of topics, separated by spaces or commas: all that the element shows. */
  declare topics: string;
  /** Keeps filter, selection, view, language and slip in the page's address; not with `kiosk`, where nothing is to stay. */
  declare urlSync: boolean;
  /** Keeps the last good copy of the feed on this device, for when the network fails; `kiosk` implies it. */
  declare offline: boolean;
  /** Unattended touch screen: greets, guards what leads away, and forgets its visitors. */
  declare kiosk: boolean;
  /** Seconds without a touch until the visitor is forgotten. */
  declare kioskTimeout: number;
  /**
   * `auto` follows the page's `color-scheme`.
   * @type {'auto' | 'light' | 'dark'}
   */
  declare theme: string;

  #session: Session | undefined;
  /** Feeds and group of the session, as they were named. */
  #joined: readonly [string, string] | undefined;
  #endSession: (() => void) | undefined;
  #endPage: (() => void) | undefined;
  /** What the page has set for a session that is joined with the next drawing. */
  #pending: Partial<ViewState> = {};
  readonly #told = new Told(this);
  /** Tells the host that a part of the element could not be had. */
  protected readonly failed = (error: unknown): void => this.#told.fail(error);
  readonly #menu = this.#later(() => import('../ui/language-menu.js'));
  readonly #kiosk = this.#later(() => import('../kiosk/enter.js'));
  #endKiosk: (() => void) | undefined;
  #endSync: (() => void) | undefined;
  readonly #words = new SurfaceWords(() => this.requestUpdate(), this.failed);

  constructor() {
    super();
    for (const key of ['feed', 'group', ...SCOPE_KEYS] as const) this[key] = '';
    this.languageSwitch = this.urlSync = this.offline = this.kiosk = false;
    this.kioskTimeout = 60;
    this.theme = 'auto';
  }

  // --- what a host page can read and do -------------------------------------------------------------

  /** Everything that the feeds say; null until loaded. `catalog.offers.all` is the list, `catalog.offers.find(id)` one of them. Read only. */
  get catalog(): Catalog | null {
    return this.#session?.feeds.snapshot.catalog ?? null;
  }

  /** What the visitor asks for, a plain object. Setting it does not fire `ikon-filter-change`. */
  get filter(): Filter {
    return this.#pending.filter ?? this.#session?.view.snapshot.filter ?? Object.freeze({});
  }

  set filter(value: Filter) {
    this.#ask({ filter: normalizeFilter(value) });
  }

  /** The offers that match, in the shown order. Read only. */
  get results(): readonly Offer[] {
    return this.engine?.results(this.query) ?? NO_OFFERS;
  }

  /** Id of the open offer, or null. Setting it does not fire `ikon-offer-select`. */
  get selected(): string | null {
    const { selected = null } = { ...this.#session?.view.snapshot, ...this.#pending };
    return selected;
  }

  set selected(id: string | null) {
    this.#ask({ selected: typeof id === 'string' && id ? id : null });
  }

  /** How far the feeds are: `idle`, `loading`, `ready`, `stale` or `error`. Read only. */
  get state(): FeedState {
    return this.#session?.feeds.snapshot.state ?? 'idle';
  }

  /** The validation's reports. Read only. */
  get issues(): readonly FeedIssue[] {
    return this.#session?.issues ?? [];
  }

  /** Asks the feeds again. What is shown stays until something newer is there. Never rejects. */
  async reload(): Promise<void> {
    if (!this.#isJoined) await this.updateComplete;
    this.#words.retry();
    this.#session?.retry();
    if (!this.#endSync) void this.#sync();
    await this.#session?.feeds.reload();
  }

  // --- life ------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endPage = onPageLanguage(() => this.requestUpdate());
    if (!this.hasUpdated) return;
    this.#join();
    void this.#sync();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPage?.();
    this.#session?.drawing.end(this);
    this.#endSession?.();
    this.#endSync?.();
    this.#endKiosk?.();
    this.#endSession = this.#endSync = this.#endKiosk = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isAnyOf = (...keys: string[]) => keys.some((key) => changed.has(key));
    if (isAnyOf('feed', 'group')) this.#join();
    if (isAnyOf('feed', 'group', 'urlSync', 'kiosk')) void this.#sync();
    if ((this.offline || this.kiosk) && isAnyOf('feed', 'offline', 'kiosk')) void keepOnDevice(this.feedUrls);
    const source = this.catalog?.feeds[0]?.languages ?? [];
    this.#words.follow([...this.wanted, ...source], this.bundles);
  }

  protected override updated(_changed: PropertyValues): void {
    if ((this.catalog && hasMessages(this.#words.language, this.bundles)) || this.state === 'error')
      this.#session?.drawing.end(this);
    if (this.#session) this.#told.follow(this.#session);
    this.#guard();
  }

  /** An unattended screen: what it needs besides is fetched where it is one. */
  #guard(): void {
    if (!this.kiosk || !this.isConnected) this.#endKiosk = void this.#endKiosk?.();
    else
      this.#endKiosk ??= this.#kiosk.value?.enterKiosk({
        element: this,
        session: () => this.#session,
        language: () => this.#words.language,
        speak: (language) => this.chooseLanguage(language),
        change: (change) => this.changeFilter(change),
        found: (filter) => this.engine?.results({ ...this.query, filter }) ?? NO_OFFERS,
        forget: (blank) => this.forget(blank),
      });
  }

  /** Drops what a visitor left in the element. @param blank takes away all that is drawn, and what that remembers */
  protected forget(blank: () => void): void {
    this.taken.clear();
    blank();
    this.requestUpdate();
  }

  protected get feedUrls(): string[] {
    return feedUrls(this.feed ?? '', this.ownerDocument.baseURI);
  }

  /** Whether the session is that of the feeds and the group which the page named last. */
  get #isJoined(): boolean {
    return this.#joined?.[0] === this.feed && this.#joined[1] === this.group;
  }

  #ask(change: Partial<ViewState>): void {
    if (this.#isJoined) this.#session?.view.update(change);
    else this.#pending = { ...this.#pending, ...change };
  }

  /** Takes part in the session of its feeds and group; leaves the one it was in before. */
  #join(): void {
    if (!this.isConnected) return;
    const leave = this.#endSession;
    const { showing } = this;
    this.#session?.drawing.end(this);
    const session = getSession(this.feedUrls, this.group ?? '');
    this.#session = session;
    this.#joined = [this.feed, this.group];
    session.view.update(this.#pending);
    this.#pending = {};
    session.drawing.begin(this);
    const ends = [session.subscribe(() => this.requestUpdate()), showing && session.show(showing)];
    this.#endSession = () => ends.forEach((end) => end?.());
    leave?.();
    this.requestUpdate();
  }

  /** Ties the session to the page's address where the page wants it. */
  async #sync(): Promise<void> {
    this.#endSync?.();
    this.#endSync = undefined;
    const session = this.#session;
    if (!this.urlSync || this.kiosk || !session) return;
    const sync = await import('./url-sync.js').catch(this.failed);
    if (sync && session === this.#session && this.isConnected && this.urlSync && !this.#endSync)
      this.#endSync = sync.syncAddress(session, this.group, this);
  }

  #later<T>(load: () => Promise<T>): Lazy<T> {
    return lazily(load, () => this.requestUpdate(), this.failed);
  }

  // --- what subclasses work with ---------------------------------------------------------------------

  /** Which parts of the surface's words the element needs to draw itself. */
  protected get bundles(): readonly Bundle[] {
    return ['first'];
  }

  /** What this element shows for others of its session, if anything. */
  protected readonly showing: Showing | undefined = undefined;

  /** Series that the visitor took out of a chart, by its id. */
  protected readonly taken = new Map<string, Set<number>>();

  /** What this element shares with others. Undefined before it is on a page. */
  protected get session(): Session | undefined {
    return this.#session;
  }

  protected get engine(): Engine | null {
    return this.#session?.engine ?? null;
  }

  /** The query that belongs to the shared filter and this element's scope. */
  protected get query(): Query {
    return { filter: this.filter, scope: scopeFilter(this), now: Date.now(), languages: this.wanted };
  }

  /** Changes the filter because the visitor wants it, and tells the host. A key set to undefined goes. */
  protected changeFilter(change: { [key in keyof Filter]?: Filter[key] | undefined }): void {
    this.replaceFilter({ ...this.filter, ...change });
  }

  protected replaceFilter(filter: Filter): void {
    const next = normalizeFilter(filter);
    if (sameFilter(next, this.filter)) return;
    this.#session?.view.update({ filter: next });
    this.dispatchEvent(new IkonFilterChangeEvent(this.filter, this.results));
  }

  /** Opens an offer, or closes it, because the visitor wants it, and tells the host. */
  protected select(id: string | null): void {
    if (id === this.selected) return;
    this.#session?.view.update({ selected: id });
    this.dispatchEvent(new IkonOfferSelectEvent(id, id === null ? undefined : this.catalog?.offers.get(id)));
  }

  protected chooseLanguage(language: string): void {
    this.#words.retry();
    this.#session?.view.update({ language });
    this.dispatchEvent(new IkonLanguageChangeEvent(language));
  }

  /** The visitor's languages, best first: the chosen one, the page's, the browser's. */
  protected get wanted(): readonly string[] {
    const chosen = this.#session?.view.snapshot.language ?? [];
    return [chosen, this.lang || inheritedLanguage(this), navigator.languages].flat().filter(Boolean);
  }

  /** The language of the surface that is drawn now: the first wanted one that the suite speaks. */
  protected get language(): Language {
    return this.#words.language;
  }

  protected get t(): Translate {
    return translator(this.#words.language);
  }

  /** A text of the feed in the best language there is; undefined where the feed has none. */
  protected pick(text: Text | undefined, feed: Feed): ShownText | undefined {
    return pickText(text, this.wanted, feed);
  }

  /** Resolves when every element of this session is on screen: what is heavy comes after that. */
  protected async drawnByAll(): Promise<void> {
    await this.#session?.drawing.done();
  }

  /** Whether further words are there; asks for them where they are not, and draws again when they have come. */
  protected hasWords(...bundles: readonly Bundle[]): boolean {
    return this.wordsIn(this.#words.language, bundles) !== undefined;
  }

  /** The words of any language, once they are there; asks for them where they are not. */
  protected wordsIn(language: Language, bundles: readonly Bundle[]): Translate | undefined {
    return this.#words.in(language, bundles);
  }

  /** Takes the rules of a part that was fetched later. */
  protected adopt({ styleSheet }: CSSResult): void {
    const root = this.renderRoot as ShadowRoot;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }

  // --- drawing ---------------------------------------------------------------------------------------

  /** Draws the catalogue. Called only while there is one. */
  protected abstract renderCatalog(catalog: Catalog): TemplateResult;

  /** Draws what reserves the space while nothing is there yet. Without words: none may be loaded. */
  protected abstract renderSkeleton(): TemplateResult;

  protected override render(): TemplateResult {
    const mute = !hasMessages(this.#words.language, this.bundles);
    if (mute && !this.#words.lost) return this.renderSkeleton();
    return html`<div class="suite" lang=${this.#words.language} dir=${direction(this.#words.language)}>
      ${this.#renderMenu()} ${this.#renderState(mute)}
    </div>`;
  }

  #renderMenu(): TemplateResult | typeof nothing {
    if (!this.languageSwitch) return nothing;
    const choose = (language: string) => this.chooseLanguage(language);
    return html`<div class="language-menu">
      ${this.#menu.value?.languageMenu(this.t, this.#words.language, choose)}
    </div>`;
  }

  #renderState(mute: boolean): TemplateResult {
    const { t, language } = this;
    const retry = () => void this.reload();
    const { lost, feeds } = this.#session ?? {};
    const { snapshot } = feeds ?? {};
    if (snapshot?.catalog && !mute)
      return html`${stateNotice({ t, language }, snapshot, Boolean(lost) || this.#words.replaced, retry)}
      ${this.renderCatalog(snapshot.catalog)}`;
    if (mute || snapshot?.state === 'error') return fatalError(t, snapshot?.error, retry);
    return html`<p class="visually-hidden" role="status">${this.t('state.loading')}</p>
      ${this.renderSkeleton()}`;
  }
}
