import { TAGS } from '../../src/i18n/languages.js';
import { checkStates, ListPage, PHONE, SCHEMES } from '../helpers/list-page.js';

describe('the list as a page, checked with axe', () => {
  const page = new ListPage();
  before(() => page.open());
  after(() => page.close());
  afterEach(() => page.reset());

  for (const tag of TAGS)
    it(`has nothing to say of ${tag} at ${PHONE} pixels, light and dark, and nothing scrolls sideways at 400 %`, async () => {
      await page.speak(tag);
      await page.check(tag, SCHEMES, tag === 'de');
      await page.checkZoomed(tag);
    });

  for (const [i, tag] of TAGS.entries())
    it(`has nothing to say of sheet, offer, show card, sharing, calendar and slip in ${tag}`, async () => {
      await checkStates(page, tag, tag === 'de' ? SCHEMES : [i % 2 ? 'dark' : 'light']);
    });

  for (const tag of ['de', 'ar'] as const)
    it(`has nothing to say of the filters beside the list in ${tag}`, async () => {
      await page.speak(tag);
      await page.openPanel();
      await page.check('the panel', SCHEMES);
    });
});
