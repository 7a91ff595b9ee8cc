import { expect } from 'chai';
import {
  choiceFilter,
  coverageOf,
  isGap,
  type OfferChoice,
  perThousand,
} from '../../src/catalog/coverage.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const parts = {
  topics: [
    { id: 'bildung', name: 'Bildung' },
    { id: 'wohnen', name: 'Wohnen' },
  ],
  categories: [
    { id: 'kurs', name: 'Kurs', topic: 'bildung' },
    { id: 'rat', name: 'Rat', topic: 'wohnen' },
  ],
  districts: ['nord', 'sued', 'west'].map((id) => ({ id, name: id })),
  places: [{ id: 'haus', name: 'Haus', district: 'nord' }],
  offers: [
    offerDocument('placed', { places: ['haus'], free: true, languages: ['ar', 'de'] }),
    offerDocument('both', { districts: ['nord', 'sued'], categories: ['kurs', 'rat'], free: false }),
    offerDocument('served', { places: ['haus'], districts: ['sued'], languages: ['kmr'] }),
    offerDocument('city', { districts: ['*'], free: true }),
    offerDocument('cityToo', { districts: ['*', 'nord'] }),
    offerDocument('online', { online: 'https://example.org/', sample: true }),
    offerDocument('visits', { outreach: true }),
    offerDocument('over', { places: ['haus'], status: 'ended' }),
    offerDocument('off', { places: ['haus'], status: 'cancelled' }),
    offerDocument('full', { districts: ['sued'], status: 'full', childcare: true }),
  ],
};
const { catalog } = catalogOf(feedDocument(parts));
const counted = (choice: OfferChoice = { kind: 'all' }) =>
  coverageOf(catalog.offers.all, catalog.districts.all, catalog.topics.all, choice);
const table = (choice?: OfferChoice) => {
  const { districts, citywide, elsewhere } = counted(choice);
  return [...districts, citywide, elsewhere].map(({ total, cells }) =>
    [total, ...cells].map(({ yes, unknown }) => (unknown ? `${yes}?${unknown}` : String(yes))),
  );
};

describe('coverage', () => {
  it('counts the districts that an offer serves, by default those of its places, and each of its topics', () => {
    expect(table().slice(0, 3)).to.deep.equal([
      ['2', '2', '1'],
      ['3', '3', '1'],
      ['0', '0', '0'],
    ]);
  });

  it('keeps what is for the whole city, and what has no district, out of the districts’ rows', () => {
    expect(table().slice(3)).to.deep.equal([
      ['2', '2', '0'],
      ['2', '2', '0'],
    ]);
  });

  it('leaves out what is over or cancelled, and says how many are invented', () => {
    const { offers, samples } = counted();
    expect([offers, samples]).to.deep.equal([8, 1]);
  });

  it('counts a fact that nobody knows as unknown, never as no', () => {
    expect(table({ kind: 'fact', fact: 'free' })).to.deep.equal([
      ['1', '1', '0'],
      ['0?2', '0?2', '0'],
      ['0', '0', '0'],
      ['1?1', '1?1', '0'],
      ['0?2', '0?2', '0'],
    ]);
    expect(table({ kind: 'fact', fact: 'childcare' })[1]).to.deep.equal(['1?2', '1?2', '0?1']);
  });

  it('counts the offers in a language as the filter does: Kurmanji helps those who ask for Kurdish', () => {
    expect(table({ kind: 'language', tag: 'ar' })[0]).to.deep.equal(['1?1', '1?1', '0?1']);
    expect(table({ kind: 'language', tag: 'ku' })[1]).to.deep.equal(['1?2', '1?2', '0?1']);
  });

  it('takes categories for columns as well', () => {
    const { districts } = coverageOf(catalog.offers.all, catalog.districts.all, catalog.categories.all, {
      kind: 'all',
    });
    expect(districts[0]?.cells.map(({ yes }) => yes)).to.deep.equal([2, 1]);
  });

  it('calls a gap only what is nought for certain', () => {
    expect([
      isGap({ yes: 0, unknown: 0 }),
      isGap({ yes: 0, unknown: 1 }),
      isGap({ yes: 1, unknown: 0 }),
    ]).to.deep.equal([true, false, false]);
  });

  it('gives the filter that asks for the same', () => {
    expect(choiceFilter({ kind: 'fact', fact: 'free' })).to.deep.equal({ free: true });
    expect(choiceFilter({ kind: 'language', tag: 'ar' })).to.deep.equal({ languages: ['ar'] });
    expect(choiceFilter({ kind: 'all' })).to.deep.equal({});
  });

  it('gives a rate only of a number of persons that is known', () => {
    expect(perThousand(3, 1500)).to.equal(2);
    expect([perThousand(3, null), perThousand(3, undefined), perThousand(3, 0)]).to.deep.equal(
      Array(3).fill(undefined),
    );
  });
});
