import { type CSSResult, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Catalog, District, Offer, Position } from '../catalog/model.js';
import type { Bundle } from '../i18n/messages.js';
import { hasMessages, loadMessages } from '../i18n/translator.js';
import { drawingStyles } from '../map/drawing.styles.js';
import type { Refused } from '../map/gestures.js';
import { mapBar, mapControls, schematicCredit } from '../map/map-parts.js';
import type { Shading } from '../map/shading.js';
import { hasSite, sameOffers, type Site, sitesOf } from '../map/sites.js';
import { mapTokens } from '../map/tokens.js';
import { boxesWithin } from '../map/boxes.js';
import { detailStyles } from '../ui/detail.styles.js';
import { extrasStyles } from '../ui/extras.styles.js';
import { retryNotice } from '../ui/notices.js';
import { offerStyles } from '../ui/offer.styles.js';
import type { View } from '../ui/view.js';
import { watchNear } from '../ui/watch-near.js';
import { LaterParts } from './later-parts.js';
import type { MapLater } from './map-later.js';
import { MapShares, pinsOf } from './map-shares.js';
import { MapStage, WALK } from './map-stage.js';
import { quartierskarteStyles } from './quartierskarte.styles.js';
import { SuiteElement } from './suite-element.js';

const FIRST_WORDS: readonly Bundle[] = ['first', 'map'];
const LATER_WORDS: readonly Bundle[] = ['first', 'map', 'list', 'map-later', 'numbers'];

/** ms that the sentence about two fingers stays. */
const HINT = 1_500;

/**
 * The offers on a map. An SVG drawing with pins is there at once and everywhere; MapLibre takes over the ground when the
 * element is near the viewport, and alone draws street maps. A list of all places stands beside it.
 *
 * @tag ikon-quartierskarte
 * @csspart pin - A pin or a cluster.
 * @csspart panel - What is opened on the map.
 * @csspart detail - One offer in full.
 * @csspart legend - What the colours of the districts mean.
 * @cssprop [--ikon-map-height=clamp(22em, 68vh, 38em)] - Height of the map.
 * @cssprop --ikon-map-ground - Ground of the schematic map.
 * @cssprop --ikon-map-district - The districts.
 * @cssprop --ikon-map-line - Outlines of the districts, and roads.
 * @cssprop --ikon-map-water - Water.
 * @cssprop --ikon-map-green - Parks and woods.
 * @cssprop --ikon-map-rail - Railways.
 * @cssprop --ikon-map-label - Names on the map.
 * @cssprop --ikon-map-bubble - Bubbles with a number.
 * @cssprop --ikon-map-here - "You are here".
 * @cssprop --ikon-map-class-0 - Districts of the lowest class of an indicator; also in the maps of `<ikon-kennzahlen>`.
 * @cssprop --ikon-map-class-1 - Districts of the second class.
 * @cssprop --ikon-map-class-2 - Districts of the third class.
 * @cssprop --ikon-map-class-3 - Districts of the highest class.
 */
export class IkonQuartierskarte extends SuiteElement {
  static override styles = [
    ...SuiteElement.styles,
    mapTokens,
    offerStyles,
    extrasStyles,
    detailStyles,
    drawingStyles,
    quartierskarteStyles,
  ];

  static override properties = {
    ...SuiteElement.properties,
    center: { type: String },
    zoom: { type: Number },
    standpoint: { type: String },
    basemap: { type: String },
    consent: { type: String },
    indicator: { type: String },
    moved: { state: true },
    hint: { state: true },
    listOpen: { state: true },
  };

  /** `lng,lat`: the middle of the map when it begins. Left out: that of all offers. */
  declare center: string;
  /** Zoom of the map when it begins. Left out: so that all offers are in view. */
  declare zoom: number | undefined;
  /** `lng,lat`: "you are here", with a ring of about 15 minutes on foot; cards say how far it is. */
  declare standpoint: string;
  /**
   * What is drawn under the pins: a name, the address of a MapLibre style, or the address of a `.pmtiles` file.
   * @type {'schematic' | 'basemap-de' | 'basemap-de-grey' | 'versatiles' | 'openfreemap' | string}
   */
  declare basemap: string;
  /**
   * `click`: another server is asked only after the visitor has agreed.
   * @type {'none' | 'click'}
   * @default 'none'
   */
  declare consent: string;
  /**
   * Id of an indicator with values for districts (`id`, or `id/value` where it has groups) that the districts are
   * coloured by, until the visitor chooses another.
   */
  declare indicator: string;
  /**
   * The visitor has moved the map since it last showed everything.
   * @private
   */
  declare moved: boolean;
  /**
   * Why a gesture did nothing.
   * @private
   */
  declare hint: Refused | undefined;
  /** @private */
  declare listOpen: boolean;

  #near = false;
  #endNear: (() => void) | undefined;
  #sites: readonly Site[] = [];
  #placeless: readonly Offer[] = [];
  #sitesFor: readonly Offer[] | undefined;
  readonly #shares = new MapShares();
  protected override readonly showing = pinsOf(this);

  #hinted: ReturnType<typeof setTimeout> | undefined;

