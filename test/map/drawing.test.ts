import { expect } from 'chai';
import { Camera } from '../../src/map/camera.js';
import { Drawing, type Drawn } from '../../src/map/drawing.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';

/** A thousand villages on a grid, with room for all their names. */
const villages = Array.from({ length: 1_000 }, (_, i) => ({
  type: 'Feature',
  properties: { kind: 'place', name: `D${i}` },
  geometry: { type: 'Point', coordinates: [8 + (i % 40) / 40, 52 + Math.floor(i / 40) / 40] },
}));
const districts = ['nord', 'sued'].map((id, i) => ({ id, name: id, center: [8.5, 52.3 + i / 10] }));
const { catalog } = catalogOf(
  feedDocument({ districts, sketch: { type: 'FeatureCollection', features: villages } }),
);

describe('names of the drawing', () => {
  let root: HTMLElement;
  let drawing: Drawing;
  let asked: string[];
  const drawn = (lang: string): Drawn => ({
    catalog,
    chosen: [],
    shades: new Map(),
    rings: [],
    name: (text) => (asked.push(lang), `${lang} ${text as string}`),
  });
  const texts = () => [...root.querySelectorAll('text')].map(({ textContent }) => textContent);

  beforeEach(() => {
    asked = [];
    root = document.createElement('div');
    document.body.append(root);
    const camera = new Camera({ onMove: () => undefined, onRest: () => undefined }, () => true);
    camera.resize({ width: 8_000, height: 8_000 });
    camera.jump({ center: [8.5, 52.5], zoom: 13 });
    drawing = new Drawing(root, camera);
  });
  afterEach(() => {
    drawing.destroy();
    root.remove();
  });

  it('are read once for a language, however often they find their places', () => {
    const german = drawn('de');
    for (const rings of [[], []]) {
      drawing.show({ ...german, rings });
      drawing.name([]);
    }
    expect(asked).to.have.length(1_002);
    drawing.show(drawn('en'));
    drawing.name([]);
    expect(asked).to.have.length(2_004);
    expect(
      texts()
        .slice(0, 2)
        .every((text) => text?.startsWith('en ')),
    ).to.equal(true);
  });

  it('are those of districts first, and no more than can be read at once', () => {
    drawing.show(drawn('de'));
    drawing.name([]);
    expect(
      texts()
        .slice(0, 2)
        .map((text) => text?.trim()),
    ).to.deep.equal(['de nord', 'de sued']);
    expect(texts().length).to.be.within(50, 300);
  });
});
