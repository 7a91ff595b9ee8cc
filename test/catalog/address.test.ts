import { expect } from 'chai';
import { type Addressed, isAddressed, readAddress, writeAddress } from '../../src/catalog/address.js';
import { normalizeFilter } from '../../src/catalog/filter/filter.js';
import { pruneFilter } from '../../src/catalog/filter/prune.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const nothing: Addressed = {
  filter: {},
  selected: null,
  measures: {},
  view: null,
  language: null,
  slip: [],
};
const view = (parts: Partial<Addressed>): Addressed => ({ ...nothing, ...parts });

/** Every key of the filter, and how it reads in an address. */
const KEYS: readonly (readonly [object, string])[] = [
  [{ text: 'Deutsch lernen' }, 'text=Deutsch+lernen'],
  [{ free: true, childcare: true }, 'facts=free,childcare'],
  [{ noRegistration: true }, 'facts=noRegistration'],
  [{ wheelchair: true }, 'facts=wheelchair'],
  [{ interpreter: true }, 'facts=interpreter'],
  [{ womenOnly: true }, 'facts=womenOnly'],
  [{ online: true }, 'facts=online'],
  [{ free: true, unknown: true }, 'facts=free,unknown'],
  [{ categories: ['kurs', 'minden:treff'] }, 'categories=kurs,minden:treff'],
  [{ topics: ['bildung'] }, 'topics=bildung'],
  [{ districts: ['nord'] }, 'districts=nord'],
  [{ audiences: ['women'] }, 'audiences=women'],
  [{ languages: ['ar', 'uk'] }, 'languages=ar,uk'],
  [{ providers: ['vhs'] }, 'providers=vhs'],
  [{ level: ['A1'] }, 'level=A1'],
  [{ age: 7 }, 'age=7'],
  [{ when: 'week' }, 'when=week'],
  [{ when: { from: '2026-12-01', to: '2026-12-05' } }, 'when=2026-12-01..2026-12-05'],
  [{ when: { to: '2026-12-05' } }, 'when=..2026-12-05'],
  [{ weekdays: ['mo'] }, 'weekdays=mo'],
  [{ daytimes: ['evening'] }, 'daytimes=evening'],
  [{ near: { coordinates: [8.91667, 52.28333], minutes: 15 } }, 'near=8.91667,52.28333,15'],
  [{ bounds: [8.8, 52.2, 9, 52.4] }, 'bounds=8.8,52.2,9,52.4'],
];

