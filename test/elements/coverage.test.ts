import { expect } from 'chai';
import '../../src/angebote.js';
import '../../src/kennzahlen.js';
import type { IkonAngebote } from '../../src/angebote.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import { faultsOf } from '../helpers/axe.js';
import { catchDownloads, releaseDownloads } from '../helpers/downloads.js';
import { offerDocument } from '../helpers/feeds.js';
import {
  all,
  choose,
  clearPage,
  layOutForPaper,
  mount,
  one,
  serveFeed,
  until,
  words,
} from '../helpers/page.js';

const byDistrict = (id: string, unit: string, values: Record<string, number>, more: object = {}) => ({
  id,
  title: id,
  source: { name: 'Sozialatlas' },
  asOf: '2018-01-01',
  unit,
  dimensions: [
    {
      id: 'district',
      kind: 'district',
      name: 'Stadtteil',
      values: ['nord', 'sued', 'west'].map((one) => ({ id: one })),
    },
  ],
  observations: Object.entries(values).map(([district, value]) => ({ district, value })),
  ...more,
});

const parts = {
  topics: [
    { id: 'bildung', name: { de: 'Bildung', ar: 'التعليم' } },
    { id: 'wohnen', name: '=Wohnen' },
  ],
  categories: [
    { id: 'kurs', name: 'Kurs', topic: 'bildung' },
    { id: 'rat', name: 'Rat', topic: 'wohnen' },
  ],
  districts: [
    { id: 'nord', name: 'Nord' },
    { id: 'sued', name: 'Süd' },
    { id: 'west', name: 'West' },
  ],
  offers: [
    offerDocument('a', { districts: ['nord'], free: true }),
    offerDocument('b', { districts: ['nord'], childcare: true, languages: ['ar'] }),
    offerDocument('c', { districts: ['sued'], categories: ['rat'], free: false, sample: true }),
    offerDocument('d', { districts: ['sued'], categories: ['rat'] }),
    offerDocument('e', { districts: ['*'], free: true }),
    offerDocument('f', { online: 'https://example.org/' }),
    offerDocument('over', { districts: ['west'], validThrough: '2020-01-01' }),
  ],
  indicators: [
    byDistrict('Anteil', 'percent', { nord: 20, sued: 50 }),
    byDistrict('Kinder', 'persons', { nord: 1000, sued: 4, west: 500 }, { suppressBelow: 5 }),
  ],
};

async function coverage(attributes = '', feed = serveFeed(parts)): Promise<IkonKennzahlen> {
  const made = mount<IkonKennzahlen>(
    `<ikon-kennzahlen feed="${feed}" lang="de" view="coverage" ${attributes}></ikon-kennzahlen>`,
  );
  await until(() => all(made, '.coverage-table').length, 'the table');
  return made;
}

const plainText = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
const table = (element: Element) =>
  all(element, '.coverage-table tbody tr').map((row) => [...row.children].map(plainText));
const set = (element: Element, name: string, value: string) =>
  choose(one<HTMLSelectElement>(element, `[name="${name}"]`), value);
const cell = (element: Element, district: string, topic = '') =>
  one<HTMLButtonElement>(element, `[data-cell="${district} ${topic}"]`);
const sorted = (element: Element, key: string) => one(element, `[data-sort="${key}"]`);
const heads = (element: Element) => all(element, 'tbody tr[data-district] th').map(plainText);

/** Each word of an element where it is drawn. */
function wordsOf(element: Element): Range[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      found.push(range);
    }
  return found;
}

