import { expect } from 'chai';
import type { IkonMassnahmen } from '../../src/massnahmen.js';
import { faultsOf } from '../helpers/axe.js';
import { all, choose, one, until } from '../helpers/page.js';

/** Also what 1280 pixels are at 400 % zoom. */
const PHONE = 320;
const PATIENCE = 25_000;
/** Has updates, offers and indicators. */
const FULL = '[data-measure=kinderbetreuung-sprachkurse]';

let frame: HTMLIFrameElement;
let page: Window;
let element: IkonMassnahmen;

async function check(what: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    page.document.documentElement.style.colorScheme = scheme;
    expect(await faultsOf(page.document), `${what}, ${scheme}`).to.deep.equal([]);
  }
  const widest = page.document.documentElement.scrollWidth;
  expect(widest, `${what} scrolls sideways`).to.be.at.most(page.document.documentElement.clientWidth);
}

describe('the measures as a page, checked with axe', () => {
  before(async () => {
    frame = document.createElement('iframe');
    [frame.width, frame.height, frame.src] = [String(PHONE), '900', '/demo/massnahmen.html'];
    document.body.append(frame);
    page = frame.contentWindow!;
    await until(() => page.document.querySelector('ikon-massnahmen')?.shadowRoot, 'the measures', PATIENCE);
    element = page.document.querySelector('ikon-massnahmen')!;
    await until(() => all(element, '.measure').length, 'the measures', PATIENCE);
    // What is out of sight has a rough height only, and would seem to lie on its neighbours.
    const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync('.measure { content-visibility: visible; }');
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
  });
  after(() => frame.remove());

  for (const lang of ['de', 'ar', 'vi'] as const) {
    it(`has nothing to say of all that unfolds in ${lang}`, async () => {
      page.document.documentElement.lang = lang;
      await until(() => all(element, '.suite')[0]?.lang === lang, lang, PATIENCE);
      await check('the list');
      for (const details of all<HTMLDetailsElement>(element, `${FULL} details`)) details.open = true;
      await until(() => all(element, `${FULL} table`).length === 4, 'the numbers', PATIENCE);
      await check('a measure in full');
    });

    it(`has nothing to say of an offer, and of nothing that fits, in ${lang}`, async () => {
      page.document.documentElement.lang = lang;
      await until(() => all(element, '.suite')[0]?.lang === lang, lang, PATIENCE);
      one(element, `${FULL} button.link`).click();
      const dialog = await until(
        () => all<HTMLDialogElement>(element, 'dialog[open]')[0],
        'the offer',
        PATIENCE,
      );
      await check('the offer');
      dialog.close();
      const status = all<HTMLSelectElement>(element, '.filters select')[1]!;
      choose(status, 'dropped');
      choose(all<HTMLSelectElement>(element, '.filters select')[2]!, 'short');
      await until(() => all(element, '.empty button').length, 'the advice');
      await check('nothing that fits');
      one(element, '.empty button').click();
      await until(() => all(element, FULL).length, 'all of them');
    });
  }
});
