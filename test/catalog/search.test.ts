import { expect } from 'chai';
import { fold, terms } from '../../src/catalog/search/fold.js';
import { indexSearch } from '../../src/catalog/search/index-search.js';
import { scanSearch } from '../../src/catalog/search/scan.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

describe('folding', () => {
  for (const [name, a, b] of [
    ['German umlauts with their two-letter forms', 'Bärenkämpen Straße', 'baerenkaempen strasse'],
    ['Turkish i with and without dot', 'İŞ DANIŞMANLIĞI', 'is danismanligi'],
    ['French accents', 'Café à la carte', 'cafe a la carte'],
    ['decomposed and composed letters', 'Fu\u0308r', 'für'],
    ['Arabic forms of alef and its vowel marks', 'أُسْرَة', 'اسره'],
    ['Persian and Arabic yeh and kaf', 'کتابی', 'كتابي'],
    ['Arabic, Persian and Latin digits', '٢٠٢٦ ۲۰۲۶', '2026 2026'],
    ['Cyrillic yo', 'Ещё', 'еще'],
    ['characters that steer direction', 'a\u202eb\u200f', 'ab'],
  ] as const)
    it(`brings together ${name}`, () => {
      expect(fold(a)).to.equal(fold(b));
    });

  it('keeps apart what is not the same word', () => {
    expect(fold('schon')).not.to.equal(fold('schön'));
  });

  it('finds words in any script', () => {
    expect(terms('Hope e.V. – دورة, 2026!')).to.deep.equal(['hope', 'e', 'v', 'دوره', '2026']);
  });
});

const { catalog } = catalogOf(
  feedDocument({
    categories: [{ id: 'kurs', name: { de: 'Deutsch lernen', tr: 'Almanca öğrenmek' } }],
    providers: [{ id: 'vhs', name: 'Volkshochschule' }],
    places: [{ id: 'haus', name: 'Haus am Fluß' }],
    offers: [
      offerDocument('title', { title: { de: 'Fußballtraining', en: 'Football' } }),
      offerDocument('summary', { summary: 'Auch Fußball gehört dazu.' }),
      offerDocument('provider', { provider: 'vhs' }),
      offerDocument('place', { places: ['haus'] }),
      offerDocument('tag', { tags: ['schach'] }),
    ],
  }),
);
const offers = catalog.offers.all;
const ids = (hits: ReadonlyMap<number, number>) =>
  [...hits].sort(([, a], [, b]) => b - a).map(([index]) => offers[index]?.id);

describe('searching with the index', () => {
  const search = indexSearch(offers);
  const found = async (text: string) => ids((await search)(text));

  it('finds words in titles of any language, providers, places, categories and tags', async () => {
    expect(await found('football')).to.deep.equal(['title']);
    expect(await found('volkshochschule')).to.deep.equal(['provider']);
    expect(await found('fluss')).to.deep.equal(['place']);
    expect(await found('almanca')).to.have.length(5);
    expect(await found('schach')).to.deep.equal(['tag']);
  });

  it('ranks a title above a summary', async () => {
    expect(await found('fussball')).to.deep.equal(['title', 'summary']);
  });

  it('finds beginnings of words and forgives small typos', async () => {
    expect(await found('volkshoch')).to.deep.equal(['provider']);
    expect(await found('Volkshochschlue')).to.deep.equal(['provider']);
  });

  it('wants every word to be met', async () => {
    expect(await found('fussball schach')).to.deep.equal([]);
  });

  it('finds nothing for what is in no offer', async () => {
    expect(await found('xylophon')).to.deep.equal([]);
  });
});

describe('searching without an index', () => {
  it('finds parts of words at once, titles first', () => {
    expect(ids(scanSearch(offers)('FUSSBALL'))).to.deep.equal(['title', 'summary']);
    expect(ids(scanSearch(offers)('hochschule'))).to.deep.equal(['provider']);
  });
});
