import { nothing, render, svg, type SVGTemplateResult } from 'lit';
import type { Bounds, Catalog, Position } from '../catalog/model.js';
import { Camera, type Looking, type Size } from '../map/camera.js';
import { Drawing } from '../map/drawing.js';
import type { Box } from '../map/labels.js';
import { metresPerPixel, type Point, project, unproject } from '../map/mercator.js';
import type { NameOf } from '../map/names.js';
import { colorOf } from '../map/palette.js';
import { numberFormat } from '../i18n/format.js';
import { categoriesAt, type Spot } from './legend.js';
import { gridOf, type Grid } from './grid.js';
import { type Paper, PT } from './paper.js';
import { boxAt, longWay, type Mark, placeMarks, type PlacedMark } from './pins.js';

/** What the printed map shows. */
export interface Picture {
  readonly catalog: Catalog;
  readonly extent: Bounds;
  readonly spots: readonly Spot[];
  /** Ids of districts that stand out. */
  readonly chosen: readonly string[];
  readonly standpoint: Position | undefined;
  /** "You are here", in each language that is printed. */
  readonly here: readonly string[];
  readonly name: NameOf;
  readonly lang: string;
}

/** Type size of the map's names in the SVG engine's own pixels; everything is scaled so that it meets the poster's type. */
const NAMES = 13;
/** The smallest of its names, of the grid and of the scale. */
const SMALLEST = 12;
/** A number's height and a digit's width, in type sizes. */
const NUMBER = { height: 1.36, digit: 0.6, sides: 0.55 };
/** Lines to numbers that are longer than that, in heights of a number, ask for smaller numbers. */
const LONG = 4;
/** Dark, where a place has offers of several categories. */
const MIXED = '#24313d';
/** Air between what is shown and the map's rim, in type sizes. */
const RIM = 1.6;

/** The smallest type of a map of which nothing is smaller than a paper's smallest type, CSS pixels. */
export const leastMapType = ({ smallest }: Paper): number => (smallest * PT * NAMES) / SMALLEST;

export function markSize(number: number, type: number): { width: number; height: number } {
  const height = NUMBER.height * type;
  const digits = String(number).length;
  return { height, width: Math.max(height, (digits * NUMBER.digit + NUMBER.sides * 1.3) * type) };
}

/** Where to look so that all of a part of the world is in view. */
export function lookAt([west, south, east, north]: Bounds, { width, height }: Size, rim: number): Looking {
  const [topLeft, bottomRight] = [project([west, north], 0), project([east, south], 0)];
  const across = Math.max(1, width - 2 * rim) / Math.max(1e-9, bottomRight.x - topLeft.x);
  const down = Math.max(1, height - 2 * rim) / Math.max(1e-9, bottomRight.y - topLeft.y);
  const middle = { x: (topLeft.x + bottomRight.x) / 2, y: (topLeft.y + bottomRight.y) / 2 };
  return { center: unproject(middle, 0), zoom: Math.min(16, Math.log2(Math.min(across, down))) };
}

/** The map of a poster: the SVG engine's drawing, and on it the numbers, each with a line to its point where it stands away. */
export class MapPicture {
  readonly #camera = new Camera({ onMove: () => undefined, onRest: () => undefined }, () => true);
  readonly #drawing: Drawing;

  /** @param parts of the figure: for the drawing, and for the numbers on it */
  constructor(private readonly parts: { readonly ground: HTMLElement; readonly pins: HTMLElement }) {
    this.#drawing = new Drawing(parts.ground, this.#camera);
  }

