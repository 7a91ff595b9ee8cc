import { expect } from 'chai';
import { freezeDeep } from '../../src/feed/freeze.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

describe('building a catalogue', () => {
  const city = feedDocument({
    topics: [{ id: 'bildung', name: 'Bildung' }],
    categories: [{ id: 'kurs', name: 'Kurs', topic: 'bildung' }],
    districts: [
      { id: 'mitte', name: 'Mitte' },
      { id: 'nord', name: 'Nord' },
    ],
    providers: [{ id: 'vhs', name: 'VHS' }],
    places: [{ id: 'haus', name: 'Haus', district: 'mitte', coordinates: [8.9, 52.3] }],
    offers: [offerDocument('a', { provider: 'vhs', places: ['haus'] })],
  });

  it('turns references into records', () => {
    const offer = catalogOf(city).catalog.offers.get('a')!;
    expect(offer.provider?.name).to.equal('VHS');
    expect(offer.places[0]?.district?.id).to.equal('mitte');
    expect(offer.categories[0]?.topic?.id).to.equal('bildung');
    expect(offer.topics.map(({ id }) => id)).to.deep.equal(['bildung']);
    expect(offer.status).to.equal('active');
  });

  it('takes the districts of the places where an offer states none', () => {
    expect(
      catalogOf(city)
        .catalog.offers.get('a')
        ?.districts.map(({ id }) => id),
    ).to.deep.equal(['mitte']);
  });

  it('takes the stated districts instead of those of the places', () => {
    const offers = [
      offerDocument('a', { places: ['haus'], districts: ['nord'] }),
      offerDocument('b', { districts: ['*'] }),
    ];
    const { catalog } = catalogOf({ ...city, offers });
    expect(catalog.offers.get('a')?.districts.map(({ id }) => id)).to.deep.equal(['nord']);
    expect(catalog.offers.get('b')).to.deep.include({ citywide: true, districts: [] });
  });

  it('reports an id that nothing has, and keeps the offer', () => {
    const { catalog, issues } = catalogOf({
      ...city,
      offers: [offerDocument('a', { provider: 'nobody', places: ['haus', 'gone'] })],
    });
    expect(catalog.offers.get('a')?.provider).to.equal(undefined);
    expect(catalog.offers.get('a')?.places).to.have.length(1);
    expect(issues.map(({ pointer, code }) => [pointer, code])).to.deep.equal([
      ['/offers/0/places/1', 'unknown-reference'],
      ['/offers/0/provider', 'unknown-reference'],
    ]);
  });

  it('takes providers and places that are written inside an offer', () => {
    const offers = [
      offerDocument('a', {
        provider: { id: 'club', name: 'Club' },
        places: [{ id: 'hof', name: 'Hof', district: 'nord' }],
      }),
      offerDocument('b', { provider: { id: 'club', name: 'Club' } }),
    ];
    const { catalog, issues } = catalogOf({ ...city, offers });
    expect(issues).to.deep.equal([]);
    expect(catalog.offers.get('a')?.places[0]?.district?.id).to.equal('nord');
    expect(catalog.offers.get('a')?.provider).to.equal(catalog.offers.get('b')?.provider);
    expect(catalog.providers.get('club')?.name).to.equal('Club');
  });

  it('remarks on contradictions without taking anything away', () => {
    const { catalog, issues } = catalogOf({
      ...city,
      offers: [offerDocument('a', { free: true, price: { amount: 5 } })],
    });
    expect(catalog.offers.get('a')).to.deep.include({ free: true, price: { amount: 5 } });
    expect(issues[0]).to.include({ code: 'contradiction', dropped: 'nothing' });
  });

  it('leaves out a measure whose topic does not exist', () => {
    const measures = [
      { id: 'm1', title: 'A', topic: 'bildung' },
      { id: 'm2', title: 'B', topic: 'gone' },
    ];
    const { catalog, issues } = catalogOf({ ...city, measures });
    expect(catalog.measures.all.map(({ id }) => id)).to.deep.equal(['m1']);
    expect(issues[0]).to.include({ pointer: '/measures/1/topic', record: 'm2' });
  });

  it('gives a measure its lead as a provider where the word is one’s id', () => {
    const measures = [
      { id: 'm1', title: 'A', topic: 'bildung', lead: 'vhs' },
      { id: 'm2', title: 'B', topic: 'bildung', lead: 'Ein Kreis' },
    ];
    const [first, second] = catalogOf({ ...city, measures }).catalog.measures.all;
    expect(first?.lead).to.have.property('localId', 'vhs');
    expect(second?.lead).to.equal('Ein Kreis');
  });

  it('takes over where the feed lies, and its closures', () => {
    const closures = [{ from: '2026-12-24', to: '2026-12-31', name: 'Ferien', kind: 'closure' }];
    const bounds = [8.7, 52.2, 9.1, 52.4];
    const { catalog, issues } = catalogOf(
      feedDocument({ center: [8.9, 52.3], bounds, closures, sketchAttribution: 'Stadt' }),
    );
    expect(issues).to.deep.equal([]);
    expect(catalog.center).to.deep.equal([8.9, 52.3]);
    expect(catalog.bounds).to.deep.equal(bounds);
    expect(catalog.sketchAttribution).to.deep.equal(['Stadt']);
    expect(catalog.feeds[0]?.closures).to.have.length(1);
  });

  it('goes by the time of Berlin where a feed names no other', () => {
    const { catalog } = catalogOf(feedDocument(), feedDocument({ id: 'west', timezone: 'Europe/Lisbon' }));
    expect(catalog.feeds.map(({ timezone }) => timezone)).to.deep.equal(['Europe/Berlin', 'Europe/Lisbon']);
  });

  it('has no place, no attribution and no age where no feed states one', () => {
    const { catalog } = catalogOf(feedDocument());
    expect(catalog).to.deep.include({ center: undefined, bounds: undefined });
    expect([catalog.sketch, catalog.sketchAttribution]).to.deep.equal([[], []]);
    expect(catalog.feeds[0]).not.to.have.property('staleSince');
  });

  it('freezes what it holds, but for maps and the instances of classes', () => {
    const own = { list: [{ a: 1 }], map: new Map(), date: new Date(0), none: null };
    const frozen = freezeDeep(own);
    expect(frozen).to.equal(own);
    expect([frozen, frozen.list, frozen.list[0]].map((one) => Object.isFrozen(one))).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect([frozen.map, frozen.date].map((one) => Object.isFrozen(one))).to.deep.equal([false, false]);
  });

  describe('of several feeds', () => {
    const charity = feedDocument({
      id: 'verein',
      categories: [{ id: 'treff', name: 'Treff' }],
      offers: [offerDocument('a', { categories: ['town:kurs', 'treff'], districts: ['town:mitte'] })],
    });

    it('keeps records with the same id apart', () => {
      const { catalog, issues } = catalogOf(city, charity);
      expect(issues).to.deep.equal([]);
      expect(catalog.offers.all.map(({ id }) => id)).to.deep.equal(['town:a', 'verein:a']);
    });

    describe('that have one id', () => {
      const copied = feedDocument({
        categories: [{ id: 'kurs', name: 'Kurse im Dorf' }],
        offers: [offerDocument('a', { categories: ['kurs'], provider: 'nobody' })],
      });
      const { catalog, issues } = catalogOf(city, copied, copied);

      it('keeps the records of each, with what they point to', () => {
        expect(catalog.feeds.map(({ id }) => id)).to.deep.equal(['town', 'town-2', 'town-3']);
        expect(
          catalog.offers.all.map(({ id, categories }) => [id, categories.map(({ name }) => name)]),
        ).to.deep.equal([
          ['town:a', ['Kurs']],
          ['town-2:a', ['Kurse im Dorf']],
          ['town-3:a', ['Kurse im Dorf']],
        ]);
      });

      it('reports that once for each further one, with both addresses', () => {
        const said = (feed: string, at: number) => ({
          feed,
          pointer: '/id',
          code: 'duplicate-id',
          reason: `https://feeds.example/${at}.json has the id of https://feeds.example/0.json; here it is ${feed}`,
          dropped: 'nothing',
        });
        expect(issues.filter(({ pointer }) => pointer === '/id')).to.deep.equal([
          said('town-2', 1),
          said('town-3', 2),
        ]);
      });

      it('says of which one a report is', () => {
        const wrong = feedDocument({ offers: [offerDocument('b', { free: 'yes' })] });
        const fields = catalogOf(city, wrong).issues.filter(({ dropped }) => dropped === 'field');
        expect(fields.map(({ feed, record }) => [feed, record])).to.deep.equal([['town-2', 'b']]);
      });
    });

    it('finds what one feed refers to in another', () => {
      const offer = catalogOf(city, charity).catalog.offers.get('verein:a')!;
      expect(offer.categories.map(({ id }) => id)).to.deep.equal(['town:kurs', 'verein:treff']);
      expect(offer.districts.map(({ id }) => id)).to.deep.equal(['town:mitte']);
    });

    it('finds records by the id of their own feed as well', () => {
      const { catalog } = catalogOf(city, charity);
      expect(catalog.offers.find('a').map(({ id }) => id)).to.deep.equal(['town:a', 'verein:a']);
      expect(catalog.offers.find('town:a').map(({ id }) => id)).to.deep.equal(['town:a']);
      expect(catalog.offers.find('nothing')).to.deep.equal([]);
    });

    it('leads with the place of the first feed that states one', () => {
      const { catalog } = catalogOf(
        city,
        { ...charity, center: [1, 2], sketchAttribution: 'Verein' },
        feedDocument({ id: 'third', center: [3, 4], sketchAttribution: 'Dritte' }),
      );
      expect(catalog.center).to.deep.equal([1, 2]);
      expect(catalog.sketchAttribution).to.deep.equal(['Verein', 'Dritte']);
    });

    it('numbers offers and categories through', () => {
      const { catalog } = catalogOf(city, charity);
      expect(catalog.offers.all.map(({ index }) => index)).to.deep.equal([0, 1]);
      expect(catalog.categories.all.map(({ index }) => index)).to.deep.equal([0, 1]);
    });
  });
});
