import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import { offerDocument } from '../../helpers/feeds.js';
import { ListPage } from '../../helpers/list-page.js';
import { openList, plainText } from '../../helpers/list.js';
import { all, clearPage, mount, one, serve, serveFeed, until } from '../../helpers/page.js';

const offers = Array.from({ length: 8 }, (_, i) =>
  offerDocument(`o${i}`, { title: `Angebot ${i}`, free: i > 2, languages: ['de', 'uk', 'ar', 'fa'] }),
);
const rect = (element: Element) => element.getBoundingClientRect();

/** A list as wide as a phone shows it. */
async function onPhone(parts: object, lang: string): Promise<IkonAngebote> {
  const feed = serveFeed(parts);
  const element = mount<IkonAngebote>(
    `<ikon-angebote feed="${feed}" lang="${lang}" style="inline-size: 328px"></ikon-angebote>`,
  );
  await until(() => all(element, `.suite[lang=${lang}] .slip-button`).length, 'the cards');
  return element;
}

describe('what the list looks like', () => {
  afterEach(() => clearPage());

  for (const lang of ['de', 'en', 'ar'])
    it(`leaves nothing blank below its head on a phone: ${lang}`, async () => {
      const element = await onPhone({ offers }, lang);
      const head = one(element, '.list-head');
      const last = Math.max(...[...head.children].map((child) => rect(child).bottom));
      expect(rect(head).bottom - last).to.be.within(0, 4);
    });

  it('names the search field in the same letters before and after the filters are there', async () => {
    const element = mount<IkonAngebote>(`<ikon-angebote feed="${serveFeed({ offers })}"></ikon-angebote>`);
    const weight = async () => getComputedStyle(await until(() => all(element, '.labelled')[0])).fontWeight;
    const before = await weight();
    await until(() => all(element, '.filter-button, .filters').length && all(element, '.slip-button').length);
    expect(await weight()).to.equal(before);
  });

  it('moves nothing where a way past the filters has the focus', async () => {
    const element = await openList({ offers });
    const places = () => all(element, '.filters, .group').map((part) => Math.round(rect(part).top));
    const before = places();
    for (const skip of all(element, '.skip')) {
      skip.focus({ preventScroll: true });
      expect(rect(skip).width).to.be.greaterThan(100);
      expect(places()).to.deep.equal(before);
    }
  });

  it('keeps the letters of a heading off the line above, also in two lines', async () => {
    const element = await openList({ offers });
    const heading = all(element, 'summary').find(
      (one_) => plainText(one_) === 'Meine Sprache wird gesprochen',
    )!;
    const words = document.createRange();
    element.style.inlineSize = '15rem';
    heading.style.inlineSize = '12rem';
    words.selectNodeContents(heading);
    expect(rect(heading).height).to.be.greaterThan(50);
    expect(words.getBoundingClientRect().top - rect(heading).top).to.be.at.least(4);
  });

  it('ends "Merken" where a card’s text ends, and begins "clear all" where the chips begin', async () => {
    const element = await onPhone({ offers }, 'de');
    const [card, keep] = [one(element, '.card'), one(element, '.keep')];
    const inner = (element_: Element) => {
      const words = document.createRange();
      words.selectNodeContents(element_);
      return words.getBoundingClientRect();
    };
    const { paddingRight } = getComputedStyle(card);
    expect(inner(keep).right).to.be.closeTo(rect(card).right - parseFloat(paddingRight), 1.5);
    element.filter = { text: 'Angebot, das mit vielen Worten gesucht wird' };
    const clear = await until(() => all(element, '.chips .quiet')[0], 'the chips');
    expect(rect(clear).top).to.be.greaterThan(rect(one(element, '.chip')).bottom);
    expect(inner(clear).left).to.be.closeTo(rect(one(element, '.chips')).left, 1.5);
  });

  it('keeps the sign of an error beside its sentence', async () => {
    const feed = serve(new Response('', { status: 404 }));
    const element = mount<IkonAngebote>(
      `<ikon-angebote feed="${feed}" lang="de" style="inline-size: 288px"></ikon-angebote>`,
    );
    const notice = await until(() => all(element, '.notice.bad')[0], 'the error');
    const [sign, words] = [notice.querySelector('svg')!, notice.querySelector('span')!].map(rect);
    expect(words!.left).to.be.at.least(sign!.right);
    expect(words!.top).to.be.below(sign!.bottom);
  });

  it('shows no mark of a pointer to a finger that has gone', async function () {
    // Asked of the style sheet: no engine lets a test hover.
    const element = await openList({ offers });
    const sheets = element.shadowRoot!.adoptedStyleSheets;
    const bare = sheets
      .flatMap(({ cssRules }) => [...cssRules])
      .map((rule) => (rule as CSSStyleRule).selectorText ?? '');
    expect(bare.filter((selector) => /(card|check):hover/.test(selector))).to.deep.equal([]);
  });

  it('keeps the foot of the filters’ sheet where it is at the end of the scroll', async () => {
    const element = await onPhone({ offers }, 'de');
    one(element, '.filter-button').click();
    const sheet = await until(() => all<HTMLDialogElement>(element, 'dialog[open]')[0], 'the sheet');
    await until(() => all(element, 'dialog .group').length, 'the filters');
    const foot = one(element, '.dialog-foot');
    sheet.style.blockSize = '300px';
    const gap = () => Math.round(rect(sheet).bottom - rect(foot).bottom);
    const before = gap();
    sheet.scrollTop = sheet.scrollHeight;
    expect(sheet.scrollTop).to.be.greaterThan(0);
    expect(gap()).to.equal(before);
  });

  it('leads from the button of the filters’ sheet to the head of what was found', async () => {
    const element = await onPhone({ offers }, 'de');
    element.style.marginBlock = '900px';
    one(element, '.filter-button').click();
    const apply = await until(() => all(element, '.dialog-foot .button')[0], 'the button');
    await until(() => all(element, 'dialog .group').length, 'the filters');
    apply.click();
    await until(() => element.shadowRoot!.activeElement?.matches('.result'), 'the focus on the count');
    expect(rect(one(element, '.result')).top).to.be.within(0, 20);
  });

  it('leaves most of a low window to the choices of the filters’ sheet', async () => {
    const page = new ListPage();
    await page.open();
    await page.openSheet();
    page.resize(320, 256);
    const body = one(page.list, '.dialog-body');
    const sheet = await until(() => all(page.list, 'dialog').find((dialog) => rect(dialog).height === 256));
    expect(rect(body).top - rect(sheet).top).to.be.at.most(62);
    sheet.scrollTop = 400;
    const middle = [20, 60, 120, 200, 250].map((y) => page.list.shadowRoot!.elementFromPoint(150, y)!);
    expect(middle.every((element) => element.closest('.filters'))).to.equal(true);
    page.close();
  });

  it('has its filters beside it where the browser does not tell of its width', async () => {
    const real = window.ResizeObserver;
    // As Chromium does now and then where closed details are opened.
    window.ResizeObserver = class extends real {
      override observe(): void {
        // Nothing is told.
      }
    };
    try {
      const details = mount<HTMLDetailsElement>(
        `<details>
           <summary>Angebote</summary>
           <ikon-angebote feed="${serveFeed({ offers })}" lang="de" style="inline-size: 60rem"></ikon-angebote>
         </details>`,
      );
      const element = details.querySelector('ikon-angebote')!;
      await until(() => element.state === 'ready', 'the feed');
      details.open = true;
      await until(() => all(element, '.filters').length, 'the filters');
    } finally {
      window.ResizeObserver = real;
    }
  });

  it('lines up what takes place beside the calendar’s times, and parts its buttons', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const dated = (id: string, dates: object) => offerDocument(id, { schedule: [dates] });
    const feed = {
      timezone: 'UTC',
      offers: [
        dated('short', { start: `${today}T20:00`, duration: 'PT1H' }),
        dated('day', { start: today, duration: 'P1D' }),
        dated('long', { start: `${today}T20:00`, duration: 'P3D' }),
      ],
    };
    const element = await openList(feed, 'view="calendar"');
    element.style.inlineSize = '328px';
    await until(() => all(element, '.agenda li').length > 2, 'the agenda');
    const starts = all(element, '.agenda .title-button').map((title) => Math.round(rect(title).left));
    expect(new Set(starts)).to.have.lengthOf(1);
    const [save, print] = all(element, '.calendar-foot .button').map(rect);
    expect(print!.top - save!.bottom).to.be.at.least(8);
  });
});
