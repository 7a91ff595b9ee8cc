import { fold } from './fold.js';

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Shorter finds would mark half the text. */
const SHORTEST = 2;

/** Cuts a text where one of the folded words stands in it. The pieces together are the text. */
export function markedPieces(text: string, words: readonly string[]): readonly Piece[] {
  const { folded, origin } = foldedWithOrigin(text);
  const marked = new Uint8Array(text.length);
  for (const word of new Set(words))
    if (word.length >= SHORTEST)
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
        marked.fill(1, origin[at], origin[at + word.length] ?? text.length);
  return pieces(text, marked);
}

/** Folds letter by letter, and remembers where each came from: folding may make a letter two, or none. */
function foldedWithOrigin(text: string): { folded: string; origin: readonly number[] } {
  const origin: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
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
