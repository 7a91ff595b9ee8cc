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
  let longest = 0;
  let others: readonly (readonly string[])[] = [];
  for (const phrases of concepts) {
    const length = Math.max(
      0,
      ...phrases.filter((phrase) => standsAt(phrase, words, at)).map((one) => one.length),
    );
    if (length < longest || length === 0) continue;
    others = length > longest ? phrases : [...others, ...phrases];
    longest = length;
  }
  return { own: words.slice(at, at + Math.max(1, longest)), others };
}

function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  return phrase.every((term, i) => isForm(words[at + i] ?? '', term));
}

/** Endings are let through: who types "Schwimmkurse" means what the list calls "Schwimmkurs". */
function isForm(word: string, term: string): boolean {
  return word === term || (term.length > 3 && word.startsWith(term) && word.length - term.length < 3);
}
