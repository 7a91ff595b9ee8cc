import { expect } from 'chai';
import { eitherOf, everyOf } from '../../src/catalog/search/both.js';
import { searchFields } from '../../src/catalog/search/fields.js';
import type { Mark } from '../../src/catalog/search/reach.js';
import type { Found } from '../../src/catalog/search/search.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const mark = (word: string): Mark => ({ word, reach: 'part' });
/** What found offers with these scores, and marks one word in all of them. */
const found = (word: string, ...scores: number[]): Found => ({
  scores: Float32Array.from(scores),
  marks: () => [mark(word)],
});
const scoresOf = ({ scores }: Found) => [...scores];

describe('what either of two searches found', () => {
  const either = eitherOf(found('index', 2, 0, 0.5, 0), found('scan', 6, 4, 0, 0));

  it('ranks as the index ranks it, and far behind that what the scan alone found', () => {
    const [both, scanned, indexed, neither] = scoresOf(either);
    expect([both, indexed, neither]).to.deep.equal([2, 0.5, 0]);
    expect(scanned).to.be.within(0.0039, 0.0041);
  });

  it('has the marks of the index only where the index found it', () => {
    const marked = (index: number) => either.marks(index).map(({ word }) => word);
    expect([0, 1, 2].map(marked)).to.deep.equal([['index', 'scan'], ['scan'], ['index', 'scan']]);
  });
});

describe('what meets every wish', () => {
  it('is met by each of them, and counts what they count together', () => {
    const all = everyOf([found('a', 1, 1, 0, 2), found('b', 2, 0, 3, 4), found('c', 3, 3, 3, 8)], 4);
    expect(scoresOf(all)).to.deep.equal([6, 0, 0, 14]);
    expect(all.marks(0).map(({ word }) => word)).to.deep.equal(['a', 'b', 'c']);
  });

  it('is nothing where nothing is wished for', () => {
    const none = everyOf([], 3);
    expect(scoresOf(none)).to.deep.equal([0, 0, 0]);
    expect(none.marks(0)).to.deep.equal([]);
  });

  it('leaves what each wish found as it was', () => {
    const first = found('a', 1, 1);
    everyOf([first, found('b', 0, 1)], 2);
    expect(scoresOf(first)).to.deep.equal([1, 1]);
  });
});

describe('what a search looks through', () => {
  const feed = feedDocument({
    topics: [
      { id: 'ankommen', name: { de: 'Ankommen', en: 'Arriving' } },
      { id: 'bildung', name: 'Bildung' },
    ],
    categories: [
      { id: 'kurs', name: { de: 'Kurs', en: 'Course' }, topic: 'ankommen' },
      { id: 'treff', name: 'Treff' },
    ],
    districts: [{ id: 'nord', name: 'Nordstadt' }],
    providers: [
      { id: 'vhs', name: 'Volkshochschule' },
      { id: 'amt', name: { de: 'Amt', tr: 'Daire' } },
    ],
    places: [
      {
        id: 'haus',
        name: 'Haus',
        street: 'Am Wall 1',
        postalCode: '00000',
        city: 'Musterdorf',
        district: 'nord',
      },
      { id: 'hof' },
    ],
    offers: [
      offerDocument('all', {
        title: { de: 'Titel', en: { text: 'Title', machine: true } },
        summary: 'Kurz',
        description: 'Lang',
        categories: ['kurs', 'treff'],
        topic: 'bildung',
        provider: 'vhs',
        partners: ['amt'],
        places: ['haus', 'hof'],
        tags: ['schach', 'go'],
      }),
      offerDocument('bare', { title: 'Nichts', categories: [] }),
    ],
  });
  const [all, bare] = catalogOf(feed).catalog.offers.all.map(searchFields);

  it('is all wordings, one in a line, of an offer and of what it names', () => {
    expect(all).to.deep.equal({
      title: 'Titel\nTitle',
      summary: 'Kurz',
      description: 'Lang',
      provider: 'Volkshochschule\nAmt\nDaire',
      place: 'Haus\nAm Wall 1\n00000\nMusterdorf\nNordstadt',
      category: 'Kurs\nCourse\nTreff\nBildung\nAnkommen\nArriving',
      tags: 'schach\ngo',
    });
  });

  it('has streets in full, as somebody may type them', () => {
    const streets = ['Kirchstr. 1', 'Neue Str 7', 'Strandweg 2', 'Alte Straße 3'];
    const { catalog } = catalogOf(
      feedDocument({
        places: streets.map((street, index) => ({ id: `p${index}`, street })),
        offers: streets.map((_, index) => offerDocument(`o${index}`, { places: [`p${index}`] })),
      }),
    );
    expect(catalog.offers.all.map((offer) => searchFields(offer).place)).to.deep.equal([
      'Kirchstraße 1',
      'Neue straße 7',
      'Strandweg 2',
      'Alte Straße 3',
    ]);
  });

  it('is nothing where an offer names nothing', () => {
    expect(bare).to.deep.equal({
      title: 'Nichts',
      summary: '',
      description: '',
      provider: '',
      place: '',
      category: '',
      tags: '',
    });
  });
});
