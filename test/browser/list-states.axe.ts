import { TAGS } from '../../src/i18n/languages.js';
import { checkStates, ListPage } from '../helpers/list-page.js';

// Runs with `npm run test:axe`: all languages take longer than `npm test` has.
describe('everything that the list can show, checked with axe', () => {
  const page = new ListPage();
  before(() => page.open());
  after(() => page.close());
  afterEach(() => page.reset());

  for (const [i, tag] of TAGS.entries())
    it(`has no fault in ${tag}, nor scrolls sideways at 400 %`, async () => {
      await checkStates(page, tag, [i % 2 ? 'dark' : 'light']);
    });
});
