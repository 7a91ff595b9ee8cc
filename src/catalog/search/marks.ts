import { fold, foldBare } from './fold.js';
import type { Mark } from './reach.js';

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Shorter finds would mark half the text. */
const SHORTEST = 2;

/** Cuts a text where one of the words stands in it. The pieces together are the text. */
export function markedPieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const marked = new Uint8Array(text.length);
  const ways = fold(text) === foldBare(text) ? [fold] : [fold, foldBare];
  for (const { folded, origin } of ways.map((way) => foldedWithOrigin(text, way)))
    for (const mark of marks)
      for (const [from, to] of placesOf(mark, folded))
        marked.fill(1, origin[from], origin[to] ?? text.length);
  return pieces(text, marked);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where a word stands in a folded text, as far as it may reach into others. */
function placesOf({ word, reach }: Mark, folded: string): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  if (word.length < SHORTEST) return places;
  const isLetter = (at: number) => LETTER.test(folded.charAt(at));
  for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
    const to = from + word.length;
    const begun = reach !== 'part' && isLetter(from - 1);
    if (!begun && !(reach === 'whole' && isLetter(to))) places.push([from, to]);
  }
  return places;
}

/** Folds letter by letter, and remembers where each came from: folding may make a letter two, or none. */
function foldedWithOrigin(
  text: string,
  foldLetter: typeof fold,
): { folded: string; origin: readonly number[] } {
  const origin: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const plain = foldLetter(letter);
    for (let i = 0; i < plain.length; i++) origin.push(at);
    folded += plain;
    at += letter.length;
  }
  return { folded, origin };
}

function pieces(text: string, marked: Uint8Array): Piece[] {
  const found: Piece[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && marked[to] === marked[from]) to++;
    found.push({ text: text.slice(from, to), marked: marked[from] === 1 });
    from = to;
  }
  return found;
}
