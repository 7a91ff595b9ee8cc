import type { Box } from './labels.js';

/** Where parts of an element lie, from its top left corner. */
export function boxesWithin(element: Element | null, parts: string): readonly Box[] {
  const from = element?.getBoundingClientRect();
  return [...(element?.querySelectorAll(parts) ?? [])].map((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    const [x, y] = [from?.left ?? 0, from?.top ?? 0];
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  });
}
