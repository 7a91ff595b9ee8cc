import type { Offer } from '../catalog/model.js';
import { eitherOf, everyOf } from '../catalog/search/both.js';
import type { Index } from '../catalog/search/index-search.js';
import { createScan } from '../catalog/search/scan.js';
import type { Found, TextSearch } from '../catalog/search/search.js';
import {
  type Concepts,
  conceptsOf,
  type SynonymList,
  type Wish,
  wishesOf,
} from '../catalog/search/wishes.js';
import { type Language, spoken } from '../i18n/languages.js';
import { fetchSynonyms } from '../i18n/synonyms.js';
import { inSlices, within } from '../ui/slices.js';

/** More offers than that are scanned only: a question to the index would take longer than a frame. */
const MOST_INDEXED = 30_000;
/** Shorter words begin thousands of others: an index is no help with them, and takes its time. */
const SHORTEST = 3;
/** The most that a question waits for words that are not taken in yet, ms. */
const PATIENCE = 20;
/** Of a visitor's languages, so many are searched in besides German. */
const LANGUAGES = 2;

/**
 * The search of a catalogue: texts are scanned until an index stands, which is built when somebody types for the
 * first time; synonyms come as they arrive. Until all words are taken in, which many offers take a while for, a text finds
 * nothing out.
 * @param changed told when the same text may now find something else
 */
export function createSearch(offers: readonly Offer[], changed: () => void): TextSearch {
  const scan = createScan(offers);
  let index: Index | undefined;
  let indexing = false;
  let version = 0;
  const renew = () => {
    version += 1;
    changed();
  };
  const synonyms = createSynonyms(renew);
  /** Somebody asked before all words were in. */
  let early = false;
  void inSlices(scan.prepare).then(() => early && renew());

  async function buildIndex(): Promise<void> {
    if (indexing || offers.length > MOST_INDEXED) return;
    indexing = true;
    try {
      const { createIndex } = await import('../catalog/search/index-search.js');
      const built = createIndex(offers);
      await inSlices(built.grow);
      index = built;
      renew();
    } catch {
      // The scan goes on answering.
    }
  }

  function meet(wish: Wish): Found {
    const scanned = scan.find(wish);
    const askable = wish.own.some((word) => word.length >= SHORTEST);
    return index && askable ? eitherOf(index.find(wish), scanned) : scanned;
  }

  return {
    get version() {
      return version;
    },
    find(text, languages) {
      if (!scan.prepare(within(PATIENCE))) {
        early = true;
        return undefined;
      }
      void buildIndex();
      return everyOf(wishesOf(text, synonyms(languages)).map(meet), offers.length);
    },
  };
}

/** Gives what is known of the languages, and fetches what is not. */
function createSynonyms(arrived: () => void): (languages: readonly string[]) => Concepts {
  const lists = new Map<Language, SynonymList>();
  const kept = new Map<string, Concepts>();
  const load = (language: Language) => {
    lists.set(language, {});
    fetchSynonyms(language).then(
      (list) => {
        lists.set(language, list);
        kept.clear();
        arrived();
      },
      () => undefined, // Searching goes on without them.
    );
  };
  return (wanted) => {
    const languages = [...new Set(['de' as const, ...wanted.flatMap((tag) => spoken(tag) ?? [])])];
    const asked = languages.slice(0, LANGUAGES + 1);
    asked.filter((language) => !lists.has(language)).forEach(load);
    const key = asked.join(' ');
    const concepts = kept.get(key) ?? conceptsOf(asked.map((language) => lists.get(language) ?? {}));
    kept.set(key, concepts);
    return concepts;
  };
}
