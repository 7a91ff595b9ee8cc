import { expect } from 'chai';
import { aceFaultsOf } from '../helpers/ace.js';
import { contrastFaultsOf, faultsOf } from '../helpers/axe.js';
import { close, type DemoWindow, drawn, foreignRequests, names, open, suites } from '../helpers/demo-page.js';
import { until } from '../helpers/page.js';

/** What fades has no colours of its own to measure: the picture of a screen that nobody uses comes and goes. */
async function standStill(page: DemoWindow): Promise<void> {
  if (!page.document.querySelector('[kiosk]')) return;
  const screen = await until(() => page.document.querySelector('[data-ikon-kiosk]'), 'the screen');
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync('* { animation: none !important; }');
  screen.shadowRoot?.adoptedStyleSheets.push(sheet);
}

async function speak(page: DemoWindow, lang: string): Promise<void> {
  page.document.documentElement.lang = lang;
  await until(
    () =>
      suites(page).every((suite) => suite.shadowRoot?.querySelector('.suite')?.getAttribute('lang') === lang),
    lang,
  );
}

for (const name of names)
  describe(`${name}, checked by two checkers`, () => {
    let page: DemoWindow;
    before(async () => {
      page = await open(name, 1100);
      await drawn(page);
      await standStill(page);
    });
    after(close);

    // What a checker finds in words, roles and order hangs on the language, colours on the scheme: each is looked at whole once.
    for (const [lang, scheme, other] of [
      ['de', 'light', 'dark'],
      ['ar', 'dark', 'light'],
    ] as const)
      it(`has no fault in ${lang}, ${scheme}, none of contrast in the ${other}, and asks only its own origin`, async () => {
        const { style } = page.document.documentElement;
        await speak(page, lang);
        style.colorScheme = scheme;
        expect(await faultsOf(page.document)).to.deep.equal([]);
        expect(await aceFaultsOf(page.document)).to.deep.equal([]);
        style.colorScheme = other;
        expect(await contrastFaultsOf(page.document)).to.deep.equal([]);
        expect(foreignRequests(page)).to.deep.equal([]);
      });
  });
