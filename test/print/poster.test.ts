import { expect } from 'chai';
import type { When } from '../../src/catalog/filter/filter.js';
import { createCalendar } from '../../src/catalog/time/calendar.js';
import { drawPoster } from '../../src/print/poster.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';
import { drawn, NOW, OPTIONS } from './drawn.js';

describe('the head of a poster', () => {
  it('says which days are meant by a word that is over tomorrow', async () => {
    const sub = async (when: When) => {
      const { words, root } = await drawn([feedDocument({ offers: [offerDocument('x')] })], {
        filter: { when },
      });
      const said = words('.sub');
      root.host.remove();
      return said.replace(/\s*–\s*/, '–');
    };
    expect(await sub('today')).to.equal('1 Angebot · 26.11.2026');
    expect(await sub('tomorrow')).to.equal('1 Angebot · 27.11.2026');
    expect(await sub('week')).to.equal('1 Angebot · 26.–29.11.2026');
    expect(await sub('weekend')).to.equal('1 Angebot · 28.–29.11.2026');
    expect(await sub('now'), 'nothing is left of now').to.equal('1 Angebot');
    expect(await sub({ from: '2026-12-01' })).to.equal('1 Angebot · ab 01.12.2026');
  });
});

describe('the foot of a poster', () => {
  afterEach(() => document.body.replaceChildren());

  const offers = [offerDocument('x')];

  it('says of which day the data are, in each language, and when it was printed', async () => {
    const { words } = await drawn([feedDocument({ offers })], { languages: ['de', 'en'] });
    expect(words('.foot')).to.include('Stand der Daten: 20. November 2026, gedruckt am 26. November 2026');
    expect(words('.foot')).to.include('Information as of 20 November 2026, printed on 26 November 2026');
    expect(words('.foot')).not.to.include('nicht mehr aktuell');
  });

  it('takes the day of the oldest of several feeds', async () => {
    const old = feedDocument({ id: 'old', updated: '2026-10-01T08:00:00+02:00', offers });
    const { words } = await drawn([feedDocument({ offers }), old]);
    expect(words('.foot')).to.include('Stand der Daten: 1. Oktober 2026');
  });

  it('says in each language where the data are old', async () => {
    const document = feedDocument({ updated: '2026-02-01T08:00:00+01:00', offers });
    const { words } = await drawn([document], { languages: ['de', 'en'] });
    expect(words('.foot .old')).to.match(/nicht mehr aktuell.*may be out of date/);
  });

  it('has room, also where a note on machine translation makes it higher', async () => {
    const title = { ar: 'x', de: { text: 'Übersetzt', machine: true } };
    for (const length of [40, 60, 80, 100, 120]) {
      const all = Array.from({ length: 60 }, (_, i) => offerDocument(`x${i}`, { title }));
      const publisher = { name: 'Verlag '.repeat(length / 7) };
      const { root } = await drawn([feedDocument({ languages: ['ar', 'de'], publisher, offers: all })]);
      for (const sheet of root.querySelectorAll('.sheet')) {
        const top = sheet.querySelector('.foot')!.getBoundingClientRect().top;
        expect(sheet.querySelector('.foot')!.textContent).to.include('maschinell');
        for (const column of sheet.querySelectorAll('.column'))
          expect(column.getBoundingClientRect().bottom, `${length}`).to.be.at.most(top + 0.5);
      }
      root.host.remove();
    }
  });

  it('names the licence', async () => {
    const { words } = await drawn([feedDocument({ offers, license: { name: 'CC0 1.0' } })]);
    expect(words('.foot')).to.include('Die Stadt (CC0 1.0)');
  });
});

describe('the places of an offer', () => {
  afterEach(() => document.body.replaceChildren());

  it('can all be found, also those that the map does not show', async () => {
    const places = [
      { id: 'hier', name: 'Haus Hier', street: 'Weg 1', city: 'Stadt', coordinates: [8.9, 52.3] },
      { id: 'hinten', name: 'Hinterhaus', street: 'Weg 1a', city: 'Stadt', coordinates: [8.9, 52.3] },
      { id: 'fern', name: 'Haus Fern', street: 'Straße 2', city: 'Fernstadt', coordinates: [12, 50] },
    ];
    const offers = [offerDocument('x', { places: ['hier', 'hinten', 'fern'] })];
    const { words } = await drawn([feedDocument({ bounds: [8.8, 52.2, 9, 52.4], places, offers })]);
    expect(words('.also')).to.equal(
      '+ Hinterhaus Weg 1a+ Haus Fern Straße 2, Fernstadt (Nicht auf dieser Karte)',
    );
  });
});

