import type { Offer } from '../model.js';
import { searchFields } from './fields.js';
import { terms } from './fold.js';
import type { Found } from './search.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';
import type { Wish } from './wishes.js';

/** Looks for words as parts of the words that offers have. Needs no index: answers until one stands. */
export interface Scan {
  readonly find: (wishes: readonly Wish[]) => Found;
  /** Takes words in ahead for as long as there is time. @returns whether all are in */
  readonly prepare: (goOn: () => boolean) => boolean;
}

/** What a wish counts where it is met: in other words, in the visitor's own, by the title. 0 is not met. */
const OTHER = 1;
const OWN = 2;
const TITLE = 4;

export function createScan(offers: readonly Offer[]): Scan {
  const titles = createVocabulary();
  const all = createVocabulary();
  let next = 0;
  const prepare = (goOn: () => boolean) => {
    while (next < offers.length && goOn()) {
      const offer = offers[next++];
      if (!offer) continue;
      const fields = searchFields(offer);
      titles.add(terms(fields.title));
      all.add(terms(Object.values(fields).join('\n')));
    }
    return next === offers.length;
  };
  return {
    prepare,
    find(wishes) {
      prepare(() => true);
      const scores = sumOf(
        wishes.map((wish) => scoresOf(wish)),
        offers.length,
      );
      const marks = wishes.flatMap(({ own, others }) => [...own, ...others.flat()]);
      return { scores, marks: () => marks };
    },
  };

  function scoresOf({ own, others }: Wish): Uint8Array {
    const scores = new Uint8Array(offers.length);
    for (const words of others) raise(scores, OTHER, all, words, isShort);
    raise(scores, OWN, all, own, () => false);
    raise(scores, TITLE, titles, own, () => false);
    return scores;
  }
}

/**
 * Short words of Latin or Cyrillic script are looked for as whole words: a synonym such as "ev" or "iş" stands by chance
 * within many others.
 */
const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}$/u;
const isShort = (word: string) => SHORT.test(word);

/** Gives a score to every text that has all the words. */
function raise(
  scores: Uint8Array,
  score: number,
  vocabulary: Vocabulary,
  words: readonly string[],
  whole: (word: string) => boolean,
): void {
  const met = new Uint8Array(scores.length);
  words.forEach((word, place) => {
    const look = whole(word) ? vocabulary.withWord : vocabulary.withPart;
    look(word, (text) => {
      if (met[text] === place) met[text] = place + 1;
    });
  });
  met.forEach((count, text) => {
    if (count === words.length && count > 0) scores[text] = score;
  });
}

/** 0 where one wish is not met. */
function sumOf(wishes: readonly Uint8Array[], count: number): Float32Array {
  const sum = new Float32Array(count);
  for (let text = 0; text < count; text++)
    if (wishes.every((scores) => scores[text]))
      sum[text] = wishes.reduce((all, one) => all + (one[text] ?? 0), 0);
  return sum;
}
