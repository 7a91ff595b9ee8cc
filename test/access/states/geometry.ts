// What no list of rules sees: whether words are cut or lie on each other, and whether anything has to be scrolled sideways.
import { placeOf } from '../../helpers/finding.js';
import { ancestorsOf, contains, elementsOf, foreground, isShown } from './tree.js';

/** Rounding of the engine. */
const HAIR = 1.5;
/** What is that small is there for screen readers only. */
const UNSEEN = 2;
/** WCAG 2.2, 1.4.12. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

interface Words {
  readonly text: string;
  readonly element: Element;
  /** What of them can be seen without scrolling. */
  readonly boxes: readonly DOMRect[];
}

const clips = (element: Element): boolean =>
  ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
  ['hidden', 'clip'].includes(getComputedStyle(element).overflowY);

export const scrolls = (element: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll');
};

const isTiny = ({ width, height }: DOMRect) => width <= UNSEEN || height <= UNSEEN;

/** As much of a box as lies inside another. */
function within(box: DOMRect, room: DOMRect): DOMRect {
  const [left, top] = [Math.max(box.left, room.left), Math.max(box.top, room.top)];
  const [right, bottom] = [Math.min(box.right, room.right), Math.min(box.bottom, room.bottom)];
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

function boxesOf(node: Node, element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const rooms = [element, ...ancestorsOf(element)].filter(scrolls).map((one) => one.getBoundingClientRect());
  return [...range.getClientRects()].map((box) => rooms.reduce(within, box)).filter((box) => !isTiny(box));
}

/** All words in the foreground that somebody can see; those of the map lie where the places do. */
function wordsIn(root: Element): Words[] {
  const found: Words[] = [];
  for (const element of elementsOf(document)) {
    if (!contains(root, element) || !isShown(element) || element.closest('svg, option, .stage')) continue;
    if ([element, ...ancestorsOf(element)].some((one) => clips(one) && isTiny(one.getBoundingClientRect())))
      continue;
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.trim())
        found.push({ text: node.data.trim().slice(0, 40), element, boxes: boxesOf(node, element) });
  }
  return found;
}

/** Letters are lower than the box of their font. */
const LETTERS = 0.25;

/** Words that something cuts off without a way to scroll there. */
function cutOff({ text, element, boxes }: Words): string[] {
  for (const around of [element, ...ancestorsOf(element)]) {
    if (!clips(around)) continue;
    const room = around.getBoundingClientRect();
    const out = boxes.some(
      (box) =>
        box.left < room.left - HAIR ||
        box.right > room.right + HAIR ||
        box.top < room.top - LETTERS * box.height ||
        box.bottom > room.bottom + LETTERS * box.height,
    );
    if (out) return [`cut: ${placeOf(element)} in ${placeOf(around)}: ${text}`];
  }
  return [];
}

/** Letters do not fill their lines: only what reaches far into another line is on top of it. */
const LINE = 0.35;

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > HAIR * 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > LINE * Math.min(a.height, b.height);

const isFixed = (element: Element) =>
  [element, ...ancestorsOf(element)].some((one) =>
    ['sticky', 'fixed'].includes(getComputedStyle(one).position),
  );

function onTop(words: Words[]): string[] {
  const still = words.filter(({ element }) => !isFixed(element));
  const found: string[] = [];
  for (const [i, a] of still.entries())
    for (const b of still.slice(i + 1))
      if (a.boxes.some((one) => b.boxes.some((other) => overlap(one, other))))
        found.push(`on each other: ${placeOf(a.element)} and ${placeOf(b.element)}: ${a.text} / ${b.text}`);
  return found;
}

/** Gives words the room that a reader may ask for, in every tree. @returns takes it away again */
function spaceOut(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACED);
  const roots = [document, ...[...elementsOf(document)].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

const frames = async () => {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
};

/** Only tables and the map may be wider than the window (WCAG 2.2, 1.4.10). */
const mayBeWide = (element: Element) =>
  element.querySelector('table') !== null || element.matches('.frame, .stage, .frame *');

/** The innermost of what reaches furthest out of the window. */
function widest(): string {
  let [most, where] = [0, ''];
  for (const element of elementsOf(foreground())) {
    if (element.matches('.stage, .stage *')) continue; // cuts off what is in it
    const { left, right } = element.getBoundingClientRect();
    const out = Math.max(-left, right - document.documentElement.clientWidth);
    if (out > 0 && out >= most) [most, where] = [out, placeOf(element)];
  }
  return where;
}

export function tooWide(): string[] {
  const page = document.documentElement;
  const isWide = page.scrollWidth > page.clientWidth;
  const found = isWide ? [`the page scrolls sideways: ${page.scrollWidth}, ${widest()}`] : [];
  for (const element of elementsOf(foreground())) {
    if (
      scrolls(element) &&
      isShown(element) &&
      element.scrollWidth > element.clientWidth + HAIR &&
      !mayBeWide(element)
    )
      found.push(`scrolls sideways: ${placeOf(element)}: ${element.scrollWidth} of ${element.clientWidth}`);
  }
  return found;
}

export function crowded(): string[] {
  const words = wordsIn(foreground());
  return [...words.flatMap(cutOff), ...onTop(words)];
}

/** The same with more room between letters, words, lines and paragraphs. */
export async function crowdedWhenSpaced(): Promise<string[]> {
  const back = spaceOut();
  await frames();
  const found = [...crowded(), ...tooWide()].map((what) => `spaced out, ${what}`);
  back();
  await frames();
  return found;
}

/** What moves although somebody has asked for stillness; what is over at once is no movement. */
export function moving(): string[] {
  const roots = [document, ...[...elementsOf(document)].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const all = new Set(roots.flatMap((root) => root.getAnimations()));
  return [...all]
    .filter(
      ({ playState, effect }) =>
        playState === 'running' && Number(effect?.getComputedTiming().activeDuration) > 50,
    )
    .map(({ effect }) => `moves: ${placeOf((effect as KeyframeEffect).target)}`);
}
