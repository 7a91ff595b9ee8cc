import { expect } from 'chai';
import '../../src/index.js';
import { town, untilGround } from '../helpers/map.js';
import { all, mount, serveFeed, until, clearPage } from '../helpers/page.js';
import { liveHolds, watchHolds } from '../helpers/holds.js';

/** Frames after the first content in which an element is taken away: its later parts come in one of them. */
const MOMENTS = 8;

/** What each element has drawn when its feed is there. */
const drawn = {
  'ikon-quartierskarte': '.pin',
  'ikon-angebote': '.card-title',
  'ikon-kennzahlen': '.indicator',
  'ikon-massnahmen': '.measure',
};

const feed = {
  ...town,
  indicators: [
    {
      id: 'people',
      title: 'Einwohner',
      unit: 'persons',
      source: { name: 'Stadt' },
      dimensions: [{ id: 'year', kind: 'time', name: 'Jahr', values: [{ id: '2023' }, { id: '2024' }] }],
      observations: [
        { year: '2023', value: 5 },
        { year: '2024', value: 6 },
      ],
    },
  ],
  topics: [{ id: 'learning', name: 'Bildung' }],
  measures: [{ id: 'm', title: 'Maßnahme', topic: 'learning', status: 'running' }],
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function comeAndGo(tag: keyof typeof drawn, frames: number) {
  const element = await come(tag);
  for (let i = 0; i < frames; i++) await frame();
  element.remove();
}

async function come(tag: keyof typeof drawn) {
  const element = mount(`<${tag} feed="${serveFeed(feed)}"></${tag}>`);
  await until(() => all(element, drawn[tag]).length > 0, drawn[tag]);
  return element;
}

/** The first of its kind: what it makes once for the whole page stays. */
async function firstOfAll(tag: keyof typeof drawn) {
  const element = await come(tag);
  if (tag === 'ikon-quartierskarte') await untilGround(element, 'schematic');
  for (let i = 0; i < MOMENTS; i++) await frame();
  element.remove();
  await frame();
}

describe('an element that is taken away', () => {
  let unwatch: () => void;
  before(() => (unwatch = watchHolds()));
  after(() => unwatch());
  afterEach(clearPage);

  for (const tag of Object.keys(drawn) as (keyof typeof drawn)[])
    it(`leaves no observer and no listener of the page, in whichever moment ${tag} goes`, async () => {
      await firstOfAll(tag);
      const before = JSON.stringify(liveHolds());
      for (let frames = 0; frames < MOMENTS; frames++) await comeAndGo(tag, frames);
      // What a late part took, it would have taken by the time that another element has come and gone.
      await comeAndGo(tag, MOMENTS);
      await until(() => JSON.stringify(liveHolds()) === before).catch(() => undefined);
      expect(JSON.stringify(liveHolds())).to.equal(before);
    });
});
