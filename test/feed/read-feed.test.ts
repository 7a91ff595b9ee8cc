import { expect } from 'chai';
import { type FeedError } from '../../src/feed/error.js';
import '../../src/feed/mend.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const URL = 'https://feeds.example/feed.json';

function refusal(document: unknown): FeedError {
  try {
    readFeed(document, URL);
  } catch (error) {
    return error as FeedError;
  }
  throw new Error('the feed was read');
}

function offersOf(...offers: object[]) {
  return catalogOf(feedDocument({ offers }));
}

describe('reading a feed', () => {
  it('refuses what is JSON but no feed', () => {
    for (const document of [null, 7, 'feed', [], {}, { offers: [] }])
      expect(refusal(document)).to.include({ name: 'FeedError', code: 'not-a-feed', url: URL });
  });

  it('refuses another major version and names it', () => {
    const error = refusal(feedDocument({ ikonFeed: '2.0' }));
    expect(error.code).to.equal('version');
    expect(error.message).to.contain('2.0');
  });

  it('reads any later 1.x and ignores keys that it does not know', () => {
    const { catalog, issues } = catalogOf(
      feedDocument({ ikonFeed: '1.7', future: { x: 1 }, offers: [offerDocument('a', { future: [] })] }),
    );
    expect(catalog.offers.all).to.have.length(1);
    expect(catalog.offers.all[0]).not.to.have.property('future');
    expect(issues).to.deep.equal([]);
  });

  it('reads an empty feed as an empty catalogue', () => {
    const { catalog, issues } = catalogOf(feedDocument({ categories: undefined }));
    expect(catalog.offers.all).to.deep.equal([]);
    expect(issues).to.deep.equal([]);
  });

  it('names what the head lacks', () => {
    const error = refusal(feedDocument({ publisher: undefined }));
    expect(error.code).to.equal('not-a-feed');
    expect(error.message).to.contain('/publisher');
  });

  it('leaves out one broken record among a thousand and reports it', () => {
    const offers: object[] = Array.from({ length: 1000 }, (_, index) => offerDocument(`o${index}`));
    offers[500] = { id: 'o500', categories: ['kurs'] };
    const { catalog, issues } = offersOf(...offers);
    expect(catalog.offers.all).to.have.length(999);
    expect(issues).to.have.length(1);
    expect(issues[0]).to.include({
      feed: 'town',
      list: 'offers',
      record: 'o500',
      pointer: '/offers/500/title',
      code: 'required',
      dropped: 'record',
    });
  });

  it('drops a wrong optional field, reports it and keeps the record', () => {
    const { catalog, issues } = offersOf(offerDocument('a', { free: 'yes', summary: 'Text' }));
    expect(catalog.offers.get('a')).to.include({ summary: 'Text' });
    expect(catalog.offers.get('a')).not.to.have.property('free');
    expect(issues).to.have.length(1);
    expect(issues[0]).to.include({ pointer: '/offers/0/free', code: 'type', dropped: 'field' });
  });

  it('takes an age that has lost its one end for none, not for every age', () => {
    const { catalog, issues } = offersOf(offerDocument('a', { age: { min: '18' } }));
    expect(catalog.offers.get('a')).not.to.have.property('age');
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/offers/0/age/min', '/offers/0/age']);
  });

  it('reports a record that is lost to a wrong required field once', () => {
    const { catalog, issues } = offersOf({ id: 'a', title: 5, categories: ['kurs'] });
    expect(catalog.offers.all).to.have.length(0);
    expect(issues.map(({ pointer, dropped }) => [pointer, dropped])).to.deep.equal([
      ['/offers/0/title', 'record'],
    ]);
  });

  it('drops wrong items of a list and points to where they stood', () => {
    const { catalog, issues } = offersOf(offerDocument('a', { languages: ['de', 5, 'ar', '!!', 'tr'] }));
    expect(catalog.offers.get('a')?.languages).to.deep.equal(['de', 'ar', 'tr']);
    expect(issues.map(({ pointer }) => pointer).sort()).to.deep.equal([
      '/offers/0/languages/1',
      '/offers/0/languages/3',
    ]);
  });

  it('points to the right place when faults appear one after the other', () => {
    const schedule = [
      { start: 'soon' },
      { start: '2026-12-01T10:00', end: '2026-11-01T10:00' },
      { start: '2026-12-02' },
    ];
    const { catalog, issues } = offersOf(offerDocument('a', { schedule }));
    expect(catalog.offers.get('a')?.schedule.map(({ start }) => start)).to.deep.equal([
      '2026-12-01T10:00',
      '2026-12-02',
    ]);
    expect(issues.map(({ pointer }) => pointer).sort()).to.deep.equal([
      '/offers/0/schedule/0/start',
      '/offers/0/schedule/1/end',
    ]);
  });

  it('keeps a date whose end does not fit its beginning, and its rule, without that end', () => {
    const rrule = 'FREQ=WEEKLY';
    const schedule = [
      { start: '2026-11-28T10:00', end: '2026-11-28', rrule },
      { start: '2026-11-28', end: '2026-11-27', rrule },
    ];
    const { catalog, issues } = offersOf(offerDocument('a', { schedule }));
    expect(catalog.offers.get('a')?.schedule).to.deep.equal(schedule.map(({ start }) => ({ start, rrule })));
    expect(issues.map(({ pointer, reason, dropped }) => [pointer, reason, dropped])).to.deep.equal([
      ['/offers/0/schedule/1/end', 'ends before it begins', 'field'],
      ['/offers/0/schedule/0/end', 'has a time on one end only', 'field'],
    ]);
  });

  it('drops a wrong item once, however many faults it has, and leaves its neighbours', () => {
    const days = (day: string) => ({ days: [day], opens: '09:00', closes: '10:00' });
    const { catalog } = offersOf(
      offerDocument('a', { hours: [{ day: 'mo' }, days('tu'), days('we'), days('th')] }),
    );
    expect(catalog.offers.get('a')?.hours?.map((hours) => hours.days[0])).to.deep.equal(['tu', 'we', 'th']);
  });

  it('keeps the other languages of a text when one is wrong', () => {
    const { catalog, issues } = offersOf(
      offerDocument('a', { title: { de: 'Kurs', en: 7, ar: { text: 'دورة', machine: true } } }),
    );
    expect(catalog.offers.get('a')?.title).to.deep.equal({ de: 'Kurs', ar: { text: 'دورة', machine: true } });
    expect(issues[0]).to.include({ pointer: '/offers/0/title/en' });
  });

  it('escapes the pointer of keys with slashes and tildes', () => {
    const { issues } = offersOf(offerDocument('a', { title: { de: 'Kurs', 'a/b~c': 'x' } }));
    expect(issues[0]?.pointer).to.equal('/offers/0/title/a~1b~0c');
  });

  it('takes a __proto__ key for nothing and changes no prototype', () => {
    const text = `{"ikonFeed":"1.0","id":"town","title":"T","publisher":{"name":"P"},"updated":"2026-11-20T08:00:00Z",
      "languages":["de"],"__proto__":{"polluted":1},
      "offers":[{"id":"a","title":{"de":"A","__proto__":"B"},"categories":[],"__proto__":{"free":true}},
                {"id":"__proto__","title":"C","categories":[]}]}`;
    const { catalog } = catalogOf(JSON.parse(text) as object);
    expect(catalog.offers.all.map(({ id }) => id)).to.deep.equal(['a']);
    expect(catalog.offers.get('a')?.free).to.equal(undefined);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('drops javascript: links and reports them', () => {
    const evil = 'javascript:alert(1)';
    const { catalog, issues } = offersOf(
      offerDocument('a', {
        url: evil,
        online: evil,
        registrationUrl: evil,
        contact: { url: evil, name: 'Team' },
        image: { url: evil, alt: 'x' },
      }),
    );
    const offer = catalog.offers.get('a');
    expect(
      JSON.stringify([offer?.url, offer?.online, offer?.registrationUrl, offer?.contact, offer?.image]),
    ).not.to.contain('script');
    expect(offer?.contact).to.deep.equal({ name: 'Team' });
    expect(issues).to.have.length(5);
  });

  it('keeps HTML in a text as the characters that it is', () => {
    const { catalog, issues } = offersOf(offerDocument('a', { title: '<img src=x onerror=alert(1)>' }));
    expect(catalog.offers.get('a')?.title).to.equal('<img src=x onerror=alert(1)>');
    expect(issues).to.deep.equal([]);
  });

  it('reports a list that is none and reads the rest', () => {
    const { catalog, issues } = catalogOf(feedDocument({ offers: [offerDocument('a')], places: 'none' }));
    expect(catalog.offers.all).to.have.length(1);
    expect(issues[0]).to.include({ pointer: '/places', list: 'places', code: 'type' });
  });

  it('keeps the first of two records with the same id and reports the second', () => {
    const { catalog, issues } = offersOf(
      offerDocument('a', { summary: 'first' }),
      offerDocument('a', { summary: 'second' }),
    );
    expect(catalog.offers.all.map(({ summary }) => summary)).to.deep.equal(['first']);
    expect(issues[0]).to.include({ pointer: '/offers/1', code: 'duplicate-id', dropped: 'record' });
  });

  it('refuses dates that no calendar has', () => {
    const { catalog, issues } = offersOf(
      offerDocument('a', { checked: '2026-02-30', validFrom: '2028-02-29' }),
    );
    expect(catalog.offers.get('a')).to.include({ validFrom: '2028-02-29' });
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/offers/0/checked']);
  });

  it('freezes all that it gives away', () => {
    const { catalog } = offersOf(offerDocument('a', { contact: { name: 'Team' } }));
    const offer = catalog.offers.all[0]!;
    expect(Object.isFrozen(offer)).to.equal(true);
    expect(Object.isFrozen(offer.contact)).to.equal(true);
    expect(Object.isFrozen(catalog.offers.all)).to.equal(true);
  });

  it('leaves the document that it reads as it was', () => {
    const document = feedDocument({ offers: [offerDocument('a', { free: 'yes', languages: ['de', 5] })] });
    const before = JSON.stringify(document);
    catalogOf(document);
    expect(JSON.stringify(document)).to.equal(before);
  });
});
