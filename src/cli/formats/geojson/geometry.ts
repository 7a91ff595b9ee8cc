import { positionOf } from '../shared/scalars.js';
import { get } from '../shared/values.js';

const MAX_POINTS = 100_000;

/** The point of a geometry, or the middle of the box around it. */
export function centerOf(geometry: unknown): [number, number] | undefined {
  const points = pointsOf(get(geometry, 'coordinates'));
  const [first] = points;
  if (!first) return undefined;
  const box = points.reduce(
    ([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)] as const,
    [first[0], first[1], first[0], first[1]] as const,
  );
  const middle = (a: number, b: number) => Math.round(((a + b) / 2) * 1e6) / 1e6;
  return points.length === 1 ? first : [middle(box[0], box[2]), middle(box[1], box[3])];
}

/** Whether a geometry is a single point. */
export function isPoint(geometry: unknown): boolean {
  return get(geometry, 'type') === 'Point';
}

function pointsOf(coordinates: unknown): [number, number][] {
  const points: [number, number][] = [];
  const left: unknown[] = [coordinates];
  while (left.length && points.length < MAX_POINTS) {
    const next = left.pop();
    if (!Array.isArray(next)) continue;
    if (typeof next[0] === 'number') {
      const position = positionOf(next[0], next[1]);
      if (position) points.push(position);
    } else left.push(...(next as unknown[]).slice(0, MAX_POINTS));
  }
  return points;
}
