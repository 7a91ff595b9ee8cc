import { TriangleAlert } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Catalog, District, Offer } from '../catalog/model.js';
import { numberFormat } from '../i18n/format.js';
import type { RunningMap } from '../map/engine.js';
import { mapLocale } from '../map/locale.js';
import { mapBar, mapControls, mapCredit } from '../map/map-parts.js';
import { mapPanel, type Opened } from '../map/map-panel.js';
import { nearViewport } from '../ui/near-viewport.js';
import { pinLabel } from '../map/pin-label.js';
import { position } from '../map/position.js';
import { placesList } from '../map/places-list.js';
import { type Site, sitesOf } from '../map/sites.js';
import { mapTokens } from '../map/tokens.js';
import { detailStyles } from '../ui/detail.styles.js';
import { ALONE } from '../map/zoom.js';
import { icon } from '../ui/icon.js';
import { offerStyles } from '../ui/offer.styles.js';
import { lazily } from '../ui/lazy.js';
import { plain, type View } from '../ui/view.js';
import { IkonErrorEvent } from './events.js';
import { quartierskarteStyles } from './quartierskarte.styles.js';
import { SuiteElement } from './suite-element.js';

/** Attempts to build a map anew after it was lost. */
const MAX_RESTARTS = 3;

/**
 * The offers on a map that is drawn from the feed alone. The drawing engine is fetched when the element comes
 * near the viewport; where it cannot run, the list of places stands in for it.
 *
 * @tag ikon-quartierskarte
 * @slot - Fallback that is shown before the script runs and after a fatal error.
 * @csspart pin - A pin or a cluster.
 * @csspart panel - What is opened on the map.
 * @cssprop [--ikon-map-height=clamp(22rem, 68vh, 38rem)] - Height of the map.
 */
export class IkonQuartierskarte extends SuiteElement {
  static override bundles = ['first', 'list', 'more'] as const;
  static override styles = [
    ...SuiteElement.styles,
    mapTokens,
    offerStyles,
    detailStyles,
    quartierskarteStyles,
  ];

  static override properties = {
    ...SuiteElement.properties,
    /** `lng,lat`: where the map begins; default: around what it shows. */
    center: { type: String },
    zoom: { type: Number },
    /** `lng,lat`: "you are here". */
    standpoint: { type: String },
    opened: { state: true },
    listOpen: { state: true },
    status: { state: true },
  };

  declare center: string;
  declare zoom: number | undefined;
  declare standpoint: string;
  /** A site or a district that the visitor opened; an opened offer is the shared selection. */
  declare opened: Exclude<Opened, { kind: 'offer' }> | undefined;
  declare listOpen: boolean;
  declare status: 'waiting' | 'starting' | 'running' | 'failed';

