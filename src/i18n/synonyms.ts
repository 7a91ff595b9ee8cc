import type { SynonymList } from '../catalog/search/wishes.js';
import type { Language } from './languages.js';

const files = import.meta.glob<SynonymList>('./synonyms/*.json', { import: 'default' });

/** What people who speak a language type when they look for something. @throws the import's error */
export async function fetchSynonyms(language: Language): Promise<SynonymList> {
  return (await files[`./synonyms/${language}.json`]?.()) ?? {};
}
