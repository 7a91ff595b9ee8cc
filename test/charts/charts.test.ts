import { Chart } from 'chart.js';
import { expect } from 'chai';
import '../../src/kennzahlen.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import { contrastOf, legible } from '../../src/charts/contrast.js';
import probe from '../fixtures/charts.json' with { type: 'json' };
import { all, clearPage, mount, serve, serveFeed, until } from '../helpers/page.js';

async function open(feed: string, ids: string, attributes = ''): Promise<IkonKennzahlen> {
  const element = mount<IkonKennzahlen>(
    `<ikon-kennzahlen feed="${feed}" lang="de" indicators="${ids}" ${attributes}></ikon-kennzahlen>`,
  );
  await until(() => all(element, 'figure').length, 'the indicators');
  return element;
}

/** The chart of an indicator, once it is drawn. */
async function chartOf(element: Element, id: string): Promise<Chart> {
  const found = () => {
    const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>(`canvas[data-id="${id}"]`);
    canvas?.scrollIntoView({ block: 'nearest' });
    return canvas && Chart.getChart(canvas);
  };
  return until(found, `the chart ${id}`);
}

/** Every colour that is drawn, with how many pixels have it; over the ground. */
function colorsOf({ canvas }: Chart): Map<string, number> {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 255) continue;
    const color = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

/** Words, axes and the ground have no hue to speak of. */
const isGrey = (color: string) => {
  const channels = (color.match(/\d+/g) ?? []).map(Number);
  return Math.max(...channels) - Math.min(...channels) < 40;
};

/** How many marks have to be told from the ground: series, or the parts of a ring. */
const marksOf = ({ data }: Chart) => (data.datasets.length > 1 ? data.datasets.length : data.labels!.length);
const bordersOf = ({ data }: Chart) =>
  data.datasets.length > 1 ? data.datasets.map(({ borderColor }) => borderColor as string) : [];

/** What a chart writes from now on. */
function writtenBy({ ctx }: Chart): string[] {
  const written: string[] = [];
  const write = ctx.fillText.bind(ctx);
  ctx.fillText = (text, ...place) => {
    written.push(text);
    write(text, ...place);
  };
  return written;
}

const axisOf = (chart: Chart, name: 'x' | 'y') => chart.scales[name]!;
const indicator = (parts: object) => ({
  id: 'i',
  title: 'K',
  source: { name: 'S' },
  unit: 'persons',
  ...parts,
});
const groups = (count: number) => ({
  id: 'g',
  kind: 'group',
  name: 'Gruppe',
  values: Array.from({ length: count }, (_, i) => ({ id: `v${i}`, name: `Gruppe ${i}` })),
});
const numbers = (...list: unknown[]) => list.map((value, i) => ({ g: `v${i}`, value }));

