import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { holdDeadlines } from '../../helpers/clock.js';
import { feedDocument } from '../../helpers/feeds.js';
import {
  drawnMap,
  errorsOf,
  focused,
  ground,
  hasDrawing,
  mountMap,
  NO_STREETS,
  notices,
  pretendMedia,
  press,
  streetStyle,
  town,
  undoAll,
  untilGround,
} from '../../helpers/map.js';
import {
  all,
  clearPage,
  fetched,
  mount,
  one,
  serve,
  serveAgain,
  serveFeed,
  silence,
  until,
  words,
} from '../../helpers/page.js';
import { pretendFeatures } from '../../helpers/media.js';
import { ranged, regionArchive } from '../../helpers/pmtiles.js';

const region = { bounds: [8.79, 52.2, 9, 52.4], shore: 8.925, attribution: '© Die Region' } as const;

let count = 0;
/** Serves an archive at an address of its own. */
function serveArchive(file = regionArchive(region), origin = location.origin): string {
  const url = `${origin}/archives-of-tests/${Date.now()}-${count++}.pmtiles`;
  serveAgain(url, ranged(file));
  return url;
}

const credit = (element: Element) => words(element, '.credit');
const askedOf = (host: string) => [
  ...fetched.filter((url) => new URL(url).host === host),
  ...performance.getEntriesByType('resource').filter(({ name }) => new URL(name).host === host),
];

/** The colour of the ground's canvas at a share of its width and height, read in the task in which it was drawn. */
function colorAt(element: Element, x: number, y: number): string {
  const canvas = one<HTMLCanvasElement>(element, 'canvas');
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [1, 1];
  const pen = copy.getContext('2d')!;
  // There and back: drawn anew, and looking where it did.
  press(one(element, '.stage'), 'ArrowDown');
  press(one(element, '.stage'), 'ArrowUp');
  pen.drawImage(canvas, Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1, 0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)].join();
}

/** The street map could not be had: the visitor is told, the page once. */
async function expectSchematic(element: Element) {
  await untilGround(element, 'schematic');
  expect(notices(element)).to.deep.equal([NO_STREETS]);
  expect(errorsOf(element)).to.have.length(1);
}

/** The same where nobody answers and the map's own patience ends. */
async function expectSchematicInTime(attributes: string) {
  const clock = holdDeadlines();
  const element = mountMap(attributes);
  await until(() => clock.waits(5), 'the start');
  clock.pass(5);
  await expectSchematic(element);
}

describe('the base map', () => {
  // A machine that has much else to do is no reason for a map to stay a drawing.
  beforeEach(() => void holdDeadlines());
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('is schematic without being told, and asks no other server', async () => {
    const element = mountMap();
    await untilGround(element, 'schematic');
    expect(fetched.map((url) => new URL(url).host).filter((host) => host !== location.host)).to.deep.equal(
      [],
    );
    expect(credit(element)).to.equal('Schematische Karte, kein Stadtplan. Skizze: die Stadt');
  });

  it('is a style of the own server, with what its sources want said', async () => {
    const element = mountMap(`basemap="${serve(streetStyle())}"`);
    await untilGround(element, 'street');
    expect(all(element, 'canvas')).to.have.length(1);
    expect(credit(element)).to.equal('© Die Karte');
    expect(one<HTMLAnchorElement>(element, '.credit a').href).to.equal('https://a.example/');
    expect(errorsOf(element)).to.have.length(0);
  });

  it('is the style that a name stands for', async () => {
    serveAgain('https://tiles.openfreemap.org/styles/liberty', streetStyle());
    const element = mountMap('basemap="openfreemap" theme="light"');
    await untilGround(element, 'street');
    expect(askedOf('tiles.openfreemap.org')).to.deep.equal(['https://tiles.openfreemap.org/styles/liberty']);
  });

  it('is the dark style of that name on a dark page, and follows when the page changes', async () => {
    serveAgain('https://tiles.openfreemap.org/styles/liberty', streetStyle());
    serveAgain('https://tiles.openfreemap.org/styles/dark', streetStyle('#101010'));
    const element = mountMap('basemap="openfreemap" theme="dark"');
    const before = fetched.length;
    await untilGround(element, 'street');
    expect(fetched.slice(before).filter((url) => url.includes('openfreemap'))).to.deep.equal([
      'https://tiles.openfreemap.org/styles/dark',
    ]);
    element.theme = 'light';
    await until(() => fetched.at(-1)?.endsWith('/liberty'), 'the light style');
    expect(credit(element)).to.equal('© Die Karte');
  });

  it('changes with the attribute, back to the schematic one as well', async () => {
    const element = mountMap();
    await untilGround(element, 'schematic');
    element.basemap = serve(streetStyle());
    await untilGround(element, 'street');
    element.basemap = 'schematic';
    await untilGround(element, 'schematic');
    expect(all(element, 'canvas')).to.have.length(1);
  });

  it('follows the feed when that has other districts', async () => {
    const feed = serveFeed(town);
    const element = mountMap('', feed);
    await untilGround(element, 'schematic');
    const end = pretendMedia(/reduced-motion/);
    try {
      await until(() => colorAt(element, 0.5, 0.5) !== '238,240,242', 'a district in the middle');
      const places = town.places.map((place) => ({ ...place, district: undefined }));
      serveAgain(feed, feedDocument({ ...town, districts: [], places }));
      await element.reload();
      await until(() => colorAt(element, 0.5, 0.5) === '238,240,242', 'plain ground in the middle');
    } finally {
      end();
    }
  });

  it('is schematic with a sentence and one event where the name means nothing', async () => {
    const element = mountMap('basemap="googlemaps"');
    await untilGround(element, 'schematic');
    expect(notices(element)).to.deep.equal([NO_STREETS]);
    expect(errorsOf(element).map(({ error }) => error.message)).to.deep.equal([
      'there is no base map "googlemaps"',
    ]);
  });

  for (const [what, answer] of [
    ['is missing', () => new Response('', { status: 404 })],
    ['is no style', { version: 8 }],
    ['is no JSON', '<!doctype html>'],
  ] as const)
    it(`is schematic with a sentence and one event where the style ${what}`, async () => {
      await expectSchematic(mountMap(`basemap="${serve(answer)}"`));
    });

  it('is schematic with a sentence and one event where the style never comes', () =>
    expectSchematicInTime(`basemap="${serve(silence)}"`));
});

