// `npm run test:pixels [--update] [state …]`: does the map look as it should? Screenshots are held against the pictures in
// test/pixels/baseline, and single colours against the tokens. Names are hidden: fonts differ from machine to machine.
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const { PNG } = await import('pngjs');
const { createChecks } = await import('./lib/checks.mjs');
const { freePort } = await import('./lib/free-port.mjs');
const { launchChromium } = await import('./lib/launch.mjs');
const { createPictures, percent } = await import('./lib/pictures.mjs');
const { serveDemo } = await import('./lib/vite-middleware.mjs');

const host = '127.0.0.1';
const baselines = join(root, 'test/pixels/baseline');
/** Where the pictures of a failure go, for whoever looks at it. */
const results = join(root, 'node_modules/.cache/pixels');
/** Share of pixels that may differ: digits on pins are drawn by the machine's own font. */
const FROM_BASELINE = 0.006;
/** Between the two grounds: more would be seen as a jump. */
const BETWEEN_GROUNDS = 0.01;
const PATIENCE = 60_000;

const CATEGORY = { a: '#0b6e4f', c: '#8e244d' };
const LIGHT = {
  ground: '#eef0f2',
  district: '#fbfbfa',
  water: '#a9cbe3',
  label: '#4a545e',
  classes: ['#d7e6f3', '#9dc3e2', '#5394c9'],
};
const DARK = { district: '#252c34', water: '#2f5673' };
/** How much of a class's colour covers the ground. */
const CLASS_OPACITY = 0.82;

const states = {
  pins: {},
  clusters: { attributes: { center: '8.905,52.3', zoom: '10' } },
  choropleth: { attributes: { indicator: 'anteil' } },
  dark: { scheme: 'dark' },
  'choropleth-dark': { scheme: 'dark', attributes: { indicator: 'anteil' } },
  rtl: { lang: 'ar' },
  svg: { webgl: false },
  print: { media: 'print' },
};

const checks = createChecks();
const { check } = checks;

