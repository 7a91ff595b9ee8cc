import { expect } from 'chai';
import '../../../src/kennzahlen.js';
import '../../../src/quartierskarte.js';
import { Stage } from '../../../src/map/stage.js';
import { drawnMap, replace, town, undoAll } from '../../helpers/map.js';
import { pretendFeatures } from '../../helpers/media.js';
import { all, clearPage, mount, one, serveFeed, until, words } from '../../helpers/page.js';

/** From the south-west against the clock, as outer rings are wound, and here holes as well. */
const ring = (from: number, to: number, [west, south] = [8.9, 52.25]) =>
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ].map(([x = 0, y = 0]) => [west + x / 100, south + y / 100]);

const [first, second] = town.districts;
const ringed = {
  ...town,
  districts: [
    { ...first, geometry: { type: 'Polygon', coordinates: [ring(3, 6)] } },
    { ...second, geometry: { type: 'Polygon', coordinates: [ring(0, 9), ring(3, 6)] } },
  ],
  indicators: [{ ...town.indicators[0], chart: { type: 'map' } }],
};

/** Whether an outline is filled in its own middle. */
const isFilled = (path: SVGPathElement) => {
  const { x, y, width, height } = path.getBBox();
  const middle = path.ownerSVGElement!.createSVGPoint();
  Object.assign(middle, { x: x + width / 2, y: y + height / 2 });
  return path.isPointInFill(middle);
};

describe('what the map draws', () => {
  afterEach(async () => {
    clearPage();
    undoAll();
    await pretendFeatures([]);
  });

  it('is a district with a hole, however that is wound, on the small map as well', async () => {
    const feed = serveFeed(ringed);
    const element = await drawnMap('', feed);
    for (const kind of ['path.district', 'path.area'])
      expect(all<SVGPathElement>(element, kind).map(isFilled), kind).to.deep.equal([true, false]);
    const figures = mount(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
    const areas = () => all<SVGPathElement>(figures, 'svg.map path.area');
    await until(() => areas().length === 2, 'the small map');
    expect(areas().map(isFilled)).to.deep.equal([true, false]);
  });

  it('are names that are read once for a language, whatever is chosen', async () => {
    const named = new Set<unknown>();
    const real = Object.getOwnPropertyDescriptor(Stage.prototype, 'show')!.value as Stage['show'];
    replace(Stage.prototype, 'show', function (this: Stage, ...args: Parameters<Stage['show']>) {
      named.add(args[0].name);
      real.apply(this, args);
    });
    const element = await drawnMap();
    for (const filter of [{ free: true }, { districts: ['nord'] }, {}] as const) {
      element.filter = filter;
      await element.updateComplete;
    }
    expect(named.size).to.equal(1);
    element.lang = 'en';
    await until(() => words(element, '.bar').includes('offers'), 'the other language');
    expect(named.size).to.be.greaterThan(1);
  });

  it('are names that can be read where the system forces its colours, of waters as well', async function () {
    if (!(await pretendFeatures([{ name: 'forced-colors', value: 'active' }]))) this.skip();
    const river = {
      type: 'Feature',
      properties: { kind: 'waterway', name: 'Weser' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [8.9, 52.29],
          [8.925, 52.29],
          [8.95, 52.29],
        ],
      },
    };
    const element = await drawnMap(
      '',
      serveFeed({ ...town, sketch: { type: 'FeatureCollection', features: [river] } }),
    );
    await until(
      () => all(element, '.names .water').length && all(element, '.names .district').length,
      'the names',
    );
    const halos = ['.water', '.district'].map(
      (kind) => getComputedStyle(one(element, `.names ${kind}`)).stroke,
    );
    expect(halos[0]).to.equal(halos[1]);
  });
});
