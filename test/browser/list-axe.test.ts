import axeSource from 'axe-core/axe.min.js?raw';
import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import { TAGS } from '../../src/i18n/languages.js';
import { all, until } from '../helpers/page.js';

type Page = Window &
  typeof globalThis & {
    axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  };

/** Also what 1280 pixels are at 400 % zoom. */
const PHONE = 320;
const WIDE = 1280;

let frame: HTMLIFrameElement;
let page: Page;
let list: IkonAngebote;

const root = () => list.shadowRoot!;
const button = (selector: string) => root().querySelector<HTMLElement>(selector)!;

async function violations(): Promise<string[]> {
  const { violations: found } = await page.axe.run();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}

async function inSchemes(what: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    page.document.documentElement.style.colorScheme = scheme;
    expect(await violations(), `${what}, ${scheme}`).to.deep.equal([]);
  }
  expect(page.document.documentElement.scrollWidth, `${what} scrolls sideways`).to.be.at.most(
    frame.clientWidth,
  );
}

async function speak(lang: string): Promise<void> {
  page.document.documentElement.lang = lang;
  await until(() => root().querySelector('.suite')?.getAttribute('lang') === lang, lang, 25_000);
  await until(() => root().querySelector('.slip-button'), `${lang}: the cards`, 25_000);
}

describe('the list as a page, checked with axe', () => {
  before(async () => {
    frame = document.createElement('iframe');
    [frame.width, frame.height, frame.src] = [String(PHONE), '900', '/demo/liste.html'];
    document.body.append(frame);
    page = frame.contentWindow as Page;
    await until(() => page.document.querySelector('ikon-angebote')?.shadowRoot, 'the list', 25_000);
    list = page.document.querySelector('ikon-angebote')!;
    await until(() => all(list, '.slip-button').length, 'the cards', 25_000);
    page.document.head.append(
      Object.assign(page.document.createElement('script'), { textContent: axeSource }),
    );
  });
  after(() => frame.remove());
  afterEach(async () => {
    all<HTMLDialogElement>(list, 'dialog').forEach((dialog) => dialog.close());
    list.selected = null;
    list.view = 'list';
    frame.width = String(PHONE);
    await until(() => all(list, '.slip-button, .back').length, 'the list again');
  });

  for (const tag of TAGS)
    it(`has nothing to say of ${tag} at ${PHONE} pixels, light and dark`, async () => {
      await speak(tag);
      await inSchemes(tag);
    });

  for (const tag of ['de', 'ar'] as const) {
    it(`has nothing to say of the filters, as a sheet and beside the list, in ${tag}`, async () => {
      await speak(tag);
      button('.filter-button').click();
      await until(() => root().querySelector('dialog[open] .group'), 'the sheet');
      for (const group of all<HTMLDetailsElement>(list, '.group')) group.open = true;
      await until(() => all(list, '.group').length === all(list, '.group-body').length, 'the groups');
      await inSchemes('the sheet');
      frame.width = String(WIDE);
      await until(() => root().querySelector('.side .filters'), 'the panel');
      await inSchemes('the panel');
    });

    it(`has nothing to say of an offer, its two languages and its sharing in ${tag}`, async () => {
      await speak(tag);
      button('.title-button').click();
      await until(() => root().querySelector('.actions'), 'the detail');
      await inSchemes('the detail');
      for (const which of [1, 2]) {
        all<HTMLElement>(list, '.actions .button')[which]!.click();
        await until(() => root().querySelector('dialog[open] :is(.two, .qr)'), 'the dialog');
        await inSchemes(`dialog ${which}`);
        root().querySelector('dialog')!.close();
        await until(() => !root().querySelector('dialog'), 'the end of the dialog');
      }
    });

    it(`has nothing to say of the calendar and the slip in ${tag}`, async () => {
      await speak(tag);
      list.view = 'calendar';
      await until(() => root().querySelector('.agenda'), 'the calendar');
      await inSchemes('the calendar');
      list.view = 'list';
      await until(() => root().querySelector('.keep'), 'the cards');
      if (!button('.keep').matches('.kept')) button('.keep').click();
      button('.slip-button').click();
      await until(() => root().querySelector('.slip-list'), 'the slip');
      await inSchemes('the slip');
      button('.back').click();
    });
  }
});
