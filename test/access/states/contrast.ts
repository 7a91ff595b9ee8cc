// Which words a checker could not decide on, and where their pixels are.
import { contains, elementAt } from './tree.js';

export interface Aim {
  /** On the page, whatever is scrolled. */
  readonly box: { x: number; y: number; width: number; height: number };
  readonly color: readonly number[];
  /** Where letters have an edge of their own, it is what lies behind them. */
  readonly halo: readonly number[] | undefined;
  /** 3 for large words, 4.5 for others (WCAG 2.2, 1.4.3). */
  readonly least: number;
}

/** Red, green and blue of a colour, however it is written. */
function bytesOf(color: string): number[] {
  const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
  brush.fillStyle = color;
  brush.fillRect(0, 0, 1, 1);
  return [...brush.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
}

/** 18 points, or 14 in bold. */
const isLarge = (size: number, weight: number) => size >= 24 || (size >= 18.66 && weight >= 700);

function firstWords(element: Element): DOMRect | undefined {
  const range = document.createRange();
  for (const node of element.childNodes)
    if (node instanceof Text && node.data.trim()) {
      range.selectNodeContents(node);
      return range.getClientRects()[0];
    }
  return element.getBoundingClientRect();
}

/** Brings an element into sight. @returns nothing where something else lies on top of it */
export function aimAt(element: Element): Aim | undefined {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = firstWords(element);
  if (!box || box.width < 2 || box.height < 2) return undefined;
  const seen = elementAt(box.x + box.width / 2, box.y + box.height / 2);
  if (!seen || !(contains(element, seen) || contains(seen, element))) return undefined;
  const { color, fill, stroke, paintOrder, strokeWidth, fontSize, fontWeight } = getComputedStyle(element);
  const hasHalo = paintOrder.startsWith('stroke') && parseFloat(strokeWidth) >= 2;
  return {
    box: { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height },
    color: bytesOf(element instanceof SVGElement ? fill : color),
    halo: hasHalo ? bytesOf(stroke) : undefined,
    least: isLarge(parseFloat(fontSize), Number(fontWeight)) ? 3 : 4.5,
  };
}
