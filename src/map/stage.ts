import type { Bounds, Catalog, Position } from '../catalog/model.js';
import { boxAround } from '../catalog/extent.js';
import { boundsOf, isWithin, positionsOf } from '../catalog/geo.js';
import { Camera, type Looking } from './camera.js';
import { Drawing, type Drawn, type Ring } from './drawing.js';
import { type Refused, tieGestures } from './gestures.js';
import type { Ground } from './ground.js';
import type { Clusters, Pin } from './clusters.js';
import { type Box, meet } from './labels.js';
import type { Point } from './mercator.js';
import { type PinHost, Pins } from './pins.js';
import { nearSites, type Site } from './sites.js';

/** What the stage shows. */
export interface Subject extends Omit<Drawn, 'rings'> {
  readonly sites: readonly Site[];
  /** How far somebody walks from where the visitor stands. */
  readonly walk: Ring | undefined;
}

export interface StageHost extends PinHost {
  readonly cooperative: () => boolean;
  /** Where the map begins, if not around everything. */
  readonly start: () => Partial<Looking>;
  /** Parts of the map that buttons cover. */
  readonly covered: () => readonly Box[];
  readonly refused: (why: Refused) => void;
  readonly moved: () => void;
  /** What stands on the map besides goes with it. */
  readonly placed: () => void;
  readonly tapped: (at: Position) => void;
}

/** The elements that the stage draws into. */
export interface StageParts {
  readonly stage: HTMLElement;
  readonly drawing: HTMLElement;
  readonly pins: HTMLElement;
}

/** From this width the middle of the map lies beside the panel (`later.styles.ts`), em. */
const BESIDE_PANEL = 56;
/** How far a pin reaches from its point, and the number at its corner, em. */
const PIN = 1.125;
const NUMBER = 1.7;
/** Metres around a point of which only the street, or only the district, is known. */
const ROUGH = { exact: 0, street: 150, district: 500 } as const;

/**
 * The map that runs everywhere: camera, SVG drawing, pins and gestures. A faster ground may come below the drawing and go
 * again; nothing else changes by that.
 */
export class Stage {
  readonly camera: Camera;
  readonly #drawing: Drawing;
  readonly #pins: Pins;
  readonly #sizes: ResizeObserver;
  readonly #untie: () => void;
  #ground: Ground | undefined;
  #subject: Subject | undefined;
  #frame = 0;
  #begun = false;
  #naming = 0;
  #sizing = 0;

  constructor(
    private readonly parts: StageParts,
    private readonly host: StageHost,
  ) {
    const em = () => parseFloat(getComputedStyle(parts.stage).fontSize);
    this.camera = new Camera({ onMove: () => this.#follow(), onRest: () => this.#rest() }, undefined, em);
    this.#drawing = new Drawing(parts.drawing, this.camera);
    this.#pins = new Pins(parts.pins, this.camera, { ...host, reveal: (pin) => this.#reveal(pin) });
    this.#untie = tieGestures(parts.stage, {
      ...host,
      camera: this.camera,
      tapped: (at: Point) => {
        host.tapped(this.camera.positionAt(at));
        host.moved();
      },
    });
    // In the next frame, so that drawing anew is no part of this one's layout.
    this.#sizes = new ResizeObserver(() => (this.#sizing = requestAnimationFrame(() => this.#resize())));
    this.#sizes.observe(parts.stage);
    this.#resize();
  }

