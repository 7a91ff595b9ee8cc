import { html, nothing, render, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { districtCenter } from '../catalog/geo.js';
import type { Catalog, Position } from '../catalog/model.js';
import type { Camera } from './camera.js';
import { hatch } from './hatch.js';
import { type Box, placeLabels } from './labels.js';
import { metresPerPixel, type Point } from './mercator.js';
import { namesOf, type NamedPoint, type NameOf } from './names.js';
import { type Frame, frameAround, pathOf, PATH_ZOOM, pointIn } from './paths.js';
import { sketchPaths } from './sketch-paths.js';

/** How a district is filled besides its own ground. */
export type Shade = { readonly class: number } | { readonly missing: 'no-data' | 'suppressed' };

/** A circle of metres on the ground: what is only roughly known, or how far somebody walks. */
export interface Ring {
  readonly kind: 'rough' | 'walk';
  readonly center: Position;
  readonly metres: number;
}

/** What the drawing shows. */
export interface Drawn {
  readonly catalog: Catalog;
  /** Ids of chosen districts. */
  readonly chosen: readonly string[];
  /** By the id of the district; empty where no indicator is shown. */
  readonly shades: ReadonlyMap<string, Shade>;
  readonly rings: readonly Ring[];
  readonly name: NameOf;
}

/** A name, and how far it stands from its point, CSS pixels. */
interface PlacedName extends NamedPoint {
  readonly step: Point;
}

/**
 * The map as SVG. Draws the ground at once, needs neither WebGL nor a worker, and is what prints; where MapLibre draws the
 * ground, districts, rings and names still come from here, so that both look alike. Colours come from the style sheet.
 */
export class Drawing {
  #frame: Frame = frameAround([0, 0]);
  #drawn: Drawn | undefined;
  #sketch: readonly SVGTemplateResult[] = [];
  #outlines: readonly { readonly id: string; readonly d: string }[] = [];
  #names: readonly NamedPoint[] = [];
  /** What they were read for. */
  #named: Drawn | undefined;
  /** Those that have a place in view. */
  #placed: readonly PlacedName[] = [];

  constructor(
    private readonly root: HTMLElement,
    private readonly camera: Camera,
  ) {}

  /** Draws what there is. Names stay where they stand until {@link name} is called. */
  show(drawn: Drawn): void {
    if (drawn.catalog !== this.#drawn?.catalog) this.#layOut(drawn.catalog);
    this.#drawn = drawn;
    this.#render(drawn);
  }

  /** Names find their places anew. @param covered where pins and buttons are in their way */
  name(covered: readonly Box[]): void {
    const [drawn, before] = [this.#drawn, this.#named];
    if (!drawn) return;
    if (drawn.catalog !== before?.catalog || drawn.name !== before.name)
      this.#names = namesOf(drawn.catalog, drawn.name);
    this.#named = drawn;
    this.#placeLabels(covered);
    this.#render(drawn);
  }

  /** Puts the drawing where the camera looks now. */
  place(): void {
    const world = this.root.querySelector<SVGGElement>('.world');
    if (!world) return;
    const { zoom, size } = this.camera;
    const scale = 2 ** (zoom - PATH_ZOOM);
    const middle = pointIn(this.camera.center, this.#frame);
    const [x, y] = [size.width / 2 - middle.x * scale, size.height / 2 - middle.y * scale];
    world.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(7)})`);
    for (const [kind, width] of Object.entries(WIDTHS))
      this.root.style.setProperty(`--_${kind}-width`, `${width(zoom).toFixed(2)}px`);
    this.#placeNames();
  }

  #placeLabels(covered: readonly Box[]): void {
    const inView = this.#names.flatMap((name) => {
      const at = this.camera.project(name.position);
      const { width, height } = this.camera.size;
      const outside = at.x < 0 || at.y < 0 || at.x > width || at.y > height;
      return outside || this.camera.zoom < name.minZoom ? [] : [{ ...name, at }];
    });
    const labels = inView.slice(0, MOST_NAMES).map((name) => {
      const size = FONT_SIZES[name.kind] * this.camera.em();
      return { ...name, width: textWidth(name.text, size, this.root), height: size * 1.25 };
    });
    const places = placeLabels(labels, covered, this.camera.size);
    this.#placed = labels.flatMap((label) => {
      const [{ at }, place] = [label, places.get(label.key)];
      return place ? [{ ...label, step: { x: place.x - at.x, y: place.y - at.y } }] : [];
    });
  }

  destroy(): void {
    render(nothing, this.root);
  }

  #layOut(catalog: Catalog): void {
    this.#placed = [];
    const { bounds } = catalog;
    const middle = bounds && ([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const);
    const first = () => catalog.districts.all.map(districtCenter).find(Boolean);
    this.#frame = frameAround([...(catalog.center ?? middle ?? first() ?? this.camera.center)]);
    this.#sketch = sketchPaths(catalog.sketch, this.#frame);
    this.#outlines = catalog.districts.all.flatMap(({ id, geometry }) =>
      geometry ? [{ id, d: pathOf(geometry, this.#frame) }] : [],
    );
  }

  #render(drawn: Drawn): void {
    const pattern = `scale(${(2 ** (PATH_ZOOM - this.camera.zoom)).toFixed(5)})`;
    render(
      html`<svg class="drawing" aria-hidden="true" focusable="false">
        <defs>${hatch('no-data', pattern)}${hatch('suppressed', pattern)}</defs>
        <g class="world">
          <g class="sketch">
            ${guard([this.#sketch], () => [this.#outlines.map(({ d }) => ground(d)), this.#sketch])}
          </g>
          <g class="areas">
            ${guard([this.#outlines, drawn.shades, drawn.chosen.join()], () => this.#outlines.map(({ id, d }) => area(d, drawn, id)))}
          </g>
          <g class="rings">${drawn.rings.map((ring) => this.#ring(ring))}</g>
        </g>
        <g class="names">${this.#placed.map(({ kind, text }) => svg`<text class=${kind}>${text}</text>`)}</g>
      </svg>`,
      this.root,
    );
    this.place();
  }

  #ring({ kind, center, metres }: Ring): SVGTemplateResult {
    const { x, y } = pointIn(center, this.#frame);
    const radius = metres / metresPerPixel(center[1], PATH_ZOOM);
    return svg`<circle class=${kind} cx=${x.toFixed(2)} cy=${y.toFixed(2)} r=${radius.toFixed(2)}></circle>`;
  }

  #placeNames(): void {
    this.root.querySelectorAll('.names text').forEach((text, i) => {
      const name = this.#placed[i];
      if (!name) return;
      const { x, y } = this.camera.project(name.position);
      text.setAttribute(
        'transform',
        `translate(${(x + name.step.x).toFixed(1)} ${(y + name.step.y).toFixed(1)})`,
      );
    });
  }
}

/** em; the style sheet has the same. */
const FONT_SIZES = { district: 0.8125, water: 0.75, place: 0.75 } as const;
/** More are not tried in one view: no screen holds so many. */
const MOST_NAMES = 250;

const ground = (d: string): SVGTemplateResult => svg`<path class="district" d=${d}></path>`;

function area(d: string, { chosen, shades }: Drawn, id: string): SVGTemplateResult {
  const shade = shades.get(id);
  const kind = !shade ? '' : 'class' in shade ? `class-${shade.class}` : shade.missing;
  return svg`<path class="area ${kind} ${chosen.includes(id) ? 'chosen' : ''}" d=${d}></path>`;
}

/** Lines grow with the zoom, and look alike in both engines (`style.ts`). Zoom, then width at 10 and at 15. */
export const WIDTHS = {
  waterway: (zoom: number) => grown(zoom, 2.5, 14),
  road: (zoom: number) => grown(zoom, 1, 6),
  rail: (zoom: number) => grown(zoom, 1.2, 3),
  dash: (zoom: number) => grown(zoom, 0.6, 1.6),
} as const;

/** MapLibre's exponential interpolation with base 1.5 between zoom 10 and 15. */
function grown(zoom: number, at10: number, at15: number): number {
  const share = (1.5 ** (Math.max(10, Math.min(15, zoom)) - 10) - 1) / (1.5 ** 5 - 1);
  return at10 + (at15 - at10) * share;
}

let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** How wide a text is in bold type of a size, CSS pixels. */
export function textWidth(text: string, size: number, inside: Element): number {
  const known = widths.get(text);
  if (known !== undefined) return known * size;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * size * 0.6;
  pen.font = `600 100px ${getComputedStyle(inside).fontFamily}`;
  const width = pen.measureText(text).width / 100;
  widths.set(text, width);
  return width * size;
}
