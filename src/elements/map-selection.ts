import type { Catalog, District, Offer, Position } from '../catalog/model.js';
import { isInside } from '../catalog/area.js';
import { aloneFrom } from '../map/alone.js';
import { farNote, farOffers } from '../map/far-offers.js';
import { districtNumber } from '../map/legend.js';
import { mapPanel, type Opened } from '../map/map-panel.js';
import { type Shading, shadingsOf } from '../map/shading.js';
import { type Site, siteId } from '../map/sites.js';
import type { Stage } from '../map/stage.js';
import { ALONE } from '../map/zoom.js';
import { lazily } from '../ui/lazy.js';
import type { View } from '../ui/view.js';
import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { Session } from './session.js';

/** What the panel of a map needs of its element. */
export interface MapSelectionHost {
  readonly root: () => ShadowRoot;
  readonly find: (selector: string) => HTMLElement | null;
  readonly stage: () => Stage | undefined;
  readonly catalog: () => Catalog | null;
  readonly results: () => readonly Offer[];
  readonly sites: () => readonly Site[];
  /** Offers that have no point on the map. */
  readonly placeless: () => readonly Offer[];
  readonly selected: () => string | null;
  readonly select: (id: string | null) => void;
  readonly here: () => Position | undefined;
  /** What is drawn under the pins. */
  readonly basemap: () => string;
  readonly session: () => Session | undefined;
  readonly shading: () => Shading | undefined;
  /** Colours the districts by an indicator; '' by none. */
  readonly color: (indicator: string) => void;
  readonly chosen: () => readonly string[];
  readonly choose: (districts: readonly string[] | undefined) => void;
  /** Offers that would be left in a district under the other filters. */
  readonly countIn: (district: District) => number;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** Zoom at which a place is shown, by how exactly it is known. */
const NEAREST = { exact: ALONE, street: 15, district: 13.5 } as const;

/** What of the map's own is opened. Only its name: what it holds may be other things with every filter and every feed. */
export type OpenedKey =
  | { readonly kind: 'placeless' | 'far' | 'layers' }
  | { readonly kind: 'site' | 'district'; readonly id: string };

/** What is opened on the map: an offer, which is shared with other elements, or something of the map's own. */
export class MapSelection {
  readonly #detail;
  #opened: OpenedKey | undefined;
  /** Site at which the offer was opened; it may have others. */
  #at: string | undefined;
  #detailFor: string | undefined;
  #seen: string | null = null;
  #returnTo: Site | HTMLElement | undefined;
  #focusPanel = false;
  #hadFocus = false;

  constructor(private readonly host: MapSelectionHost) {
    this.#detail = lazily(
      () => import('../ui/offer-detail.js'),
      host.changed,
      (error) => {
        // Or every drawing would ask for it again.
        this.#detailFor = undefined;
        host.failed(error);
        host.changed();
      },
    );
    host.root().addEventListener('keydown', (event) => this.#escape(event as KeyboardEvent));
  }

  /** A selection that came from elsewhere is not hidden by what was opened before. */
  willUpdate(): void {
    this.#hadFocus = this.#hasFocus;
    const selected = this.host.selected();
    if (selected === this.#seen) return;
    this.#seen = selected;
    this.#detailFor = this.#at = this.#returnTo = undefined;
    if (selected !== null) this.#opened = undefined;
  }

  updated(): void {
    this.#show();
    const { host } = this;
    const title = host.find('#panel-title');
    // What was opened may be there no more: it does not come back by itself, and never takes the focus to it later.
    if (!title) this.#opened = this.#returnTo = undefined;
    const lost = this.#hadFocus && !this.#hasFocus;
    if (lost || (title && this.#focusPanel)) (title ?? host.find('.stage'))?.focus({ preventScroll: true });
    this.#focusPanel = false;
  }

  get #hasFocus(): boolean {
    return Boolean(this.host.root().activeElement?.closest('.panel'));
  }

  openSite(site: Site): void {
    this.#returnTo = site;
    const [only] = site.offers;
    if (site.offers.length === 1 && only) return this.#openOffer(only, site.id);
    this.open({ kind: 'site', id: site.id });
  }

  /** @param from what gets the focus back */
  open(opened: OpenedKey, from?: HTMLElement): void {
    if (from) this.#returnTo = from;
    this.host.select(null);
    this.#seen = null;
    this.#opened = opened;
    this.#focusPanel = true;
    this.host.changed();
  }

  openLayers(): void {
    this.open({ kind: 'layers' }, this.host.find('.controls button:last-child') ?? undefined);
  }

  readonly openFromList = (offer: Offer, site: Site, from: HTMLElement): void => {
    this.#returnTo = from;
    this.#openOffer(offer, site.id);
  };

  /** A tap on the ground goes there, for whoever cannot drag, and opens the district that was hit. */
  tapped(at: Position): void {
    this.host.stage()?.goTo(at, 0);
    const hit = this.host.catalog()?.districts.all.find(({ geometry }) => geometry && isInside(at, geometry));
    const { activeElement } = document;
    if (hit) this.openDistrict(hit);
    else if (this.#opened && activeElement) this.close();
  }

  openDistrict(district: District): void {
    this.open({ kind: 'district', id: district.id }, this.host.find('.stage') ?? undefined);
  }

  readonly close = (): void => {
    const back = this.#returnTo ?? this.#siteOf(this.host.selected());
    this.#opened = this.#returnTo = this.#detailFor = undefined;
    this.host.select(null);
    this.host.changed();
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    else if (back) this.host.stage()?.focusSite(back);
  };

  /** Nothing is open, and nothing waits for the focus. */
  forget(): void {
    this.#opened = this.#returnTo = this.#detailFor = undefined;
    this.#focusPanel = false;
    this.host.changed();
  }

  /** Escape takes the panel away from anywhere on the map: what it covers can be seen again (WCAG 2.2, 2.4.11). */
  #escape(event: KeyboardEvent): void {
    const { host } = this;
    const from = event.target as HTMLElement;
    if (event.key !== 'Escape' || !from.closest('.frame') || !host.find('.panel')) return;
    event.stopPropagation();
    if (!host.find('.panel :focus')) this.#returnTo = from;
    this.close();
  }

  /** What lies far from the rest is told, and can be opened. */
  farNote({ t }: View, catalog: Catalog): TemplateResult | typeof nothing {
    return farNote(t, farOffers(this.host.sites(), catalog), (from) => this.open({ kind: 'far' }, from));
  }

  render(view: View, catalog: Catalog): TemplateResult | typeof nothing {
    const opened = this.#now(view, catalog);
    if (!opened) return nothing;
    return mapPanel(view, opened, {
      from: this.host.here(),
      close: this.close,
      openOffer: (offer) => this.#openOffer(offer, opened.kind === 'site' ? opened.site.id : undefined),
      toggleDetail: () => this.#toggleDetail(),
      toggleDistrict: (district) => this.#toggleDistrict(district),
    });
  }

  /** @param at the site at which it was opened; it may have others */
  #openOffer(offer: Offer, at: string | undefined): void {
    this.#opened = this.#detailFor = undefined;
    this.#at = at;
    this.#seen = offer.id;
    // Also where it was open already, at another of its places.
    this.#shownId = null;
    this.#focusPanel = true;
    this.host.select(offer.id);
    this.host.changed();
  }

  #toggleDistrict(district: District): void {
    const chosen = this.host.chosen().includes(district.id);
    this.#opened = undefined;
    this.host.choose(chosen ? undefined : [district.id]);
    this.host.find('.stage')?.focus({ preventScroll: true });
  }

