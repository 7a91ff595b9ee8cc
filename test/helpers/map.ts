import { expect } from 'chai';
import type { IkonErrorEvent } from '../../src/elements/events.js';
import type { IkonQuartierskarte } from '../../src/elements/quartierskarte.js';
import { offerDocument } from './feeds.js';
import { all, mount, one, serveFeed, until } from './page.js';

const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.05, south],
      [west + 0.05, south + 0.05],
      [west, south + 0.05],
      [west, south],
    ],
  ],
});

/** Two districts, three places, five offers of which one has no place, an indicator with numbers for the districts. */
export const town = {
  categories: [
    { id: 'kurs', name: 'Kurs', icon: 'languages' },
    { id: 'treff', name: 'Treffen', icon: 'coffee' },
  ],
  districts: [
    { id: 'nord', name: 'Nord', geometry: square(8.9, 52.3), center: [8.925, 52.325] },
    { id: 'sued', name: 'Süd', geometry: square(8.9, 52.25), center: [8.925, 52.275], approximate: true },
  ],
  places: [
    { id: 'a', name: 'Haus A', coordinates: [8.91, 52.32], district: 'nord' },
    { id: 'b', name: 'Haus B', coordinates: [8.94, 52.27], district: 'sued', precision: 'street' },
    { id: 'c', name: 'Haus C', coordinates: [8.92, 52.26], district: 'sued' },
  ],
  sketchAttribution: 'Skizze: die Stadt',
  offers: [
    offerDocument('eins', { title: 'Erstes', places: ['a'] }),
    offerDocument('zwei', { title: 'Zweites', places: ['a'], categories: ['treff'] }),
    offerDocument('drei', { title: 'Drittes', places: ['b'], categories: ['treff'], free: true }),
    offerDocument('vier', { title: 'Viertes', places: ['c'], free: true }),
    offerDocument('ohne', { title: 'Ohne Ort' }),
  ],
  indicators: [
    {
      id: 'kinder',
      title: 'Kinder',
      kind: 'quantitative',
      unit: 'persons',
      source: { name: 'Die Stadt' },
      dimensions: [
        {
          id: 'ort',
          kind: 'district',
          name: 'Stadtteil',
          values: [
            { id: 'nord', name: 'Nord' },
            { id: 'sued', name: 'Süd' },
          ],
        },
      ],
      observations: [
        { ort: 'nord', value: 120 },
        { ort: 'sued', value: 340 },
      ],
    },
  ],
};

export const SIMPLE = 'Die Karte wird auf diesem Gerät einfacher gezeichnet.';
export const NO_STREETS = 'Die Straßenkarte ist gerade nicht zu bekommen. Sie sehen die schematische Karte.';

/** Who draws the ground: `drawing` is the SVG, `schematic` and `street` are MapLibre. */
export const ground = (element: Element) =>
  element.shadowRoot?.querySelector<HTMLElement>('.frame')?.dataset.ground;

export const pins = (element: Element) => all(element, '.pin');
export const pin = (element: Element, start: string) =>
  pins(element).find((one_) => one_.getAttribute('aria-label')?.startsWith(start));