  /** Draws what has changed. @param anew looks where the map begins, whatever was looked at before */
  show(subject: Subject, anew = false): void {
    const before = this.#subject;
    this.#subject = subject;
    this.#begun &&= !anew;
    if (before?.sites !== subject.sites) this.#pins.setSites(subject.sites);
    if (this.#begun) this.#rest();
    else this.#begin();
  }

  /** Whether all that {@link home} goes to is in view. */
  get seesAll(): boolean {
    const bounds = this.camera.bounds();
    return this.#near.every((at) => isWithin(at, bounds));
  }

  home(atOnce = false): void {
    const near = this.#near;
    const bounds = boundsOf(near) ?? (this.#subject && groundOf(this.#subject.catalog));
    // One in the middle, if the farthest view does not hold them all: so there are pins in any case.
    const [middle] = [...near].sort((a, b) => a[0] - b[0]).slice(near.length / 2);
    if (bounds) this.camera.fit(roomy(bounds), atOnce, middle);
  }

  get #near(): readonly Position[] {
    const { sites, catalog } = this.#subject ?? {};
    return sites && catalog ? nearSites(sites, catalog).map(({ coordinates }) => coordinates) : [];
  }

  /** Goes to a position; unless the map is wide the panel covers the lower half, so above that. */
  goTo(center: Position, zoom: number): void {
    const { width, height } = this.camera.size;
    const aside = { x: 0, y: width < BESIDE_PANEL * this.camera.em() ? -height * 0.25 : 0 };
    this.camera.moveTo({ center, zoom: Math.max(zoom, this.camera.zoom) }, aside);
  }

  /** Which points come together, as the pins have it. */
  get clusters(): Clusters {
    return this.#pins.clusters;
  }

  focusSite(site: Site): void {
    this.#pins.focusSite(site);
  }

  set ground(ground: Ground | undefined) {
    this.#ground = ground;
    ground?.place();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#naming);
    cancelAnimationFrame(this.#sizing);
    this.camera.stop();
    this.#sizes.disconnect();
    this.#untie();
    this.#pins.destroy();
    this.#drawing.destroy();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.parts.stage;
    const { size, fits } = this.camera;
    if (width * height === 0 || (size.width === width && size.height === height)) return;
    this.camera.resize({ width, height });
    if (fits && this.#begun) this.home(true);
    this.#begin();
  }

  /** Looks where the map begins, once there is something to see and room to draw it. */
  #begin(): void {
    if (this.#begun || !this.#subject || this.camera.size.width === 0) return;
    const start = this.host.start();
    if (start.center) this.camera.jump({ zoom: 13, ...start });
    else this.home(true);
    if (!start.center && start.zoom !== undefined) this.camera.jump({ zoom: start.zoom });
    // Only now: each jump would draw.
    this.#begun = true;
    this.#rest();
  }

  /** At most once a frame: a finger tells of more movements than are drawn. */
  #follow(): void {
    this.#frame ||= requestAnimationFrame(() => this.#place());
  }

  #place(): void {
    this.#drawing.place();
    this.#pins.place();
    this.#placed();
  }

  /** A ground draws all of itself anew: only where the camera has moved, not for other pins. */
  #placed(): void {
    if (this.#frame) this.#ground?.place();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.host.placed();
  }

  #rest(): void {
    const subject = this.#subject;
    if (!subject || !this.#begun) return;
    this.#pins.draw();
    this.#drawing.show({ ...subject, rings: this.#rings(subject) });
    this.#placed();
    this.name();
  }

  /**
   * Names find their places with the next frame: to measure them, and to see which buttons cover the map, makes the browser lay
   * out, and no pin should wait for that.
   */
  name(): void {
    this.#naming ||= requestAnimationFrame(() => {
      this.#naming = 0;
      this.#drawing.name([...this.pinBoxes, ...this.host.covered()]);
    });
  }

  /** What pins cover of the map. */
  get pinBoxes(): readonly Box[] {
    const em = this.camera.em();
    return this.#pins.shown.map((pin) => this.#boxOf(pin, em));
  }

  #boxOf(pin: Pin, em: number): Box {
    const { x, y } = this.camera.project(pin.coordinates);
    const half = PIN * em;
    const corner = ('site' in pin && pin.site.offers[1] ? NUMBER : PIN) * em;
    return { left: x - half, top: y - corner, right: x + corner, bottom: y + half };
  }

  /** Moves the map, at once, where a pin lies beyond its rim or under buttons. */
  #reveal(pin: Pin): void {
    const [box, { width, height }] = [this.#boxOf(pin, this.camera.em()), this.camera.size];
    const isWithin = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
    if (!isWithin || this.host.covered().some((button) => meet(button, box)))
      this.camera.jump({ center: pin.coordinates });
  }

  /** What is only roughly known is an area, never a point that looks exact. */
  #rings({ walk }: Subject): readonly Ring[] {
    const rough = this.#pins.shown.flatMap((pin): Ring[] => {
      const metres = pin.kind === 'site' ? ROUGH[pin.site.place.precision ?? 'exact'] : 0;
      return metres > 0 ? [{ kind: 'rough', center: pin.coordinates, metres }] : [];
    });
    return walk ? [walk, ...rough] : rough;
  }
}

/** Where a map without pins looks: what the feed says, its districts, or its sketch. */
function groundOf({ bounds, districts, center, sketch }: Catalog): Bounds | undefined {
  const drawn = () => boundsOf(sketch.flatMap(({ geometry }) => positionsOf(geometry)));
  return bounds ?? boxAround(districts.all) ?? (center ? boundsOf([center]) : drawn());
}

/** At least about a kilometre: a single point gets some ground around it. */
function roomy([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [Math.max(0, 0.014 - (east - west)) / 2, Math.max(0, 0.009 - (north - south)) / 2];
  return [west - x, south - y, east + x, north + y];
}
