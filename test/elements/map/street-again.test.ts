import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { holdDeadlines } from '../../helpers/clock.js';
import {
  errorsOf,
  focused,
  ground,
  mountMap,
  NO_STREETS,
  notices,
  streetStyle,
  town,
  undoAll,
  untilGround,
} from '../../helpers/map.js';
import {
  all,
  clearPage,
  one,
  serve,
  serveAgain,
  serveFeed,
  silence,
  until,
  words,
} from '../../helpers/page.js';

const missing = () => new Response('', { status: 404 });

let hosts = 0;
/** A style of another server. */
function foreign(answer: Parameters<typeof serve>[0]): string {
  const url = `https://streets-${hosts++}.example/style.json`;
  serveAgain(url, answer);
  return url;
}

const button = (element: Element, inside: string) => one<HTMLButtonElement>(element, `${inside} button`);

async function agree(element: Element) {
  await until(() => all(element, '.consent').length, 'the question');
  button(element, '.consent').click();
}

async function failedMap(url = serve(missing), attributes = '') {
  const element = mountMap(`basemap="${url}" ${attributes}`);
  await until(() => notices(element).includes(NO_STREETS), 'the sentence');
  return { element, url };
}

describe('the visitor’s word for a street map', () => {
  beforeEach(() => void holdDeadlines());
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('is taken back while the street map starts', async () => {
    const element = mountMap(`consent="click" basemap="${foreign(silence)}"`);
    await agree(element);
    await until(() => all(element, '.credit.street button').length, 'the way back');
    button(element, '.credit.street').click();
    await until(() => all(element, '.consent').length, 'the question again');
    expect(all(element, '.credit.street')).to.have.length(0);
    await untilGround(element, 'schematic');
    expect(errorsOf(element)).to.have.length(0);
  });

  it('is taken back where the street map could not be had, and the question stands alone', async () => {
    const element = mountMap(`consent="click" basemap="${foreign(missing)}"`);
    await agree(element);
    await until(() => notices(element).includes(NO_STREETS), 'the sentence');
    expect(words(element, '.credit.street')).to.equal('Straßenkarte ausschalten');
    button(element, '.credit.street').click();
    await until(() => all(element, '.consent').length, 'the question again');
    expect(notices(element)).to.have.length(1);
  });

  it('given anew on one map asks once more for those of all maps', async () => {
    const url = foreign(missing);
    const maps = [0, 1].map(() =>
      mountMap(`consent="click" basemap="${url}" style="--ikon-map-height: 200px"`),
    );
    await agree(maps[0]!);
    await until(() => maps.every((map) => notices(map).includes(NO_STREETS)), 'both sentences');
    button(maps[0]!, '.credit.street').click();
    serveAgain(url, streetStyle());
    await agree(maps[0]!);
    for (const map of maps) await untilGround(map, 'street');
    expect(maps.flatMap(notices)).to.deep.equal([]);
  });
});

describe('a street map that could not be had', () => {
  beforeEach(() => void holdDeadlines());
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('is tried again from the sentence that says so, which leaves the focus on the map', async () => {
    const { element, url } = await failedMap();
    serveAgain(url, streetStyle());
    button(element, '.notice').focus();
    button(element, '.notice').click();
    await untilGround(element, 'street');
    expect(notices(element)).to.deep.equal([]);
    expect(focused(element)?.className).to.contain('stage');
  });

  it('says so again where it fails again', async () => {
    const { element } = await failedMap();
    button(element, '.notice').click();
    await until(() => notices(element).length === 0, 'the try');
    await until(() => notices(element).includes(NO_STREETS), 'the sentence');
    expect(errorsOf(element)).to.have.length(2);
  });

  it('cannot be tried again where there is none of that name', async () => {
    const { element } = await failedMap('googlemaps');
    expect(all(element, '.notice button')).to.have.length(0);
  });

  it('is tried again when the attribute comes back to it', async () => {
    const { element, url } = await failedMap();
    serveAgain(url, streetStyle());
    element.basemap = 'schematic';
    await untilGround(element, 'schematic');
    expect(notices(element)).to.deep.equal([]);
    element.basemap = url;
    await untilGround(element, 'street');
    expect(notices(element)).to.deep.equal([]);
  });

  it('is tried again when the device is online again', async () => {
    const { element, url } = await failedMap();
    serveAgain(url, streetStyle());
    window.dispatchEvent(new Event('online'));
    await untilGround(element, 'street');
  });

  it('is tried again for the next visitor of an unattended screen', async () => {
    const { element, url } = await failedMap();
    serveAgain(url, streetStyle());
    element['forget']();
    await untilGround(element, 'street');
  });

  it('is not asked for by a map that draws what it shall', async () => {
    const element = mountMap(`basemap="${serve(streetStyle())}"`);
    await untilGround(element, 'street');
    const canvas = one(element, 'canvas');
    window.dispatchEvent(new Event('online'));
    element['forget']();
    await element.updateComplete;
    expect(one(element, 'canvas')).to.equal(canvas);
    expect(ground(element)).to.equal('street');
  });
});

describe('the sources of what is drawn', () => {
  beforeEach(() => void holdDeadlines());
  afterEach(async () => {
    clearPage();
    undoAll();
    await emulateMedia({ media: 'screen' }).catch(() => undefined);
  });

  /** What of the lines below the map can be seen. */
  const seen = (element: Element) =>
    all(element, '.credit')
      .filter((line) => line.checkVisibility())
      .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
  const streets = async (feed = serveFeed(town)) => {
    const element = mountMap(`basemap="${serve(streetStyle())}"`, feed);
    await untilGround(element, 'street');
    return element;
  };

  it('are those of the street map and of the districts’ outlines that lie on it', async () => {
    expect(seen(await streets())).to.deep.equal(['© Die Karte', 'Skizze: die Stadt']);
  });

  it('are not those of a sketch that a street map covers', async () => {
    const districts = town.districts.map(({ id, name, center }) => ({ id, name, center }));
    expect(seen(await streets(serveFeed({ ...town, districts })))).to.deep.equal(['© Die Karte']);
  });

  it('are those of the drawing alone on paper, where it takes the street map’s place', async function () {
    const element = await streets();
    if (
      !(await emulateMedia({ media: 'print' }).then(
        () => true,
        () => false,
      ))
    )
      this.skip();
    await until(() => matchMedia('print').matches, 'paper');
    expect(seen(element)).to.deep.equal(['Schematische Karte, kein Stadtplan. Skizze: die Stadt']);
  });
});
