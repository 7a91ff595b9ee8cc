import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { holdDeadlines } from '../../helpers/clock.js';
import { errorsOf, mountMap, notices, streetStyle, undoAll, untilGround } from '../../helpers/map.js';
import { pretendFeatures } from '../../helpers/media.js';
import { clearPage, fetched, serveAgain, until } from '../../helpers/page.js';

describe('colours of the page, in whatever way they are written', () => {
  beforeEach(() => void holdDeadlines());
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('are those of the map', async () => {
    const colors =
      '--ikon-map-ground: oklch(0.9 0.05 150); --ikon-map-water: color-mix(in oklab, blue, white)';
    const element = mountMap(`style="${colors}"`);
    await untilGround(element, 'schematic');
    expect(notices(element)).to.deep.equal([]);
    expect(errorsOf(element)).to.have.length(0);
  });

  it('are no reason for the dark street map where they are light', async () => {
    const style = { version: 8, sources: {}, layers: [{ id: 'all', type: 'background' }] };
    for (const name of ['liberty', 'dark']) serveAgain(`https://tiles.openfreemap.org/styles/${name}`, style);
    const before = fetched.length;
    const element = mountMap('basemap="openfreemap" style="--ikon-map-ground: oklch(0.97 0.01 250)"');
    await untilGround(element, 'street');
    const asked = fetched.slice(before).filter((url) => url.includes('openfreemap'));
    expect(asked).to.deep.equal(['https://tiles.openfreemap.org/styles/liberty']);
  });

  describe('while the page is open', () => {
    const root = document.documentElement;
    const STYLES = {
      light: 'https://tiles.openfreemap.org/styles/liberty',
      dark: 'https://tiles.openfreemap.org/styles/dark',
    };
    const untilStyle = (name: keyof typeof STYLES) =>
      until(() => fetched.at(-1) === STYLES[name], `the ${name} style`);

    async function streetMap(): Promise<HTMLElement> {
      for (const url of Object.values(STYLES)) serveAgain(url, streetStyle());
      const element = mountMap('basemap="openfreemap"');
      await untilGround(element, 'street');
      return element.parentElement!;
    }

    afterEach(async () => {
      root.style.removeProperty('color-scheme');
      await pretendFeatures([]);
    });

    it('turn dark and light with it', async () => {
      await streetMap();
      root.style.colorScheme = 'dark';
      await untilStyle('dark');
      root.style.removeProperty('color-scheme');
      await untilStyle('light');
    });

    it('do so where no motion is wanted as well', async function () {
      if (!(await pretendFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]))) this.skip();
      await streetMap();
      root.style.colorScheme = 'dark';
      await untilStyle('dark');
    });

    it('turn with one of the map’s own alone, whatever says so', async () => {
      const box = await streetMap();
      box.style.setProperty('--ikon-map-ground', 'black');
      await untilStyle('dark');
    });

    it('have turned when a map comes back that was hidden meanwhile', async () => {
      const box = await streetMap();
      box.hidden = true;
      await until(() => box.offsetHeight === 0);
      root.style.colorScheme = 'dark';
      await new Promise(requestAnimationFrame);
      box.hidden = false;
      await untilStyle('dark');
    });
  });
});
