/** Where in a word something that is looked for may stand: it is the word, it begins it, or it is any part of it. */
export type Reach = 'whole' | 'start' | 'part';

/**
 * Short words of Latin or Cyrillic script stand by chance within many others: "iş" in "Tischtennis", "ev" in "bevor".
 * Two Arabic letters or one Chinese are a word already, and often written together with others.
 */
const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]{1,3}$/u;

/** A visitor's own word may still be in the typing, and then begins what is meant. */
export function reachOfOwn(word: string): Reach {
  return SHORT.test(word) ? 'start' : 'part';
}

export function reachOfOther(word: string): Reach {
  return SHORT.test(word) ? 'whole' : 'part';
}

/** A folded word that is to be marked in a text. */
export interface Mark {
  readonly word: string;
  readonly reach: Reach;
}
