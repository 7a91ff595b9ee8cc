import { expect } from 'chai';
import { createSearch } from '../../src/elements/offer-search.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';
import { until } from '../helpers/page.js';

describe('the search of a catalogue', () => {
  const { catalog } = catalogOf(
    feedDocument({
      offers: [
        offerDocument('a1', { title: 'Deutschkurs A1' }),
        offerDocument('b1', { title: 'Deutschkurs B1' }),
        offerDocument('choir', { title: 'Chor' }),
      ],
    }),
  );
  const search = createSearch(catalog.offers.all, () => undefined);
  const found = (text: string) => {
    const scores = search.find(text, ['de'])?.scores ?? [];
    return [...scores.keys()].filter((i) => scores[i]).sort((a, b) => scores[b]! - scores[a]!);
  };
  // Only the index knows typos.
  before(() => until(() => found('Deutschkrus').length > 0, 'the index'));

  it('forgives typos in long words beside short ones, which have to be met as well', () => {
    expect(found('Deutschkrus')).to.deep.equal([0, 1]);
    expect(found('Deutschkrus A1')).to.deep.equal([0]);
    expect(found('B1 Deutschkrus')).to.deep.equal([1]);
    expect(found('Deutschkrus C1')).to.deep.equal([]);
  });

  it('finds beginnings while somebody types', () => {
    for (const text of ['d', 'de', 'deu', 'deut']) expect(found(text), text).to.deep.equal([0, 1]);
  });
});

describe('the search of very many offers', () => {
  const offers = Array.from({ length: 30_000 }, (_, i) =>
    offerDocument(`o${i}`, { title: `Angebot ${i} ${'wort'.repeat(1 + (i % 50))}` }),
  );

  it('leaves nothing out until all words are taken in, and then says that it can', async () => {
    const { catalog } = catalogOf(feedDocument({ offers }));
    let told = 0;
    const search = createSearch(catalog.offers.all, () => told++);
    const version = search.version;
    expect(search.find('Angebot 29999', ['de'])).to.equal(undefined);
    await until(() => search.find('Angebot 29999', ['de']) && told > 0, 'the answer');
    expect(search.version).to.be.greaterThan(version);
    expect(search.find('29999', ['de'])?.scores.findIndex((score) => score > 0)).to.equal(29_999);
  });
});
