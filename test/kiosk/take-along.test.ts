import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import '../../src/angebote.js';
import { textOf } from '../../src/kiosk/take-along.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';
import { undoAll } from '../helpers/map.js';
import { all, clearPage, mount, serveFeed, until } from '../helpers/page.js';
import { fakePageClock, find, findAll, said, tap, visitIn } from './helpers.js';

const offers = [
  offerDocument('a', {
    title: { de: 'Kurs', ar: 'دورة' },
    places: [{ id: 'p', name: 'Haus', street: 'Weg 1' }],
    contact: { phone: '0571 1' },
  }),
  offerDocument('b', { title: 'Treff' }),
];

describe('a slip that no code holds whole', () => {
  beforeEach(fakePageClock);
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('says how many of its offers are in the code, and names only those', async () => {
    const many = Array.from({ length: 4 }, (_, i) =>
      offerDocument(`${i}`, { title: `${i}${'x'.repeat(150)}` }),
    );
    const element = mount<IkonAngebote>(
      `<ikon-angebote kiosk lang="de" feed="${serveFeed({ offers: many })}"></ikon-angebote>`,
    );
    await until(() => all(element, '.keep').length === 4 && find('.wake'), 'the cards and the screen');
    await visitIn('de');
    all(element, '.keep').forEach((keep) => keep.click());
    await until(() => said('.ways').includes('(4)'), 'the number on the button');
    tap('Mitnehmen', '.ways button');
    expect(said('.taken h3')).to.equal('Merkzettel: 3 von 4 Angeboten');
    expect(findAll('.taken li').map(({ textContent }) => textContent?.[0])).to.deep.equal(['0', '1', '2']);
  });
});

describe('what a visitor takes along', () => {
  let element: IkonAngebote;
  beforeEach(async () => {
    fakePageClock();
    element = mount<IkonAngebote>(
      `<ikon-angebote kiosk lang="de" feed="${serveFeed({ offers })}"></ikon-angebote>`,
    );
    await until(() => all(element, '.keep').length && find('.wake'), 'the cards and the screen');
    await visitIn('de');
  });
  afterEach(() => {
    clearPage();
    undoAll();
    document.querySelector('link[rel=canonical]')?.remove();
  });

  it('is nothing at first, which is said', () => {
    tap('Mitnehmen', '.ways button');
    expect(said('.none')).to.contain('Merkzettel');
    expect(find('.qr')).to.equal(undefined);
  });

  it('is the open offer and the slip, each with a code', async () => {
    all(element, '.keep').forEach((keep) => keep.click());
    await until(() => said('.ways').includes('(2)'), 'the number on the button');
    element.selected = 'a';
    tap('Mitnehmen', '.ways button');
    expect(findAll('.taken h3').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Dieses Angebot',
      'Merkzettel: 2 Angebote',
    ]);
    expect(findAll('.taken .qr')).to.have.length(2);
    expect(said('.taken'), 'text where the page has no public address').to.contain('ohne Internet');
    expect(findAll('.taken [data-code]').map(({ dataset }) => dataset.code)).to.deep.equal([
      'Kurs\nHaus, Weg 1\n0571 1',
      'Kurs\nHaus, Weg 1\n0571 1\n\nTreff',
    ]);
  });

  it('is a link to the public page, where this page names one, in the visitor’s language', async () => {
    const link = document.createElement('link');
    [link.rel, link.href] = ['canonical', 'https://town.example/angebote?a=1'];
    document.head.append(link);
    all(element, '.keep')[0]!.click();
    element.selected = 'b';
    tap('Mitnehmen', '.ways button');
    const [offer, slip] = findAll('.taken [data-code]').map(({ dataset }) => dataset.code);
    expect(offer).to.equal('https://town.example/angebote?a=1&ikon.offer=b&ikon.lang=de');
    expect(slip).to.equal('https://town.example/angebote?a=1&ikon.view=slip&ikon.lang=de&ikon.slip=a');
  });

  it('fits into a code, however much it is', () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      offerDocument(`o${i}`, { title: `Ein Angebot ${'x'.repeat(i)}` }),
    );
    const { catalog } = catalogOf(feedDocument({ offers: many }));
    const { text, carried } = textOf(catalog.offers.all, ['de']);
    expect(text.length).to.be.lessThan(601);
    expect(carried.length).to.be.greaterThan(10);
    expect(text.split('\n\n').length).to.equal(carried.length);
  });

  it('is the telephone number whole, however long the title is', () => {
    const long = { title: 'ä'.repeat(900), contact: { phone: '0571 890 12' } };
    const { catalog } = catalogOf(feedDocument({ offers: [offerDocument('a', long)] }));
    const { text, carried } = textOf(catalog.offers.all, ['de']);
    expect(carried).to.have.length(1);
    expect(text.split('\n').at(-1)).to.equal('0571 890 12');
    expect(text.split('\n')[0]).to.match(/^ä+…$/);
    expect(new TextEncoder().encode(text).length).to.be.lessThan(601);
  });
});