describe('charts', () => {
  afterEach(clearPage);

  for (const theme of ['light', 'dark'] as const)
    it(`draw marks of at least 3:1 and words of at least 4.5:1 on a ${theme} ground, also where the feed's colour is weak`, async () => {
      const ids = ['bar', 'stacked', 'line', 'area', 'doughnut', 'pyramid'];
      const element = await open(serve(probe), ids.join(' '), `theme="${theme}"`);
      const surface = theme === 'dark' ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)';
      for (const id of ids) {
        const chart = await chartOf(element, id);
        // Edges of lines are half-tones; what counts is the colour that each mark has within.
        const full = [...colorsOf(chart)].filter(([, count]) => count > 40).map(([color]) => color);
        const marks = full.filter((color) => contrastOf(color, surface) >= 3 && !isGrey(color));
        expect(marks.length, `${id}: ${full.join(' ')}`).to.be.at.least(marksOf(chart));
        for (const color of bordersOf(chart)) expect(contrastOf(color, surface), id).to.be.at.least(3);
        const strongest = Math.max(...[...colorsOf(chart).keys()].map((color) => contrastOf(color, surface)));
        expect(strongest, id).to.be.at.least(4.5);
        const ticks = Object.values(chart.scales).map(
          ({ options }) => (options as { ticks?: { color?: string } }).ticks?.color ?? '',
        );
        for (const color of ticks) expect(contrastOf(color, surface), id).to.be.at.least(4.5);
      }
    }).timeout(60_000);

  it('make a weak colour as much stronger as is needed, and leave a strong one', () => {
    expect(contrastOf(legible('#ffee88', '#ffffff', 3), '#ffffff')).to.be.within(3, 3.6);
    expect(contrastOf(legible('#223', '#14181d', 3), '#14181d')).to.be.at.least(3);
    expect(legible('#0b62a8', '#ffffff', 3)).to.equal('#0b62a8');
  });

  it('begin at zero with bars; a line far from zero says that it does not', async () => {
    const element = await open(serve(probe), 'bar line line-high');
    expect(axisOf(await chartOf(element, 'bar'), 'y').min).to.equal(0);
    expect(axisOf(await chartOf(element, 'line'), 'y').min).to.equal(0);
    expect(axisOf(await chartOf(element, 'line-high'), 'y').min).to.be.above(0);
    expect(all(element, '.chart-note').map(({ textContent }) => textContent)).to.deep.equal([
      'Die Achse beginnt nicht bei null.',
    ]);
  });

  it('write at their axis what its numbers need, and no decimals of round ones', async () => {
    const years = {
      id: 'y',
      kind: 'time',
      name: 'Jahr',
      values: ['2017', '2018', '2019'].map((id) => ({ id })),
    };
    const course = (id: string, list: number[], parts: object) =>
      indicator({
        id,
        dimensions: [years],
        observations: list.map((value, i) => ({ y: years.values[i]!.id, value })),
        ...parts,
      });
    const indicators = [
      course('births', [1.384, 1.386, 1.389], { decimals: 3 }),
      course('births-rounded', [1.38, 1.385, 1.39], { decimals: 2 }),
      course('traces', [0.001, 0.002, 0.004], { unit: { symbol: 'mg' } }),
      course('euros', [400, 1400, 1900], { unit: 'euro', decimals: 0 }),
    ];
    const element = await open(serveFeed({ indicators }), indicators.map(({ id }) => id).join(' '));
    const ticks = async (id: string) =>
      axisOf(await chartOf(element, id), 'y').ticks.map(({ label }) => String(label).replace('\u00a0', ' '));
    for (const { id } of indicators)
      expect(new Set(await ticks(id)), id).to.have.property('size', (await ticks(id)).length);
    expect(await ticks('euros')).to.deep.equal(['0 €', '500 €', '1.000 €', '1.500 €', '2.000 €']);
  });

  it('leave a gap for a missing year, and tie nothing across a break', async () => {
    const chart = await chartOf(await open(serve(probe), 'line'), 'line');
    expect(chart.data.labels).to.deep.equal(['2014', '2015', '2016', '2017', '2018', '2019', '2020']);
    expect(chart.data.datasets[0]!.data[3]).to.equal(null);
  });

  it('part a series with a line where it breaks, be it with a hidden number', async () => {
    const years = ['2015', '2016', '2017', '2018'];
    const times = { id: 'y', kind: 'time', name: 'Jahr', values: years.map((id) => ({ id })) };
    const dashesOf = async (id: string, suppressBelow: number, flag?: string) => {
      const observations = [90, 8, 20, 30].map((value, i) => ({
        y: years[i],
        value,
        ...(i === 1 && { flag }),
      }));
      const parts = { id, suppressBelow, dimensions: [times], observations };
      const chart = await chartOf(await open(serveFeed({ indicators: [indicator(parts)] }), id), id);
      const dashes: string[] = [];
      chart.ctx.setLineDash = (dash) => dashes.push([...dash].join(' '));
      chart.draw();
      return dashes.filter((dash) => dash === '5 4').length;
    };
    expect(await dashesOf('broken', 5, 'break')).to.equal(1);
    expect(await dashesOf('hidden', 9, 'break')).to.equal(1);
    expect(await dashesOf('whole', 9)).to.equal(0);
  });

  it('go from the end of a month to the end of the next, and name a month that is missing', async () => {
    const ends = ['2019-01-31', '2019-02-28', '2019-04-30', '2019-05-31'];
    const times = { id: 'y', kind: 'time', name: 'Tag', values: ends.map((id) => ({ id })) };
    const observations = ends.map((y, i) => ({ y, value: 20 + i }));
    const feed = serveFeed({ indicators: [indicator({ dimensions: [times], observations })] });
    const { data } = await chartOf(await open(feed, 'i'), 'i');
    expect(data.datasets[0]!.data).to.deep.equal([20, 21, null, 22, 23]);
    expect(data.labels).to.deep.equal([
      '31. Januar 2019',
      '28. Februar 2019',
      '31. März 2019',
      '30. April 2019',
      '31. Mai 2019',
    ]);
  });

  it('mirror a pyramid around a common middle, with numbers that are not negative', async () => {
    const chart = await chartOf(await open(serve(probe), 'pyramid'), 'pyramid');
    const { min, max, ticks } = axisOf(chart, 'x');
    expect(min).to.equal(-max);
    expect(chart.data.datasets[0]!.data[0]).to.equal(-4000);
    expect(ticks.map(({ label }) => String(label)).filter((label) => /[-−]/.test(label))).to.deep.equal([]);
  });

  it('tell nothing of a hidden number: not by the axis, and not by a ring', async () => {
    const element = await open(serve(probe), 'hidden-ring horizontal');
    const chart = await chartOf(element, 'hidden-ring');
    expect((chart.config as { type?: string }).type).to.equal('bar');
    expect(chart.data.datasets[0]!.data).to.deep.equal([61, 22, null]);
  });

  it('say of many bars why one is not there, and which has a footnote', async () => {
    const marked = (id: string, count: number, parts: object, scale = 1) =>
      indicator({
        id,
        ...parts,
        observations: Array.from({ length: count }, (_, i) => ({
          g: `v${i}`,
          value: (10 + i) * scale,
          ...(i === 3 && { value: null, flag: 'suppressed' }),
          ...(i === 5 && { flag: 'estimated' }),
        })),
      });
    const years = {
      id: 'g',
      kind: 'time',
      name: 'Jahr',
      values: groups(24).values.map((one, i) => ({ ...one, id: `v${i}` })),
    };
    const sides = groups(16).values.flatMap(({ id }, i) =>
      ['m', 'w'].map((s) => ({ g: id, s, value: 10 + i })),
    );
    const both = { id: 's', kind: 'group', name: 'Geschlecht', values: [{ id: 'm' }, { id: 'w' }] };
    const feed = serveFeed({
      indicators: [
        marked('lying', 31, { dimensions: [groups(31)] }),
        marked('few', 8, { dimensions: [groups(8)] }),
        marked('standing', 24, { dimensions: [years], chart: { type: 'bar' } }, 1e6),
        indicator({
          id: 'sides',
          dimensions: [groups(16), both],
          observations: sides,
          chart: { type: 'pyramid', x: 'g' },
        }),
      ],
    });
    const element = await open(feed, 'lying few standing sides', 'style="inline-size: 700px"');
    const writtenIn = async (id: string) => {
      const chart = await chartOf(element, id);
      const written = writtenBy(chart);
      chart.draw();
      return written.filter((text) => !text.startsWith('\u2068'));
    };
    expect(await writtenIn('few')).to.include.members(['10', 'nicht ausgewiesen¹', '15²']);
    const lying = await writtenIn('lying');
    expect(lying).to.include.members(['nicht ausgewiesen¹', '²']).and.not.include('12');
    expect(await writtenIn('standing'))
      .to.include('²')
      .and.not.include('12.000.000');
    expect(await writtenIn('sides')).to.include.members(['m', 'w']);
  });

  it('say what a ring is altogether only while all of it is there', async () => {
    const shares = indicator({
      unit: 'percent',
      dimensions: [groups(3)],
      observations: numbers(60, 30, 10),
      chart: { type: 'doughnut' },
    });
    const element = await open(serveFeed({ indicators: [shares] }), 'i');
    const chart = await chartOf(element, 'i');
    const written = writtenBy(chart);
    const [part] = await until(() => all(element, '.legend button'), 'the legend');
    const notes = () => all(element, '.chart-note').map(({ textContent }) => textContent);
    expect(notes()).to.deep.equal(['Zusammen: 100\u00a0%']);
    part!.click();
    await element.updateComplete;
    expect(notes()).to.deep.equal([]);
    expect(written.splice(0)).to.include('30\u00a0%').and.not.include('100\u00a0%');
    part!.click();
    await element.updateComplete;
    expect(notes()).to.have.length(1);
    expect(written).to.include('100\u00a0%');
  });

  it('keep one series, and what is switched off when they are drawn again', async () => {
    const element = await open(serve(probe), 'line');
    await chartOf(element, 'line');
    const buttons = () => all<HTMLButtonElement>(element, '.legend button');
    buttons()[0]!.click();
    await element.updateComplete;
    buttons()[1]!.click();
    await element.updateComplete;
    buttons()[2]!.click();
    await element.updateComplete;
    expect(buttons().map((button) => button.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'false',
      'true',
    ]);
    expect(buttons()[2]!.getAttribute('aria-disabled')).to.equal('true');
    const before = await chartOf(element, 'line');
    element.theme = 'dark';
    await until(() => before.ctx === null, 'a new drawing');
    const after = await chartOf(element, 'line');
    expect([0, 1, 2].map((index) => after.isDatasetVisible(index))).to.deep.equal([false, false, true]);
  });

  it('are a small map of districts with its classes, and bars without outlines', async () => {
    const element = await open(serve(probe), 'map');
    await until(() => all(element, '.district-map .area').length > 5, 'the map');
    expect(all(element, 'svg.map [data-district="mitte"]')[0]!.textContent).to.equal('Mitte: 340');
    expect(all(element, 'svg.map .suppressed[data-district]')).to.have.length(1);
    expect(all(element, '.district-map li')).to.have.length(5);
    const bare = await open(serve({ ...probe, id: 'bare', districts: [] }), 'map');
    expect((await chartOf(bare, 'map')).options.indexAxis).to.equal('y');
  });

  it('leave out the bars under a map of very many districts, and not the map', async () => {
    const square = (x: number, y: number) => [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ];
    const districts = Array.from({ length: 65 }, (_, i) => ({
      id: `d${i}`,
      name: `Viertel ${i}`,
      geometry: { type: 'Polygon', coordinates: [square(8 + (i % 10) / 100, 52 + Math.floor(i / 10) / 100)] },
    }));
    const own = { id: 'd', kind: 'district', name: 'Stadtteil', values: districts.map(({ id }) => ({ id })) };
    const observations = districts.map(({ id }, value) => ({ d: id, value }));
    const feed = { districts, indicators: [indicator({ dimensions: [own], observations })] };
    const element = await open(serveFeed(feed), 'i');
    await until(() => all(element, 'svg.map [data-district]').length === 65, 'the map');
    expect(all(element, 'canvas, .fault')).to.have.length(0);
    expect(element.shadowRoot!.querySelector<HTMLDetailsElement>('details.numbers')?.open).to.equal(true);
    const bare = await open(serveFeed({ ...feed, id: 'bare', districts: [] }), 'i');
    expect(all(bare, 'canvas, svg.map')).to.have.length(0);
    expect(all(bare, '.fault')[0]?.textContent).to.contain('zu viele Werte');
  });

  it('give a tile its trend in words, without a colour unless the target names a way', async () => {
    const element = await open(serve(probe), 'tile tile-share');
    const trends = all(element, '.trend').map(({ className, textContent }) => [
      className.trim(),
      textContent.trim().replace('\u00a0', ' '),
    ]);
    expect(trends).to.deep.equal([
      ['trend good', '130 mehr als 2020'],
      ['trend', 'weniger als 2020 (58,5 %)'],
    ]);
    expect(all(element, '.sparkline')).to.have.length(2);
  });

  const bad: [string, object, string, boolean][] = [
    [
      '1,000 categories',
      { dimensions: [groups(1000)], observations: numbers(1, 2) },
      'Das sind zu viele Werte für ein Diagramm. Sie stehen in der Tabelle.',
      false,
    ],
    [
      'text where a number belongs',
      { dimensions: [groups(2)], observations: numbers(4, 'viele') },
      'Einige Zahlen sind nicht lesbar und fehlen hier.',
      true,
    ],
    [
      'a unit that nobody knows',
      { unit: 'Schnurps', dimensions: [groups(2)], observations: numbers(4, 5) },
      'Die Einheit dieser Zahlen ist nicht bekannt, darum gibt es kein Diagramm.',
      false,
    ],
    [
      'shares above 100 percent',
      { unit: 'percent', dimensions: [groups(2)], observations: numbers(4, 130) },
      'Ein Anteil liegt über 100 Prozent. Das kann nicht stimmen, darum gibt es kein Diagramm.',
      false,
    ],
    [
      'a negative part of a ring',
      { chart: { type: 'doughnut' }, dimensions: [groups(2)], observations: numbers(4, -1) },
      'Negative Werte lassen sich nicht als Kreis zeigen.',
      false,
    ],
    [
      'one point in a line',
      { chart: { type: 'line' }, dimensions: [groups(2)], observations: numbers(4) },
      'Es gibt erst einen Wert. Eine Entwicklung lässt sich noch nicht zeigen.',
      false,
    ],
    [
      'an unknown value',
      { dimensions: [groups(2)], observations: [...numbers(4), { g: 'nobody', value: 2 }] },
      'Einige Zahlen gehören zu keiner bekannten Gruppe und fehlen im Diagramm.',
      true,
    ],
  ];
  for (const [name, parts, sentence, drawn] of bad)
    it(`say in a sentence what is wrong, keep the table and report it: ${name}`, async () => {
      const element = await open(serveFeed({ indicators: [indicator(parts)] }), 'i');
      await until(() => all(element, '.fault').length, 'the sentence');
      expect(all(element, '.fault').map(({ textContent }) => textContent)).to.deep.equal([sentence]);
      expect(all(element, 'canvas').length > 0).to.equal(drawn);
      expect(all(element, 'tbody tr').length).to.be.above(1);
      await until(
        () => element.issues.some(({ list, record }) => list === 'indicators' && record === 'i'),
        'a report',
      );
    });

  const lost: [string, object][] = [
    ['text everywhere', { dimensions: [groups(2)], observations: numbers('viele', 'mehr') }],
    ['a data set that is not there', { jsonstat: 'gibt-es-nicht.json' }],
    ['a data set that is none', { jsonstat: { class: 'collection' } }],
  ];
  for (const [name, parts] of lost)
    it(`say that numbers could not be read, and not that nobody counts: ${name}`, async () => {
      const element = await open(serveFeed({ indicators: [indicator(parts)] }), 'i');
      await until(() => all(element, '.fault').length, 'the sentence');
      expect(all(element, '.fault').map(({ textContent }) => textContent)).to.deep.equal([
        'Die Zahlen konnten nicht gelesen werden.',
      ]);
      expect(all(element, '.no-data')).to.have.length(0);
    });

  it('give no large number where it cannot be right, but its table', async () => {
    const parts = { unit: 'percent', dimensions: [], observations: [{ value: 140 }] };
    const element = await open(serveFeed({ indicators: [indicator(parts)] }), 'i');
    await until(() => all(element, '.fault').length, 'the sentence');
    expect(all(element, '.number')).to.have.length(0);
    expect(element.shadowRoot!.querySelector<HTMLDetailsElement>('details.numbers')?.open).to.equal(true);
  });

  it('write a date that no calendar has as it stands', async () => {
    const times = {
      id: 'y',
      kind: 'time',
      name: 'Tag',
      values: [{ id: '2019-06-30' }, { id: '2019-13-31' }],
    };
    const parts = {
      asOf: '2019-13-31',
      dimensions: [times],
      observations: times.values.map(({ id }, value) => ({ y: id, value })),
    };
    const element = await open(serveFeed({ indicators: [indicator(parts)] }), 'i');
    const words = await until(() => all(element, '.origin')[0]?.textContent, 'the figure');
    expect(words).to.contain('Stand: 2019-13-31');
    expect(all(element, 'tbody th').map(({ textContent }) => textContent.trim())).to.deep.equal([
      '30. Juni 2019',
      '2019-13-31',
    ]);
  });

  it('leave none alive after many mounts and removals', async () => {
    const feed = serve(probe);
    for (let round = 0; round < 12; round++) {
      const element = await open(feed, 'bar line doughnut');
      if (round % 3 === 0) await chartOf(element, 'bar');
      element.remove();
    }
    await until(() => Object.keys(Chart.instances).length === 0, 'no chart');
  }).timeout(60_000);
});
