import { expect } from 'chai';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { drawn } from './drawn.js';

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
