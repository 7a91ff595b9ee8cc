import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Position } from '../catalog/model.js';
import { type Clusters, clustersOf, type Pin } from './clusters.js';
import type { Camera } from './camera.js';
import { isBrowsers } from './gestures.js';
import { PinSlots } from './pin-slots.js';
import { pinView } from './pin-view.js';
import type { Site } from './sites.js';

/** What the pins need from the element. */
export interface PinHost {
  readonly label: (pin: Pin) => string;
  readonly count: (count: number) => string;
  readonly isSelected: (site: Site) => boolean;
  readonly openSite: (site: Site) => void;
}

/** What the pins need from the map around them. */
export interface PinMap extends PinHost {
  /** Keys have reached a pin: it has to be seen. */
  readonly reveal: (pin: Pin) => void;
  /** The visitor moved the map. */
  readonly moved: () => void;
}

/** Within how many em points come together: a pin with its number, half the next pin, and some air. */
const TOGETHER = 3.25;
/** How many em beyond the rim pins are drawn, so that none pops up or goes while a part of it is seen. */
const RIM = 2;

/**
 * The pins: real buttons, only as many as are in view, above whatever ground there is. One Tab stop; arrow
 * keys go from pin to pin in reading order.
 */
export class Pins {
  /** Which points come together. */
  clusters: Clusters = clustersOf([], 0);
  #shown: readonly Pin[] = [];
  readonly #slots = new PinSlots();
  #current: string | undefined;
  #tapped: Pin | undefined;

  constructor(
    private readonly overlay: HTMLElement,
    private readonly camera: Camera,
    private readonly host: PinMap,
  ) {
    overlay.addEventListener('keydown', this.#onKey);
    overlay.addEventListener('focusin', this.#onFocus);
  }

  /** What is drawn now, in reading order. */
  get shown(): readonly Pin[] {
    return this.#shown;
  }

  /** Takes other points; the index is built anew. */
  setSites(sites: readonly Site[]): void {
    this.clusters = clustersOf(sites, TOGETHER * this.camera.em());
  }

  /** Draws the pins that are in view now. */
  draw(): void {
    const { camera } = this;
    const held = this.#takeHeld();
    const pins = this.clusters.pins(camera.bounds(RIM * camera.em()), camera.zoom);
    this.#shown = pins
      .map((pin) => ({ pin, at: camera.project(pin.coordinates) }))
      .sort(inReadingOrder)
      .map(({ pin }) => pin);
    if (!this.#shown.some(({ key }) => key === this.#current)) this.#current = this.#shown[0]?.key;
    this.#slots.assign(this.#shown);
    this.#render();
    this.place();
    this.#restoreFocus(held);
  }

  /** Puts the pins where the camera has their positions. */
  place(): void {
    const buttons = this.#buttons;
    this.#shown.forEach(({ coordinates }, index) => {
      const [button, { x, y }] = [buttons[index], this.camera.project(coordinates)];
      if (button) button.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
    });
  }

  /** Focuses the pin of a site, or the cluster that holds it. */
  focusSite({ id, coordinates }: Site): void {
    const pin = this.#shown.find(({ key }) => key === id) ?? this.#nearest(coordinates);
    if (pin) this.focus(pin.key);
  }

  focus(key: string): void {
    this.#current = key;
    this.#render();
    this.#buttons[this.#shown.findIndex((pin) => pin.key === key)]?.focus({ preventScroll: true });
  }

  destroy(): void {
    this.overlay.removeEventListener('keydown', this.#onKey);
    this.overlay.removeEventListener('focusin', this.#onFocus);
    render(html``, this.overlay);
  }

  #render(): void {
    const { host } = this;
    const view = (pin: Pin) =>
      pinView(
        pin,
        {
          label: host.label(pin),
          count: countOn(pin, host.count),
          selected: pin.kind === 'site' && host.isSelected(pin.site),
          current: pin.key === this.#current,
        },
        () => this.#activate(pin),
      );
    render(html`${repeat(this.#shown, (pin) => this.#slots.of(pin), view)}`, this.overlay);
  }

  #activate(pin: Pin): void {
    if (pin.kind === 'site') return this.host.openSite(pin.site);
    this.#tapped = pin;
    this.camera.moveTo({ center: pin.coordinates, zoom: this.clusters.expansionZoom(pin.cluster) + 0.1 });
    this.host.moved();
  }

  /** The pin that has the focus, or the cluster that was tapped, which some browsers give none. */
  #takeHeld(): Pin | undefined {
    const { key } = this.overlay.querySelector<HTMLElement>(':focus')?.dataset ?? {};
    const held = this.#tapped ?? this.#shown.find((pin) => pin.key === key);
    this.#tapped = undefined;
    return held;
  }

  /** A pin that goes takes the focus with it: the nearest one gets it, if not itself, or the map where none is left. */
  #restoreFocus(held: Pin | undefined): void {
    if (!held) return;
    const nearest = this.#nearest(held.coordinates);
    if (nearest) this.focus(nearest.key);
    else this.overlay.parentElement?.focus({ preventScroll: true });
  }

  #nearest(at: Position): Pin | undefined {
    const from = this.camera.project(at);
    const distance = (pin: Pin) => {
      const { x, y } = this.camera.project(pin.coordinates);
      return Math.hypot(x - from.x, y - from.y);
    };
    return [...this.#shown].sort((a, b) => distance(a) - distance(b))[0];
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const button = event.target as Element;
    const key = button.closest<HTMLElement>('[data-key]')?.dataset.key;
    const pin = this.#shown.find((one) => one.key === key);
    if (!pin) return;
    if (key !== this.#current) {
      this.#current = key;
      this.#render();
    }
    if (!button.matches(':focus-visible')) return;
    this.host.reveal(pin);
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || this.#shown.length === 0 || isBrowsers(event)) return;
    event.preventDefault();
    event.stopPropagation(); // the map would move as well
    const index = this.#shown.findIndex(({ key }) => key === this.#current);
    const next = Math.abs(step) > 1 ? (step > 0 ? this.#shown.length - 1 : 0) : index + step;
    const pin = this.#shown[(next + this.#shown.length) % this.#shown.length];
    if (pin) this.focus(pin.key);
  };

  /** One for each pin that is shown, in the same order. Looking for one by its key takes as long as there are pins. */
  get #buttons(): readonly HTMLElement[] {
    return [...(this.overlay.children as HTMLCollectionOf<HTMLElement>)];
  }
}

/** A single offer needs no number. */
function countOn(pin: Pin, words: (count: number) => string): string {
  const count = pin.kind === 'cluster' ? pin.count : pin.site.offers.length;
  return pin.kind === 'site' && count === 1 ? '' : words(count);
}

/** Steps through the pins; more than one is to the end. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -2,
  End: 2,
};

type Placed = { readonly at: { readonly x: number; readonly y: number } };

/** From the top, line by line of a pin's height, and from the left within a line. */
function inReadingOrder(a: Placed, b: Placed): number {
  return Math.round(a.at.y / 40) - Math.round(b.at.y / 40) || a.at.x - b.at.x;
}
