// Where the focus stands, and whether somebody who sees would find it.
import { placeOf } from '../../helpers/finding.js';
import { scrolls } from './geometry.js';
import { ancestorsOf, contains, elementAt, focused } from './tree.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Stop {
  readonly where: string;
  /** The same number for the same element. */
  readonly id: number;
  /**
   * Where it stands in each of the areas around it that scroll, the nearest first, and in the page, which is the last: by the
   * area's number. Of an area in another one it is the area that stands there. What sticks stands nowhere.
   */
  readonly boxes: readonly (readonly [area: number, box: Box])[];
  readonly rtl: boolean;
  readonly faults: readonly string[];
}

const ids = new Map<Element, number>();
const idOf = (element: Element) => {
  if (!ids.has(element)) ids.set(element, ids.size);
  return ids.get(element)!;
};

/** A line around it, or around the label or the field that it stands in. */
function isMarked(element: Element): boolean {
  const marked = (one: Element) =>
    [null, '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one, part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
  const around = [...ancestorsOf(element)].slice(0, 2);
  const beside = element.nextElementSibling;
  return [element, ...around, ...(beside ? [beside] : [])].some(marked);
}

/** Whether any of it can be seen: nothing sticks on top of it, and it is scrolled to (WCAG 2.2, 2.4.11). */
function isSeen(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const x = [0.1, 0.5, 0.9].map((share) => left + (right - left) * share);
  const y = [0.1, 0.5, 0.9].map((share) => top + (bottom - top) * share);
  const label = element.closest('label') ?? element;
  return x.some((across) =>
    y.some((down) => {
      const seen = elementAt(across, down);
      return (
        seen !== null && (contains(label, seen) || (element.shadowRoot !== null && contains(seen, element)))
      );
    }),
  );
}

/** From where an area's content begins, however far it is scrolled. */
const boxIn = (element: Element, area: Element): Box => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const own = area.getBoundingClientRect();
  // The page itself moves as it is scrolled, other areas stay.
  const isPage = area === document.documentElement;
  const x = own.left - (isPage ? 0 : area.scrollLeft);
  const y = own.top - (isPage ? 0 : area.scrollTop);
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
};

/** The page scrolls, and so does much in it; what lies on the map stands where the map does. */
const isArea = (element: Element): boolean => scrolls(element) || element.matches('html, dialog, .stage');

/** Has no place among the others. */
const sticks = (element: Element): boolean =>
  ['sticky', 'fixed'].includes(getComputedStyle(element).position);

function boxesOf(element: Element): [number, Box][] {
  const found: [number, Box][] = [];
  let from = element.closest('.stage') ?? element;
  for (const around of ancestorsOf(from)) {
    if (isArea(around)) {
      found.push([idOf(around), boxIn(from, around)]);
      from = around;
    }
    if (sticks(around)) return found;
  }
  return found;
}

/** What the focus has reached; null outside the page. */
export function stop(): Stop | null {
  const element = focused();
  if (!element) return null;
  const where = placeOf(element);
  return {
    where,
    id: idOf(element),
    boxes: boxesOf(element),
    rtl: getComputedStyle(element.parentElement ?? element).direction === 'rtl',
    faults: [
      ...(element.matches(':focus-visible') && isMarked(element) ? [] : ['the focus is not marked']),
      ...(isSeen(element) ? [] : ['the focus is out of sight']),
    ],
  };
}

/** Where the keys begin: at the first thing of the page. */
export function atTheBeginning(): void {
  ids.clear();
  (focused() as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
}