describe('<ikon-kennzahlen view="coverage">', () => {
  afterEach(() => {
    clearPage();
    releaseDownloads();
  });

  it('puts the offers of each district beside its indicator, and names what is a gap', async () => {
    expect(table(await coverage())).to.deep.equal([
      ['Nord', '20 %', '2', '2', '0 Lücke'],
      ['Süd', '50 %', '2', '0 Lücke', '2'],
      ['West', 'keine Angabe', '0 Lücke', '0 Lücke', '0 Lücke'],
      ['Für die ganze Stadt', '', '1', '1', '0'],
      ['Ohne Stadtteil (online, aufsuchend oder Ort unbekannt)', '', '1', '1', '0'],
    ]);
  });

  it('is a real table in a region with a name that can be scrolled by keyboard', async () => {
    const element = await coverage();
    const region = one(element, '[role="region"]');
    expect([region.tabIndex, region.ariaLabel]).to.deep.equal([
      0,
      'Angebote nach Stadtteilen: Alle Angebote',
    ]);
    expect(one(element, 'caption').textContent.trim()).to.equal(region.ariaLabel);
    expect(all(element, 'thead th').every((head) => head.getAttribute('scope') === 'col')).to.equal(true);
    expect(all(element, 'tbody th').every((head) => head.getAttribute('scope') === 'row')).to.equal(true);
    expect(getComputedStyle(one(element, 'tbody th')).position).to.equal('sticky');
  });

  it('counts those that are free, with childcare or in a language; what nobody knows is said in words', async () => {
    const element = await coverage();
    set(element, 'which', 'free');
    await until(() => table(element)[0]?.[2] === '1 unbekannt: 1', 'the free ones');
    expect(table(element)[1]?.slice(2)).to.deep.equal(['0 unbekannt: 1', '0 Lücke', '0 unbekannt: 1']);
    expect(table(element)[3]?.[2]).to.equal('1');
    set(element, 'which', ':ar');
    await until(() => table(element)[1]?.[2] === '0 unbekannt: 2', 'those in Arabic');
    expect(words(element, 'caption')).to.equal('Angebote nach Stadtteilen: Arabisch');
  });

  it('draws each number as a bar; the number stays as text', async () => {
    const element = await coverage();
    set(element, 'which', 'free');
    await until(() => cell(element, 'nord').textContent.includes('unbekannt'), 'the free ones');
    const widths = [...cell(element, 'nord').querySelectorAll('rect')].map((rect) =>
      rect.getAttribute('width'),
    );
    expect(widths).to.deep.equal(['50', '50']);
    expect(cell(element, 'nord').querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    expect(cell(element, 'nord').ariaLabel).to.equal('Nord, Insgesamt: 1, unbekannt: 1');
    expect(one(element, '.suite').querySelectorAll('[style]').length).to.equal(0);
  });

  it('has categories for columns where that is wanted', async () => {
    const element = await coverage();
    set(element, 'columns', 'categories');
    await until(() => all(element, 'thead th').map(plainText).includes('Kurs'), 'the categories');
  });

  it('offers the indicators with what tells them apart first, where a menu cuts their end off', async () => {
    const pass = { id: 'pass', kind: 'group', name: 'Pass', values: [{ id: 'mit' }, { id: 'ohne' }] };
    const kinder = byDistrict('Kinder', 'persons', {});
    const observations = ['mit', 'ohne'].flatMap((own) => [
      { district: 'nord', pass: own, value: 10 },
      { district: 'sued', pass: own, value: 20 },
    ]);
    const grouped = { ...kinder, dimensions: [...kinder.dimensions, pass], observations };
    const plain = byDistrict('Anteil', 'percent', { nord: 20, sued: 50 });
    const element = await coverage('', serveFeed({ ...parts, indicators: [plain, grouped] }));
    const { options } = one<HTMLSelectElement>(element, '[name=beside]');
    expect([...options].map(plainText)).to.deep.equal([
      'Keine Kennzahl',
      'Anteil',
      'mit – Kinder',
      'ohne – Kinder',
    ]);
  });

  it('hides a small number, and gives rates only beside an indicator of persons', async () => {
    const element = await coverage();
    expect(all(element, '[name="rates"]')).to.deep.equal([]);
    set(element, 'beside', 'Kinder');
    (await until(() => all<HTMLInputElement>(element, '[name="rates"]')[0], 'the choice')).click();
    await until(() => table(element)[0]?.[2] === '2,0 (2)', 'rates');
    expect(table(element)[1]?.slice(1, 3)).to.deep.equal(['nicht ausgewiesen', 'nicht zu berechnen (2)']);
    expect(words(element, 'caption')).to.include('je 1.000 Personen');
  });

  it('is sorted by any column: fewest offers, or the largest number, first; the same again turns it', async () => {
    const element = await coverage();
    sorted(element, 'bildung').click();
    await until(() => heads(element).join() === 'Süd,West,Nord', 'by topic');
    expect(sorted(element, 'bildung').closest('th')!.getAttribute('aria-sort')).to.equal('ascending');
    sorted(element, 'beside').click();
    await until(() => heads(element).join() === 'Süd,Nord,West', 'by the indicator');
    sorted(element, 'beside').click();
    await until(() => heads(element).join() === 'Nord,Süd,West', 'turned, what is missing last');
    expect(all(element, 'th[aria-sort]').length).to.equal(1);
    sorted(element, 'district').click();
    sorted(element, 'district').click();
    await until(() => heads(element).join() === 'West,Süd,Nord', 'by name');
  });

  it('shows a cell’s offers in list and map, says so, and gives the choice of before back', async () => {
    const feed = serveFeed(parts);
    const list = mount<IkonAngebote>(`<ikon-angebote feed="${feed}" lang="de"></ikon-angebote>`);
    const element = await coverage('', feed);
    element.filter = { text: 'Angebot' };
    cell(element, 'nord', 'bildung').click();
    await until(() => words(element, '.asked [role="status"]') !== '', 'the message');
    expect(words(element, '.asked [role="status"]')).to.equal(
      'Liste und Karte zeigen jetzt: Nord, Bildung. Angebote: 3, davon für die ganze Stadt: 1.',
    );
    expect(list.results.map(({ localId }) => localId).sort()).to.deep.equal(['a', 'b', 'e']);
    expect(cell(element, 'nord', 'bildung').ariaPressed).to.equal('true');
    expect(cell(element, 'nord').ariaPressed).to.equal('false');
    one(element, '[data-back]').focus();
    one(element, '[data-back]').click();
    await until(() => all(element, '[data-back]').length === 0, 'the way back');
    expect(element.filter).to.deep.equal({ text: 'Angebot' });
    await until(() => element.shadowRoot!.activeElement === cell(element, 'nord', 'bildung'), 'the focus');
  });

  it('also shows offers that say nothing, where a cell has no others', async () => {
    const element = await coverage();
    set(element, 'which', 'childcare');
    await until(() => cell(element, 'sued').textContent.includes('unbekannt'), 'the count');
    cell(element, 'sued').click();
    await until(() => words(element, '.asked').includes('nicht bekannt'), 'the message');
    expect(element.filter).to.deep.equal({ districts: ['sued'], childcare: true, unknown: true });
  });

  it('marks the district that is chosen anywhere, in words', async () => {
    const element = await coverage();
    element.filter = { districts: ['sued'] };
    await until(() => heads(element)[1] === 'Süd ausgewählt', 'the mark');
    expect(all(element, '[data-back]')).to.deep.equal([]);
  });

  it('keeps to its scope', async () => {
    const element = await coverage('districts="nord west" topics="bildung"');
    expect(heads(element)).to.deep.equal(['Nord', 'West']);
    expect(all(element, 'thead th').map(plainText)).to.deep.equal([
      'Stadtteil',
      'Anteil (Prozent)',
      'Insgesamt',
      'Bildung',
    ]);
  });

  it('says what it cannot say, from when the data are and how much of them is invented', async () => {
    const said = words(await coverage(), '.limits');
    expect(said).to.include('Was diese Tabelle nicht sagt');
    expect(said).to.include('Stand der Angebote: 20. November 2026');
    expect(said).to.include('Erfundene Beispiele unter den 6 gezählten Angeboten: 1');
  });

  it('says so where a feed has no districts', async () => {
    const made = mount<IkonKennzahlen>(
      `<ikon-kennzahlen feed="${serveFeed()}" lang="de" view="coverage"></ikon-kennzahlen>`,
    );
    await until(
      () => words(made, '.empty').startsWith('In diesen Daten stehen keine Stadtteile'),
      'the words',
    );
  });

  it('can be taken along as a table in which no cell begins a formula', async () => {
    const files = catchDownloads();
    const element = await coverage();
    one(element, '.save').click();
    const file = await until(() => files[0], 'the file');
    const lines = (await file.blob.text()).replace(/^\uFEFF/, '').split('\r\n');
    expect(file.name).to.equal('Angebote-nach-Stadtteilen-Alle-Angebote.csv');
    expect(lines.slice(0, 3)).to.deep.equal([
      'Stadtteil;Anteil (Prozent);Insgesamt;Insgesamt, unbekannt;Bildung;Bildung, unbekannt;' +
        `"'=Wohnen";"'=Wohnen, unbekannt"`,
      'Nord;20;2;0;2;0;0;0',
      'Süd;50;2;0;0;0;2;0',
    ]);
    expect(lines).to.include('Quelle: Sozialatlas · Stand: 1. Januar 2018');
  });

  it('is taken along with what is said of the indicator and of its numbers', async () => {
    const note = 'Nur Erstwohnsitze';
    const doubtful = byDistrict('Kinder', 'persons', { nord: 1000, sued: 4 }, { suppressBelow: 5, note });
    const [nord, sued] = doubtful.observations;
    const observations = [{ ...nord, flag: 'estimated', note: 'ungefähr' }, sued];
    const files = catchDownloads();
    const element = await coverage('', serveFeed({ ...parts, indicators: [{ ...doubtful, observations }] }));
    expect(table(element).map(([, beside]) => beside)).to.deep.equal([
      '1.000 (geschätzt)',
      'nicht ausgewiesen',
      'keine Angabe',
      '',
      '',
    ]);
    expect(words(element, '.coverage .notes')).to.equal(note);
    one(element, '.save').click();
    const file = await until(() => files[0], 'the file');
    const lines = (await file.blob.text()).split('\r\n');
    const caption = lines.indexOf('Angebote nach Stadtteilen: Alle Angebote');
    expect(lines.slice(caption + 1, caption + 5)).to.deep.equal([
      'Nord · Kinder: geschätzt: ungefähr',
      'Süd · Kinder: aus Gründen des Datenschutzes nicht ausgewiesen',
      note,
      'Quelle: Sozialatlas · Stand: 1. Januar 2018',
    ]);
  });

  it('gives way to the charts and comes back as the host wants', async () => {
    const element = await coverage();
    element.view = 'charts';
    await until(() => all(element, 'figure').length === 2, 'the charts');
    expect(all(element, '.coverage-table')).to.deep.equal([]);
    element.view = 'coverage';
    await until(() => all(element, '.coverage-table').length, 'the table again');
  });

  for (const [lang, scheme, width] of [
    ['de', 'light', 320],
    ['ar', 'dark', 320],
    ['ar', 'light', 900],
    ['de', 'dark', 900],
  ] as const)
    it(`has nothing to say to axe in ${lang}, ${scheme}, at ${width} pixels, and the page does not scroll sideways`, async () => {
      const frame = mount<HTMLElement>('<div></div>');
      frame.style.inlineSize = `${width}px`;
      const element = await coverage(`theme="${scheme}"`);
      frame.append(element);
      element.lang = lang;
      await until(() => one(element, '.suite').lang === lang, lang);
      set(element, 'which', 'free');
      await until(() => all(element, '.cell .more').length, 'the count');
      cell(element, 'nord').click();
      await until(() => all(element, '[data-back]').length, 'the message');
      expect(element.scrollWidth).to.be.at.most(width);
      expect(await faultsOf(element, ['region'])).to.deep.equal([]);
    });

  it('has heads on paper that every sheet repeats, and no word of them is cut', async () => {
    const topics = [
      { id: 'bildung', name: 'Zusammenleben und Querschnittsaufgaben' },
      { id: 'wohnen', name: 'Arbeitsmarktintegration' },
    ];
    const indicators = [byDistrict('Asylbewerberleistungen', 'percent', { nord: 20 })];
    const element = await coverage('', serveFeed({ ...parts, topics, indicators }));
    set(element, 'beside', 'Asylbewerberleistungen');
    await until(() => all(element, 'th.beside').length, 'the numbers beside');
    element.style.inlineSize = '420px';
    // A hyphen between syllables, which Firefox knows to set, is no cut.
    for (const head of all<HTMLElement>(element, 'thead th')) head.style.hyphens = 'manual';
    layOutForPaper(element);
    const names = all(element, '.sort');
    expect(names).to.have.length(5);
    // Chromium repeats no head with a box of a button in it.
    for (const name of names) expect(getComputedStyle(name).display).to.equal('contents');
    for (const name of names)
      for (const word of wordsOf(name)) expect(word.getClientRects(), String(word)).to.have.length(1);
  });
});
