import { Chart } from 'chart.js';
import { expect } from 'chai';
import '../../src/kennzahlen.js';
import { all, clearPage, mount, serveFeed, until } from '../helpers/page.js';

/** Where the name of the last time of a line begins and ends, and how wide its chart is. CSS pixels. */
async function lastName(lang: string, ends: readonly string[]) {
  const shown = {
    id: 'i',
    title: 'K',
    source: { name: 'S' },
    dimensions: [{ id: 'y', kind: 'time', name: 'Tag', values: ends.map((id) => ({ id })) }],
    observations: ends.map((y, value) => ({ y, value })),
  };
  const element = mount(
    `<ikon-kennzahlen feed="${serveFeed({ indicators: [shown] })}" lang="${lang}"></ikon-kennzahlen>`,
  );
  const canvas = await until(
    () => all<HTMLCanvasElement>(element, '.suite[lang="' + lang + '"] canvas')[0],
    'words',
  );
  canvas.scrollIntoView();
  const { ctx, scales, width } = await until(() => Chart.getChart(canvas), 'the chart');
  const axis = scales.x!;
  ctx.font = `12px ${getComputedStyle(element).fontFamily}`;
  const lines = [axis.ticks.at(-1)!.label!].flat().map((line) => ctx.measureText(line).width);
  const [middle, half] = [axis.getPixelForValue(ends.length - 1), Math.max(...lines) / 2];
  return { from: middle - half, to: middle + half, width, half };
}

describe('the room of a chart', () => {
  afterEach(clearPage);

  for (const lang of ['de', 'ar'])
    it(`has the name of the last time within it in ${lang}`, async () => {
      const { from, to, width, half } = await lastName(lang, ['2018-07-31', '2019-07-31', '2020-07-31']);
      expect(half).to.be.greaterThan(20);
      expect(from).to.be.at.least(0);
      expect(to).to.be.at.most(width);
    });
});
