import { expect } from 'chai';
import { createIndex } from '../../src/catalog/search/index-search.js';
import { createScan } from '../../src/catalog/search/scan.js';
import type { Found } from '../../src/catalog/search/search.js';
import { conceptsOf, type Wish, wishesOf } from '../../src/catalog/search/wishes.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const own = (...words: string[]): Wish => ({ own: words, others: [] });
const offersOf = (offers: object[], more: object = {}) =>
  catalogOf(feedDocument({ categories: [], offers, ...more })).catalog.offers.all;
const titled = (...titles: string[]) =>
  offersOf(titles.map((title, i) => offerDocument(`o${i}`, { title, categories: [] })));

/** The indexes of what was found, best first. */
const ranked = ({ scores }: Found) =>
  [...scores.keys()].filter((i) => scores[i]).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));

function indexOf(offers: ReturnType<typeof titled>) {
  const index = createIndex(offers);
  index.grow(() => true);
  return index;
}

describe('the index', () => {
  it('ranks by where a word stands: title, category and tags, provider and place, all else', () => {
    const word = 'schach';
    const offers = offersOf(
      [
        offerDocument('summary', { title: 'Abend', summary: word, categories: [] }),
        offerDocument('provider', { title: 'Abend', provider: 'p', categories: [] }),
        offerDocument('tags', { title: 'Abend', tags: [word], categories: [] }),
        offerDocument('title', { title: word, categories: [] }),
        offerDocument('none', {
          title: 'Abend',
          summary: 'dame',
          provider: 'q',
          tags: ['dame'],
          categories: [],
        }),
      ],
      {
        providers: [
          { id: 'p', name: word },
          { id: 'q', name: 'Dame' },
        ],
      },
    );
    expect(ranked(indexOf(offers).find(own(word))).map((i) => offers[i]?.id)).to.deep.equal([
      'title',
      'tags',
      'provider',
      'summary',
    ]);
  });

  it('takes three letters for the beginning of a word, but not two', () => {
    const { find } = indexOf(titled('Schwimmen', 'SC'));
    expect(ranked(find(own('sch')))).to.deep.equal([0]);
    expect(ranked(find(own('sc')))).to.deep.equal([1]);
  });

  it('forgives a typo in four letters, but not in three', () => {
    const { find } = indexOf(titled('Chor', 'Rad'));
    expect(ranked(find(own('chur')))).to.deep.equal([0]);
    expect(ranked(find(own('red')))).to.deep.equal([]);
  });

  it('takes numbers as they are typed', () => {
    const { find } = indexOf(titled('32457', '32427', 'Raum 1234a', 'Raum 1234b'));
    expect(ranked(find(own('32457')))).to.deep.equal([0]);
    expect(ranked(find(own('1234b')))).to.deep.equal([3]);
    expect(ranked(find(own('3242')))).to.deep.equal([1]);
  });

  it('wants all words of a wish, in its own words as in others', () => {
    const { find } = indexOf(titled('Deutsch lernen', 'Deutsch', 'Lernen', 'Integrationskurs'));
    expect(ranked(find(own('deutsch', 'lernen')))).to.deep.equal([0]);
    const others = [['deutsch', 'lernen'], ['integrationskurs']];
    expect(ranked(find({ own: ['xylophon'], others }))).to.have.members([0, 3]);
  });

  it('counts other words for half of what they would count themselves', () => {
    const { find } = indexOf(titled('Fahrrad', 'Dame', 'Chor'));
    const [itself] = find(own('fahrrad')).scores;
    const [other] = find({ own: ['bicycle'], others: [['fahrrad']] }).scores;
    expect(other).to.be.closeTo(itself! / 2, 1e-6);
  });

  it('counts what is found both ways by the better of them, and marks the words of both', () => {
    const { find } = indexOf(titled('Fahrrad Velo', 'Dame', 'Chor'));
    const itself = find(own('fahrrad'));
    const both = find({ own: ['fahrrad'], others: [['velo']] });
    expect(both.scores[0]).to.equal(itself.scores[0]);
    expect(both.marks(0).map(({ word }) => word)).to.deep.equal(['fahrrad', 'velo']);
  });

  it('marks the words of an offer that a wish found, a short one only where it is whole', () => {
    const { find } = indexOf(titled('Schwimmen', 'Rad fahren'));
    expect(find(own('schw')).marks(0)).to.deep.equal([{ word: 'schwimmen', reach: 'part' }]);
    expect(find(own('rad')).marks(1)).to.deep.equal([{ word: 'rad', reach: 'whole' }]);
    expect(find(own('schw')).marks(1)).to.deep.equal([]);
  });

  it('knows nothing before it has taken offers in, and says when all are in', () => {
    const index = createIndex(titled('Chor', 'Rad'));
    expect(ranked(index.find(own('chor')))).to.deep.equal([]);
    expect(index.grow(() => false)).to.equal(false);
    let left = 2;
    expect(index.grow(() => left-- > 0)).to.equal(true);
    expect(ranked(index.find(own('rad')))).to.deep.equal([1]);
    expect(index.grow(() => true)).to.equal(true);
    expect(createIndex([]).grow(() => false)).to.equal(true);
  });
});

