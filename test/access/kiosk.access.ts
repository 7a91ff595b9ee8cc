import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import '../../src/angebote.js';
import type { FakeClock } from '../helpers/clock.js';
import { faultsOf } from '../helpers/axe.js';
import { offerDocument } from '../helpers/feeds.js';
import { undoAll } from '../helpers/map.js';
import { all, clearPage, mount, serveFeed, until } from '../helpers/page.js';
import { box, fakePageClock, find, tap, visitIn } from '../kiosk/helpers.js';

const daily = {
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: '00:00', closes: '23:59' }],
};
const offers = [
  offerDocument('a', {
    title: { de: 'Deutschkurs', ar: 'دورة ألمانية' },
    description: 'Mehr [hier](https://town.example/)',
    contact: { phone: '0571 1', email: 'a@town.example' },
    ...daily,
  }),
];

const WORDS = {
  de: { search: 'Suchen', take: 'Mitnehmen', close: 'Schließen' },
  ar: { search: 'بحث', take: 'خذه معك', close: 'إغلاق' },
} as const;

/** Nothing moves while colours are measured. */
const still = () =>
  box()!
    .shadowRoot!.getAnimations()
    .forEach((animation) => animation.cancel());

async function check(what: string): Promise<void> {
  await until(() => [...box()!.shadowRoot!.querySelectorAll('dialog')].every(({ open }) => open), what);
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    // Said in so many words, since axe does not know what a browser takes for dark.
    const [ground, words] = scheme === 'dark' ? ['#111', '#eee'] : ['#fff', '#111'];
    document.documentElement.style.background = ground;
    document.documentElement.style.color = words;
    still();
    // The page of the tests is no document of ours.
    const said = await faultsOf(document, ['document-title', 'html-has-lang']);
    expect(said, `${what}, ${scheme}`).to.deep.equal([]);
  }
  const wide = [...box()!.shadowRoot!.querySelectorAll('dialog')].filter(
    (dialog) => dialog.scrollWidth > dialog.clientWidth,
  );
  expect(
    wide.map(({ className }) => className),
    `${what} scrolls sideways`,
  ).to.deep.equal([]);
}

describe('an unattended screen, checked with axe', () => {
  let clock: FakeClock;
  let element: IkonAngebote;
  let page: HTMLElement;

  beforeEach(async () => {
    clock = fakePageClock();
    const feed = serveFeed({ languages: ['de', 'ar'], offers });
    page = mount(
      `<main><h1>Stadt</h1><h2>Angebote</h2><ikon-angebote kiosk lang="de" feed="${feed}"></ikon-angebote></main>`,
    );
    element = page.querySelector('ikon-angebote')!;
    await until(() => all(element, '.slip-button').length && find('.wake'), 'the list and the screen');
  });
  afterEach(() => {
    clearPage();
    undoAll();
    for (const name of ['color-scheme', 'background', 'color'])
      document.documentElement.style.removeProperty(name);
  });

  it('has nothing to say of the picture and of the greeting', async () => {
    await until(() => find('.today'), 'what there is today');
    await check('the picture');
    find('.wake')!.click();
    await check('the greeting');
  });

  for (const language of ['de', 'ar'] as const)
    it(`has nothing to say of offer, address, keyboard, taking along and countdown in ${language}`, async () => {
      const words = WORDS[language];
      await visitIn(language);
      await check('the list');
      element.selected = 'a';
      const link = await until(() => all<HTMLAnchorElement>(element, 'a[href^="tel:"]')[0], 'the detail');
      await check('the detail');
      tap(words.take, '.ways button');
      await check('taking along');
      tap(words.close);
      link.click();
      await check('the address');
      tap(words.close);
      tap(words.search, '.ways button');
      await until(() => find('.key'), 'the keys');
      await check('the keyboard');
      clock.pass(45);
      await check('the countdown');
    });
});
