import { expect } from 'chai';
import { faultsOf } from '../helpers/axe.js';
import {
  close,
  drawn,
  foreignRequests,
  names,
  open,
  readPages,
  start,
  suites,
} from '../helpers/demo-page.js';
import { until } from '../helpers/page.js';

/** Each element alone: a broken name is noticed at once. All else that axe looks at, `npm run test:access` has. */
const ONE_ELEMENT = ['karte.html', 'liste.html', 'kennzahlen.html', 'massnahmen.html'];
const FAULTLESS_FEEDS = ['index.html', 'verein.html', 'musterstadt.html'];

describe('a page of the demo', () => {
  afterEach(close);

  it('is there for the city, a charity, another town and each element alone', () => {
    expect(names).to.include.members([...FAULTLESS_FEEDS, ...ONE_ELEMENT]);
  });

  it('leads to all of them, but for the unattended screen, which leads nowhere', async () => {
    const pages = await readPages();
    for (const [name, text] of pages) {
      const page = new DOMParser().parseFromString(text, 'text/html');
      const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
      expect(links, name).to.have.members(name === 'kiosk.html' ? [] : [...pages.keys()]);
    }
  });

  it('begins with a way past what all of them have, but for the unattended screen', async () => {
    for (const [name, text] of await readPages()) {
      if (name === 'kiosk.html') continue;
      const page = new DOMParser().parseFromString(text, 'text/html');
      const [first] = page.querySelectorAll('a, button, input');
      expect(page.querySelector(first!.getAttribute('href')!)?.localName, name).to.equal('main');
    }
  });

  for (const name of names)
    it(`${name} never scrolls sideways on a phone of 320 pixels, and asks only its own origin`, async () => {
      const page = await open(name, 320);
      await drawn(page);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
      if (FAULTLESS_FEEDS.includes(name))
        for (const { issues } of suites(page))
          expect(issues, 'what it reports of its feeds').to.deep.equal([]);
      if (ONE_ELEMENT.includes(name)) expect(await faultsOf(page.document), 'axe').to.deep.equal([]);
      expect(foreignRequests(page)).to.deep.equal([]);
    });

  for (const name of ['liste.html', 'index.html'])
    it(`${name} has its first offers on screen before MapLibre or Chart.js is asked for`, async () => {
      const page = await start(name, 1100);
      const root = await until(() => page.document.querySelector('ikon-angebote')?.shadowRoot, 'the list');
      const firstOffers = await new Promise<number>((resolve) => {
        const look = () => root.querySelector('.card') && resolve(page.performance.now());
        new page.MutationObserver(look).observe(root, { childList: true, subtree: true });
        look();
      });
      await drawn(page);
      const heavy = page.performance
        .getEntriesByType('resource')
        .filter((entry) => /maplibre|chart\.js|chart-engine/.test(entry.name));
      expect(
        heavy.filter(({ startTime }) => startTime < firstOffers).map((entry) => entry.name),
      ).to.deep.equal([]);
    });
});