describe('the base map from a PMTiles file', () => {
  beforeEach(() => void holdDeadlines());
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('draws its tiles in our colours and says what the archive wants said', async () => {
    const element = mountMap(`basemap="${serveArchive()}" theme="light"`);
    await untilGround(element, 'street');
    expect(credit(element)).to.equal('© Die Region');
    expect(errorsOf(element)).to.have.length(0);
    expect(notices(element)).to.deep.equal([]);
    const end = pretendMedia(/reduced-motion/);
    try {
      await until(() => colorAt(element, 0.97, 0.9) === '169,203,227', 'water in the east');
      expect(colorAt(element, 0.03, 0.9)).to.equal('251,251,250');
    } finally {
      end();
    }
  });

  it('draws it in dark colours on a dark page', async () => {
    const element = mountMap(`basemap="${serveArchive()}" theme="dark"`);
    await untilGround(element, 'street');
    const end = pretendMedia(/reduced-motion/);
    try {
      await until(() => colorAt(element, 0.97, 0.9) === '47,86,115', 'dark water in the east');
    } finally {
      end();
    }
  });

  it('asks for parts of the file only', async () => {
    const parts: string[] = [];
    const url = serveArchive();
    const answer = ranged(regionArchive(region));
    serveAgain(
      url,
      (request: Request) => (parts.push(request.headers.get('Range') ?? 'all'), answer(request)),
    );
    await untilGround(mountMap(`basemap="${url}"`), 'street');
    expect(parts).not.to.contain('all');
    expect(parts.length).to.be.greaterThan(1);
  });

  const whole = regionArchive(region);
  const broken: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ['is something else', new TextEncoder().encode('<!doctype html>'.repeat(99))],
    ['ends in its head', whole.slice(0, 90)],
    ['ends before its tiles', whole.slice(0, whole.length - 400)],
  ];
  for (const [what, file] of broken)
    it(`gives way to the schematic map with a sentence and one event where the file ${what}`, async () => {
      await expectSchematic(mountMap(`basemap="${serveArchive(file)}"`));
    });

  it('gives way to the schematic map with a sentence and one event where the file is missing', async () => {
    const url = serveArchive();
    serveAgain(url, () => new Response('', { status: 404 }));
    await expectSchematic(mountMap(`basemap="${url}"`));
  });

  it('gives way to the schematic map with a sentence and one event where the file never comes', async () => {
    const url = serveArchive();
    serveAgain(url, silence);
    await expectSchematicInTime(`basemap="${url}"`);
  });
});

describe('the base map in high contrast', () => {
  beforeEach(() => void holdDeadlines());
  afterEach(async () => {
    clearPage();
    undoAll();
    await pretendFeatures([]);
  });

  it('takes the colours of a forced palette, and the page’s own again', async function () {
    if (!(await pretendFeatures([]))) this.skip();
    const element = mountMap(`basemap="${serveArchive()}" theme="light"`);
    await untilGround(element, 'street');
    const end = pretendMedia(/reduced-motion/);
    try {
      await until(() => colorAt(element, 0.03, 0.9) === '251,251,250', 'our colours');
      await pretendFeatures([{ name: 'forced-colors', value: 'active' }]);
      const canvas = systemColor('Canvas');
      const grey = systemColor('GrayText');
      await until(() => colorAt(element, 0.03, 0.9) === canvas, 'land as the system wants it');
      await until(() => colorAt(element, 0.97, 0.9) === grey, 'water as the system wants it');
      await pretendFeatures([]);
      await until(() => colorAt(element, 0.03, 0.9) === '251,251,250', 'our colours again');
    } finally {
      end();
    }
  });

  it('has stronger lines where more contrast is wanted', async function () {
    if (!(await pretendFeatures([{ name: 'prefers-contrast', value: 'more' }]))) this.skip();
    const element = await drawnMap('theme="light"');
    const token = (name: string) => getComputedStyle(element).getPropertyValue(name);
    for (const name of ['--_map-label', '--_map-line']) expect(token(name), name).to.equal(token('--_text'));
  });

  const systemColor = (name: string) => {
    const probe = mount<HTMLElement>('<span></span>');
    probe.style.cssText = `color: ${name}; color-scheme: light; forced-color-adjust: none`;
    return (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).join();
  };
});

