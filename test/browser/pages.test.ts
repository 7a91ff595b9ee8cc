import axeSource from 'axe-core/axe.min.js?raw';
import { expect } from 'chai';
import { until } from '../helpers/page.js';

const pages = import.meta.glob<string>('../../demo/*.html', { query: '?raw', import: 'default' });
/** The Baukasten has its element in a frame, the poster's page has none: both have tests of their own. */
const names = Object.keys(pages)
  .map((path) => path.replace(/^.*\//, ''))
  .filter((name) => name !== 'baukasten.html' && name !== 'plakat.html');

type Window_ = Window &
  typeof globalThis & {
    axe?: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  };
type Suite = HTMLElement & { state: string; status?: string; catalog: object | null };

let frame: HTMLIFrameElement | undefined;

/** Opens a page of the demo in a frame of its own. */
async function open(name: string, width = 1100): Promise<Window_> {
  const page = await start(name, width);
  await until(() => page.document.readyState === 'complete', name, 25_000);
  return page;
}

/** As {@link open}, but without waiting for the page to load. */
async function start(name: string, width = 1100): Promise<Window_> {
  frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '900';
  frame.src = `/demo/${name}`;
  document.body.append(frame);
  const page = frame.contentWindow as Window_;
  await until(() => page.location.pathname.endsWith(name), name, 25_000);
  return page;
}

const suites = (page: Window) => [
  ...page.document.querySelectorAll<Suite>(
    'ikon-angebote, ikon-quartierskarte, ikon-kennzahlen, ikon-massnahmen',
  ),
];

/** What fades has no colours of its own to measure: the picture of a screen that nobody uses comes and goes. */
async function standStill(page: Window_): Promise<void> {
  if (!page.document.querySelector('[kiosk]')) return;
  const screen = await until(() => page.document.querySelector('[data-ikon-kiosk]'), 'the screen', 25_000);
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync('* { animation: none !important; }');
  screen.shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Waits until everything that is near the viewport is drawn. */
async function drawn(page: Window_): Promise<void> {
  await until(
    () => suites(page).length > 0 && suites(page).every(({ state }) => state === 'ready'),
    'the feeds',
    25_000,
  );
  await until(() => suites(page).every(({ status }) => status !== 'starting'), 'the map', 25_000);
  await until(
    () => suites(page).every((suite) => !suite.shadowRoot?.querySelector('.panel-skeleton')),
    'the filters',
    25_000,
  );
}

const requests = (page: Window) => page.performance.getEntriesByType('resource').map(({ name }) => name);

describe('a page of the demo', () => {
  afterEach(() => {
    frame?.remove();
    frame = undefined;
  });

  it('is there for the city, a charity, another town and each element alone', () => {
    expect(names).to.include.members([
      'index.html',
      'verein.html',
      'musterstadt.html',
      'karte.html',
      'liste.html',
      'kennzahlen.html',
      'massnahmen.html',
    ]);
  });

  for (const name of names) {
    it(`${name} passes axe in German and Arabic, light and dark, and asks only its own origin`, async () => {
      const page = await open(name);
      await drawn(page);
      await standStill(page);
      page.document.head.append(
        Object.assign(page.document.createElement('script'), { textContent: axeSource }),
      );
      for (const lang of ['de', 'ar'])
        for (const scheme of ['light', 'dark']) {
          page.document.documentElement.lang = lang;
          page.document.documentElement.style.colorScheme = scheme;
          await until(
            () =>
              suites(page).every(
                (suite) => suite.shadowRoot?.querySelector('.suite')?.getAttribute('lang') === lang,
              ),
            lang,
            25_000,
          );
          const { violations } = await page.axe!.run();
          const said = violations.map(
            ({ id, nodes }) => `${lang} ${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
          expect(said).to.deep.equal([]);
        }
      expect(
        requests(page).filter((url) => !url.startsWith(location.origin) && !url.startsWith('data:')),
      ).to.deep.equal([]);
    });
  }

  for (const name of ['liste.html', 'index.html'])
    it(`${name} has its first offers on screen before MapLibre or Chart.js is asked for`, async () => {
      const page = await start(name);
      const root = await until(
        () => page.document.querySelector('ikon-angebote')?.shadowRoot,
        'the list',
        25_000,
      );
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

  it('reports nothing about its feeds', async () => {
    for (const name of ['index.html', 'verein.html', 'musterstadt.html']) {
      const page = await open(name);
      await drawn(page);
      for (const suite of suites(page))
        expect((suite as unknown as { issues: unknown[] }).issues).to.deep.equal([]);
      frame?.remove();
    }
  });

  for (const name of names)
    it(`never scrolls sideways on a phone of 320 pixels: ${name}`, async () => {
      const page = await open(name, 320);
      await drawn(page);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
    });
});
