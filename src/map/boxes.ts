import type { Box } from './labels.js';

/** Where an element lies over another, from that one's top left corner; none where one is not drawn. */
export function boxesWithin(under: Element | null, over: Element | null): readonly Box[] {
  if (!under || !over) return [];
  const [from, { left, top, right, bottom }] = [under.getBoundingClientRect(), over.getBoundingClientRect()];
  return [
    { left: left - from.left, top: top - from.top, right: right - from.left, bottom: bottom - from.top },
  ];
}