describe('an address', () => {
  for (const [filter, query] of KEYS)
    it(`carries ${query} both ways`, () => {
      const written = writeAddress('', view({ filter: normalizeFilter(filter) }), 'ikon.');
      expect(written).to.equal(`?ikon.${query}`);
      expect(readAddress(written, 'ikon.').filter).to.deep.equal(normalizeFilter(filter));
    });

  it('carries the selection, the view, the language and the slip', () => {
    const all = view({ selected: 'kochen', view: 'slip', language: 'ar', slip: ['a', 'b:c'] });
    const written = writeAddress('', all, 'ikon.');
    expect(written).to.equal('?ikon.view=slip&ikon.offer=kochen&ikon.lang=ar&ikon.slip=a,b:c');
    expect(readAddress(written, 'ikon.')).to.deep.equal(all);
  });

  it('carries no view that a list does not have', () => {
    expect(readAddress('?ikon.view=globe', 'ikon.').view).to.equal(null);
  });

  it('leaves what belongs to the page as it is', () => {
    const written = writeAddress('?id=7&ikon.facts=free', view({ selected: 'x' }), 'ikon.');
    expect(written).to.equal('?id=7&ikon.offer=x');
    expect(writeAddress(written, nothing, 'ikon.')).to.equal('?id=7');
  });

  it('carries what is asked of measures', () => {
    const measures = { status: '-', horizon: 'short', lead: 'Schulen & Träger' };
    const written = writeAddress('', view({ measures }), 'ikon.');
    expect(written).to.equal('?ikon.status=-&ikon.horizon=short&ikon.lead=Schulen+%26+Tr%C3%A4ger');
    expect(readAddress(written, 'ikon.').measures).to.deep.equal(measures);
  });

  it('keeps groups apart', () => {
    const written = writeAddress('?nord.facts=free', view({ filter: { childcare: true } }), 'sued.');
    expect(readAddress(written, 'nord.').filter).to.deep.equal({ free: true });
    expect(isAddressed(written, 'ikon.')).to.equal(false);
    expect(isAddressed(written, 'sued.')).to.equal(true);
  });

  it('gives nothing for what is hostile or unreadable, and does not throw', () => {
    const hostile = [
      '?ikon.offer=%3Cscript%3E&ikon.lang=../../x&ikon.age=abc&ikon.near=1,2&ikon.bounds=9,9,1,1',
      '?ikon.when=someday&ikon.weekdays=xx&ikon.facts=evil,__proto__&ikon.near=a,b,c',
      '?ikon.when=..&ikon.slip=%3Cb%3E,javascript:alert(1)//&ikon.text=',
      '?ikon.age=-1&ikon.daytimes=&ikon.categories=,,,',
      `?ikon.status=finished&ikon.horizon=%00&ikon.lead=${'x'.repeat(5000)}`,
      '?%E0%A4%A=1&ikon.offer',
    ];
    for (const search of hostile) expect(readAddress(search, 'ikon.'), search).to.deep.equal(nothing);
  });

  it('is cut to a sensible length', () => {
    const slip = Array.from({ length: 500 }, (_, i) => `o${i}`);
    expect(writeAddress('', view({ slip }), 'ikon.').length).to.be.lessThan(400);
  });
});

describe('a filter from an old address', () => {
  const { catalog } = catalogOf(
    feedDocument({
      districts: [{ id: 'nord', name: 'Nord' }],
      offers: [
        offerDocument('a', {
          languages: ['pt-BR'],
          audiences: ['women'],
          level: ['A1'],
          districts: ['nord'],
        }),
      ],
    }),
  );

  it('keeps what an offer knows and loses the rest', () => {
    const filter = normalizeFilter({
      categories: ['kurs', 'gone'],
      districts: ['nord', 'atlantis'],
      languages: ['pt', 'tlh'],
      audiences: ['women', 'martians'],
      level: ['A1', 'C2'],
      providers: ['nobody'],
      weekdays: ['mo'],
      free: true,
    });
    expect(pruneFilter(filter, catalog)).to.deep.equal({
      categories: ['kurs'],
      districts: ['nord'],
      languages: ['pt'],
      audiences: ['women'],
      level: ['A1'],
      weekdays: ['mo'],
      free: true,
    });
  });
});

describe('an address', () => {
  it('has a date from which on, or until which, and reads it back', () => {
    for (const [when, written] of [
      [{ from: '2027-01-01' }, '?ikon.when=2027-01-01..'],
      [{ to: '2027-01-01' }, '?ikon.when=..2027-01-01'],
    ] as const) {
      expect(writeAddress('', { filter: { when } }, 'ikon.')).to.equal(written);
      expect(readAddress(written, 'ikon.').filter).to.deep.equal({ when });
    }
  });

  it('is read with forty kept offers, and none after them', () => {
    const slip = Array.from({ length: 41 }, (_, i) => `o${i}`);
    expect(readAddress(`?ikon.slip=${slip.join()}`, 'ikon.').slip).to.deep.equal(slip.slice(0, 40));
    expect(readAddress('', 'ikon.').slip).to.deep.equal([]);
  });

  it('is read as if nothing stood between two commas', () => {
    expect(readAddress('?ikon.bounds=8,,51,9,52,', 'ikon.').filter).to.deep.equal({ bounds: [8, 51, 9, 52] });
    expect(readAddress('?ikon.slip=,a,,b', 'ikon.').slip).to.deep.equal(['a', 'b']);
  });
});
