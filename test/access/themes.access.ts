import axeSource from 'axe-core/axe.min.js?raw';
import { expect } from 'chai';
import { until } from '../helpers/page.js';
import { LOOKS, SCHEMES, ThemedPage } from '../helpers/themed-page.js';

const PATIENCE = 25_000;
/** What a theme decides: the rest is the same in all of them, and checked elsewhere. */
const RULES = ['color-contrast', 'target-size', 'link-in-text-block'];

interface Axe {
  run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

describe('a page with all elements, checked with axe', () => {
  const themed = new ThemedPage();
  afterEach(() => themed.close());

  for (const look of LOOKS)
    for (const scheme of SCHEMES)
      it(`${look}, ${scheme}: words, controls and targets are as they should be`, async () => {
        await themed.open(look, scheme);
        await until(() => themed.suites.every(({ status }) => status !== 'starting'), 'the map', PATIENCE);
        const { document } = themed.page;
        const script = document.createElement('script');
        script.textContent = axeSource;
        document.head.append(script);
        const { axe } = themed.page as unknown as { axe: Axe };
        const { violations } = await axe.run(document, { runOnly: RULES });
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found).to.deep.equal([]);
      });
});
