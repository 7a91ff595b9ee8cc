import { checkStates, ListPage, PHONE, SCHEMES } from '../helpers/list-page.js';

/** Both directions, long words, an easy language; `languages.night.ts` has the others. */
const SAMPLE = ['de', 'de-simple', 'ar', 'ru'] as const;

describe('the list as a page, checked with axe', () => {
  const page = new ListPage();
  before(() => page.open());
  after(() => page.close());
  afterEach(() => page.reset());

  for (const tag of SAMPLE) {
    it(`has nothing to say of ${tag} at ${PHONE} pixels, light and dark, and nothing scrolls sideways at 400 %`, async () => {
      await page.speak(tag);
      await page.check(tag, SCHEMES, tag === 'de');
      await page.checkZoomed(tag);
    });

    it(`has nothing to say of sheet, offer, show card, sharing, calendar and slip in ${tag}`, () =>
      checkStates(page, tag, tag === 'de' ? SCHEMES : [tag === 'ar' ? 'dark' : 'light']));
  }

  for (const tag of ['de', 'ar'] as const)
    it(`has nothing to say of the filters beside the list in ${tag}`, async () => {
      await page.speak(tag);
      await page.openPanel();
      await page.check('the panel', SCHEMES);
    });
});
