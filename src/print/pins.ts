import type { Box } from '../map/labels.js';
import type { Point } from '../map/mercator.js';

/** A number that wants to stand at a point of the map, CSS pixels. */
export interface Mark {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** Where a number stands. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Its middle. */
  readonly middle: Point;
  /** Whether it stands away from its point, so that a line has to lead there. */
  readonly away: boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Air around a number. */
const GAP = 1.5;
/** Directions in which a place is looked for, and how much farther with each round, in heights. */
const WAYS = 24;
const STEP = 0.35;
const ROUNDS = 24;

/**
 * Finds a place for each number so that no two meet, none is cut off, and no line runs under a number. Those that stand at
 * their points come first; the others go to the nearest free place around.
 * @param covered where nothing may stand
 */
export function placeMarks(
  marks: readonly Mark[],
  room: Room,
  covered: readonly Box[],
): readonly PlacedMark[] {
  const taken = new Taken(room, covered, marks);
  const found = new Map<Mark, Point>();
  for (const mark of alone(marks)) {
    const place = inside(mark, mark.at, room);
    const box = boxAt(place, mark);
    if (!taken.isFree(box) || taken.hides(box, mark)) continue;
    found.set(mark, place);
    taken.take(box, isAway(mark, place) ? [mark.at, place] : undefined);
  }
  for (const mark of marks) {
    if (found.has(mark)) continue;
    const place = taken.nearest(mark);
    found.set(mark, place);
    taken.take(boxAt(place, mark), [mark.at, place]);
  }
  return marks.map((mark) => {
    const middle = found.get(mark) ?? mark.at;
    return { mark, middle, away: isAway(mark, middle) };
  });
}

/** Of the longest ways so many do not count: one crowded corner shall not make all numbers small. */
const FEW = 0.03;

/** The longest way from a number to its point but for a few, in heights of a number. */
export function longWay(placed: readonly PlacedMark[]): number {
  const ways = placed.map(({ mark, middle }) => distance(mark.at, middle) / mark.height);
  return ways.sort((a, b) => b - a)[Math.floor(ways.length * FEW)] ?? 0;
}

/** Those with the most room around first: they can stay where they are. */
function alone(marks: readonly Mark[]): readonly Mark[] {
  const near = new Map(
    marks.map((mark) => [mark, marks.filter((other) => distance(mark.at, other.at) < 2 * mark.width).length]),
  );
  return [...marks].sort((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0));
}

function inside({ width, height }: Mark, { x, y }: Point, room: Room): Point {
  const within = (value: number, own: number, all: number) =>
    Math.max(own / 2 + GAP, Math.min(all - own / 2 - GAP, value));
  return { x: within(x, width, room.width), y: within(y, height, room.height) };
}

function isAway({ at, height, width }: Mark, { x, y }: Point): boolean {
  return Math.abs(at.x - x) > width / 2 || Math.abs(at.y - y) > height / 2;
}

type Line = readonly [Point, Point];

/** What stands in the way of a number: other numbers, their lines, and their points. */
interface InTheWay {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly points: readonly Point[];
}

/** What is taken already. */
class Taken {
  readonly #boxes: Box[] = [];
  readonly #lines: Line[] = [];

  constructor(
    private readonly room: Room,
    covered: readonly Box[],
    private readonly marks: readonly Mark[],
  ) {
    this.#boxes.push(...covered);
  }

  take(box: Box, line: Line | undefined): void {
    this.#boxes.push(box);
    if (line) this.#lines.push(line);
  }

  isFree(box: Box, boxes: readonly Box[] = this.#boxes): boolean {
    const { left, top, right, bottom } = box;
    const within = left >= 0 && top >= 0 && right <= this.room.width && bottom <= this.room.height;
    return within && !boxes.some((other) => meet(box, other));
  }

  /** Whether a number's box lies over the point of another. */
  hides(box: Box, own: Mark): boolean {
    return this.marks.some((mark) => mark !== own && contains(box, mark.at));
  }

  /** The nearest free place: one that crosses no line and hides no point if there is one, else one that does. */
  nearest(mark: Mark): Point {
    const near = this.#around(mark);
    let crossing: Point | undefined;
    for (let round = 1; round <= ROUNDS; round++)
      for (let way = 0; way < WAYS; way++) {
        const angle = (way / WAYS) * 2 * Math.PI + round;
        const reach = round * STEP * mark.height + mark.height / 2;
        const place = { x: mark.at.x + Math.cos(angle) * reach, y: mark.at.y + Math.sin(angle) * reach };
        const box = boxAt(place, mark);
        if (!this.isFree(box, near.boxes)) continue;
        if (isClear(box, [mark.at, place], near)) return place;
        crossing ??= place;
      }
    // Better a crossed line than one through half of the map.
    return crossing ?? this.#anywhere(mark);
  }

  /** What can be met within all rounds. */
  #around({ at, width, height }: Mark): InTheWay {
    const reach = (ROUNDS * STEP + 1) * height + width;
    const field = { left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach };
    return {
      boxes: this.#boxes.filter((box) => meet(box, field)),
      lines: this.#lines.filter(([a, b]) => contains(field, a) || contains(field, b)),
      points: this.marks.flatMap((mark) => (mark.at !== at && contains(field, mark.at) ? [mark.at] : [])),
    };
  }

  /** Far away: the free place that is nearest in the whole room; its own point where nothing is free. */
  #anywhere(mark: Mark): Point {
    let best: Point | undefined;
    for (let y = mark.height / 2 + GAP; y <= this.room.height; y += mark.height / 2)
      for (let x = mark.width / 2 + GAP; x <= this.room.width; x += mark.width / 2) {
        const nearer = !best || distance(mark.at, { x, y }) < distance(mark.at, best);
        if (nearer && this.isFree(boxAt({ x, y }, mark))) best = { x, y };
      }
    return best ?? mark.at;
  }
}

/** Whether neither a number nor its line is in conflict with other lines, points and numbers. */
function isClear(box: Box, line: Line, { boxes, lines, points }: InTheWay): boolean {
  if (points.some((point) => contains(box, point))) return false;
  if (lines.some((other) => cross(line, other) || through(box, other))) return false;
  return !boxes.some((other) => through(other, line));
}

function contains({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

export function boxAt({ x, y }: Point, { width, height }: Pick<Mark, 'width' | 'height'>): Box {
  const [across, down] = [width / 2 + GAP / 2, height / 2 + GAP / 2];
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function cross([a, b]: Line, [c, d]: Line): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether a line enters a box. */
function through(box: Box, line: Line): boolean {
  if (contains(box, line[0])) return true;
  const { left, top, right, bottom } = box;
  const corners = [
    { x: left, y: top },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: bottom },
  ] as const;
  return cross(line, [corners[0], corners[1]]) || cross(line, [corners[2], corners[3]]);
}

/** Puts points together that are nearer to the first of their group than a distance. @returns groups of indices */
export function together(points: readonly Point[], within: number): readonly (readonly number[])[] {
  const groups: { readonly at: Point; readonly members: number[] }[] = [];
  for (const [index, at] of points.entries()) {
    const group = groups.find((one) => distance(one.at, at) <= within);
    if (group) group.members.push(index);
    else groups.push({ at, members: [index] });
  }
  return groups.map(({ members }) => members);
}