  /**
   * @param size of the map and `type` size of the poster, CSS pixels
   * @param least type of the numbers, where they have little room
   * @returns in which square of the grid each number stands, by the number
   */
  draw(picture: Picture, size: Size, type: number, least: number): ReadonlyMap<number, string> {
    const scale = type / NAMES;
    const room = { width: size.width / scale, height: size.height / scale };
    for (const part of Object.values(this.parts)) {
      part.style.setProperty('inline-size', `${room.width}px`);
      part.style.setProperty('block-size', `${room.height}px`);
      part.style.setProperty('transform', `scale(${scale})`);
    }
    this.#camera.resize(room);
    this.#camera.jump(lookAt(picture.extent, room, RIM * NAMES));
    const grid = picture.spots.length > FEW ? gridOf(room, NAMES) : undefined;
    const fixed = this.#fixedBoxes(picture, room, grid);
    const { placed, size: numberType } = this.#place(picture.spots, room, fixed, least / scale);
    const boxes = placed.map(({ mark, middle }) => boxAt(middle, mark));
    const { catalog, chosen, name } = picture;
    this.#drawing.show({ catalog, chosen, shades: new Map(), rings: [], name });
    this.#drawing.name([...boxes, ...fixed]);
    render(
      svg`<svg class="pins" viewBox=${`0 0 ${room.width} ${room.height}`}>
        ${grid ? gridLines(grid, room) : nothing}
        ${this.#scaleBar(picture.lang, room)}
        ${placed.map(line)} ${placed.map(point)}
        ${placed.map((one, i) => number(one, picture.spots[i], numberType))}
        ${this.#here(picture, room)}
      </svg>`,
      this.parts.pins,
    );
    return new Map(
      placed.flatMap(({ middle }, i) => {
        const spot = picture.spots[i];
        return spot && grid ? [[spot.number, grid.nameOf(middle)] as const] : [];
      }),
    );
  }

  destroy(): void {
    this.#drawing.destroy();
    render(nothing, this.parts.pins);
  }

  /** Numbers as large as the poster's type where they have room, else smaller. */
  #place(spots: readonly Spot[], room: Size, fixed: readonly Box[], least: number) {
    const at = spots.map(({ coordinates }) => this.#camera.project(coordinates));
    const attempt = (size: number) => {
      const marks = spots.map((spot, i): Mark => ({
        at: at[i] ?? { x: 0, y: 0 },
        ...markSize(spot.number, size),
      }));
      return { placed: placeMarks(marks, room, fixed), size };
    };
    for (const share of [1.15, 1, 0.9, 0.8, 0.7]) {
      if (NAMES * share <= least) break;
      const found = attempt(NAMES * share);
      if (longWay(found.placed) <= LONG) return found;
    }
    return attempt(least);
  }

  /** Where no number may stand: the grid's frame, the scale, and where the reader is. */
  #fixedBoxes(picture: Picture, room: Size, grid: Grid | undefined): readonly Box[] {
    const { width, height } = room;
    const frame = grid?.frame ?? 0;
    const scaleBar = { left: width - 130, top: height - 26 - frame, right: width, bottom: height };
    const sides = [
      { left: 0, top: 0, right: width, bottom: frame },
      { left: 0, top: 0, right: frame, bottom: height },
    ];
    const here = this.#hereIn(picture, room);
    return [...(here ? [here.box] : []), scaleBar, ...(frame ? sides : [])];
  }

  /** Where the reader is, and where the words to it have room; undefined outside of what is shown. */
  #hereIn({ standpoint, here }: Picture, { width, height }: Size): Here | undefined {
    if (!standpoint) return undefined;
    const at = this.#camera.project(standpoint);
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) return undefined;
    const half = hereWidth(here) / 2;
    const words = here.length * HERE.line;
    const below = at.y + HERE.first + words < height;
    const middle = Math.max(half + 4, Math.min(width - half - 4, at.x));
    const box = {
      left: Math.min(at.x - 11, middle - half),
      right: Math.max(at.x + 11, middle + half),
      top: below ? at.y - 11 : at.y - HERE.first - words - 2,
      bottom: below ? at.y + HERE.first + words + 2 : at.y + 11,
    };
    return {
      at,
      box,
      across: middle - at.x,
      down: below ? HERE.first + 8 : -8 - words,
    };
  }

  #here(picture: Picture, room: Size): SVGTemplateResult | typeof nothing {
    const found = this.#hereIn(picture, room);
    if (!found) return nothing;
    const { at, across, down } = found;
    return svg`<g class="here" transform=${`translate(${at.x} ${at.y})`}>
      <circle r="9"></circle><circle class="core" r="3.5"></circle>
      ${picture.here.map((words, i) => svg`<text x=${across} y=${down + i * HERE.line} text-anchor="middle">${words}</text>`)}
    </g>`;
  }

  /** A round length that takes about a sixth of the map. */
  #scaleBar(lang: string, { width, height }: Size): SVGTemplateResult {
    const perPixel = metresPerPixel(this.#camera.center[1], this.#camera.zoom);
    const wanted = Math.min(110, width / 6) * perPixel;
    const metres = ROUND.findLast((length) => length <= wanted) ?? 50;
    const length = metres / perPixel;
    const unit = metres < 1000 ? 'meter' : 'kilometer';
    const words = numberFormat(lang, { style: 'unit', unit }).format(metres < 1000 ? metres : metres / 1000);
    return svg`<g class="scale" transform=${`translate(${width - 10 - length} ${height - 8})`}>
      <path d=${`M0 -5V0H${length}V-5`}></path><text x=${length / 2} y="-5" text-anchor="middle">${words}</text>
    </g>`;
  }
}

