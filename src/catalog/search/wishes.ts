import { terms } from './fold.js';

/** Things that people look for, each with the phrases for it in one language: what a file of synonyms holds. */
export type SynonymList = Readonly<Record<string, readonly string[]>>;

/** The phrases of a thing as folded words, in all languages that are known. */
export type Concepts = readonly (readonly (readonly string[])[])[];

/** One thing that is asked for: in the visitor's words, or in other words for the same. */
export interface Wish {
  readonly own: readonly string[];
  readonly others: readonly (readonly string[])[];
}

export function conceptsOf(lists: readonly SynonymList[]): Concepts {
  const ids = new Set(lists.flatMap((list) => Object.keys(list)));
  return [...ids].map((id) =>
    lists.flatMap((list) => (list[id] ?? []).map(terms)).filter((one) => one.length),
  );
}

/** Words that say nothing of what is wanted; alone they still count. */
const MAX_WORDS = 12;

/** Reads a question from left to right; the longest phrase that is known at a place is one wish. */
export function wishesOf(text: string, concepts: Concepts): readonly Wish[] {
  const words = terms(text).slice(0, MAX_WORDS);
  const wishes: Wish[] = [];
  for (let at = 0; at < words.length;) {
    const wish = wishAt(words, at, concepts);
    wishes.push(wish);
    at += wish.own.length;
  }
  return wishes;
}

function wishAt(words: readonly string[], at: number, concepts: Concepts): Wish {
  const exact = knownAt(words, at, concepts, isForm);
  const near = knownAt(words, at, concepts, isNearForm);
  const { length, others } = near.length > exact.length ? near : exact;
  return { own: words.slice(at, at + Math.max(1, length)), others };
}

/** The longest phrases that stand at a place, with all the others for the same. */
function knownAt(words: readonly string[], at: number, concepts: Concepts, isMeant: typeof isForm) {
  let longest = 0;
  let others: readonly (readonly string[])[] = [];
  const stands = (phrase: readonly string[]) => phrase.every((term, i) => isMeant(words[at + i] ?? '', term));
  for (const phrases of concepts) {
    const length = Math.max(0, ...phrases.filter(stands).map((one) => one.length));
    if (length < longest || length === 0) continue;
    others = length > longest ? phrases : [...others, ...phrases];
    longest = length;
  }
  return { length: longest, others };
}

/** Endings are let through: who types "Schwimmkurse" means what the list calls "Schwimmkurs". */
function isForm(word: string, term: string): boolean {
  return word === term || (term.length > 3 && word.startsWith(term) && word.length - term.length < 3);
}

/** Shorter words become others by one letter too easily. */
const SHORTEST_TYPO = 5;

/** Small typos as well: one letter that is another, too many or missing, or two that changed places. */
function isNearForm(word: string, term: string): boolean {
  if (isForm(word, term)) return true;
  if (Math.min(word.length, term.length) < SHORTEST_TYPO) return false;
  if (Math.abs(word.length - term.length) > 1) return false;
  let from = 0;
  while (word[from] === term[from]) from++;
  let [end, termEnd] = [word.length, term.length];
  for (; end > from && termEnd > from && word[end - 1] === term[termEnd - 1]; end--) termEnd--;
  const [typed, meant] = [word.slice(from, end), term.slice(from, termEnd)];
  const swapped = typed.length === 2 && typed === meant.charAt(1) + meant.charAt(0);
  return swapped || Math.max(typed.length, meant.length) < 2;
}