  #toggleDetail(): void {
    const selected = this.host.selected() ?? undefined;
    this.#detailFor = this.#detailFor === selected ? undefined : selected;
    this.host.changed();
  }

  /** What is open, as it is now; undefined where nothing is, or it is there no more. */
  #now(view: View, catalog: Catalog): Opened | undefined {
    const { host } = this;
    const opened = this.#opened;
    if (!opened) return this.#offer(view, catalog);
    const { kind } = opened;
    if (kind === 'district') return this.#district(view, catalog, opened.id);
    if (kind === 'site') {
      const site = host.sites().find(({ id }) => id === opened.id);
      return site && { kind, site };
    }
    if (kind === 'placeless' || kind === 'far') {
      const offers = kind === 'far' ? farOffers(host.sites(), catalog) : host.placeless();
      return offers.length > 0 ? { kind, offers } : undefined;
    }
    const chosen = host.shading()?.choropleth.id ?? '';
    const choropleths = shadingsOf(catalog);
    return { kind, choice: { catalog, choropleths, chosen, choose: host.color } };
  }

  #district(view: View, catalog: Catalog, id: string): Opened | undefined {
    const { host } = this;
    const [district, shading] = [catalog.districts.get(id), host.shading()];
    if (!district) return undefined;
    const number = shading ? districtNumber(view, catalog, shading, district.id) : '';
    const chosen = host.chosen().includes(district.id);
    return { kind: 'district', district, chosen, number, count: host.countIn(district) };
  }

  #offer(view: View, catalog: Catalog): Opened | undefined {
    const offer = catalog.offers.get(this.host.selected() ?? '');
    if (!offer || !this.host.results().includes(offer) || this.#isToldBeside(offer.id)) return undefined;
    const full = this.#detailFor === offer.id ? this.#detail.value : undefined;
    const at = this.#siteOf(offer.id)?.id;
    const place = offer.places.find((one) => siteId(one) === at);
    return { kind: 'offer', offer, place, detail: full?.offerDetail(view, catalog, offer) };
  }

  /** An unattended screen has no room to say an offer twice, where a list beside the map says it in full. */
  #isToldBeside(id: string): boolean {
    const { root, session } = this.host;
    const beside = [...(session()?.showing ?? [])].some(({ kind, has }) => kind === 'offer' && has(id));
    return beside && root().host.matches('[kiosk]');
  }

  /** Where an offer is shown: where it was opened, else at the first of its places. */
  #siteOf(id: string | null): Site | undefined {
    const offer = this.host.catalog()?.offers.get(id ?? '');
    if (!offer) return undefined;
    const sites = this.host.sites().filter(({ offers }) => offers.includes(offer));
    const order = [this.#at, ...offer.places.map(siteId)];
    return sites.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))[0];
  }

  #shownId: string | null = null;

  /** The stage has gone: the next one has shown nothing yet. */
  end(): void {
    this.#shownId = null;
  }

  /** Goes where a newly selected offer is. */
  #show(): void {
    const [selected, stage] = [this.host.selected(), this.host.stage()];
    if (!stage || selected === this.#shownId) return;
    this.#shownId = selected;
    const site = this.#siteOf(selected);
    if (!site) return;
    const zoom = this.#zoomFor(site, stage);
    if (this.host.find('.panel')) stage.goTo(site.coordinates, zoom);
    else stage.camera.moveTo({ center: site.coordinates, zoom: Math.max(zoom, stage.camera.zoom) });
  }

  /** A schematic map has nothing more to show than that a pin stands for itself; nearer by there is only its ground. */
  #zoomFor(site: Site, { clusters }: Stage): number {
    const nearest = NEAREST[site.place.precision ?? 'exact'];
    return this.host.basemap() === 'schematic' ? Math.min(nearest, aloneFrom(site, clusters)) : nearest;
  }
}
