import { TAGS } from '../../src/i18n/languages.js';
import { checkStates, ListPage, PHONE, SCHEMES } from '../helpers/list-page.js';

// Runs in the night: all languages take longer than a change can wait.
describe('everything that the list can show, checked with axe', () => {
  const page = new ListPage();
  before(() => page.open());
  after(() => page.close());
  afterEach(() => page.reset());

  for (const tag of TAGS)
    it(`has no fault in ${tag} at ${PHONE} pixels, light and dark, nor scrolls sideways at 400 %`, async () => {
      await page.speak(tag);
      await page.check(tag, SCHEMES, tag === 'de');
      await page.checkZoomed(tag);
      await checkStates(page, tag, SCHEMES);
    }).timeout(120_000);
});
