import type { Offer } from '../model.js';
import { searchFields } from './fields.js';
import { fold, terms } from './fold.js';

/** Finds offers by text. @returns a score (more is better) by the offer's index; what is missing does not match */
export type TextSearch = (text: string) => ReadonlyMap<number, number>;

/**
 * Looks for every word of the question as a part of the offer's folded texts. Needs no index: answers until
 * one stands. Texts are folded on the first question.
 */
export function scanSearch(offers: readonly Offer[]): TextSearch {
  let texts: readonly { title: string; all: string }[] | undefined;
  return (question) => {
    texts ??= offers.map(foldedTexts);
    const words = terms(question);
    const found = new Map<number, number>();
    texts.forEach(({ title, all }, index) => {
      if (words.every((word) => all.includes(word)))
        found.set(index, 1 + words.filter((word) => title.includes(word)).length);
    });
    return found;
  };
}

function foldedTexts(offer: Offer): { title: string; all: string } {
  const fields = searchFields(offer);
  return { title: fold(fields.title), all: fold(Object.values(fields).join('\n')) };
}