describe('the scan', () => {
  it('ranks own words above others, and titles above all', () => {
    const offers = offersOf([
      offerDocument('other', { title: 'Velo', categories: [] }),
      offerDocument('own', { title: 'Werkstatt', summary: 'Fahrrad', categories: [] }),
      offerDocument('title', { title: 'Fahrradwerkstatt', categories: [] }),
      offerDocument('none', { title: 'Chor', categories: [] }),
    ]);
    const { find } = createScan(offers);
    expect([...find({ own: ['fahrrad'], others: [['velo']] }).scores]).to.deep.equal([3, 4, 6, 0]);
  });

  it('ranks what a short own word begins last, in titles before all else', () => {
    const offers = offersOf([
      offerDocument('begun', { title: 'Chor', summary: 'Radeln', categories: [] }),
      offerDocument('begun-title', { title: 'Radeln', categories: [] }),
      offerDocument('whole', { title: 'Chor', summary: 'Rad', categories: [] }),
      offerDocument('whole-title', { title: 'Rad', categories: [] }),
      offerDocument('midst', { title: 'Fahrrad', categories: [] }),
    ]);
    expect([...createScan(offers).find(own('rad')).scores]).to.deep.equal([1, 2, 4, 6, 0]);
  });

  it('wants all words of a wish in one offer, whichever comes first there', () => {
    const offers = titled(
      'lernen Deutsch',
      'Deutsch',
      'lernen',
      'Deutsch lernen',
      'Deutsch heute gut lernen',
    );
    const { find } = createScan(offers);
    expect(ranked(find(own('deutsch', 'lernen')))).to.have.members([0, 3, 4]);
    expect(ranked(find(own('deutsch', 'heute', 'lernen')))).to.deep.equal([4]);
    expect(ranked(find({ own: ['xylophon'], others: [['lernen', 'deutsch']] }))).to.have.members([0, 3, 4]);
  });

  it('finds an offer once whose words have what is looked for several times', () => {
    const { find } = createScan(titled('Kurse und Kurs und Kurskurs', 'Chor'));
    expect([...find(own('kurs')).scores]).to.deep.equal([6, 0]);
    expect([...find(own('kurs', 'chor')).scores]).to.deep.equal([0, 0]);
  });

  it('marks own words where they may begin a word, others where they are one', () => {
    const { marks } = createScan(titled('Chor')).find({
      own: ['rad', 'velo'],
      others: [['bike', 'ev'], ['iş']],
    });
    expect(marks(0)).to.deep.equal([
      { word: 'rad', reach: 'start' },
      { word: 'velo', reach: 'part' },
      { word: 'bike', reach: 'part' },
      { word: 'ev', reach: 'whole' },
      { word: 'iş', reach: 'whole' },
    ]);
  });

  it('takes words in ahead, and says when all are in', () => {
    const scan = createScan(titled('Chor', 'Rad', 'Chor'));
    expect(scan.prepare(() => false)).to.equal(false);
    let left = 1;
    expect(scan.prepare(() => left-- > 0)).to.equal(false);
    expect(ranked(scan.find(own('chor')))).to.deep.equal([0, 2]);
    expect(scan.prepare(() => false)).to.equal(true);
    expect(ranked(scan.find(own('chor')))).to.deep.equal([0, 2]);
  });
});

describe('wishes', () => {
  const wishes = (text: string, ...phrases: string[]) => wishesOf(text, conceptsOf([{ thing: phrases }]));
  /** Whether a word is taken for the only phrase of a thing. */
  const meets = (typed: string, phrase: string) => wishes(typed, phrase)[0]?.others.length === 1;

  it('let up to two letters through behind a word of four or more', () => {
    expect([meets('kurse', 'kurs'), meets('kursen', 'kurs'), meets('kursene', 'kurs')]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect([meets('rad', 'rad'), meets('rade', 'rad')]).to.deep.equal([true, false]);
  });

  it('let one typo through where both words have five letters or more', () => {
    for (const [typed, phrase, meant] of [
      ['fahrrat', 'fahrrad', true],
      ['xahrrad', 'fahrrad', true],
      ['fahrad', 'fahrrad', true],
      ['fahrrrad', 'fahrrad', true],
      ['afhrrad', 'fahrrad', true],
      ['fahrrda', 'fahrrad', true],
      ['fahrdar', 'fahrrad', false],
      ['xahrrat', 'fahrrad', false],
      ['farad', 'fahrrad', false],
      ['tanse', 'tanze', true],
      ['tame', 'dame', false],
      ['hafen', 'afen', false],
      ['afen', 'hafen', false],
    ] as const)
      expect(meets(typed, phrase), `${typed} for ${phrase}`).to.equal(meant);
  });

  it('are read from left to right, the longest phrase first', () => {
    const lists = conceptsOf([{ learn: ['deutsch lernen', 'kurs'] }, { german: ['deutsch', 'almanca'] }]);
    expect(wishesOf('heute deutsch lernen deutsch', lists)).to.deep.equal([
      { own: ['heute'], others: [] },
      { own: ['deutsch', 'lernen'], others: [['deutsch', 'lernen'], ['kurs']] },
      { own: ['deutsch'], others: [['deutsch'], ['almanca']] },
    ]);
  });

  it('have the words of all things that are called the same', () => {
    const lists = conceptsOf([{ bank: ['bank', 'sparkasse'] }, { seat: ['bank', 'sitz'] }]);
    expect(wishesOf('bank', lists)[0]?.others).to.deep.equal([['bank'], ['sparkasse'], ['bank'], ['sitz']]);
  });

  it('have the words of all languages that name a thing, without phrases that are no words', () => {
    const lists = conceptsOf([{ bike: ['Fahrrad', '!?'] }, { bike: ['bicycle'], chess: ['chess'] }]);
    expect(lists).to.deep.equal([[['fahrrad'], ['bicycle']], [['chess']]]);
  });

  it('do not end within a phrase: what is not typed yet is not meant', () => {
    expect(wishes('deutsch', 'deutsch lernen')).to.deep.equal([{ own: ['deutsch'], others: [] }]);
  });
});
