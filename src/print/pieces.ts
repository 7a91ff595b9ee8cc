/** Lines that stay together. */
const TOGETHER = 4;
/** Lines beside each other in several languages end at about the same height: nearer than so many em. */
const SAME_LINE = 0.5;
/** Characters that are looked at first for where a line ends. */
const STEP = 128;

/** A picture, or a text, which can be parted between its lines. */
type Leaf = Text | SVGSVGElement;

/** How much of each text stands in the pieces up to one, by that one. */
type Lengths = ReadonlyMap<Text, readonly number[]>;

/** A drawn entry in pieces of a few lines, in order: each line stands in one of them. */
export function piecesOf(entry: Element): readonly Element[] {
  const leaves = leavesOf(entry);
  const cuts = cutsOf(entry, leaves);
  const lengths = new Map(
    leaves.filter((leaf) => leaf instanceof Text).map((text) => [text, lengthsTo(text, cuts)] as const),
  );
  return cuts.map((_, i) => {
    const piece = copyOf(entry, i, cuts, lengths);
    piece.classList.toggle('begun', i > 0);
    piece.classList.toggle('goes-on', i < cuts.length - 1);
    return piece;
  });
}

function leavesOf(entry: Element): readonly Leaf[] {
  const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const leaves: Leaf[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Text || node instanceof SVGSVGElement) leaves.push(node);
  }
  return leaves;
}

/** Where its pieces end, down the page. */
function cutsOf(entry: Element, leaves: readonly Leaf[]): readonly number[] {
  const near = parseFloat(getComputedStyle(entry).fontSize) * SAME_LINE;
  const ends = leaves.flatMap((leaf) => (leaf instanceof Text ? endsOf(leaf) : bottomOf(leaf)));
  const lines: { readonly from: number; to: number }[] = [];
  for (const end of ends.sort((a, b) => a - b)) {
    const line = lines.at(-1);
    if (line && end < line.from + near) line.to = end;
    else lines.push({ from: end, to: end });
  }
  return lines.filter((_, i) => (i + 1) % TOGETHER === 0 || i === lines.length - 1).map(({ to }) => to);
}

const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;

/** Where the lines of a part of a text end; none where nothing of it is drawn. */
function endsOf(text: Text, from = 0, to = text.length): number[] {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()].map(({ bottom }) => bottom);
}

/** How much of a text stands in lines that end at each height or above it. */
function lengthsTo(text: Text, heights: readonly number[]): readonly number[] {
  let low = 0;
  return heights.map((height) => {
    const holds = (to: number) => endsOf(text, low, to).every((end) => end <= height);
    let step = STEP;
    while (low < text.length && holds(Math.min(low + step, text.length))) {
      low = Math.min(low + step, text.length);
      step *= 2;
    }
    let high = Math.min(low + step, text.length);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (holds(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  });
}

/** A copy of what stands in one piece; cells stay, so that each language keeps its side. */
function copyOf(node: Element, at: number, cuts: readonly number[], lengths: Lengths): Element {
  const copy = node.cloneNode() as Element;
  const [from = -Infinity, to = Infinity] = [cuts[at - 1], cuts[at]];
  const partOf = (child: ChildNode): string | Node => {
    if (child instanceof Text)
      return child.data.slice(lengths.get(child)?.[at - 1], lengths.get(child)?.[at]);
    if (!(child instanceof Element)) return '';
    if (!(child instanceof SVGSVGElement)) return copyOf(child, at, cuts, lengths);
    return bottomOf(child) > from && bottomOf(child) <= to ? child.cloneNode(true) : '';
  };
  const parts = [...node.childNodes].map(partOf);
  copy.append(...parts.filter((part) => !(part instanceof Element) || isFull(part)));
  return copy;
}

const isFull = (part: Element): boolean =>
  part.matches('.cell, svg, :has(svg)') || part.textContent.trim() !== '';
