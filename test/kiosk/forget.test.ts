import { expect } from 'chai';
import '../../src/kennzahlen.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import '../../src/quartierskarte.js';
import type { IkonQuartierskarte } from '../../src/quartierskarte.js';
import { hasAgreed } from '../../src/map/consent.js';
import type { FakeClock } from '../helpers/clock.js';
import { drawnMap, notices, press, replace, town, undoAll, view } from '../helpers/map.js';
import { all, choose, clearPage, mount, one, serveFeed, until, words } from '../helpers/page.js';
import { fakePageClock, find, visitIn } from './helpers.js';

let clock: FakeClock;

/** The visitor goes, and the element has drawn what is left. */
async function leave(element: IkonKennzahlen | IkonQuartierskarte): Promise<void> {
  clock.pass(60);
  expect(find('.attract')).not.to.equal(undefined);
  await element.updateComplete;
}

describe('what a visitor leaves in a map', () => {
  beforeEach(() => (clock = fakePageClock()));
  afterEach(() => {
    clearPage();
    undoAll();
  });

  async function visitedMap(attributes = ''): Promise<IkonQuartierskarte> {
    const map = await drawnMap(`kiosk ${attributes}`);
    await visitIn('de');
    return map;
  }
  const locate = (map: Element) => one(map, '[aria-label="Meinen Standort zeigen"]').click();
  const place = (at: Geolocation['getCurrentPosition']) =>
    replace(navigator, 'geolocation', { getCurrentPosition: at });

  it('is not their word that another server may be asked', async () => {
    const map = await visitedMap('consent="click" basemap="https://karten.example/style.json"');
    await until(() => all(map, '.consent').length, 'the question');
    one(map, '.consent button').click();
    expect(hasAgreed('karten.example')).to.equal(true);
    await leave(map);
    expect(hasAgreed('karten.example')).to.equal(false);
    await until(() => all(map, '.consent').length, 'the question, for the next visitor');
  });

  it('is not where they stood, but where the page stands', async () => {
    const here = { coords: { longitude: 8.93, latitude: 52.31 } } as GeolocationPosition;
    place((success) => success(here));
    const map = await visitedMap('standpoint="8.91,52.32"');
    locate(map);
    await until(() => all(map, '[aria-label="Meinen Standort ausblenden"]').length, 'the place');
    await leave(map);
    await until(() => all(map, '[aria-label="Meinen Standort zeigen"]').length, 'the map as it was');
    expect(all(map, '.here:not([hidden])')).to.have.length(1);
  });

  it('is not that their place could not be had, nor a place that comes after they have gone', async () => {
    let answer: PositionCallback | undefined;
    place((_, failed) => failed?.({ code: 1, message: 'denied' } as GeolocationPositionError));
    const map = await visitedMap();
    locate(map);
    await until(() => notices(map).length, 'the notice');
    place((success) => (answer = success));
    locate(map);
    await leave(map);
    answer!({ coords: { longitude: 8.93, latitude: 52.31 } } as GeolocationPosition);
    await until(() => notices(map).length === 0, 'no notice');
    expect(all(map, '.here:not([hidden])')).to.have.length(0);
  });

  it('is no refusal that comes after they have gone', async () => {
    let refuse: PositionErrorCallback | null | undefined;
    place((_, failed) => (refuse = failed));
    const map = await visitedMap();
    locate(map);
    await leave(map);
    refuse!({ code: 1, message: 'denied' } as GeolocationPositionError);
    await visitIn('de');
    await map.updateComplete;
    expect(notices(map)).to.deep.equal([]);
  });

  it('is not where they looked: the next one begins where the page says', async () => {
    const map = await visitedMap('center="8.91,52.32" zoom="15"');
    const start = view(map);
    press(one(map, '.stage'), '-');
    await until(() => view(map) !== start, 'another look');
    map.filter = { districts: ['sued'] };
    await map.updateComplete;
    await leave(map);
    expect(view(map)).to.equal(start);
  });

  it('is no fold that they opened', async () => {
    const map = await visitedMap('indicator="kinder"');
    await until(() => all(map, '.legend details').length, 'the legend');
    for (const fold of all<HTMLDetailsElement>(map, 'details')) fold.open = true;
    await until(() => all(map, '.places li').length, 'the list of places');
    await leave(map);
    await until(() => all(map, '.places li').length === 0, 'the map as it was');
    expect(all(map, 'details[open]')).to.have.length(0);
  });
});

describe('what a visitor leaves in indicators', () => {
  beforeEach(() => (clock = fakePageClock()));
  afterEach(() => {
    clearPage();
    undoAll();
  });

  async function visited(attributes: string, ready: string): Promise<IkonKennzahlen> {
    const element = mount<IkonKennzahlen>(
      `<ikon-kennzahlen kiosk lang="de" ${attributes} feed="${serveFeed(town)}"></ikon-kennzahlen>`,
    );
    await until(() => all(element, ready).length && find('.wake'), ready);
    await visitIn('de');
    return element;
  }

  it('is neither what was said to them nor the value that they read', async () => {
    const element = await visited('', '.readout');
    const chart = one(element, '.readout');
    press(chart, 'ArrowDown');
    press(chart, 'Enter');
    await until(() => words(element, '.said'), 'what is said');
    expect(all(element, '.reading:not([hidden])')).to.have.length(1);
    await leave(element);
    await until(() => all(element, '.readout').length, 'the chart anew');
    expect(words(element, '.said')).to.equal('');
    expect(all(element, '.reading:not([hidden])')).to.have.length(0);
  });

  it('is neither order nor choice of the table of gaps, nor the way back to their filter', async () => {
    const element = await visited('view="coverage"', '.coverage-table');
    const before = words(element, '.coverage');
    choose(one<HTMLSelectElement>(element, '[name="which"]'), 'free');
    one(element, '[data-sort="all"], [data-sort]').click();
    one(element, '[data-cell]').click();
    await until(
      () => all(element, '[data-back]').length && words(element, '.coverage') !== before,
      'a choice',
    );
    await leave(element);
    await until(() => words(element, '.coverage') === before, 'the table as it was');
    expect(one<HTMLSelectElement>(element, '[name="which"]').value).not.to.equal('free');
  });
});
