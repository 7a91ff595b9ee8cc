import { expect } from 'chai';
import { normalizeFilter } from '../../../src/catalog/filter/filter.js';
import { pruneFilter } from '../../../src/catalog/filter/prune.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

const lists = {
  topics: [{ id: 'bildung', name: 'Bildung' }],
  districts: [{ id: 'nord', name: 'Nord' }],
  providers: [{ id: 'vhs', name: 'VHS' }],
};
const offers = [
  offerDocument('a', { audiences: ['women'], languages: ['pt-BR', 'kmr'] }),
  offerDocument('b', { audiences: ['everyone'], level: ['A1'], languages: ['zh-Hant'] }),
  offerDocument('c'),
];
const { catalog } = catalogOf(feedDocument({ ...lists, offers }));
const pruned = (filter: object, of = catalog) => pruneFilter(normalizeFilter(filter), of);

describe('a filter from an old address', () => {
  it('keeps the records that the catalogue has, also those of no offer, and no others', () => {
    expect(
      pruned({
        topics: ['bildung', 'sport'],
        categories: ['kurs', 'treff'],
        districts: ['nord', '*'],
        providers: ['vhs', 'club'],
      }),
    ).to.deep.equal({
      topics: ['bildung'],
      categories: ['kurs'],
      districts: ['nord'],
      providers: ['vhs'],
    });
  });

  it('keeps the words that an offer says, and no others', () => {
    expect(pruned({ audiences: ['women', 'men', 'everyone'], level: ['A1', 'B1'] })).to.deep.equal({
      audiences: ['women', 'everyone'],
      level: ['A1'],
    });
  });

  it('loses a list of which nothing is left', () => {
    expect(pruned({ audiences: ['men'], topics: ['sport'], free: true })).to.deep.equal({ free: true });
  });

  it('keeps a language that an offer has in another region, in any form of it or by another tag', () => {
    const known = ['pt-BR', 'pt', 'pt-PT', 'kmr', 'ku', 'zh', 'zh-Hans'];
    expect(pruned({ languages: [...known, 'ar', 'p'] })).to.deep.equal({ languages: known });
  });

  it('takes only languages for akin', () => {
    const { catalog: town } = catalogOf(
      feedDocument({ offers: [offerDocument('a', { audiences: ['women-only'] })] }),
    );
    expect(pruned({ audiences: ['women', 'women-only'] }, town)).to.deep.equal({ audiences: ['women-only'] });
  });

  it('keeps days and times of day, and all that is no list', () => {
    const filter = {
      weekdays: ['mo'],
      daytimes: ['evening'],
      text: 'xylophon',
      age: 7,
      when: 'today',
      unknown: true,
    };
    expect(pruned(filter, catalogOf(feedDocument()).catalog)).to.deep.equal(filter);
  });

  it('may name a record by its id alone or with its feed, where there are several feeds', () => {
    const { catalog: both } = catalogOf(feedDocument(lists), feedDocument({ ...lists, id: 'county' }));
    const districts = ['nord', 'town:nord', 'county:nord'];
    expect(pruned({ districts: [...districts, 'other:nord'] }, both)).to.deep.equal({ districts });
  });
});
