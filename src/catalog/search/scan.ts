import type { Offer } from '../model.js';
import { searchFields } from './fields.js';
import { type Reach, reachOfOther, reachOfOwn } from './reach.js';
import type { Found } from './search.js';
import { createSpellings } from './spellings.js';
import { createVocabulary, type Looks } from './vocabulary.js';
import type { Wish } from './wishes.js';

/** Looks for words as parts of the words that offers have. Needs no index: answers until one stands. */
export interface Scan {
  readonly find: (wish: Wish) => Found;
  /** Takes words in ahead for as long as there is time. @returns whether all are in */
  readonly prepare: (goOn: () => boolean) => boolean;
}

/**
 * What a wish counts where it is met, the worst first: where one of its short words only begins a word, in other words
 * for it, in the visitor's own. 0 is not met.
 */
const BEGUN = 1;
const BEGUN_TITLE = 2;
const OTHER = 3;
const OWN = 4;
const TITLE = 6;

export function createScan(offers: readonly Offer[]): Scan {
  const titles = createVocabulary();
  const all = createVocabulary();
  const { read, finish, alsoBare } = createSpellings();
  const [ownTitles, ownAll] = [alsoBare(titles), alsoBare(all)];
  let next = 0;
  const prepare = (goOn: () => boolean) => {
    while (next < offers.length && goOn()) {
      const offer = offers[next++];
      if (!offer) continue;
      const fields = searchFields(offer);
      titles.add(read(fields.title));
      all.add(read(Object.values(fields).join('\n')));
    }
    const isDone = next === offers.length;
    if (isDone) finish();
    return isDone;
  };
  return {
    prepare,
    find(wish) {
      prepare(() => true);
      const marks = [
        ...wish.own.map((word) => ({ word, reach: reachOfOwn(word) })),
        ...wish.others.flat().map((word) => ({ word, reach: reachOfOther(word) })),
      ];
      return { scores: scoresOf(wish), marks: () => marks };
    },
  };

  /** What counts more is written over what counts less. */
  function scoresOf({ own, others }: Wish): Float32Array {
    const scores = new Float32Array(offers.length);
    if (own.some((word) => reachOfOwn(word) === 'start')) {
      raise(scores, BEGUN, ownAll, own, reachOfOwn);
      raise(scores, BEGUN_TITLE, ownTitles, own, reachOfOwn);
    }
    for (const words of others) raise(scores, OTHER, all, words, reachOfOther);
    raise(scores, OWN, ownAll, own, reachOfOther);
    raise(scores, TITLE, ownTitles, own, reachOfOther);
    return scores;
  }
}

/** Gives a score to every text that has all the words. */
function raise(
  scores: Float32Array,
  score: number,
  looks: Looks,
  words: readonly string[],
  reachOf: (word: string) => Reach,
): void {
  const last = words.length - 1;
  const met = last > 0 ? new Uint8Array(scores.length) : undefined;
  words.forEach((word, place) =>
    looks[reachOf(word)](word, (text) => {
      if (met && met[text] !== place) return;
      if (met) met[text] = place + 1;
      if (place === last) scores[text] = score;
    }),
  );
}
