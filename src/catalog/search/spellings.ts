import { foldBare, terms } from './fold.js';
import type { Reach } from './reach.js';
import { createVocabulary, type Look, type Looks } from './vocabulary.js';

/** Reads texts into words, and remembers which of them have an umlaut. */
export interface Spellings {
  /** The words of a text, folded. */
  readonly read: (text: string) => readonly string[];
  /** Lets go of what only reading needs. */
  readonly finish: () => void;
  /** Finds words that were read also by how they are typed without umlauts: "fluchtling" in "Flüchtlingsberatung". */
  readonly alsoBare: (looks: Looks) => Looks;
}

/**
 * Words are folded once, as they were written: there are far fewer than texts. Their bare forms are a list of their own:
 * as words of the texts they would take the time of every question, and meet synonyms, which have their umlauts.
 */
export function createSpellings(): Spellings {
  const known = new Map<string, readonly string[]>();
  const umlauts: string[] = [];
  const bare = createVocabulary();
  const listed = new Set<string>();

  function readWord(written: string): readonly string[] {
    const words = terms(written);
    const plain = terms(foldBare(written));
    words.forEach((word, i) => list(word, plain[i] ?? word));
    known.set(written, words);
    return words;
  }

  function list(word: string, plain: string): void {
    if (plain === word || listed.has(word)) return;
    listed.add(word);
    umlauts.push(word);
    bare.add([plain]);
  }

  function alsoBare({ whole, start, part }: Looks): Looks {
    const also =
      (reach: Reach, look: Look): Look =>
      (sought, visit) => {
        look(sought, visit);
        bare[reach](sought, (at) => {
          const word = umlauts[at] ?? '';
          const found = reach === 'part' ? word.includes(sought) : word.startsWith(sought);
          if (!found) whole(word, visit);
        });
      };
    return { whole: also('whole', whole), start: also('start', start), part: also('part', part) };
  }

  return {
    read(text) {
      const words: string[] = [];
      for (const written of text.split(/[ \n]/))
        for (const word of known.get(written) ?? readWord(written)) words.push(word);
      return words;
    },
    finish: () => known.clear(),
    alsoBare,
  };
}