// --- colours -------------------------------------------------------------------------------------------

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const hex = (color) => `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const over = (above, below, opacity) =>
  rgb(above).map((part, i) => part * opacity + rgb(below)[i] * (1 - opacity));
const apart = (a, b) => Math.max(...a.map((part, i) => Math.abs(part - b[i])));
const at = ({ data, width }, x, y) => [
  ...data.subarray(
    (Math.round(y) * width + Math.round(x)) * 4,
    (Math.round(y) * width + Math.round(x)) * 4 + 3,
  ),
];

function isColor(name, found, wanted, tolerance = 4) {
  const color = typeof wanted === 'string' ? rgb(wanted) : wanted;
  check(name, apart(found, color) <= tolerance, `${hex(found)}, wanted ${hex(color)}`);
}

/** The colour that most of these pixels have, and the share of those that are far from it. */
function colorsOf(png, points) {
  const counts = new Map();
  const colors = points.map(([x, y]) => at(png, x, y));
  for (const color of colors) counts.set(hex(color), (counts.get(hex(color)) ?? 0) + 1);
  const [[most = '#000000'] = []] = [...counts].sort((a, b) => b[1] - a[1]);
  const main = rgb(most);
  return { main, others: colors.filter((color) => apart(color, main) > 24).length / colors.length };
}

// --- the page ------------------------------------------------------------------------------------------

/** In the page: where things are in the picture of the frame, asked of the drawing itself. */
function places() {
  const shadow = document.querySelector('ikon-quartierskarte').shadowRoot;
  const frame = shadow.querySelector('.frame').getBoundingClientRect();
  const boxOf = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - frame.left, y: top - frame.top, width, height };
  };
  const boxes = [...shadow.querySelectorAll('.pin, .control')].map(boxOf);
  const covered = (x, y, gap) =>
    boxes.some(
      (box) =>
        x > box.x - gap && x < box.x + box.width + gap && y > box.y - gap && y < box.y + box.height + gap,
    );
  const onScreen = (path, point) => point.matrixTransform(path.getScreenCTM());
  const inPath = (path, x, y) => {
    const point = new DOMPoint(x + frame.left, y + frame.top).matrixTransform(path.getScreenCTM().inverse());
    return path.isPointInFill(point);
  };
  const river = shadow.querySelector('.sketch .waterway');
  const bed = Array.from({ length: 60 }, (_, i) =>
    onScreen(river, river.getPointAtLength((river.getTotalLength() * i) / 60)),
  )
    .map(({ x, y }) => [x - frame.left, y - frame.top])
    .filter(([x, y]) => x > 5 && y > 5 && x < 475 && y < 355 && !covered(x, y, 8));
  const within = (path) => {
    const found = [];
    for (let x = 4; x < 476; x += 3)
      for (let y = 4; y < 356; y++) if (!covered(x, y, 30) && inPath(path, x, y)) found.push([x, y]);
    return found;
  };
  const pin = (label) => {
    const found = [...shadow.querySelectorAll('.pin')].find((one) =>
      one.getAttribute('aria-label').includes(label),
    );
    return found && boxOf(found);
  };
  return {
    bed,
    districts: [...shadow.querySelectorAll('.areas .area')].map(within),
    pins: { a: pin('Haus A'), c: pin('Straße C') },
    clusters: shadow.querySelectorAll('.pin.cluster').length,
    controls: boxOf(shadow.querySelector('.controls')),
  };
}

/** In the page: puts the map there and waits until it stands still. */
async function show({ attributes = {}, lang, webgl, patience }) {
  document.querySelector('ikon-quartierskarte')?.remove();
  Object.assign(document.documentElement, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
  window.withoutWebgl = !webgl;
  const ground = webgl ? 'schematic' : 'drawing';
  const map = document.createElement('ikon-quartierskarte');
  for (const [name, value] of Object.entries({ feed: '/test/fixtures/pixels.json', ...attributes }))
    map.setAttribute(name, value);
  document.body.append(map);
  const inside = (selector) => map.shadowRoot?.querySelector(selector);
  const ready = () =>
    inside('.frame')?.dataset.ground === ground &&
    inside('.pin') &&
    inside('.places') &&
    (ground !== 'drawing' || inside('.notice.warn')) &&
    (!attributes.indicator || inside('.legend'));
  const end = performance.now() + patience;
  while (!ready()) {
    if (performance.now() > end) throw new Error(`the map is not there: ${inside('.frame')?.dataset.ground}`);
    await new Promise(requestAnimationFrame);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.names text { visibility: hidden; }');
  map.shadowRoot.adoptedStyleSheets.push(sheet);
  for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
}

/** One page for all states: loading its modules takes longer than all pictures. */
async function openPage(browser, address) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => check('no error in the page', false, error.message));
  await page.setViewport({ width: 640, height: 900, deviceScaleFactor: 1 });
  await page.evaluateOnNewDocument(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...others) {
      return kind.startsWith('webgl') && window.withoutWebgl ? null : getContext.call(this, kind, ...others);
    };
  });
  await page.goto(address);
  return page;
}

async function bring(page, { scheme = 'light', media, lang = 'de', webgl = true, attributes }) {
  await page.emulateMediaType('screen');
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(show, { lang, webgl, attributes, patience: PATIENCE });
  if (media) await page.emulateMediaType(media);
}

async function picture(page, selector) {
  const element = await page.evaluateHandle(
    (wanted) => document.querySelector('ikon-quartierskarte').shadowRoot.querySelector(wanted),
    selector,
  );
  return PNG.sync.read(Buffer.from(await element.screenshot()));
}

// --- what is checked -----------------------------------------------------------------------------------

/** Between the pictogram and the outline of a pin. @param scale of pins that are drawn smaller */
const ring = (png, { x, y, width, height }, scale = 1) => at(png, x + width / 2 + 11 * scale, y + height / 2);

/** The lightest and the darkest of a river's pixels lie at its banks; the middle of the bed has its colour. */
function isRiver(name, png, { bed }, water) {
  isColor(name, colorsOf(png, bed).main, water);
}

function checkShades(png, { districts }, { classes, district }) {
  const [west, mitte, ost, sued, hafen] = districts.map((points) => colorsOf(png, points));
  [west, mitte, ost].forEach(({ main }, i) =>
    isColor(`choropleth: class ${i} on the map`, main, over(classes[i], district, CLASS_OPACITY)),
  );
  isColor('choropleth: no data on the plain district', sued.main, district);
  isColor('choropleth: suppressed on the plain district', hafen.main, district);
  const share = ({ others }) => percent(others);
  check('choropleth: lines where there are no data', sued.others > 0.05 && sued.others < 0.5, share(sued));
  check('choropleth: dots where a value is hidden', hafen.others > 0.03 && hafen.others < 0.3, share(hafen));
  check('choropleth: neither on a class, but for the river', west.others < 0.15, share(west));
}

async function checkSwatches(page, { classes, district }) {
  const middle = (png) => at(png, png.width / 2, png.height / 2);
  for (const [i, color] of classes.entries())
    isColor(
      `choropleth: class ${i} in the legend as on the map`,
      middle(await picture(page, `.legend li:nth-child(${i + 1}) .swatch`)),
      over(color, district, CLASS_OPACITY),
    );
  for (const [nth, words] of [
    [4, 'no data'],
    [5, 'suppressed'],
  ]) {
    const png = await picture(page, `.legend li:nth-child(${nth}) .swatch`);
    const inner = Array.from({ length: 20 * 12 }, (_, i) => [4 + (i % 20), 4 + Math.floor(i / 20)]);
    const { others } = colorsOf(png, inner);
    check(
      `choropleth: the pattern of ${words} in the legend`,
      others > 0.03 && others < 0.6,
      percent(others),
    );
  }
}

const probes = {
  pins(png, found) {
    isColor("pins: the category's colour", ring(png, found.pins.a), CATEGORY.a);
    isColor('pins: and on a rough one, which is smaller', ring(png, found.pins.c, 0.72), CATEGORY.c);
    isRiver('pins: the river', png, found, LIGHT.water);
    isColor('pins: a district', colorsOf(png, found.districts[4]).main, LIGHT.district);
    isColor('pins: the ground around', at(png, 8, 340), LIGHT.ground);
  },
  clusters(png, found) {
    check('clusters: some are drawn', found.clusters > 0, String(found.clusters));
  },
  async choropleth(png, found, page) {
    checkShades(png, found, LIGHT);
    await checkSwatches(page, LIGHT);
  },
  dark(png, found) {
    isRiver('dark: the river', png, found, DARK.water);
    isColor('dark: a district', colorsOf(png, found.districts[4]).main, DARK.district);
  },
  rtl(png, { controls, pins }) {
    check('rtl: the buttons begin on the other side', controls.x < 20, `${controls.x} px`);
    isColor("rtl: the category's colour where it was", ring(png, pins.a), CATEGORY.a);
  },
  svg(png, found) {
    isRiver('svg: the river', png, found, LIGHT.water);
    isColor('svg: a district', colorsOf(png, found.districts[4]).main, LIGHT.district);
  },
  print(png, found) {
    check('print: no buttons', found.controls.width === 0);
    isRiver('print: the river', png, found, LIGHT.water);
  },
};

// --- the run -------------------------------------------------------------------------------------------

const args = process.argv.slice(2);
const pictures = createPictures({
  ...{ baselines, results, check },
  command: 'npm run test:pixels',
  update: args.includes('--update'),
});
const wanted = args.filter((arg) => arg in states);
const chosen = Object.entries(states).filter(([name]) => wanted.length === 0 || wanted.includes(name));

const server = await serveDemo(host, await freePort(host));
const address = `${server.origin}/test/pixels/page.html`;
const browser = await launchChromium();

const taken = {};
try {
  const page = await openPage(browser, address);
  for (const [name, state] of chosen) {
    try {
      await bring(page, state);
      const png = (taken[name] = await picture(page, '.frame'));
      pictures.holdAgainstBaseline(name, png, FROM_BASELINE);
      await probes[name]?.(png, await page.evaluate(places), page);
    } catch (error) {
      check(`${name}: can be looked at`, false, error.message);
    }
  }
  if (taken.pins && taken.svg)
    pictures.hold('svg as MapLibre draws it', taken.svg, taken.pins, BETWEEN_GROUNDS);
} finally {
  await browser.close();
  await server.close();
}
if (checks.failed) console.log(`The pictures lie in ${results}`);
checks.close();
