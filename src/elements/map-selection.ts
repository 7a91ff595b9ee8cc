import type { Catalog, District, Offer, Position } from '../catalog/model.js';
import { isInside } from '../catalog/area.js';
import { districtNumber } from '../map/legend.js';
import { mapPanel, type Opened } from '../map/map-panel.js';
import type { Shading } from '../map/shading.js';
import type { Site } from '../map/sites.js';
import type { Stage } from '../map/stage.js';
import { lazily } from '../ui/lazy.js';
import type { View } from '../ui/view.js';
import type { TemplateResult } from 'lit';
import { nothing } from 'lit';

/** What the panel of a map needs of its element. */
export interface MapSelectionHost {
  readonly root: () => ShadowRoot;
  readonly find: (selector: string) => HTMLElement | null;
  readonly stage: () => Stage | undefined;
  readonly catalog: () => Catalog | null;
  readonly results: () => readonly Offer[];
  readonly sites: () => readonly Site[];
  readonly selected: () => string | null;
  readonly select: (id: string | null) => void;
  readonly here: () => Position | undefined;
  readonly shading: () => Shading | undefined;
  readonly chosen: () => readonly string[];
  readonly choose: (districts: readonly string[] | undefined) => void;
  /** Offers that would be left in a district under the other filters. */
  readonly countIn: (district: District) => number;
  readonly changed: () => void;
  readonly failed: (error: Error) => void;
}

/** What is opened on the map: an offer, which is shared with other elements, or something of the map's own. */
export class MapSelection {
  readonly #detail;
  #opened: Exclude<Opened, { kind: 'offer' }> | undefined;
  #detailFor: string | undefined;
  #seen: string | null = null;
  #returnTo: Site | HTMLElement | undefined;
  #focusPanel = false;

  constructor(private readonly host: MapSelectionHost) {
    this.#detail = lazily(() => import('../ui/offer-detail.js'), host.changed, host.failed);
    host.root().addEventListener('keydown', (event) => this.#escape(event as KeyboardEvent));
  }

  /** A selection that came from elsewhere is not hidden by what was opened before. */
  willUpdate(): void {
    const selected = this.host.selected();
    if (selected === this.#seen) return;
    this.#seen = selected;
    this.#detailFor = undefined;
    if (selected !== null) this.#opened = undefined;
  }

  updated(): void {
    this.#show();
    const title = this.#focusPanel ? this.host.find('#panel-title') : null;
    if (!title) return;
    this.#focusPanel = false;
    title.focus({ preventScroll: true });
  }

  openSite(site: Site): void {
    this.#returnTo = site;
    const [only] = site.offers;
    if (site.offers.length === 1 && only) return this.#openOffer(only);
    this.open({ kind: 'site', site });
  }

  /** @param from what gets the focus back */
  open(opened: Exclude<Opened, { kind: 'offer' }>, from?: HTMLElement): void {
    if (from) this.#returnTo = from;
    this.host.select(null);
    this.#seen = null;
    this.#opened = opened;
    // Who chooses something in the panel stays at it.
    this.#focusPanel = !this.host.find('.panel :focus');
    this.host.changed();
  }

  openFromList(offer: Offer, from: HTMLElement): void {
    this.#returnTo = from;
    this.#openOffer(offer);
  }

  /** A tap on the ground goes there, for whoever cannot drag, and opens the district that was hit. */
  tapped(at: Position): void {
    this.host.stage()?.goTo(at, 0);
    const hit = this.host.catalog()?.districts.all.find(({ geometry }) => geometry && isInside(at, geometry));
    const { activeElement } = document;
    if (hit) this.openDistrict(hit);
    else if (this.#opened && activeElement) this.close();
  }

  openDistrict(district: District): void {
    const chosen = this.host.chosen().includes(district.id);
    this.#returnTo = this.host.find('.stage') ?? undefined;
    this.open({ kind: 'district', district, chosen, count: this.host.countIn(district), number: '' });
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

  render(view: View, catalog: Catalog): TemplateResult | typeof nothing {
    const opened = this.#now(view, catalog);
    if (!opened) return nothing;
    return mapPanel(view, opened, {
      from: this.host.here(),
      close: this.close,
      openOffer: (offer) => this.#openOffer(offer),
      toggleDetail: () => this.#toggleDetail(),
      toggleDistrict: (district) => this.#toggleDistrict(district),
    });
  }

  #openOffer(offer: Offer): void {
    this.#opened = undefined;
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

  #now(view: View, catalog: Catalog): Opened | undefined {
    const opened = this.#opened;
    if (opened?.kind === 'district') {
      const shading = this.host.shading();
      return { ...opened, number: shading ? districtNumber(view, catalog, shading, opened.district.id) : '' };
    }
    if (opened) return opened;
    const offer = catalog.offers.get(this.host.selected() ?? '');
    if (!offer || !this.host.results().includes(offer)) return undefined;
    const full = this.#detailFor === offer.id ? this.#detail.value : undefined;
    return { kind: 'offer', offer, detail: full?.offerDetail(view, catalog, offer) };
  }

  #siteOf(id: string | null): Site | undefined {
    return this.host.sites().find((site) => site.offers.some((offer) => offer.id === id));
  }

  #shownId: string | null = null;

  /** Goes where a newly selected offer is. */
  #show(): void {
    const [selected, stage] = [this.host.selected(), this.host.stage()];
    if (!stage || selected === this.#shownId) return;
    this.#shownId = selected;
    const site = this.#siteOf(selected);
    if (site) stage.goToSite(site);
  }
}
