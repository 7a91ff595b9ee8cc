import { expect } from 'chai';
import '../../src/kennzahlen.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import { all, clearPage, layOutForPaper, mount, one, serveFeed, until } from '../helpers/page.js';

const group = (id: string, ...values: string[]) => ({
  id,
  kind: 'group',
  name: id,
  values: values.map((value) => ({ id: value })),
});
const moves = {
  id: 'moves',
  title: 'Zu- und Wegzüge',
  source: { name: 'Meldedaten' },
  dimensions: [group('year', '2014', '2015'), group('way', 'in', 'out')],
  observations: ['2014', '2015'].flatMap((year) =>
    ['in', 'out'].map((way, i) => ({ year, way, value: Number(year) + i })),
  ),
  chart: { type: 'bar' },
};

/** What a browser tells a page before and after it lays it out for paper. */
const tell = (moment: 'beforeprint' | 'afterprint') => window.dispatchEvent(new Event(moment));

function open(attributes = '', indicators = [moves]): IkonKennzahlen {
  const feed = serveFeed({ indicators });
  return mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" lang="de" ${attributes}></ikon-kennzahlen>`);
}

describe('indicators on paper', () => {
  afterEach(clearPage);

  // The first in its file: once the engine is there, every chart can be drawn at once.
  it('have their tables where no chart has ever been near the viewport, until that is over', async () => {
    const above = mount('<div></div>');
    above.style.blockSize = `${innerHeight + 2_000}px`;
    const element = open();
    const table = await until(() => all<HTMLDetailsElement>(element, 'details.numbers')[0], 'the figure');
    tell('beforeprint');
    expect(table.open).to.equal(true);
    tell('afterprint');
    expect(table.open).to.equal(false);
  });

  it('have a legend in the colours of their chart, also where the page is dark', async () => {
    const element = open('theme="dark"');
    const canvas = await until(() => all<HTMLCanvasElement>(element, 'canvas')[0], 'the figure');
    await until(() => canvas.style.width, 'the chart');
    const swatch = () => one(element, '.legend .swatch').outerHTML;
    const dark = swatch();
    tell('beforeprint');
    await element.updateComplete;
    const light = swatch();
    expect(light).not.to.equal(dark);
    expect(one<HTMLDetailsElement>(element, 'details.numbers').open).to.equal(false);
    tell('afterprint');
    await element.updateComplete;
    expect(swatch()).to.equal(dark);
  });

  it('stand in two columns, from top to bottom and without what is only for a screen', async () => {
    const element = open('language-switch', [moves, { ...moves, id: 'more' }]);
    await until(() => all(element, '.tools .actions').length === 2, 'what can be done with figures');
    await until(() => all(element, '.language-menu select').length, 'the choice of language');
    element.style.inlineSize = '718px';
    layOutForPaper(element);
    const [first, second] = all(element, 'figure').map((figure) => figure.getBoundingClientRect());
    expect([first!.width < 350, second!.left > first!.right, second!.top - first!.top]).to.eql([
      true,
      true,
      0,
    ]);
    for (const selector of ['.language-menu', 'summary', '.actions'])
      for (const part of all(element, selector)) expect(part.offsetHeight, selector).to.equal(0);
  });
});
