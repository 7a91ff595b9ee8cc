import { expect } from 'chai';
import '../../src/kennzahlen.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import { all, clearPage, mount, one, serveFeed, until, words } from '../helpers/page.js';

const years = {
  id: 'year',
  kind: 'time',
  name: 'Jahr',
  values: [{ id: '2018' }, { id: '2019' }, { id: '2020' }],
};
const group = {
  id: 'group',
  kind: 'group',
  name: 'Gruppe',
  values: [
    { id: 'in', name: { de: 'Zuzüge', ar: 'القدوم' } },
    { id: 'out', name: 'Wegzüge' },
  ],
};
const source = { name: 'Meldedaten', url: 'https://example.org/daten' };
const flows = {
  id: 'flows',
  title: { de: 'Zuzüge und Wegzüge', ar: 'القدوم والمغادرة' },
  topic: 'leben',
  unit: 'persons',
  source,
  asOf: '2020-12-31',
  dimensions: [years, group],
  observations: [
    { year: '2018', group: 'in', value: 1395 },
    { year: '2018', group: 'out', value: 682, flag: 'estimated', note: 'ungefähr' },
    { year: '2019', group: 'in', value: 2905 },
    { year: '2020', group: 'in', value: null },
    { year: '2020', group: 'out', value: 3, flag: 'suppressed' },
  ],
};
const tile = {
  id: 'tile',
  title: 'Einwohner',
  unit: 'persons',
  source,
  dimensions: [],
  observations: [{ value: 84158 }],
};
const parts = {
  topics: [
    { id: 'leben', name: 'Zusammenleben' },
    { id: 'arbeit', name: 'Arbeit' },
  ],
  indicators: [
    flows,
    tile,
    { id: 'wish', title: 'Gewünscht', source, dimensions: [], observations: [], topic: 'arbeit' },
    {
      id: 'words',
      title: 'Stimmung',
      kind: 'qualitative',
      statement: 'Man kennt sich.',
      source,
      dimensions: [],
      observations: [],
    },
    {
      id: 'broken',
      title: 'Kaputt',
      source,
      dimensions: [group],
      chart: { type: 'doughnut' },
      observations: [
        { group: 'in', value: -1 },
        { group: 'nobody', value: 4 },
      ],
    },
  ],
};

async function indicators(attributes = '', feed = serveFeed(parts)): Promise<IkonKennzahlen> {
  const element = mount<IkonKennzahlen>(
    `<ikon-kennzahlen feed="${feed}" lang="de" ${attributes}></ikon-kennzahlen>`,
  );
  await until(() => all(element, 'figure').length, 'the indicators');
  return element;
}

const figure = (element: Element, id: string) => one(element, `[data-indicator="${id}"]`);
const cells = (root: Element) =>
  [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.trim()),
  );
const inked = (canvas: HTMLCanvasElement) =>
  canvas.width > 0 &&
  canvas
    .getContext('2d')!
    .getImageData(0, 0, canvas.width, canvas.height)
    .data.some((value) => value > 0);

