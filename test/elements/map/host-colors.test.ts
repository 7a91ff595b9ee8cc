import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { holdDeadlines } from '../../helpers/clock.js';
import { errorsOf, mountMap, notices, undoAll, untilGround } from '../../helpers/map.js';
import { clearPage, fetched, serveAgain } from '../../helpers/page.js';

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
});
