import type { Bounds, Position } from '../catalog/model.js';
import { project, type Point, unproject, worldSize } from './mercator.js';

/** All of Germany on a phone. */
export const MIN_ZOOM = 3;
export const MAX_ZOOM = 18;
/** Closest that a fit goes by itself. */
const CLOSEST_FIT = 15;
/**
 * CSS pixels that stay free around what is fitted: half a pin and some air, or the buttons as well. They are a column on
 * a wide map, and a row on one that is narrower than so many em (`quartierskarte.styles.ts`).
 */
const PADDING = 40;
const BUTTONS = 84;
const NARROW = 40;
/** CSS pixels of an em, where nobody says. */
const EM = 16;
/** ms; motion explains where something went, and no more. */
const DURATION = 200;

export interface Looking {
  readonly center: Position;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface CameraEvents {
  /** Something moved: everything is drawn where it is now. */
  readonly onMove: () => void;
  /** The movement ended: pins may come together or fall apart. */
  readonly onRest: () => void;
}

/**
 * Where the map looks. The only one who knows: grounds, pins and labels draw what it says, so that one ground can take
 * over from another without a jump.
 */
export class Camera {
  #center: Position = [0, 0];
  #zoom = MIN_ZOOM;
  #size: Size = { width: 0, height: 0 };
  #frame = 0;
  /** It looks where {@link fit} sent it: nobody has gone elsewhere since. */
  fits = false;
  /** Middle of the screen in the world, at the zoom that now is. */
  #middle: Point = { x: 0, y: 0 };

  constructor(
    private readonly events: CameraEvents,
    private readonly still: () => boolean = () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    /** CSS pixels of an em: what lies on the map is as large as its text. */
    readonly em: () => number = () => EM,
  ) {}

  get center(): Position {
    return this.#center;
  }

  get zoom(): number {
    return this.#zoom;
  }

  get size(): Size {
    return this.#size;
  }

  /** The box around what is in view. @param rim so many CSS pixels more on each side */
  bounds(rim = 0): Bounds {
    const { width, height } = this.#size;
    const [west, north] = this.positionAt({ x: -rim, y: -rim });
    const [east, south] = this.positionAt({ x: width + rim, y: height + rim });
    return [west, south, east, north];
  }

  /** Where a position is on the screen, from the map's top left corner. */
  project(position: Position): Point {
    const { x, y } = project(position, this.#zoom);
    return { x: x - this.#middle.x + this.#size.width / 2, y: y - this.#middle.y + this.#size.height / 2 };
  }

  positionAt({ x, y }: Point): Position {
    const { width, height } = this.#size;
    return unproject({ x: x - width / 2 + this.#middle.x, y: y - height / 2 + this.#middle.y }, this.#zoom);
  }

  /** The map has another size; what is in the middle stays there. */
  resize(size: Size): void {
    this.#size = size;
    this.events.onMove();
    this.events.onRest();
  }

  jump({ center = this.#center, zoom = this.#zoom }: Partial<Looking>): void {
    this.stop();
    this.#look({ center, zoom });
    this.events.onRest();
  }

  /** Goes to a place, at once where the visitor wants no motion. @param offset where on the screen it shall be, from the middle */
  moveTo(
    { center = this.#center, zoom = this.#zoom }: Partial<Looking>,
    offset: Point = { x: 0, y: 0 },
  ): void {
    const target = shifted({ center, zoom: bounded(zoom) }, offset);
    if (this.still()) return this.jump(target);
    this.#glide(target);
  }

  /** @param instead where to look if even the farthest view does not hold it */
  fit(bounds: Bounds, atOnce = false, instead?: Position): void {
    const target = fitting(bounds, this.#size, instead, this.em());
    if (atOnce) this.jump(target);
    else this.moveTo(target);
    this.fits = true;
  }

  zoomBy(steps: number, around: Point = this.#screenMiddle): void {
    const zoom = bounded(this.#zoom + steps);
    this.moveTo({ center: this.#centerFor(zoom, around), zoom });
  }

  /** While fingers or a wheel are at it: no easing, and no rest yet. */
  pinch(pan: Point, steps: number, around: Point): void {
    this.stop();
    const zoom = bounded(this.#zoom + steps);
    const center = project(this.#centerFor(zoom, around), zoom);
    this.#look({ center: unproject({ x: center.x - pan.x, y: center.y - pan.y }, zoom), zoom });
  }

  /** Gestures tell when they are over. */
  rest(): void {
    this.events.onRest();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.fits = false;
  }

  get #screenMiddle(): Point {
    return { x: this.#size.width / 2, y: this.#size.height / 2 };
  }

  /** The centre with which a point of the screen stays over the same position at another zoom. */
  #centerFor(zoom: number, around: Point): Position {
    const fixed = project(this.positionAt(around), zoom);
    const { x, y } = this.#screenMiddle;
    return unproject({ x: fixed.x - around.x + x, y: fixed.y - around.y + y }, zoom);
  }

  #look({ center, zoom }: Looking): void {
    this.#zoom = bounded(zoom);
    this.#center = center;
    this.#middle = project(center, this.#zoom);
    this.events.onMove();
  }

  #glide(target: Looking): void {
    this.stop();
    const from = { center: this.#center, zoom: this.#zoom };
    const start = performance.now();
    const step = () => {
      const share = Math.min(1, (performance.now() - start) / DURATION);
      this.#look(between(from, target, 1 - (1 - share) ** 3));
      if (share < 1) this.#frame = requestAnimationFrame(step);
      else this.events.onRest();
    };
    this.#frame = requestAnimationFrame(step);
  }
}

/** Where to look so that a box is in view with some air. */
export function fitting(
  [west, south, east, north]: Bounds,
  { width, height }: Size,
  instead?: Position,
  em = EM,
): Looking {
  const [topLeft, bottomRight] = [project([west, north], 0), project([east, south], 0)];
  const [aside, above] = width < NARROW * em ? [PADDING, BUTTONS] : [BUTTONS, PADDING];
  const across = Math.max(1, width - 2 * aside) / (bottomRight.x - topLeft.x);
  const down = Math.max(1, height - 2 * above) / (bottomRight.y - topLeft.y);
  const zoom = Math.min(Math.log2(Math.min(across, down)), CLOSEST_FIT);
  const middle = { x: (topLeft.x + bottomRight.x) / 2, y: (topLeft.y + bottomRight.y) / 2 };
  const center = (zoom < MIN_ZOOM && instead) || unproject(middle, 0);
  return { center, zoom: bounded(zoom) };
}

function shifted({ center, zoom }: Looking, { x, y }: Point): Looking {
  const at = project(center, zoom);
  return { center: unproject({ x: at.x - x, y: at.y - y }, zoom), zoom };
}

/** Moves in the world of the nearer zoom, so that the way looks straight. */
function between(from: Looking, to: Looking, share: number): Looking {
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  const scale = (of: number) => worldSize(of) / worldSize(from.zoom);
  const whole = 1 - 1 / scale(to.zoom);
  // Zooming grows by powers: the centre has to follow the scale, not the time.
  const along = Math.abs(whole) < 1e-6 ? share : (1 - 1 / scale(zoom)) / whole;
  const [a, b] = [project(from.center, 0), project(to.center, 0)];
  return { center: unproject({ x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along }, 0), zoom };
}

function bounded(zoom: number): number {
  return Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom));
}
