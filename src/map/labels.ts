import type { Point } from './mercator.js';

/** A name that wants a place on the map, CSS pixels. */
export interface Label {
  readonly key: string;
  /** Where its middle would stand best. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** A part of the screen, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Steps from the best place, in heights: below, above, further below, further above. */
const STEPS = [0, 1, -1, 1.8, -1.8];
/** Air around every name. */
const GAP = 3;

/**
 * Finds a place for each name so that no two meet and none lies under what covers the map or is cut off at its rim: the
 * first come first, and who finds none is left out.
 * @param covered pins and buttons
 */
export function placeLabels(
  labels: readonly Label[],
  covered: readonly Box[],
  screen: Pick<Label, 'width' | 'height'>,
): ReadonlyMap<string, Point> {
  const taken: Box[] = [...covered];
  const found = new Map<string, Point>();
  for (const label of labels) {
    const { width, height } = label;
    const x = within(label.at.x, width, screen.width);
    const best = within(label.at.y, height, screen.height);
    const at = STEPS.map((step) => ({ x, y: within(best + step * height, height, screen.height) })).find(
      (place) => !taken.some((box) => meet(box, boxAt(place, label))),
    );
    if (!at) continue;
    found.set(label.key, at);
    taken.push(boxAt(at, label));
  }
  return found;
}

/** The middle of a name that is not cut off at either end, along one axis. */
function within(at: number, own: number, whole: number): number {
  const half = own / 2 + GAP;
  return whole < 2 * half ? whole / 2 : Math.max(half, Math.min(whole - half, at));
}

function boxAt({ x, y }: Point, { width, height }: Label): Box {
  const [across, down] = [width / 2 + GAP, height / 2 + GAP];
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** Whether they lie on each other. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