export const focused = (element: Element) => element.shadowRoot?.activeElement ?? null;
/** What notices say, without their buttons. */
export const notices = (element: Element) =>
  all(element, '.notice').map((notice) =>
    ((notice.querySelector('span') ?? notice).textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

/** Errors that an element tells its page, from its first moment on. */
const told = new WeakMap<Element, IkonErrorEvent[]>();
export const errorsOf = (element: Element) => told.get(element) ?? [];

/** Puts a map on the page. */
export function mountMap(attributes = '', feed = serveFeed(town)): IkonQuartierskarte {
  const element = mount<IkonQuartierskarte>(
    `<ikon-quartierskarte feed="${feed}" lang="de" ${attributes}></ikon-quartierskarte>`,
  );
  const events: IkonErrorEvent[] = [];
  told.set(element, events);
  element.addEventListener('ikon-error', (event) => events.push(event));
  return element;
}

export async function untilGround(element: Element, wanted: 'drawing' | 'schematic' | 'street') {
  await until(() => ground(element) === wanted && pins(element).length > 0, `the ground ${wanted}`);
}

/** A map whose pins and whose later parts are there; who draws its ground does not matter. */
export async function drawnMap(attributes = '', feed = serveFeed(town)): Promise<IkonQuartierskarte> {
  const element = mountMap(attributes, feed);
  await until(() => pins(element).length > 0 && all(element, '.places').length > 0, 'the pins');
  return element;
}

/** The visitor sees drawing, pins, list and a sentence; the page was told once; a pin opens. */
export async function expectSimpleMap(element: Element, sentence = SIMPLE) {
  await until(() => errorsOf(element).length > 0 && notices(element).length > 0, 'the failure');
  expect(ground(element)).to.equal('drawing');
  expect(all(element, 'canvas')).to.have.length(0);
  expect(hasDrawing(element), 'drawing, pins and list').to.equal(true);
  expect(notices(element)).to.have.length(1);
  expect(notices(element)[0]).to.contain(sentence);
  expect(one(element, '.notice').role).to.equal('status');
  expect(errorsOf(element)).to.have.length(1);
  pin(element, 'Haus A')!.click();
  await until(() => all(element, '.panel-list button').length === 2, 'the panel');
}

/** The map as SVG with its pins and its list: what everybody has, whatever fails. */
export function hasDrawing(element: Element): boolean {
  const paths = all<SVGPathElement>(element, '.drawing path.district');
  return paths.length === 2 && pins(element).length > 0 && all(element, '.places').length === 1;
}

export const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );

/** Where the drawing has been moved to; another text whenever the camera looks elsewhere. */
export const view = (element: Element) => one(element, '.world').getAttribute('transform');
/** How near the drawing is. */
export const scale = (element: Element) => Number(/scale\(([\d.]+)/.exec(view(element) ?? '')?.[1]);

/** Whether parts of a map lie wholly within its frame. */
export function isInView(element: Element, part: Element): boolean {
  const [frame, box] = [one(element, '.stage'), part].map((one_) => one_.getBoundingClientRect());
  return (
    box!.left >= frame!.left &&
    box!.right <= frame!.right &&
    box!.top >= frame!.top &&
    box!.bottom <= frame!.bottom
  );
}

export function expectInView(element: Element, parts: readonly Element[]): void {
  expect(parts).to.have.length.above(0);
  for (const part of parts) expect(isInView(element, part), part.ariaLabel ?? part.outerHTML).to.equal(true);
}

const realMatchMedia = window.matchMedia.bind(window);

/** Lets the page say yes to a media query until the function that is returned is called. */
export function pretendMedia(query: RegExp): () => void {
  window.matchMedia = (asked) => {
    const list = realMatchMedia(asked);
    if (query.test(asked)) Object.defineProperty(list, 'matches', { value: true });
    return list;
  };
  return () => (window.matchMedia = realMatchMedia);
}

/** Puts something in the place of something else; {@link undoAll} puts it back. */
const undo: (() => void)[] = [];

export function replace<T extends object>(target: T, key: keyof T, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
  undo.push(() => {
    if (before) Object.defineProperty(target, key, before);
    else delete target[key];
  });
}

export function undoAll(): void {
  undo
    .splice(0)
    .reverse()
    .forEach((back) => back());
}

/** Takes a map's WebGL context away, as a graphics driver does. */
export function loseContext(canvas: HTMLCanvasElement): WEBGL_lose_context {
  const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
  extension.loseContext();
  return extension;
}

/** A street map's style that needs nothing but itself. */
export const streetStyle = (
  color = '#ddeeff',
  attribution = '&copy; <a href="https://a.example/">Die Karte</a>',
) => ({
  version: 8,
  sources: {
    plain: {
      type: 'geojson',
      attribution,
      data: { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [8.92, 52.3] } },
    },
  },
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': color } }],
});