/** Words of "you are here": from the point to the first line, and from one line to the next. */
const HERE = { first: 14, line: 14 };

interface Here {
  readonly at: Point;
  readonly box: Box;
  /** Of the first line's middle, from the point. */
  readonly across: number;
  readonly down: number;
}

/** Lengths that a scale may have, metres. */
const ROUND = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];
/** So many numbers are found without a grid. */
const FEW = 12;

function hereWidth(words: readonly string[]): number {
  return Math.max(0, ...words.map(({ length }) => length)) * 7.5;
}

function gridLines({ columns, rows, frame }: Grid, { width, height }: Size): SVGTemplateResult {
  const lines = [
    ...columns.slice(1).map(({ start }) => `M${start} ${frame}V${height}`),
    ...rows.slice(1).map(({ start }) => `M${frame} ${start}H${width}`),
  ];
  return svg`<g class="grid"><path d=${lines.join('')}></path>
    <path class="frame" d=${`M0 0H${width}V${frame}H${frame}V${height}H0Z`}></path>
    ${columns.map(({ name, middle }) => svg`<text x=${middle} y=${frame / 2} text-anchor="middle">${name}</text>`)}
    ${rows.map(({ name, middle }) => svg`<text x=${frame / 2} y=${middle} text-anchor="middle">${name}</text>`)}</g>`;
}

function line({ mark: { at }, middle, away }: PlacedMark): SVGTemplateResult | typeof nothing {
  const d = `M${at.x.toFixed(1)} ${at.y.toFixed(1)}L${middle.x.toFixed(1)} ${middle.y.toFixed(1)}`;
  return away ? svg`<path class="casing" d=${d}></path><path class="leader" d=${d}></path>` : nothing;
}

function point({ mark: { at }, away }: PlacedMark): SVGTemplateResult | typeof nothing {
  return away
    ? svg`<circle class="point" cx=${at.x.toFixed(1)} cy=${at.y.toFixed(1)} r="2.4"></circle>`
    : nothing;
}

function number(
  { mark, middle }: PlacedMark,
  spot: Spot | undefined,
  size: number,
): SVGTemplateResult | typeof nothing {
  if (!spot) return nothing;
  const { width, height } = mark;
  return svg`<g class=${spot.sites.some(({ rough }) => rough) ? 'number rough' : 'number'} data-number=${spot.number}
    transform=${`translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})`}>
    <rect x=${-width / 2} y=${-height / 2} width=${width} height=${height} rx=${height / 2.6} fill=${spotColor(spot)}></rect>
    <text text-anchor="middle" font-size=${size.toFixed(2)}>${spot.number}</text></g>`;
}

/** The colour of a number: that of its category, or a dark one where there are several. */
export function spotColor(spot: Spot): string {
  const categories = categoriesAt(spot);
  return categories.length === 1 ? colorOf(categories[0]) : MIXED;
}
