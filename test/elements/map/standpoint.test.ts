import { expect } from 'chai';
import '../../../src/angebote.js';
import type { IkonAngebote } from '../../../src/angebote.js';
import '../../../src/quartierskarte.js';
import { drawnMap, notices, pretendMedia, replace, town, undoAll } from '../../helpers/map.js';
import { all, clearPage, mount, one, serveFeed, until, words } from '../../helpers/page.js';

const SHOW = 'Meinen Standort zeigen';
const HIDE = 'Meinen Standort ausblenden';

const control = (element: Element, label: string) =>
  all<HTMLButtonElement>(element, '.controls button').find(({ ariaLabel }) => ariaLabel === label);
const isHere = (element: Element) => !one(element, '.here').hidden;
const untilFound = (element: Element) => until(() => control(element, HIDE), 'the place');

/** What the device is asked, to be answered by the test. */
const questions: { found: (lng: number, lat: number) => void; refused: () => void }[] = [];

describe('where a visitor stands', () => {
  let endMedia: () => void;
  let feed: string;
  beforeEach(() => {
    endMedia = pretendMedia(/reduced-motion/);
    feed = serveFeed(town);
    questions.length = 0;
    replace(navigator, 'geolocation', {
      getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) =>
        questions.push({
          found: (longitude, latitude) => found({ coords: { longitude, latitude } } as GeolocationPosition),
          refused: () => failed({ code: 1, message: 'denied' } as GeolocationPositionError),
        }),
    });
  });
  afterEach(() => {
    endMedia();
    undoAll();
    clearPage();
  });

  async function locate(element: Element): Promise<void> {
    control(element, SHOW)!.click();
    questions.at(-1)!.found(8.93, 52.31);
    await untilFound(element);
  }

  it('is found in all maps of a page at once, and any of them hides it', async () => {
    const [one_, other] = [await drawnMap('', feed), await drawnMap('', feed)];
    await locate(one_);
    await untilFound(other);
    control(other, HIDE)!.click();
    await until(() => control(one_, SHOW) && control(other, SHOW));
    expect([one_, other].map(isHere)).to.deep.equal([false, false]);
  });

  it('is again what another map says when it is hidden', async () => {
    const [one_, other] = [await drawnMap('', feed), await drawnMap('standpoint="8.92,52.3"', feed)];
    await locate(one_);
    control(one_, HIDE)!.click();
    await until(() => control(one_, SHOW));
    await one_.updateComplete;
    expect([one_, other].map(isHere)).to.deep.equal([true, true]);
  });

  it('is nowhere once the attribute is empty', async () => {
    const element = await drawnMap('standpoint="8.92,52.3"', feed);
    expect(isHere(element)).to.equal(true);
    element.standpoint = '';
    await until(() => !isHere(element));
  });

  it('stays what the visitor has shown when the attribute is emptied', async () => {
    const element = await drawnMap('standpoint="8.92,52.3"', feed);
    await locate(element);
    element.standpoint = '';
    await element.updateComplete;
    expect(isHere(element)).to.equal(true);
    control(element, HIDE)!.click();
    await until(() => !isHere(element));
  });

  it('goes with the map, also from the cards', async () => {
    const element = await drawnMap('', feed);
    const list = mount<IkonAngebote>(`<ikon-angebote feed="${feed}" lang="de"></ikon-angebote>`);
    await locate(element);
    await until(() => all(list, '.walk').length > 0, 'minutes on the cards');
    element.remove();
    await until(() => all(list, '.walk').length === 0, 'no minutes');
  });

  it('does not come into a page that the map has left while it asked', async () => {
    const element = await drawnMap('', feed);
    const list = mount<IkonAngebote>(`<ikon-angebote feed="${feed}" lang="de"></ikon-angebote>`);
    await until(() => all(list, '.card').length === 5, 'the list');
    control(element, SHOW)!.click();
    const parent = element.parentElement!;
    element.remove();
    questions[0]!.found(8.93, 52.31);
    await element.updateComplete;
    parent.append(element);
    await until(() => control(element, SHOW) && all(element, '.pin').length > 0, 'the map again');
    expect(isHere(element)).to.equal(false);
    expect(all(list, '.walk')).to.have.length(0);
  });

  it('is said to be looked for until there is an answer, and what came of it in the same place', async () => {
    const element = await drawnMap('', feed);
    const status = () => all(element, '.credit[role=status]');
    const said = () => status().map(({ textContent }) => textContent?.trim());
    control(element, SHOW)!.click();
    await until(() => said().join() === 'Ihr Standort wird gesucht …', 'the sentence');
    const [told] = status();
    questions[0]!.found(8.93, 52.31);
    await untilFound(element);
    expect(said().join()).to.match(/^Der Kreis zeigt grob/);
    expect(status()).to.deep.equal([told]);
    control(element, HIDE)!.click();
    await until(() => said().length === 0, 'silence');
  });

  it('is not said aloud where nobody asked for it', async () => {
    const element = await drawnMap('standpoint="8.92,52.3"', feed);
    expect(words(element, '.suite')).to.include('Der Kreis zeigt grob');
    expect(all(element, '.credit[role=status]')).to.deep.equal([]);
  });

  it('is not refused by an answer to an earlier question', async () => {
    const element = await drawnMap('', feed);
    control(element, SHOW)!.click();
    await locate(element);
    questions[0]!.refused();
    control(element, HIDE)!.click();
    await until(() => control(element, SHOW));
    expect(notices(element)).to.deep.equal([]);
    expect(words(element, '.suite')).not.to.include('Ihr Standort ist nicht zu erfahren');
  });
});