describe('consent="click"', () => {
  beforeEach(() => void holdDeadlines());
  afterEach(() => {
    clearPage();
    undoAll();
  });

  let hosts = 0;
  const foreign = () => `tiles-${hosts++}.example`;
  const agree = (element: Element) => one<HTMLButtonElement>(element, '.consent button');

  it('asks the other server nothing before the visitor agrees, and names it', async () => {
    const host = foreign();
    const url = serveArchive(whole(), `https://${host}`);
    const element = mountMap(`consent="click" basemap="${url}"`);
    await untilGround(element, 'schematic');
    expect(askedOf(host)).to.deep.equal([]);
    expect(notices(element)).to.have.length(1);
    expect(notices(element)[0]).to.contain(`Die Straßenkarte kommt von ${host}.`);
    expect(credit(element)).to.contain('Skizze: die Stadt');
    agree(element).focus();
    agree(element).click();
    await untilGround(element, 'street');
    expect(askedOf(host)).not.to.deep.equal([]);
    expect(notices(element)).to.deep.equal([]);
    expect(focused(element)?.className).to.contain('stage');
    expect(credit(element)).to.equal('© Die Region Straßenkarte ausschalten');
  });

  it('is taken back as easily: the street map goes, and is not asked for again', async () => {
    const host = foreign();
    const url = `https://${host}/style.json`;
    serveAgain(url, streetStyle());
    const element = mountMap(`consent="click" basemap="${url}"`);
    await until(() => all(element, '.consent').length, 'the question');
    agree(element).click();
    await untilGround(element, 'street');
    const canvas = one(element, 'canvas');
    const before = askedOf(host).length;
    one<HTMLButtonElement>(element, '.credit button').click();
    await untilGround(element, 'schematic');
    expect(canvas.isConnected).to.equal(false);
    expect(askedOf(host)).to.have.length(before);
    expect(all(element, '.consent')).to.have.length(1);
    expect(document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain(host);
  });

  it('holds for all maps of the page, given and taken back', async () => {
    const host = foreign();
    const url = `https://${host}/style.json`;
    serveAgain(url, streetStyle());
    const [one_, other] = [0, 1].map(() =>
      mountMap(`consent="click" basemap="${url}" style="--ikon-map-height: 200px"`),
    );
    await until(() => all(one_!, '.consent').length && all(other!, '.consent').length, 'both questions');
    agree(one_!).click();
    await untilGround(one_!, 'street');
    await untilGround(other!, 'street');
    one<HTMLButtonElement>(one_!, '.credit button').click();
    await untilGround(other!, 'schematic');
    expect(all(other!, '.consent')).to.have.length(1);
  });

  it('holds for servers that a style of the own server names', async () => {
    const host = foreign();
    const source = `https://${host}/tiles.json`;
    serveAgain(source, {
      tilejson: '3.0.0',
      tiles: [`https://${host}/{z}/{x}/{y}.pbf`],
      minzoom: 20,
      maxzoom: 20,
    });
    const url = serve({
      ...streetStyle(),
      sources: { far: { type: 'vector', url: source }, ...streetStyle().sources },
    });
    const element = mountMap(`consent="click" basemap="${url}"`);
    await until(() => all(element, '.consent').length, 'the question');
    await untilGround(element, 'schematic');
    expect(notices(element)[0]).to.contain(`kommt von ${host}.`);
    expect(askedOf(host)).to.deep.equal([]);
    expect(errorsOf(element)).to.have.length(0);
    agree(element).click();
    await untilGround(element, 'street');
    expect(askedOf(host)).to.contain(source);
  });

  it('asks nothing where no other server is needed', async () => {
    const element = mountMap(`consent="click" basemap="${serve(streetStyle())}"`);
    await untilGround(element, 'street');
    expect(all(element, '.consent')).to.have.length(0);
  });

  it('leaves the drawing with its pins while the question stands', async () => {
    const element = await drawnMap(`consent="click" basemap="https://${foreign()}/style.json"`);
    expect(hasDrawing(element)).to.equal(true);
    expect(ground(element)).not.to.equal('street');
  });

  function whole() {
    return regionArchive(region);
  }
});