describe('<ikon-kennzahlen>', () => {
  afterEach(clearPage);

  it('gives every number in a table, with gaps and footnotes said in words', async () => {
    const element = await indicators();
    const shown = figure(element, 'flows');
    expect(cells(shown)).to.deep.equal([
      ['2018', '1.395', '6821'],
      ['2019', '2.905', 'keine Angabe'],
      ['2020', 'keine Angabe', 'nicht ausgewiesen2'],
    ]);
    expect([...shown.querySelectorAll('td sup')].map(({ textContent }) => textContent)).to.deep.equal([
      '1',
      '2',
    ]);
    expect(shown.querySelector('.notes')!.textContent).to.contain('geschätzt: ungefähr');
  });

  it('says once what the feed says of a number and of the whole indicator', async () => {
    const note = 'Die Summe stimmt nicht.';
    const observations = [{ value: 84158, note }];
    const element = await indicators('', serveFeed({ indicators: [{ ...tile, note, observations }] }));
    expect(words(element, '.notes')).to.equal(`1 ${note}`);
  });

  it('is wider where it stands alone in its field, but as wide as a line of text at most', async () => {
    const element = await indicators();
    element.style.inlineSize = '1216px';
    const widths = ['flows', 'tile'].map((id) => figure(element, id).getBoundingClientRect().width);
    expect(widths[0]).to.be.within(widths[1]! + 100, 800);
  });

  it('begins its numbers on one line with those beside it, however long the heads are', async () => {
    const more = {
      ...tile,
      id: 'more',
      description: 'So viele Menschen lebten Ende 2019 in Minden. '.repeat(4),
    };
    const element = await indicators('', serveFeed({ indicators: [tile, more] }));
    const numbers = () => all(element, '.tiles').map((one) => one.getBoundingClientRect());
    element.style.inlineSize = '900px';
    const [first, second] = numbers();
    expect([second!.left > first!.right, second!.top - first!.top]).to.eql([true, 0]);
    element.style.inlineSize = '320px';
    const [above, below] = numbers();
    const head = one(element, '[data-indicator=tile] figcaption').getBoundingClientRect();
    expect([above!.top - head.bottom < 20, below!.top > above!.bottom]).to.eql([true, true]);
  });

  it('is a figure with a caption, its unit, source and date', async () => {
    const shown = figure(await indicators(), 'flows');
    expect(shown.tagName).to.equal('FIGURE');
    expect(shown.querySelector('figcaption')!.textContent).to.contain('Zuzüge und Wegzüge');
    expect(shown.querySelector('.unit')!.textContent).to.equal('Personen');
    expect(shown.querySelector('.origin')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Quelle: Meldedaten Stand: 31. Dezember 2020',
    );
    expect(shown.querySelector('.origin a')!.getAttribute('href')).to.equal(source.url);
  });

  it('draws a chart on a canvas that has a name', async () => {
    const element = await indicators();
    const canvas = one<HTMLCanvasElement>(element, 'canvas[data-id="flows"]');
    await until(() => inked(canvas), 'a drawn chart');
    expect(canvas.getAttribute('role')).to.equal('img');
    expect(canvas.getAttribute('aria-label')).to.contain('Zuzüge und Wegzüge');
  });

  it('shows a figure and its chart in the same frame, where the engine comes as soon as the feed', async () => {
    const first = await indicators();
    await until(() => inked(one<HTMLCanvasElement>(first, 'canvas')), 'the engine');
    first.remove();
    const element = await indicators();
    expect(inked(one<HTMLCanvasElement>(element, 'canvas[data-id="flows"]'))).to.equal(true);
  });

  it('names the series in a legend that hides and shows them', async () => {
    const element = await indicators();
    const canvas = one<HTMLCanvasElement>(element, 'canvas[data-id="flows"]');
    await until(() => inked(canvas), 'a drawn chart');
    const before = canvas.toDataURL();
    const [, out] = all<HTMLButtonElement>(element, '.legend button');
    out!.click();
    await until(() => out!.getAttribute('aria-pressed') === 'false');
    await until(() => canvas.toDataURL() !== before, 'another picture');
  });

  it('shows a single number large, without a canvas', async () => {
    const element = await indicators();
    expect(words(element, '[data-indicator="tile"] .tiles')).to.equal(
      '84.158 Personen'.split(' ').reverse().join(' '),
    );
    expect(figure(element, 'tile').querySelector('canvas')).to.equal(null);
  });

  it('says that there are no data yet', async () => {
    expect(figure(await indicators(), 'wish').textContent).to.contain('Noch keine Daten');
  });

  it('does not say so of a statement, also where its kind is not named', async () => {
    const said = { id: 'i', title: 'Stimmung', statement: 'Man kennt sich.', source };
    const feed = serveFeed({ indicators: [{ ...said, dimensions: [], observations: [] }] });
    const shown = figure(await indicators('', feed), 'i');
    expect(shown.textContent).to.contain('Man kennt sich.').and.not.contain('Noch keine Daten');
    expect(shown.querySelector('table')).to.equal(null);
  });

  it('shows a statement in words', async () => {
    expect(figure(await indicators(), 'words').querySelector('blockquote')!.textContent).to.equal(
      'Man kennt sich.',
    );
  });

  it('says what is wrong in place of a chart, and leaves the table', async () => {
    const shown = figure(await indicators(), 'broken');
    expect(shown.querySelector('canvas')).to.equal(null);
    expect([...shown.querySelectorAll('.fault')].map(({ textContent }) => textContent)).to.deep.equal([
      'Einige Zahlen gehören zu keiner bekannten Gruppe und fehlen im Diagramm.',
      'Negative Werte lassen sich nicht als Kreis zeigen.',
    ]);
    expect(shown.querySelector('details')!.open).to.equal(true);
    expect(cells(shown)[0]).to.deep.equal(['Zuzüge', '-1']);
  });

  it('shows the named indicators in their order', async () => {
    const element = await indicators('indicators="tile flows"');
    expect(all(element, 'figure').map(({ dataset }) => dataset.indicator)).to.deep.equal(['tile', 'flows']);
  });

  it('keeps to the topics of its scope and of the shared filter', async () => {
    const feed = serveFeed(parts);
    const scoped = await indicators('topics="leben"', feed);
    expect(all(scoped, 'figure').map(({ dataset }) => dataset.indicator)).to.deep.equal(['flows']);
    scoped.filter = { topics: ['arbeit'] };
    await until(() => words(scoped, '.empty') === 'Zu dieser Auswahl gibt es keine Kennzahl.');
  });

  it('does not ask for the chart engine, nor draw, before a chart comes near the viewport', async () => {
    const before = performance.getEntriesByType('resource').length;
    const root = mount<HTMLElement>(
      `<div><div id="gap"></div><ikon-kennzahlen feed="${serveFeed(parts)}" lang="de"></ikon-kennzahlen></div>`,
    );
    root.querySelector<HTMLElement>('#gap')!.style.height = '6000px';
    const element = root.querySelector<IkonKennzahlen>('ikon-kennzahlen')!;
    await until(() => all(element, 'canvas').length);
    const canvas = one<HTMLCanvasElement>(element, 'canvas');
    expect(canvas.width * canvas.height).to.equal(300 * 150); // as a canvas begins
    expect(
      performance
        .getEntriesByType('resource')
        .slice(before)
        .map(({ name }) => name)
        .filter((name) => /chart-engine|chart\.js/.test(name)),
    ).to.deep.equal([]);
    element.scrollIntoView();
    await until(() => inked(canvas), 'a drawn chart');
    window.scrollTo(0, 0);
  });

  it('reads from right to left in Arabic, with its own words and numbers', async () => {
    const element = await indicators();
    element.lang = 'ar';
    await until(() => one(element, '.suite').dir === 'rtl');
    expect(figure(element, 'flows').textContent).to.contain('القدوم والمغادرة');
    expect(all(element, '.legend span').map(({ textContent }) => textContent)).to.deep.equal([
      'القدوم',
      'Wegzüge',
    ]);
  });

  it('takes its charts down when it goes, and draws them again when it comes back', async () => {
    const element = await indicators();
    await until(() => inked(one<HTMLCanvasElement>(element, 'canvas')), 'a drawn chart');
    const { Chart } = await import('chart.js');
    const live = () => Object.keys(Chart.instances).length;
    const parent = element.parentElement!;
    element.remove();
    expect(live()).to.equal(0);
    parent.append(element);
    await until(() => live() === 1, 'the chart again');
  });
});
