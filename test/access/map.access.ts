import { expect } from 'chai';
import type { IkonQuartierskarte } from '../../src/quartierskarte.js';
import { faultsOf } from '../helpers/axe.js';
import { all, one, until } from '../helpers/page.js';

/** Also what 1280 pixels are at 400 % zoom. */
const PHONE = 320;
/** A small number of the demo's feed for each district. */
const INDICATOR = 'minderjaehrige-nach-stadtteil';

let frame: HTMLIFrameElement;
let page: Window;
let map: IkonQuartierskarte;

const root = () => map.shadowRoot!;

async function inSchemes(what: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    page.document.documentElement.style.colorScheme = scheme;
    expect(await faultsOf(page.document), `${what}, ${scheme}`).to.deep.equal([]);
  }
  expect(page.document.documentElement.scrollWidth, `${what} scrolls sideways`).to.be.at.most(PHONE);
}

async function speak(lang: string): Promise<void> {
  Object.assign(page.document.documentElement, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
  await until(() => root().querySelector('.suite')?.getAttribute('lang') === lang, lang, 25_000);
}

describe('the map as a page, checked with axe', () => {
  before(async () => {
    frame = document.createElement('iframe');
    [frame.width, frame.height, frame.src] = [String(PHONE), '900', '/demo/karte.html'];
    document.body.append(frame);
    page = frame.contentWindow!;
    await until(() => page.document.querySelector('ikon-quartierskarte')?.shadowRoot, 'the map', 25_000);
    map = page.document.querySelector('ikon-quartierskarte')!;
    await until(() => all(map, '.places').length > 0 && all(map, '.pin').length > 0, 'the pins', 25_000);
  });
  after(() => frame.remove());
  afterEach(async () => {
    root().querySelector<HTMLElement>('.close')?.click();
    await until(() => all(map, '.panel').length === 0, 'the end of the panel');
  });

  for (const lang of ['de', 'ar'] as const) {
    it(`has nothing to say of an offer and of all about it in ${lang}`, async () => {
      await speak(lang);
      map.selected = map.catalog!.offers.all.find(({ places }) => places[0]?.coordinates)!.id;
      await until(() => all(map, '.panel .button').length, 'the panel');
      await inSchemes('the offer');
      one(map, '.panel .button').click();
      await until(() => all(map, '.panel .detail').length, 'the detail');
      await inSchemes('the detail');
    });

    it(`has nothing to say of what has no place in ${lang}`, async () => {
      await speak(lang);
      one(map, '.more').click();
      await until(() => all(map, '.panel-list button').length, 'the list');
      await inSchemes('the list');
    });

    it(`has nothing to say of the layers, the legend, its table and the list of places in ${lang}`, async () => {
      await speak(lang);
      map.indicator = INDICATOR;
      await until(() => all(map, '.legend').length, 'the legend');
      for (const details of all<HTMLDetailsElement>(map, '.legend details, .places')) details.open = true;
      one(map, '.controls button:last-child').click();
      await until(() => all(map, '.panel select').length, 'the layers');
      await inSchemes('the layers');
      map.indicator = '';
    });

    it(`has nothing to say of the question before another server is asked in ${lang}`, async () => {
      await speak(lang);
      Object.assign(map, { basemap: 'openfreemap', consent: 'click' });
      await until(() => all(map, '.consent button').length, 'the question');
      await inSchemes('the question');
      Object.assign(map, { basemap: 'schematic', consent: '' });
      await until(() => all(map, '.consent').length === 0, 'the end of the question');
    });
  }
});