  /** What the parts of the map all read of the element. */
  readonly #shared = {
    view: () => this.#view(),
    catalog: () => this.catalog,
    sites: () => this.#sites,
    chosen: () => this.#districts,
    shading: () => this.#shading,
    here: () => this.session?.view.snapshot.standpoint ?? undefined,
    selected: () => this.selected,
    find: (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector),
    changed: () => this.requestUpdate(),
    failed: this.failed,
  };

  readonly #stage = new MapStage({
    ...this.#shared,
    frame: () => (this.isConnected ? this.#shared.find('.stage') : null),
    cooperative: () => !this.kiosk,
    start: () => this,
    openSite: (site) => this.#act(({ selection }) => selection.openSite(site)),
    tapped: (at) => this.#act(({ selection }) => selection.tapped(at)),
    covered: () => boxesWithin(this.#shared.find('.frame'), '.controls, .here-button, .here span'),
    refused: (why) => this.#refuse(why),
    moved: () => (this.moved = true),
    placed: () => this.#later?.placed(),
    ending: () => ((this.moved = false), this.#later?.end()),
  });

  readonly #parts = new LaterParts(() => this.#makeLater(), this.#shared.changed, this.#shared.failed);
  #later: MapLater | undefined;

  async #makeLater(): Promise<MapLater> {
    const [{ createLater }] = await Promise.all([
      import('./map-later.js'),
      loadMessages(this.language, LATER_WORDS),
    ]);
    // The visitor may have chosen another language meanwhile.
    while (!hasMessages(this.language, LATER_WORDS)) await loadMessages(this.language, LATER_WORDS);
    return (this.#later = createLater(this.#laterHost()));
  }

  /** Once the later parts are there, a language is only changed to when their words are there too. */
  protected override get bundles(): readonly Bundle[] {
    return this.#later ? LATER_WORDS : FIRST_WORDS;
  }

  #laterHost() {
    return {
      ...this.#shared,
      adopt: (styles: CSSResult) => this.adopt(styles),
      results: () => this.results,
      placeless: () => this.#placeless,
      root: () => this.renderRoot as ShadowRoot,
      near: () => this.#near,
      stage: () => this.#stage.stage,
      basemap: () => this.basemap,
      session: () => this.session,
      consent: () => this.consent,
      language: () => this.language,
      t: () => this.t,
      drawn: () => this.drawnByAll(),
      select: (id: string | null) => this.select(id),
      choose: (districts: readonly string[] | undefined) => this.changeFilter({ districts }),
      countIn: (district: District) => this.#countIn(district),
      color: (indicator: string) => this.session?.view.update({ indicator }),
      stand: (standpoint: Position | null) => this.#shares.stand(standpoint),
      goTo: (at: Position) => this.#stage.stage?.goTo(at, 14),
    };
  }

  #act(act: (later: MapLater) => void): void {
    if (this.#later) act(this.#later);
    else this.#parts.act(act);
  }

  constructor() {
    super();
    this.center = this.standpoint = this.consent = this.indicator = '';
    this.basemap = 'schematic';
    this.moved = this.listOpen = false;
  }

  // --- life ------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#follow);
    window.addEventListener('online', this.#parts.retry);
    this.#endNear = watchNear(this, (near) => ((this.#near = near), this.#follow()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#follow);
    window.removeEventListener('online', this.#parts.retry);
    this.#endNear?.();
    clearTimeout(this.#hinted);
    this.hint = undefined;
    this.#near = false;
    this.#stage.end();
    this.#shares.end();
  }

  /** The map itself stays: only where it looks, and what was opened, is the visitor's. */
  protected override forget(): void {
    this.#later?.forget();
    this.listOpen = false;
    this.#restart();
    this.requestUpdate();
  }

  readonly #follow = (): void => this.requestUpdate();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('feed')) this.#restart();
    this.#shares.follow(this.isConnected ? this.session : undefined, this.standpoint);
    const { results } = this;
    if (!sameOffers(results, this.#sitesFor)) {
      this.#sitesFor = results;
      this.#sites = sitesOf(results);
      this.#placeless = results.filter((offer) => !hasSite(offer));
    }
    if (this.#stage.stage && this.catalog) this.#parts.follow();
    this.#later?.selection.willUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#stage.draw()) this.#showAll();
    // One that has gone must not begin to watch: its later parts may come after it went.
    if (!this.catalog || !this.isConnected) return;
    this.#later?.ground.follow();
    this.#later?.updated();
  }

  // --- what the map shows ----------------------------------------------------------------------------

  #view(): View | undefined {
    const calendar = this.engine?.calendar;
    return calendar && { t: this.t, lang: this.language, wanted: this.wanted, calendar, now: Date.now() };
  }

  get #districts(): readonly string[] {
    return this.#idsOf(this.filter.districts);
  }

  #idsOf(districts: readonly string[] = []): readonly string[] {
    return districts.flatMap((id) => this.catalog?.districts.find(id).map((district) => district.id) ?? []);
  }

  /** Districts that a visitor may choose: those that the page lets the map show, and what is chosen already. */
  #offered({ districts }: Catalog): readonly District[] {
    const { scope } = this.query;
    const ids = [...this.#idsOf(scope.districts), ...this.#districts];
    return districts.all.filter(({ id }) => !scope.districts || ids.includes(id));
  }

  get #shading(): Shading | undefined {
    const indicator = this.session?.view.snapshot.indicator ?? this.indicator;
    return this.catalog && indicator ? this.#later?.shadingOf(this.catalog, indicator) : undefined;
  }

  #countIn(district: District): number {
    const filter = { ...this.filter, districts: [district.id] };
    return this.engine?.results({ ...this.query, filter }).length ?? 0;
  }

  #restart(): void {
    this.moved = false;
    this.#stage.restart();
  }

  /** Other places are shown: goes where they are, unless the visitor looks at one, or searches in a part of the map. */
  #showAll(): void {
    const seen = this.#stage.stage?.seesAll;
    if (!seen && !this.filter.bounds && this.selected === null) this.#home();
  }

  readonly #home = (): void => {
    this.moved = false;
    this.#stage.stage?.home();
  };

  // --- what a visitor does ---------------------------------------------------------------------------

  #refuse(why: Refused): void {
    this.hint = why;
    clearTimeout(this.#hinted);
    this.#hinted = setTimeout(() => (this.hint = undefined), HINT);
  }

  /** The button goes with its sentence. */
  readonly #askAgain = (): void => {
    this.#shared.find('.stage')?.focus({ preventScroll: true });
    this.#parts.retry();
  };

  readonly #searchHere = (): void => {
    const bounds = this.filter.bounds && !this.moved ? undefined : this.#stage.stage?.camera.bounds();
    this.moved = false;
    this.changeFilter({ bounds });
  };

  // --- drawing ---------------------------------------------------------------------------------------

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton frame-skeleton" aria-hidden="true"></div>`;
  }

  protected override renderCatalog(catalog: Catalog): TemplateResult {
    const view = this.#view();
    if (!view) return this.renderSkeleton();
    const later = this.#later;
    return html`${mapBar({
      view,
      districts: this.#offered(catalog),
      placed: this.results.length - this.#placeless.length,
      placeless: this.#placeless,
      more: later?.selection.farNote(view, catalog),
      chosen: this.#districts,
      choose: (districts) => this.changeFilter({ districts }),
      openPlaceless: (from) => this.#act(({ selection }) => selection.open({ kind: 'placeless' }, from)),
    })}
    ${this.#renderNotices()} ${this.#renderFrame(view, catalog)} ${this.#renderCredit(catalog)}
    ${this.#shading ? later?.legend(view, catalog, this.#shading) : nothing}
    ${later?.placesList(view, this.#sites, this.listOpen, (open) => (this.listOpen = open), later.selection.openFromList)}`;
  }

  #renderNotices(): TemplateResult | undefined {
    const later = this.#later;
    if (this.#parts.lost) return retryNotice(this.t, this.t('map.lost'), this.#askAgain);
    const { trouble, foreign, waitsForConsent } = later?.ground ?? {};
    return later?.mapNotices(this.t, {
      ask: waitsForConsent ? foreign : undefined,
      agree: () => later.ground.agree(),
      trouble,
      retry: later.ground.retry,
      locateFailed: later.standpoint.state === 'failed',
    });
  }

  #renderFrame(view: View, catalog: Catalog): TemplateResult {
    const { t } = this;
    const ground = this.#later?.ground.live ?? 'drawing';
    return html`<section class="frame" role="region" aria-label=${t('map.label')} data-ground=${ground}>
      <div class="stage ${this.kiosk ? 'alone' : ''}" tabindex="0" role="group" aria-label=${t('map.canvas')}>
        <div class="grounds" aria-hidden="true"></div>
        <div class="drawing-box"></div>
        <div class="here" ?hidden=${!this.#later || !this.#shared.here()}><span>${t('map.here')}</span></div>
        <div class="pins"></div>
      </div>
      ${this.#renderControls(catalog)}
      ${this.moved || this.filter.bounds ? this.#later?.searchHere(t, this.filter.bounds !== undefined && !this.moved, this.#searchHere) : nothing}
      ${this.hint ? this.#later?.gestureHint(t, this.hint) : nothing}
      ${this.#later?.selection.render(view, catalog)}
    </section>`;
  }

  #renderControls(catalog: Catalog): TemplateResult {
    const later = this.#later;
    return mapControls({
      t: this.t,
      zoomBy: (steps) => {
        this.moved = true;
        this.#stage.stage?.camera.zoomBy(steps);
      },
      home: this.#home,
      locate: () => this.#act(({ standpoint }) => void standpoint.toggle()),
      located: later?.standpoint.state === 'found',
      layers: later?.shadingsOf(catalog).length ? () => later.selection.openLayers() : undefined,
    });
  }

  #renderCredit(catalog: Catalog): TemplateResult {
    const later = this.#later;
    return html`${later?.streetCredit(this.t, later.ground)} ${schematicCredit(this.t, catalog)}
    ${later?.standNotes(this.t, this.#shared.here() && WALK.minutes, later.standpoint.state)}`;
  }
}
