import { Chart } from 'chart.js';
import { expect } from 'chai';
import '../../src/kennzahlen.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import { nameLines } from '../../src/charts/name-lines.js';
import { all, clearPage, mount, serveFeed, until } from '../helpers/page.js';

const upTo = (most: number) => (text: string) => text.length <= most;
const lines = (name: string, room = 40) => nameLines(name, upTo(15), upTo(room));
const NAMES = ['Asylbewerberleistungsgesetz', 'Allgemeinbildender Schulabschluss', 'Hauptschule'];

/** What is written beside or below the bars of an indicator, in a page of some width. */
async function axis(width: number, type: string) {
  const values = NAMES.map((name, i) => ({ id: `v${i}`, name }));
  const shown = {
    id: 'i',
    title: 'K',
    source: { name: 'S' },
    unit: 'persons',
    chart: { type },
    dimensions: [{ id: 'g', kind: 'group', name: 'Gruppe', values }],
    observations: values.map(({ id }, i) => ({ g: id, value: i + 1 })),
  };
  const feed = serveFeed({ id: `${width}`, indicators: [shown] });
  const element = mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
  element.style.inlineSize = `${width}px`;
  const canvas = await until(() => all<HTMLCanvasElement>(element, 'canvas')[0], 'the figure');
  canvas.scrollIntoView();
  const { scales } = await until(() => Chart.getChart(canvas), 'the chart');
  const names = Object.values(scales).find(({ type: kind }) => kind === 'category')!;
  return {
    names,
    texts: names.ticks.flatMap(({ label }) => label!).map((line) => line.replace(/[\u2068\u2069]/g, '')),
  };
}

describe('names of a chart', () => {
  afterEach(clearPage);

  it('break at spaces, soft hyphens, and between names that a hyphen or a slash ties', () => {
    expect(lines('Asylbewerberleistungsgesetz')).to.deep.equal(['Asylbewerberleistungsgesetz']);
    expect(lines('Allgemeinbildender Schulabschluss')).to.deep.equal([
      'Allgemeinbildender',
      'Schulabschluss',
    ]);
    expect(lines('Asylbewerber\u00adleistungs\u00adgesetz')).to.deep.equal([
      'Asylbewerber-',
      'leistungsgesetz',
    ]);
    expect(lines('Nordrhein-Westfalen')).to.deep.equal(['Nordrhein-', 'Westfalen']);
    expect(lines('Russland/Kasachstan')).to.deep.equal(['Russland/', 'Kasachstan']);
    expect(lines('Alleinerziehende/r, 18-25')).to.deep.equal(['Alleinerziehende/r,', '18-25']);
    expect(lines('kurz\u00ader Name')).to.deep.equal(['kurzer Name']);
  });

  it('are cut only where a word has no room at all, and no letter is lost', () => {
    expect(lines('Asylbewerberleistungsgesetz', 20)).to.deep.equal(['Asylbewerberleistun-', 'gsgesetz']);
    expect(lines('unteilbar', 2)).to.deep.equal(['unteilbar']);
  });

  for (const width of [296, 340, 390])
    it(`stand whole and within the picture beside bars at ${width} px`, async () => {
      const { names, texts } = await axis(width, 'bar-horizontal');
      expect(texts).to.deep.equal(NAMES.flatMap((name) => name.split(' ')));
      const { chart } = names;
      const drawn: { left: number; size: number }[] = [];
      const fillText = chart.ctx.fillText.bind(chart.ctx);
      chart.ctx.fillText = function (text: string, x: number, y: number) {
        const { a, e } = this.getTransform();
        if (texts.includes(text.replace(/[\u2068\u2069]/g, '')))
          drawn.push({
            left: e / a + x - this.measureText(text).width,
            size: parseFloat(/[\d.]+(?=px)/.exec(this.font)![0]),
          });
        fillText(text, x, y);
      };
      chart.draw();
      expect(drawn).to.have.length(texts.length);
      expect(Math.min(...drawn.map(({ left }) => left))).to.be.at.least(0);
      expect(Math.min(...drawn.map(({ size }) => size))).to.be.at.least(10);
    }).timeout(20_000);

  it('that are long make their bars lie down rather than be cut', async () => {
    const { names, texts } = await axis(390, 'bar');
    expect(names.isHorizontal()).to.equal(false);
    expect(texts).to.include('Asylbewerberleistungsgesetz');
  }).timeout(20_000);
});