describe('the signs of a poster', () => {
  it('tell what is for girls alone from what is for women, in the words of the list', async () => {
    const alone = (id: string, ...audiences: string[]) =>
      offerDocument(id, { audiences, audienceRule: 'exclusive' });
    const offers = [alone('w', 'women', 'girls'), alone('g', 'girls'), alone('m', 'men')];
    const { root, words } = await drawn([feedDocument({ offers })]);
    const signs = (id: string) =>
      [...root.querySelectorAll(`[data-offer="${id}"] .sign`)].map((sign) => [
        sign.getAttribute('aria-label'),
        sign.querySelector('svg')?.innerHTML,
      ]);
    const [women, girls] = [signs('w'), signs('g')];
    expect([women[0]?.[0], girls[0]?.[0], signs('m')]).to.deep.equal([
      'Nur für Frauen',
      'Nur für Mädchen',
      [],
    ]);
    expect(girls[0]?.[1]).not.to.equal(women[0]?.[1]);
    expect(words('.key')).to.match(/Nur für Frauen.*Nur für Mädchen/);
    root.host.remove();
  });
});

describe('an offer that is higher than its column', () => {
  afterEach(() => document.body.replaceChildren());

  const note = (language: string) => Array.from({ length: 1_000 }, (_, i) => `${language}${i}`).join(' ');
  const offers = [
    offerDocument('a'),
    offerDocument('long', {
      schedule: [
        { start: '2026-12-01T10:00', end: '2026-12-01T11:00', note: { de: note('Wort'), ar: note('كلمة') } },
      ],
    }),
    offerDocument('z'),
  ];

  for (const options of [
    { languages: ['de'] },
    { languages: ['de', 'ar'] },
    { languages: ['de'], orientation: 'landscape' },
    { languages: ['de', 'ar'], form: 'leaflet' },
  ] as const)
    it(`goes on in the next ones, nothing of it lost: ${JSON.stringify(options)}`, async () => {
      const { root, words } = await drawn([feedDocument({ languages: ['de', 'ar'], offers })], options);
      const told = words('[data-offer="long"]');
      // The flap, which is read last, lies on the side that is drawn first.
      const numbers = [...told.matchAll(/Wort(\d+)/g)].map(([, number]) => Number(number));
      if (options.form) numbers.sort((a, b) => a - b);
      expect(numbers.length === 1_000 && numbers.every((number, i) => number === i)).to.equal(true);
      expect(told.match(/كلمة\d+/g)?.length ?? 0).to.equal(options.languages.length > 1 ? 1_000 : 0);
      const columns = [...root.querySelectorAll('.column')];
      expect(columns.filter((one) => one.querySelector('[data-offer="long"]')).length).to.be.greaterThan(1);
      for (const column of columns) {
        const { bottom } = column.getBoundingClientRect();
        for (const row of column.querySelectorAll('.row, .row *'))
          expect(row.getBoundingClientRect().bottom, row.className).to.be.at.most(bottom + 0.75);
      }
    });
});

describe('“you are here”', () => {
  afterEach(() => document.body.replaceChildren());

  const feed = feedDocument({ bounds: [8.8, 52.2, 9, 52.4], offers: [offerDocument('x')] });

  it('stands on the map, its words inside it, also at the rim', async () => {
    const points: [number, number][] = [
      [8.9, 52.3],
      [8.8, 52.2],
      [9, 52.4],
    ];
    for (const standpoint of points) {
      const { facts, root } = await drawn([feed], { standpoint, languages: ['de', 'en'] });
      expect(facts.here).to.equal(true);
      const box = root.querySelector('.picture')!.getBoundingClientRect();
      for (const part of root.querySelectorAll('.here > *')) {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const inside = [left >= box.left, right <= box.right, top >= box.top, bottom <= box.bottom];
        expect(inside, `${standpoint.join()} ${part.outerHTML}`).not.to.include(false);
      }
    }
  });

  it('is said to be missing where that is outside of the map', async () => {
    const { facts, words } = await drawn([feed], { standpoint: [12, 50] });
    expect([facts.here, words('.here')]).to.deep.equal([false, '']);
  });
});

describe('a drawing that is no longer wanted', () => {
  it('leaves what a newer one drew', async () => {
    const { root, facts } = await drawn([feedDocument({ offers: [offerDocument('x')] })]);
    const before = root.innerHTML;
    const { catalog } = catalogOf(feedDocument({ id: 'late', offers: [offerDocument('late')] }));
    const data = { catalog, offers: catalog.offers.all, calendar: createCalendar(), now: NOW };
    expect(await drawPoster(root, data, { ...OPTIONS, languages: ['ar'] }, () => false)).to.equal(undefined);
    expect([facts.offers, root.innerHTML]).to.deep.equal([1, before]);
    root.host.remove();
  });
});
