import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { offerDocument } from '../../helpers/feeds.js';
import {
  drawnMap,
  expectInView,
  focused,
  isInView,
  mountMap,
  pin,
  pins,
  press,
  pretendMedia,
  town,
  view,
} from '../../helpers/map.js';
import { all, clearPage, one, serveFeed, until, words } from '../../helpers/page.js';

/** The town with one more house and an offer there. */
const townAnd = (coordinates: readonly [number, number], more: object = {}) =>
  serveFeed({
    ...town,
    ...more,
    places: [...town.places, { id: 'fern', name: 'Fernes Haus', coordinates }],
    offers: [...town.offers, offerDocument('fern', { title: 'Fernes', places: ['fern'] })],
  });
const WRONG = [52.27, 8.94] as const;
const NOTE = '1 Angebot weit entfernt';
const note = (element: Element) =>
  all(element, '.status .more').find(({ textContent }) => textContent?.trim() === NOTE);

let endMedia: () => void;
beforeEach(() => (endMedia = pretendMedia(/reduced-motion/)));
afterEach(() => {
  endMedia();
  clearPage();
});

describe('a place far from all others', () => {
  for (const [name, coordinates] of [
    ['with swapped coordinates', WRONG],
    ['that was not found', [0, 0]],
    ['in another town', [11.57, 48.13]],
  ] as const)
    it(`${name} does not take the map away from them, is told to the visitor and reported`, async () => {
      const wanted = view(await drawnMap());
      const element = await drawnMap('', townAnd(coordinates));
      expect(view(element)).to.equal(wanted);
      expectInView(element, pins(element));
      await until(() => words(element, '.status').endsWith(NOTE), 'the sentence');
      expect(words(element, '.status')).to.equal(
        `5 Angebote auf der Karte · 1 weiteres ohne festen Ort · ${NOTE}`,
      );
      const issue = await until(() => element.issues[0], 'the report');
      const expected = {
        list: 'places',
        record: 'fern',
        pointer: '/places/3/coordinates',
        dropped: 'nothing',
      };
      expect(issue).to.include(expected);
    });

  it('is reached by the sentence that tells of it, and left by Escape', async () => {
    const element = await drawnMap('', townAnd(WRONG));
    const button = await until(() => note(element), 'the sentence');
    button.click();
    const offer = await until(() => all(element, '.panel-list button')[0], 'the panel');
    expect(words(element, '.panel h3')).to.equal(NOTE);
    offer.click();
    await until(() => pin(element, 'Fernes'), 'the pin');
    expect(isInView(element, pin(element, 'Fernes')!)).to.equal(true);
    expect(words(element, '.panel h3')).to.equal('Fernes');
    press(await until(() => focused(element)), 'Escape');
    await until(() => focused(element)?.className === button.className, 'the focus on the sentence');
  });

  it('is where the map looks when it alone is left, and no sentence is needed', async () => {
    const element = await drawnMap('', townAnd(WRONG));
    await until(() => note(element), 'the sentence');
    element.filter = { text: 'Fernes' };
    await until(() => pin(element, 'Fernes'), 'the pin');
    expect(isInView(element, pin(element, 'Fernes')!)).to.equal(true);
    expect(note(element)).to.equal(undefined);
  });

  it('does not move the map when a filter adds it to what is in view', async () => {
    const element = await drawnMap('', townAnd(WRONG));
    element.filter = { free: true };
    await until(() => words(element, '.status').startsWith('2'), 'the filter');
    for (let times = 0; times < 3; times++) press(one(element, '.stage'), '-');
    const chosen = view(element);
    element.filter = {};
    await until(() => words(element, '.status').startsWith('5'), 'no filter');
    expect(view(element)).to.equal(chosen);
  });
});

describe('a map of more than a town', () => {
  const PLACES = [
    [8.4, 54.9],
    [13.4, 52.5],
    [6.1, 51],
    [10.2, 47.5],
    [14.9, 51.1],
    [11.6, 48.1],
  ];
  const spread = (places: readonly (readonly number[])[]) => ({
    ...town,
    districts: [],
    indicators: [],
    places: places.map((coordinates, i) => ({ id: `p${i}`, coordinates })),
    offers: places.map((_, i) => offerDocument(`o${i}`, { places: [`p${i}`] })),
  });

  it('shows all of Germany on a phone', async () => {
    const element = mountMap('style="inline-size: 320px"', serveFeed(spread(PLACES)));
    await until(() => pins(element).length > 0, 'the pins');
    expectInView(element, pins(element));
    const counted = pins(element).map(({ textContent }) => Number(textContent?.trim()) || 1);
    expect(counted.reduce((sum, count) => sum + count)).to.equal(6);
  });

  it('shows some of its pins where it cannot hold all', async () => {
    const world = serveFeed(
      spread([
        [-170, 10],
        [10, 50],
        [170, -40],
      ]),
    );
    const element = mountMap('style="inline-size: 320px"', world);
    await until(() => pins(element).length > 0, 'the pins');
    expectInView(element, pins(element));
  });
});

describe('a map without pins', () => {
  const bare = town.districts.map(({ id, name, geometry }) => ({ id, name, geometry }));

  it('looks at the outlines of its districts', async () => {
    const element = mountMap('indicator="kinder"', serveFeed({ ...town, districts: bare, offers: [] }));
    await until(() => all(element, '.legend').length > 0, 'the legend');
    expectInView(element, all(element, '.drawing path.district'));
  });

  it('looks at its sketch where there is nothing else', async () => {
    const geometry = {
      type: 'LineString',
      coordinates: [
        [8.88, 52.3],
        [8.97, 52.31],
      ],
    };
    const river = { type: 'Feature', properties: { kind: 'waterway' }, geometry };
    const sketch = { type: 'FeatureCollection', features: [river] };
    const element = mountMap('', serveFeed({ sketch, offers: [] }));
    await until(() => all(element, '.drawing .waterway').length > 0, 'the drawing');
    expectInView(element, all(element, '.drawing .waterway'));
  });
});
