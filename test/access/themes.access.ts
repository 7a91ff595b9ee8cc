import { expect } from 'chai';
import { faultsOf } from '../helpers/axe.js';
import { until } from '../helpers/page.js';
import { LOOKS, SCHEMES, ThemedPage } from '../helpers/themed-page.js';

describe('a page with all elements, checked with axe', () => {
  const themed = new ThemedPage();
  afterEach(() => themed.close());

  for (const look of LOOKS)
    for (const scheme of SCHEMES)
      it(`${look}, ${scheme}: words, controls and targets are as they should be`, async () => {
        await themed.open(look, scheme);
        await until(() => themed.suites.every(({ status }) => status !== 'starting'), 'the map');
        expect(await faultsOf(themed.page.document)).to.deep.equal([]);
      });
});
