/**
 * Every word of many texts, and which texts have it. There are far fewer words than texts: looking for a part of a word
 * here takes a tenth of the time that looking through the texts themselves does.
 */
export interface Vocabulary {
  /** Takes one more text in. Texts are numbered as they come. @param words folded, in no order */
  readonly add: (words: Iterable<string>) => void;
  /** Calls for every text that has the word, maybe more than once. */
  readonly withWord: (word: string, visit: (text: number) => void) => void;
  /** Calls for every text that has the part within one of its words, maybe more than once. */
  readonly withPart: (part: string, visit: (text: number) => void) => void;
}

/** Stands between words; is in none of them. */
const GAP = '\n';

export function createVocabulary(): Vocabulary {
  const texts = new Map<string, number[]>();
  let count = 0;
  let joined = '';
  let words = 0;
  const all = () => {
    if (words !== texts.size) joined = [...texts.keys(), ''].join(GAP);
    words = texts.size;
    return joined;
  };
  const withWord = (word: string, visit: (text: number) => void) => texts.get(word)?.forEach(visit);
  return {
    withWord,
    add(own) {
      for (const word of new Set(own)) {
        const known = texts.get(word);
        if (known) known.push(count);
        else texts.set(word, [count]);
      }
      count++;
    },
    withPart(part, visit) {
      const list = all();
      for (let at = list.indexOf(part); at >= 0;) {
        const end = list.indexOf(GAP, at);
        withWord(list.slice(list.lastIndexOf(GAP, at) + 1, end), visit);
        at = list.indexOf(part, end);
      }
    },
  };
}
