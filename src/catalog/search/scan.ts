import type { Offer } from '../model.js';
import { searchFields } from './fields.js';
import { fold } from './fold.js';
import type { Found } from './search.js';
import type { Wish } from './wishes.js';

/** Folded texts of one offer. */
interface Folded {
  readonly title: string;
  readonly all: string;
}

/** Looks for words as parts of the offers' folded texts. Needs no index: answers until one stands. */
export interface Scan {
  readonly find: (wishes: readonly Wish[]) => Found;
  /** Folds texts ahead for as long as there is time. @returns whether all are folded */
  readonly prepare: (goOn: () => boolean) => boolean;
}

export function createScan(offers: readonly Offer[]): Scan {
  const texts: Folded[] = [];
  const prepare = (goOn: () => boolean) => {
    while (texts.length < offers.length && goOn()) {
      const offer = offers[texts.length];
      if (offer) texts.push(foldedTexts(offer));
    }
    return texts.length === offers.length;
  };
  return {
    prepare,
    find(wishes) {
      prepare(() => true);
      const scores = new Float32Array(texts.length);
      const tests = wishes.map(testsOf);
      if (wishes.length > 0)
        texts.forEach((text, index) => {
          scores[index] = scoreOf(text, tests);
        });
      const marks = wishes.flatMap(({ own, others }) => [...own, ...others.flat()]);
      return { scores, marks: () => marks };
    },
  };
}

/** What a text has to hold for a wish. */
interface WishTests {
  readonly own: readonly string[];
  readonly others: readonly (readonly Test[])[];
}

type Test = (text: string) => boolean;

function testsOf({ own, others }: Wish): WishTests {
  return { own, others: others.map((words) => words.map(standsIn)) };
}

/**
 * Short words of Latin or Cyrillic script are looked for as whole words: a synonym such as "ev" or "iş" stands by chance
 * within many others.
 */
function standsIn(word: string): Test {
  if (!SHORT.test(word)) return (text) => text.includes(word);
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');
  return (text) => whole.test(text);
}

const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}$/u;

/** 0 where one wish is not met. Own words count more than others, words of the title more than the rest. */
function scoreOf({ title, all }: Folded, wishes: readonly WishTests[]): number {
  let score = 0;
  for (const { own, others } of wishes) {
    const inOwn = own.every((word) => all.includes(word));
    if (inOwn) score += own.every((word) => title.includes(word)) ? 4 : 2;
    else if (others.some((tests) => tests.every((test) => test(all)))) score += 1;
    else return 0;
  }
  return score;
}

function foldedTexts(offer: Offer): Folded {
  const fields = searchFields(offer);
  return { title: fold(fields.title), all: fold(Object.values(fields).join('\n')) };
}
