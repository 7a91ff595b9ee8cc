import { expect } from 'chai';
import { fold, foldBare, terms } from '../../src/catalog/search/fold.js';
import { eitherOf, everyOf } from '../../src/catalog/search/both.js';
import { createIndex } from '../../src/catalog/search/index-search.js';
import { markedPieces } from '../../src/catalog/search/marks.js';
import type { Reach } from '../../src/catalog/search/reach.js';
import { createScan } from '../../src/catalog/search/scan.js';
import type { Found } from '../../src/catalog/search/search.js';
import { type Concepts, conceptsOf, type Wish, wishesOf } from '../../src/catalog/search/wishes.js';
import german from '../../src/i18n/synonyms/de.json';
import english from '../../src/i18n/synonyms/en.json';
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
    ['characters that steer direction', 'a\u202eb\u200f\u061c', 'ab'],
    ['words with soft hyphens and other marks that nobody sees', 'Fuß\u00adball\ufeff', 'fussball'],
  ] as const)
    it(`brings together ${name}`, () => {
      expect(fold(a)).to.equal(fold(b));
    });

  it('keeps apart what is not the same word', () => {
    expect(fold('schon')).not.to.equal(fold('schön'));
  });

  it('writes umlauts as bare letters for who has none, and all else as ever', () => {
    expect(foldBare('Flüchtling, ÖL, Grüße, Mu\u0308hle')).to.equal('fluchtling, ol, grusse, muhle');
    expect(foldBare('Ångström Smørrebrød İŞ Ещё')).to.equal('angstrom smorrebrod is еще');
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
/** The indexes of what was found, best first. */
const ranked = (scores: Float32Array) =>
  [...scores.keys()].filter((i) => scores[i]).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
const ids = ({ scores }: Found) => ranked(scores).map((index) => offers[index]?.id);
const concepts = conceptsOf([german, english]);
/** What meets all wishes of a text. */
const every = (find: (wish: Wish) => Found, text: string, known: Concepts = []) => {
  const founds = wishesOf(text, known).map(find);
  return everyOf(founds, founds[0]?.scores.length ?? 0);
};

describe('searching with the index', () => {
  const index = createIndex(offers);
  index.grow(() => true);
  const found = (text: string) => ids(every(index.find, text));

  it('finds words in titles of any language, providers, places, categories and tags', () => {
    expect(found('football')).to.deep.equal(['title']);
    expect(found('volkshochschule')).to.deep.equal(['provider']);
    expect(found('fluss')).to.deep.equal(['place']);
    expect(found('almanca')).to.have.length(5);
    expect(found('schach')).to.deep.equal(['tag']);
  });

  it('ranks a title above a summary', () => {
    expect(found('fussball')).to.deep.equal(['title', 'summary']);
  });

  it('finds beginnings of words and forgives small typos', () => {
    expect(found('volkshoch')).to.deep.equal(['provider']);
    expect(found('Volkshochschlue')).to.deep.equal(['provider']);
  });

  it('wants every word to be met', () => {
    expect(found('fussball schach')).to.deep.equal([]);
  });

  it('finds nothing for what is in no offer', () => {
    expect(found('xylophon')).to.deep.equal([]);
  });

  it('grows piece by piece', () => {
    const slow = createIndex(offers);
    let turns = 0;
    for (let left = 1; !slow.grow(() => left-- > 0); left = 1) turns++;
    expect(turns).to.equal(offers.length - 1);
    expect(ids(every(slow.find, 'schach'))).to.deep.equal(['tag']);
  });
});

describe('searching without an index', () => {
  const scan = createScan(offers);
  const found = (text: string) => ids(every(scan.find, text));

  it('finds parts of words at once, titles first', () => {
    expect(found('FUSSBALL')).to.deep.equal(['title', 'summary']);
    expect(found('hochschule')).to.deep.equal(['provider']);
  });

  it('takes short words of other languages for whole words only', () => {
    const concepts = conceptsOf([{ home: ['wohnung', 'ev'] }, { child: ['çocuk', 'uss'] }]);
    expect(ids(every(scan.find, 'wohnung', concepts))).to.deep.equal([]);
    expect(ids(every(scan.find, 'çocuk', concepts))).to.deep.equal([]);
  });

  it('takes short own words for beginnings of words, and ranks whole words above them', () => {
    const { catalog: town } = catalogOf(
      feedDocument({
        offers: [
          offerDocument('midst', { title: 'Tischtennis' }),
          offerDocument('begins', { title: 'Islamberatung' }),
          offerDocument('synonym', { title: 'Arbeit finden' }),
          offerDocument('described', { description: { de: 'Hilfe', tr: 'İş bulma' } }),
          offerDocument('titled', { title: { de: 'Bewerbung', tr: 'İş başvurusu' } }),
        ],
      }),
    );
    const { find } = createScan(town.offers.all);
    const work = conceptsOf([{ work: ['iş', 'arbeit'] }]);
    const named = (found: Found) => ranked(found.scores).map((i) => town.offers.all[i]?.id);
    expect(named(every(find, 'iş', work))).to.deep.equal(['titled', 'described', 'synonym', 'begins']);
    expect(named(every(find, 'ten'))).to.deep.equal([]);
    expect(named(every(find, 'be'))).to.deep.equal(['titled']);
    expect(named(every(find, 'tennis'))).to.deep.equal(['midst']);
  });

  it('finds words with umlauts also by how they are typed without', () => {
    const { catalog: town } = catalogOf(
      feedDocument({
        categories: [],
        offers: [
          offerDocument('hilfe', { title: 'Küchenhilfe', summary: 'Mu\u0308hlenhof; FLÜCHTLINGSBERATUNG' }),
          offerDocument('kuchen', { title: 'Kuchen backen', summary: 'fröhlich' }),
          offerDocument('frueh', { title: 'Frühstück', summary: 'Für uns' }),
        ],
      }),
    );
    const { find } = createScan(town.offers.all);
    const named = (text: string, known: Concepts = []) =>
      ranked(every(find, text, known).scores).map((i) => town.offers.all[i]?.id);
    expect(named('Fluchtling')).to.deep.equal(['hilfe']);
    expect(named('muhlen')).to.deep.equal(['hilfe']);
    expect(named('htlingsberat')).to.deep.equal(['hilfe']);
    expect(named('kuchenhilfe fluchtling')).to.deep.equal(['hilfe']);
    expect(named('fruhstuck')).to.deep.equal(['frueh']);
    expect(named('fur')).to.deep.equal(['frueh']);
    expect(named('fru')).to.deep.equal(['frueh']);
    expect(named('kuchen')).to.deep.equal(['hilfe', 'kuchen']);
    expect(named('küchen')).to.deep.equal(['hilfe']);
    expect(named('kuechen')).to.deep.equal(['hilfe']);
    expect(named('gebäck', conceptsOf([{ cake: ['gebäck', 'kuchen'] }]))).to.deep.equal(['kuchen']);
  });

  it('finds nothing where only marks are typed', () => {
    expect(found('!?')).to.deep.equal([]);
  });
});

describe('both together', () => {
  it('find words within words after what begins with them', () => {
    const index = createIndex(offers);
    index.grow(() => true);
    const scan = createScan(offers);
    const both = every((wish) => eitherOf(index.find(wish), scan.find(wish)), 'ball');
    expect(ids(both)).to.have.members(['title', 'summary']);
  });

  it('meet each word in its own way: a typo by the index, a part of a word by the scan', () => {
    const index = createIndex(offers);
    index.grow(() => true);
    const scan = createScan(offers);
    const find = (wish: Wish) => eitherOf(index.find(wish), scan.find(wish));
    expect(ids(every(find, 'Volkshochschlue hoch'))).to.deep.equal(['provider']);
  });
});

describe('other words for the same', () => {
  const { catalog: town } = catalogOf(
    feedDocument({
      offers: [
        offerDocument('kurs', { title: 'Integrationskurs am Abend', categories: [] }),
        offerDocument('bike', { title: 'Fahrradwerkstatt', categories: [] }),
        offerDocument('german', { title: 'German course for all', categories: [] }),
      ],
    }),
  );
  const all = town.offers.all;
  const find = (text: string) => {
    const index = createIndex(all);
    index.grow(() => true);
    return {
      index: every(index.find, text, concepts),
      scan: every(createScan(all).find, text, concepts),
    };
  };

  it('are found in German for what was typed in another language, own words first', () => {
    for (const found of Object.values(find('german course')))
      expect(ranked(found.scores).map((i) => all[i]?.id)).to.deep.equal(['german', 'kurs']);
  });

  it('are found through a small typo in a long word', () => {
    for (const text of ['german cuorse', 'germann course', 'germn course', 'germen course'])
      for (const found of Object.values(find(text)))
        expect([...found.scores.keys()].filter((i) => found.scores[i])).to.deep.equal([0, 2]);
    for (const text of ['german corsues', 'gmeran course'])
      expect(wishesOf(text, concepts)[0]?.own, text).to.have.length(1);
  });

  it('take a word as it is typed before one that it may be a typo of', () => {
    const near = conceptsOf([{ church: ['kirche', 'messe'] }, { fruit: ['kirsche', 'obst'] }]);
    expect(wishesOf('kirsche', near)[0]?.others).to.deep.equal([['kirsche'], ['obst']]);
    expect(wishesOf('messer', near)[0]?.others).to.deep.equal([['kirche'], ['messe']]);
    expect(wishesOf('mese', near)[0]?.others).to.deep.equal([]);
  });

  it('let endings through', () => {
    for (const found of Object.values(find('Fahrrads'))) expect(ranked(found.scores)).to.deep.equal([1]);
  });

  it('take the longest phrase that is known', () => {
    expect(wishesOf('deutsch lernen heute', concepts).map(({ own }) => own)).to.deep.equal([
      ['deutsch', 'lernen'],
      ['heute'],
    ]);
  });

  it('look at no more than a dozen words', () => {
    expect(wishesOf('a '.repeat(500), concepts)).to.have.length(12);
  });
});

describe('marks', () => {
  const marked = (text: string, ...looked: string[]) =>
    markedPieces(
      text,
      looked.map((word) => ({ word, reach: 'part' })),
    )
      .map(({ text: piece, marked: on }) => (on ? `[${piece}]` : piece))
      .join('');

  it('stand where the folded words are, in the letters of the text', () => {
    expect(marked('Fußball für Mädchen', 'fussball', 'maedchen')).to.equal('[Fußball] für [Mädchen]');
    expect(marked('İstanbul', 'istanbul')).to.equal('[İstanbul]');
    expect(marked('دَوْرَة ألمانية', 'المانيه')).to.equal('دَوْرَة [ألمانية]');
  });

  it('stand on words with umlauts that were looked for without', () => {
    expect(marked('Die Küchenhilfe, Mu\u0308hle', 'kuchen', 'muhle')).to.equal(
      'Die [Küchen]hilfe, [Mu\u0308hle]',
    );
  });

  it('stand within words only where that was looked for', () => {
    const marks = (reach: Reach) =>
      markedPieces('Ev, bevor Events', [{ word: 'ev', reach }]).filter((piece) => piece.marked);
    expect((['whole', 'start', 'part'] as const).map((reach) => marks(reach).length)).to.deep.equal([
      1, 2, 3,
    ]);
  });

  it('leave words alone in which a short synonym stands by chance', () => {
    const { marks } = every(createScan(offers).find, 'wohnung', conceptsOf([{ home: ['wohnung', 'ev'] }]));
    const found = markedPieces('bevor Wohnungen, ev', marks(0)).filter((piece) => piece.marked);
    expect(found.map((piece) => piece.text)).to.deep.equal(['Wohnung', 'ev']);
  });

  it('lose nothing of a text, and mark no single letters', () => {
    expect(marked('Ein Café 🎈', 'cafe', 'n')).to.equal('Ein [Café] 🎈');
    expect(marked('', 'x')).to.equal('');
  });
});
