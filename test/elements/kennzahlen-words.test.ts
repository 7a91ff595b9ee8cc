import { expect } from 'chai';
import '../../src/kennzahlen.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import { catchDownloads, releaseDownloads } from '../helpers/downloads.js';
import { all, clearPage, mount, one, serveFeed, until } from '../helpers/page.js';

const source = { name: 'Meldedaten' };
const year = { id: 'y', kind: 'time', name: 'Jahr', values: ['2014', '2015', '2016'].map((id) => ({ id })) };
const flow = {
  id: 'flow',
  kind: 'group',
  name: 'Richtung',
  values: [
    { id: 'in', name: 'Zuzüge' },
    { id: 'out', name: '=Wegzüge' },
    { id: 'net', name: 'Saldo' },
  ],
};
const moves = { 2014: [500, 400, 100], 2015: [2600, 675, 1925], 2016: [900, 700, 200] };
const observations = (pairs: Record<string, number[]>) =>
  Object.entries(pairs).flatMap(([y, values]) =>
    values.map((value, i) => ({ y, flow: flow.values[i]?.id, value })),
  );
const parts = {
  indicators: [
    {
      id: 'moves',
      title: 'Zu- und Wegzüge',
      source,
      asOf: '2016-12-31',
      unit: 'persons',
      dimensions: [year, flow],
      observations: observations(moves),
    },
    {
      id: 'course',
      title: 'Kurse',
      source,
      unit: 'percent',
      decimals: 1,
      dimensions: [year],
      observations: [
        { y: '2014', value: 10 },
        { y: '2016', value: 12.5 },
      ],
      target: { value: 30, by: 2020, direction: 'up' },
    },
  ],
};

async function element(
  attributes = 'lang="de"',
  indicators: readonly object[] = parts.indicators,
): Promise<IkonKennzahlen> {
  const feed = serveFeed({ indicators });
  const made = mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" ${attributes}></ikon-kennzahlen>`);
  await until(() => all(made, 'figure').length === indicators.length, 'the indicators');
  return made;
}

const said = (root: Element, id: string, part: string) =>
  all(root, `[data-indicator="${id}"] ${part}`).map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

describe('what an indicator says in words', () => {
  afterEach(() => {
    clearPage();
    releaseDownloads();
  });

  it('is a sentence from its numbers', async () => {
    const made = await element();
    expect(said(made, 'moves', '.finding')).to.deep.equal([
      'Von 2014 bis 2016 ist der Wert von „Zuzüge“ immer höher als der von „=Wegzüge“. Am größten war der Unterschied 2015 mit 1.925.',
    ]);
    expect(said(made, 'course', '.finding')[0]).to.match(/^Von 2014 bis 2016 ist der Wert von 10,0\s%/u);
  });

  it('says how far it is to a target, with a sign, and whether the pace will do', async () => {
    const made = await element();
    expect(said(made, 'course', '.target')[0]).to.match(
      /^Ziel bis 2020: 30,0\s%. Zu langsam: .+ Prozentpunkte bis zum Ziel: 17,5\.$/u,
    );
    expect(one(made, '.target svg')).to.be.instanceOf(SVGElement);
  });

  it('names no place where two series are farthest apart, if they are so in several', async () => {
    const pairs = { 2014: [50, 40, 10], 2015: [60, 50, 10] };
    const made = await element('lang="de"', [{ ...parts.indicators[0], observations: observations(pairs) }]);
    expect(said(made, 'moves', '.finding')).to.deep.equal([
      'Von 2014 bis 2015 ist der Wert von „Zuzüge“ immer höher als der von „=Wegzüge“.',
    ]);
  });

  it('names no distance to a target that is written as nought', async () => {
    const made = await element('lang="de"', [
      { ...parts.indicators[1], decimals: 0, target: { value: 12.7, direction: 'up' } },
    ]);
    expect(said(made, 'course', '.target')[0]).to.match(/^Ziel: 13\s%. Es geht in die richtige Richtung\.$/u);
  });

  it('has no sign before a nought', async () => {
    const values = [-0.3, 4, 7];
    const made = await element('lang="de"', [
      {
        id: 'i',
        title: 'I',
        source,
        decimals: 0,
        dimensions: [flow],
        observations: values.map((value, i) => ({ flow: flow.values[i]?.id, value })),
      },
    ]);
    expect(said(made, 'i', '.finding')[1]).to.equal('Der niedrigste Wert: Zuzüge, 0.');
    expect(said(made, 'i', 'tbody td')).to.deep.equal(['0', '4', '7']);
  });

  it('is there in the visitor’s language', async () => {
    const made = await element('lang="en"');
    await until(() => said(made, 'moves', '.finding')[0]?.includes('is always above'), 'English');
  });

  it('can be taken along as a table in which no cell begins a formula', async () => {
    const files = catchDownloads();
    const made = await element();
    await until(() => all(made, '[data-file=csv]').length > 0, 'what comes after the first chart');
    one(made, '[data-indicator="moves"] [data-file=csv]').click();
    const file = await until(() => files[0], 'the file');
    expect(file.name).to.equal('Zu-und-Wegzüge.csv');
    const text = await file.blob.text();
    expect(text.split('\r\n').map((line) => line.replace(/^\uFEFF/, ''))).to.deep.equal([
      `Zu- und Wegzüge (Personen);Zuzüge;"'=Wegzüge";Saldo`,
      '2014;500;400;100',
      '2015;2600;675;1925',
      '2016;900;700;200',
      'Quelle: Meldedaten · Stand: 31. Dezember 2016',
    ]);
  });

  it('is taken along with all that is said of single numbers, of all of them, and under which licence', async () => {
    const files = catchDownloads();
    const feed = serveFeed({
      license: { name: 'CC BY 4.0', url: 'https://example.org/lizenz' },
      indicators: [
        {
          id: 'kurse',
          title: 'Kurse',
          source,
          unit: 'count',
          note: 'Abends, =1+1|cmd, 5,- €, -2+3|cmd, @x',
          dimensions: [year],
          observations: [
            { y: '2014', value: 7, flag: 'estimated', note: 'ohne Ferien' },
            { y: '2015', value: 3, flag: 'suppressed' },
            { y: '2016', value: -2.5 },
          ],
        },
      ],
    });
    const made = mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
    (await until(() => all(made, '[data-file=csv]')[0], 'what comes after the first chart')).click();
    const text = await (await until(() => files[0], 'the file')).blob.text();
    expect(text.replace(/^\uFEFF/, '').split('\r\n')).to.deep.equal([
      'Kurse;Anzahl',
      '2014;7',
      '2015;',
      '2016;-2,5',
      '2014: geschätzt: ohne Ferien',
      '2015: aus Gründen des Datenschutzes nicht ausgewiesen',
      "Abends, '=1+1|cmd, 5,- €, '-2+3|cmd, '@x",
      'Quelle: Meldedaten',
      'Lizenz: CC BY 4.0',
    ]);
  });
});