  #map: RunningMap | undefined;
  #endWatch: (() => void) | undefined;
  #restarts = 0;
  #sites: readonly Site[] = [];
  #sitesFor: readonly Offer[] | undefined;
  #shownSelected: string | null = null;
  readonly #detail = lazily(
    () => import('../ui/offer-detail.js'),
    () => this.requestUpdate(),
    (error) => void this.dispatchEvent(new IkonErrorEvent(error)),
  );
  #detailFor: string | undefined;
  #returnTo: Site | undefined;
  #focusPanel = false;
  readonly #schemes = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.center = this.standpoint = '';
    this.listOpen = false;
    this.status = 'waiting';
  }

  // --- life ------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#schemes.addEventListener('change', this.#recolor);
    this.#endWatch = nearViewport(this, () => void this.#start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#schemes.removeEventListener('change', this.#recolor);
    this.#endWatch?.();
    this.#stop();
    this.status = 'waiting';
  }

  #near = false;

  /** Starts once the element is near and has both something to show and a place to draw it. */
  async #start(): Promise<void> {
    this.#near = true;
    const container = this.renderRoot.querySelector<HTMLElement>('.ground');
    if (!container || !this.catalog || this.status !== 'waiting') return;
    this.status = 'starting';
    try {
      await this.drawnByAll();
      const { startMap } = await import('../map/engine.js');
      if (!this.isConnected || !container.isConnected) return this.#abandon();
      const map = await startMap(this.#options(container));
      if (!this.isConnected || !container.isConnected) {
        map.destroy();
        return this.#abandon();
      }
      this.#map = map;
      this.status = 'running';
      this.#followSelection();
    } catch (error) {
      this.#failed(error);
    }
  }

  #abandon(): void {
    this.status = 'waiting';
  }

  #options(container: HTMLElement) {
    return {
      container,
      root: this.renderRoot as ShadowRoot,
      subject: () => this.#subject(),
      center: position(this.center),
      zoom: this.zoom,
      standpoint: position(this.standpoint),
      here: this.t('map.here'),
      locale: mapLocale(this.t),
      cooperative: !this.kiosk,
      label: (pin: Parameters<typeof pinLabel>[1]) => {
        const view = this.#view();
        return view ? pinLabel(view, pin) : '';
      },
      count: (count: number) => numberFormat(this.language).format(count),
      isSelected: (site: Site) => site.offers.some((offer) => offer.id === this.selected),
      openSite: (site: Site) => this.#openSite(site),
      openDistrict: (id: string) => this.#openDistrict(id),
      onLost: () => this.#restart(),
    };
  }

  #failed(error: unknown): void {
    this.#stop();
    if (!this.isConnected) return;
    this.status = 'failed';
    this.listOpen = true;
    this.dispatchEvent(new IkonErrorEvent(error instanceof Error ? error : new Error(String(error))));
  }

  /** A lost context is not waited for: the map is built anew from what the element knows. */
  #restart(): void {
    this.#stop();
    if (++this.#restarts > MAX_RESTARTS) return this.#failed(new Error('the map was lost too often'));
    this.status = 'waiting';
    this.requestUpdate();
  }

  #stop(): void {
    this.#map?.destroy();
    this.#map = undefined;
  }

  // --- following what is shared ----------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { results } = this;
    if (!sameOffers(results, this.#sitesFor)) {
      this.#sitesFor = results;
      this.#sites = sitesOf(results);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#dropLostGround();
    if (this.#near && this.status === 'waiting') void this.#start();
    if (changed.has('theme')) this.#recolor();
    this.#followResults();
    this.#followSelection();
    if (this.#focusPanel && this.renderRoot.querySelector<HTMLElement>('#panel-title')) {
      this.#focusPanel = false;
      this.renderRoot.querySelector<HTMLElement>('#panel-title')?.focus({ preventScroll: true });
    }
  }

  /** What the running map has drawn, to tell what has to be drawn anew. */
  #drawn: { sites?: readonly Site[]; ground?: string; selected?: string | null } = {};

  #followResults(): void {
    const map = this.#map;
    if (!map) return void (this.#drawn = {});
    const before = this.#drawn;
    const now = {
      sites: this.#sites,
      ground: JSON.stringify([this.language, this.#districts]),
      selected: this.selected,
    };
    this.#drawn = now;
    if (before.sites === undefined) return;
    if (before.ground !== now.ground) map.redraw();
    if (before.sites !== now.sites || before.selected !== now.selected) map.update();
    if (before.sites !== now.sites) map.home();
  }

  /** Shows where a newly selected offer is. */
  #followSelection(): void {
    const { selected } = this;
    if (!this.#map || selected === this.#shownSelected) return;
    this.#shownSelected = selected;
    const site = this.#siteOf(selected);
    if (site) this.#map.ground.moveTo(site.coordinates, Math.max(this.#map.ground.zoom, ALONE));
  }

  /** Another feed takes the ground away while it loads; the map is built anew when there is one again. */
  #dropLostGround(): void {
    if (!this.#map || this.renderRoot.querySelector('.ground canvas')) return;
    this.#stop();
    this.status = 'waiting';
  }

  readonly #recolor = (): void => this.#map?.redraw();

  get #districts(): readonly string[] {
    const chosen = this.filter.districts ?? [];
    return chosen.flatMap((id) => this.catalog?.districts.find(id).map((district) => district.id) ?? []);
  }

  #subject() {
    const view = this.#view();
    const catalog = this.catalog;
    if (!catalog || !view) throw new Error('there is nothing to draw yet');
    const name = (text: District['name'], owner: Pick<District, 'feed'>) => plain(view, text, owner);
    return { catalog, sites: this.#sites, districts: this.#districts, name };
  }

  #view(): View | undefined {
    const calendar = this.engine?.calendar;
    return calendar && { t: this.t, lang: this.language, wanted: this.wanted, calendar, now: Date.now() };
  }

  #siteOf(id: string | null): Site | undefined {
    return this.#sites.find((site) => site.offers.some((offer) => offer.id === id));
  }

  // --- what a visitor does ---------------------------------------------------------------------------

  #openSite(site: Site): void {
    this.#returnTo = site;
    this.#focusPanel = true;
    const [only] = site.offers;
    if (site.offers.length === 1 && only) return this.#openOffer(only);
    this.select(null);
    this.opened = { kind: 'site', site };
  }

  #openOffer(offer: Offer): void {
    this.opened = undefined;
    this.#focusPanel = true;
    if (this.selected === offer.id) this.requestUpdate();
    this.select(offer.id);
  }

  #openDistrict(id: string): void {
    const district = this.catalog?.districts.get(id);
    if (!district || !this.engine) return;
    this.select(null);
    this.#focusPanel = true;
    const filter = { ...this.filter, districts: [id] };
    const count = this.engine.results({ ...this.query, filter }).length;
    this.opened = { kind: 'district', district, count, chosen: this.#districts.includes(id) };
  }

  readonly #close = (): void => {
    const site = this.#returnTo ?? this.#siteOf(this.selected);
    this.opened = this.#returnTo = undefined;
    this.#detailFor = undefined;
    this.select(null);
    if (site) void this.updateComplete.then(() => this.#map?.focusPin(site));
  };

  readonly #toggleDistrict = (district: District): void => {
    const chosen = this.#districts.includes(district.id);
    this.opened = undefined;
    this.changeFilter({ districts: chosen ? undefined : [district.id] });
  };

  readonly #toggleDetail = (): void => {
    this.#detailFor = this.#detailFor === this.selected ? undefined : (this.selected ?? undefined);
    this.requestUpdate();
  };

  // --- drawing ---------------------------------------------------------------------------------------

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton frame-skeleton" aria-hidden="true"></div>`;
  }

  protected override renderCatalog(catalog: Catalog): TemplateResult {
    const view = this.#view();
    if (!view) return this.renderSkeleton();
    const failed = this.status === 'failed';
    return html`${mapBar(view, catalog, this.results, this.#districts, (districts) => this.changeFilter({ districts }))}
    ${
      failed
        ? html`<div class="notice warn" role="status">
            ${icon(TriangleAlert)}<span>${this.t('map.failed')}</span>
          </div>`
        : this.#renderFrame(view, catalog)
    }
    ${failed ? this.#renderPanel(view, catalog) : nothing}
    ${placesList(
      view,
      this.#sites,
      this.listOpen,
      (open) => (this.listOpen = open),
      (offer) => this.#openOffer(offer),
    )}
    ${failed ? nothing : mapCredit(this.t, catalog)}`;
  }

  #renderFrame(view: View, catalog: Catalog): TemplateResult {
    const { t } = this;
    return html`<section class="frame" role="region" aria-label=${t('map.label')}>
      <div class="ground"></div>
      ${this.status === 'running' ? mapControls(this.t, this.#map?.ground, () => this.#map?.home()) : html`<p class="loading">${t('map.loading')}</p>`}
      ${this.#renderPanel(view, catalog)}
    </section>`;
  }

  #renderPanel(view: View, catalog: Catalog): TemplateResult | typeof nothing {
    const opened = this.opened ?? this.#openedOffer(view, catalog);
    if (!opened) return nothing;
    return mapPanel(view, opened, {
      close: this.#close,
      openOffer: (offer) => this.#openOffer(offer),
      toggleDetail: this.#toggleDetail,
      toggleDistrict: this.#toggleDistrict,
    });
  }

  /** The selected offer, where it is one of those that this element shows. */
  #openedOffer(view: View, catalog: Catalog): Opened | undefined {
    const offer = catalog.offers.get(this.selected ?? '');
    if (!offer || !this.results.includes(offer)) return undefined;
    const full = this.#detailFor === offer.id ? this.#detail.value : undefined;
    return { kind: 'offer', offer, detail: full?.offerDetail(view, catalog, offer) };
  }
}

function sameOffers(a: readonly Offer[], b: readonly Offer[] | undefined): boolean {
  return a === b || (a.length === b?.length && a.every((offer, index) => offer === b[index]));
}
