import { expect } from 'chai';
import '../../src/angebote.js';
import '../../src/kennzahlen.js';
import '../../src/massnahmen.js';
import '../../src/quartierskarte.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import type { IkonQuartierskarte } from '../../src/quartierskarte.js';
import { chartTypes } from '../../src/feed/schema/index.js';
import { catchDownloads, releaseDownloads } from '../helpers/downloads.js';
import { offerDocument } from '../helpers/feeds.js';
import { all, choose, clearPage, mount, one, serveFeed, until, words } from '../helpers/page.js';

const source = { name: 'Meldedaten & <Statistik>', url: 'https://example.org/daten' };
const group = {
  id: 'g',
  kind: 'group',
  name: 'Gruppe',
  values: [
    { id: 'in', name: { de: 'Zuzüge', ar: 'القدوم' } },
    { id: 'out', name: 'Wegzüge' },
  ],
};
const year = { id: 'y', kind: 'time', name: 'Jahr', values: ['2018', '2019', '2020'].map((id) => ({ id })) };
const flow = (y: string, g: string, value: number | null, more = {}) => ({ y, g, value, ...more });
const flows = [
  flow('2018', 'in', 1395),
  flow('2018', 'out', 682, { flag: 'estimated', note: 'ungefähr' }),
  flow('2019', 'in', 2905),
  flow('2019', 'out', 980),
  flow('2020', 'in', null),
  flow('2020', 'out', 3, { flag: 'suppressed' }),
];
const typed = (type: string) => ({
  id: `as-${type}`,
  title: `Zuzüge als ${type}`,
  unit: 'persons',
  source,
  asOf: '2020-12-31',
  note: 'Ohne Umzüge in der Stadt.',
  dimensions: [year, group],
  observations: flows,
  chart: { type },
});
const square = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 52],
      [west + 0.1, 52],
      [west + 0.1, 52.1],
      [west, 52.1],
      [west, 52],
    ],
  ],
});
const districts = [
  { id: 'nord', name: { de: 'Nordstadt', ar: 'الشمال' }, geometry: square(8) },
  { id: 'sued', name: 'Südstadt', geometry: square(8.1) },
];
const byDistrict = {
  id: 'kinder',
  title: 'Kinder nach Stadtteil',
  unit: 'percent',
  source,
  dimensions: [
    {
      id: 'd',
      kind: 'district',
      name: 'Stadtteil',
      values: [{ id: 'nord' }, { id: 'sued' }, { id: 'alle', name: 'Gesamt' }],
    },
  ],
  observations: [
    { d: 'nord', value: 20 },
    { d: 'sued', value: 30 },
    { d: 'alle', value: 25 },
  ],
};
const shares = [
  { d: 'nord', value: 20 },
  { d: 'sued', value: 30 },
  { d: 'alle', value: 50 },
];
const license = { name: 'CC BY 4.0', url: 'https://example.org/lizenz' };

/** Waits for what comes after the first chart. */
const withTools = (element: Element, count: number) =>
  until(() => all(element, '.actions').length === count, 'what can be done with each');

async function indicators(list: object[], attributes = 'lang="de"'): Promise<IkonKennzahlen> {
  const feed = serveFeed({ indicators: list, districts, license });
  const element = mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" ${attributes}></ikon-kennzahlen>`);
  await until(() => all(element, 'figure').length === list.length, 'the indicators');
  await withTools(element, list.length);
  return element;
}

const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
const textsOf = (svg: string) =>
  [...parsed(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

const readout = (element: Element, id: string) => one(element, `.readout[data-id="${id}"]`);
const press = (target: Element, ...keys: string[]) =>
  keys.map((key) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
const said = (target: Element) =>
  target.querySelector('.reading:not([hidden])')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const active = (target: Element) =>
  (target.getRootNode() as ShadowRoot).getElementById(target.getAttribute('aria-activedescendant') ?? '');
const statusOf = (element: Element, id: string) => words(element, `[data-indicator="${id}"] .said`);

/** Waits for a chart: only then points can be told from places. */
async function drawn(element: Element, id: string): Promise<HTMLElement> {
  const canvas = one<HTMLCanvasElement>(element, `canvas[data-id="${id}"]`);
  canvas.scrollIntoView();
  await until(() => canvas.width !== 300 || canvas.style.width, 'a drawn chart');
  return readout(element, id);
}

function pointAt(target: HTMLElement, x: number, y: number, type: string, pointerType = 'mouse'): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const place = { clientX: left + x * width, clientY: top + y * height };
  target.dispatchEvent(new PointerEvent(type, { ...place, bubbles: true, pointerType }));
}

describe('what surrounds a chart', () => {
  afterEach(() => {
    clearPage();
    releaseDownloads();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is there for tiles and tables while no chart is near the viewport', async () => {
    const feed = serveFeed({ indicators: [typed('tile'), typed('line')], districts, license });
    const above = mount('<div></div>');
    above.style.blockSize = `${innerHeight + 2_000}px`;
    const element = mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
    await withTools(element, 2);
    expect(one(element, 'canvas').getBoundingClientRect().top).to.be.greaterThan(innerHeight);
    expect(all(element, '[data-file=csv]')).to.have.length(2);
    expect(all(element, '.readout')).to.have.length(1);
  });

  it('is asked for its width before any height is set, and the page laid out once', async () => {
    const element = await indicators(['line', 'area', 'bar'].map(typed));
    const acts: string[] = [];
    for (const { parentElement } of all(element, 'canvas')) {
      const { style, clientWidth } = parentElement!;
      Object.defineProperty(parentElement, 'clientWidth', { get: () => acts.push('asked') && clientWidth });
      style.setProperty = () => void acts.push('set');
    }
    element.requestUpdate();
    await element.updateComplete;
    expect(acts).to.deep.equal(['asked', 'asked', 'asked', 'set', 'set', 'set']);
  });

  describe('of every type', () => {
    for (const type of chartTypes)
      it(`${type}: has title, unit, source, date, notes, a sentence, the table, and its values by keys`, async () => {
        const element = await indicators([typed(type)]);
        const figure = one(element, 'figure');
        for (const text of [
          'Zuzüge als',
          'Personen',
          'Quelle: Meldedaten',
          '31. Dezember 2020',
          'Ohne Umzüge',
          'geschätzt: ungefähr',
        ])
          expect(figure.textContent).to.contain(text);
        expect(all(element, '.finding').length).to.be.greaterThan(0);
        expect(
          all(element, 'td')
            .map(({ textContent }) => textContent.trim())
            .filter(Boolean),
        ).to.deep.equal(['1.395', '6821', '2.905', '980', 'keine Angabe', 'nicht ausgewiesen2']);
        if (type === 'tile') return;
        const target = readout(element, `as-${type}`);
        target.focus();
        const seen = new Set([said(target)]);
        for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
          press(target, key);
          seen.add(said(target));
        }
        expect(seen.size).to.be.greaterThan(2);
        expect([...seen].join()).to.contain('1.395');
      });
  });

  describe('values on demand', () => {
    it('are one Tab stop with a name, whose options are read one after the other', async () => {
      const element = await indicators([typed('line')]);
      const target = readout(element, 'as-line');
      expect([target.role, target.tabIndex, target.ariaLabel]).to.deep.equal([
        'listbox',
        0,
        'Einzelne Werte: Zuzüge als line',
      ]);
      target.focus();
      expect(said(target)).to.equal('2018 · Zuzüge 1.395');
      const first = active(target);
      press(target, 'ArrowDown');
      expect(said(target)).to.equal('2018 · Wegzüge 682 geschätzt: ungefähr');
      expect(active(target)?.role).to.equal('option');
      expect(active(target)).not.to.equal(first);
      press(target, 'End');
      expect(said(target)).to.equal('2020 · Wegzüge nicht ausgewiesen');
      press(target, 'ArrowUp');
      expect(said(target)).to.equal('2020 · Zuzüge keine Angabe');
    });

    it('are those of their own time, also where the feed lists times backwards and leaves one out', async () => {
      const years = { ...year, values: ['2020', '2018', '2017'].map((id) => ({ id })) };
      const observations = years.values.map(({ id }) => ({ y: id, value: Number(id) - 2000 }));
      const element = await indicators([{ ...typed('line'), dimensions: [years], observations }]);
      const target = readout(element, 'as-line');
      target.focus();
      const heard = [said(target)];
      for (let step = 0; step < 3; step++) {
        press(target, 'ArrowRight');
        heard.push(said(target));
      }
      expect(heard).to.deep.equal(['2017 17', '2018 18', '2019 keine Angabe', '2020 20']);
    });

    it('end with Escape, and with the focus', async () => {
      const element = await indicators([typed('bar')]);
      const target = readout(element, 'as-bar');
      target.focus();
      expect(press(target, 'Escape')).to.deep.equal([false]);
      expect([said(target), active(target)]).to.deep.equal(['', null]);
      press(target, 'ArrowRight');
      expect(said(target)).not.to.equal('');
      target.blur();
      expect(said(target)).to.equal('');
    });

    it('go onward to the left in Arabic', async () => {
      const element = await indicators([typed('line')], 'lang="ar"');
      await until(() => one(element, '.suite').dir === 'rtl', 'Arabic');
      const target = readout(element, 'as-line');
      target.focus();
      press(target, 'ArrowLeft');
      expect(said(target)).to.contain('2019 · القدوم');
    });

    it('are shown by pointer beside the point, and told to nobody who did not ask', async () => {
      const element = await indicators([typed('line')]);
      const target = await drawn(element, 'as-line');
      pointAt(target, 0.95, 0.9, 'pointermove');
      await until(() => (pointAt(target, 0.5, 0.2, 'pointermove'), said(target)), 'the value');
      expect(said(target)).to.equal('2019 · Zuzüge 2.905');
      expect(target.hasAttribute('aria-activedescendant')).to.equal(false);
      const ring = target.nextElementSibling as HTMLElement;
      expect(ring.hidden).to.equal(false);
      pointAt(target, 0.5, 0.2, 'pointerleave');
      expect([said(target), ring.hidden]).to.deep.equal(['', true]);
    });

    it('stay with a finger that has gone', async () => {
      const element = await indicators([typed('doughnut')]);
      const target = await drawn(element, 'as-doughnut');
      await until(
        () => (
          pointAt(target, 0.7, 0.3, 'pointerdown', 'touch'),
          pointAt(target, 0.7, 0.3, 'click', 'touch'),
          said(target)
        ),
      );
      pointAt(target, 0.7, 0.3, 'pointerleave', 'touch');
      expect(said(target)).to.match(/^\d{4} · (Zu|Weg)züge /);
    });
  });

  describe('files', () => {
    it('are a PNG of twice the size on light ground, also on a dark page', async () => {
      const files = catchDownloads();
      const element = await indicators([typed('bar')], 'lang="de" theme="dark"');
      one(element, '[data-file=png]').click();
      const { name, blob } = await until(() => files[0], 'the file');
      expect([name, blob.type]).to.deep.equal(['Zuzüge-als-bar.png', 'image/png']);
      const picture = await createImageBitmap(blob);
      expect(picture.width).to.equal(1600);
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0);
      expect([...context.getImageData(2, 2, 1, 1).data]).to.deep.equal([255, 255, 255, 255]);
    });

    for (const type of chartTypes.filter((one_) => one_ !== 'tile'))
      it(`are an SVG with all that has to be known, of ${type}`, async () => {
        const files = catchDownloads();
        const element = await indicators([typed(type)]);
        one(element, '[data-file=svg]').click();
        const { blob } = await until(() => files[0], 'the file');
        const svg = parsed(await blob.text());
        expect(svg.tagName).to.equal('svg');
        const texts = textsOf(svg.outerHTML);
        for (const text of [
          `Zuzüge als ${type}`,
          'Personen',
          'Ohne Umzüge in der Stadt.',
          '1 geschätzt: ungefähr',
          'Quelle: Meldedaten & <Statistik> · Stand: 31. Dezember 2020',
          'Lizenz: CC BY 4.0',
        ])
          expect(texts).to.include(text);
        expect(svg.querySelectorAll('path').length).to.be.greaterThan(4);
        expect(svg.outerHTML).not.to.match(/NaN|undefined|\[object|style=/);
      });

    it('leave out of a picture what the visitor has hidden', async () => {
      const files = catchDownloads();
      const element = await indicators([typed('bar')]);
      all(element, '.legend button')[1]!.click();
      one(element, '[data-file=svg]').click();
      const { blob } = await until(() => files[0], 'the file');
      expect(await blob.text())
        .to.contain('>Zuzüge<')
        .and.not.to.contain('>Wegzüge<');
    });

    it('show a ring as a whole, whatever is hidden', async () => {
      const files = catchDownloads();
      const element = await indicators([
        { ...byDistrict, observations: shares, chart: { type: 'doughnut' } },
      ]);
      all(element, '.legend button')[0]!.click();
      one(element, '[data-file=svg]').click();
      const { blob } = await until(() => files[0], 'the file');
      const texts = textsOf(await blob.text());
      for (const text of ['Nordstadt', '20\u00a0%', '30\u00a0%', '50\u00a0%', '100\u00a0%'])
        expect(texts).to.include(text);
    });

    it('say what has to be known of the axis, and what all numbers are of', async () => {
      const files = catchDownloads();
      const observations = [2018, 2019, 2020].map((y) => flow(String(y), 'in', y));
      const only = { ...group, values: group.values.slice(0, 1) };
      const element = await indicators([{ ...typed('line'), dimensions: [year, only], observations }]);
      expect(all(element, '.chart-note').map(({ textContent }) => textContent)).to.deep.equal([
        'Zuzüge',
        'Die Achse beginnt nicht bei null.',
      ]);
      one(element, '[data-file=svg]').click();
      const { blob } = await until(() => files[0], 'the file');
      expect(textsOf(await blob.text())).to.include.members(['Zuzüge', 'Die Achse beginnt nicht bei null.']);
    });

    it('speak the visitor’s language and begin on its side', async () => {
      const files = catchDownloads();
      const element = await indicators([typed('bar')], 'lang="ar"');
      await until(() => one(element, '.suite').dir === 'rtl', 'Arabic');
      one(element, '[data-file=svg]').click();
      const { blob } = await until(() => files[0], 'the file');
      const svg = parsed(await blob.text());
      expect(svg.getAttribute('xml:lang')).to.equal('ar');
      const source_ = [...svg.querySelectorAll('text')].find(({ textContent }) =>
        textContent.includes('المصدر'),
      )!;
      expect([source_.getAttribute('x'), source_.getAttribute('text-anchor')]).to.deep.equal(['776', 'end']);
    });

    it('are the table alone where there is no picture', async () => {
      const element = await indicators([typed('tile')]);
      expect(all(element, '[data-file]').map(({ dataset }) => dataset.file)).to.deep.equal(['csv']);
      expect(words(element, '[data-file=csv]')).to.equal('Als Tabelle sichern (CSV): Zuzüge als tile');
    });

    it('that cannot be made are said to be so', async () => {
      const element = await indicators([typed('bar')]);
      const own = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'toBlob')!;
      HTMLCanvasElement.prototype.toBlob = (give) => give(null);
      try {
        one(element, '[data-file=png]').click();
        await until(
          () => statusOf(element, 'as-bar').startsWith('Das Bild konnte nicht erstellt werden.'),
          'the words',
        );
        expect(all(element, '[data-indicator="as-bar"] .said.failed svg')).to.have.length(1);
      } finally {
        Object.defineProperty(HTMLCanvasElement.prototype, 'toBlob', own);
      }
    });
  });

  describe('the link', () => {
    it('to an indicator is copied, and the visitor is told', async () => {
      const copied: string[] = [];
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void copied.push(text) },
        configurable: true,
      });
      const element = await indicators([typed('bar')]);
      one(element, '.copy-link').click();
      await until(() => statusOf(element, 'as-bar') === 'Der Link ist kopiert.');
      expect(copied[0]).to.match(/#ikon\.indicator=as-bar$/);
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      one(element, '.copy-link').click();
      await until(() => statusOf(element, 'as-bar').endsWith('#ikon.indicator=as-bar'), 'the link in words');
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    });

    it('opens at the indicator, with the focus on its title', async () => {
      history.replaceState(null, '', '#ikon.indicator=as-line');
      const element = await indicators([typed('bar'), typed('stacked'), typed('line')]);
      await until(() => element.shadowRoot?.activeElement?.textContent === 'Zuzüge als line', 'the focus');
      expect(one(element, '[data-indicator="as-line"]').getBoundingClientRect().top).to.be.lessThan(
        innerHeight,
      );
    });

    it('takes nothing from a visitor who is at work already', async () => {
      history.replaceState(null, '', '#ikon.indicator=as-line');
      const feed = serveFeed({ indicators: [typed('bar'), typed('line')] });
      const element = mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
      await until(() => all(element, 'figure').length === 2);
      await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement).to.equal(null);
    });

    it('is followed when the address changes, each time once', async () => {
      const element = await indicators([typed('bar'), typed('line')]);
      location.hash = 'ikon.indicator=as-line';
      await until(() => element.shadowRoot?.activeElement?.textContent === 'Zuzüge als line', 'the focus');
      (element.shadowRoot!.activeElement as HTMLElement).blur();
      element.requestUpdate();
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement).to.equal(null);
    });
  });

  describe('together with other elements', () => {
    const rows = (element: Element) =>
      all(element, 'tbody tr').map((row) => [
        row.className,
        row.querySelector('th')!.textContent.replace(/\s+/g, ' ').trim(),
      ]);

    it('a district chosen elsewhere is marked in table and chart', async () => {
      const element = await indicators([byDistrict]);
      const target = await drawn(element, 'kinder');
      const canvas = one<HTMLCanvasElement>(element, 'canvas');
      const before = canvas.toDataURL();
      element.filter = { districts: ['nord'] };
      await until(() => rows(element)[0]?.[0] === 'chosen');
      expect(rows(element)).to.deep.equal([
        ['chosen', 'Nordstadt ausgewählt'],
        ['', 'Südstadt'],
        ['', 'Gesamt'],
      ]);
      expect(canvas.toDataURL()).not.to.equal(before);
      target.focus();
      expect(active(target)?.getAttribute('aria-selected')).to.equal('true');
      press(target, 'ArrowDown');
      expect(active(target)?.getAttribute('aria-selected')).to.equal('false');
      press(target, 'End');
      expect(active(target)?.hasAttribute('aria-selected')).to.equal(false);
    });

    it('a district is chosen with Enter on its value, and let go in the table', async () => {
      const element = await indicators([byDistrict]);
      const target = readout(element, 'kinder');
      target.focus();
      press(target, 'ArrowDown', 'Enter');
      expect(element.filter.districts).to.deep.equal(['sued']);
      await until(() => statusOf(element, 'kinder') === 'Ausgewählt: Südstadt');
      const [, south] = all(element, '.district');
      expect([south!.ariaPressed, south!.textContent.replace(/\s+/g, ' ').trim()]).to.deep.equal([
        'true',
        'Südstadt ausgewählt',
      ]);
      south!.click();
      expect(element.filter.districts).to.equal(undefined);
      await until(() => statusOf(element, 'kinder') === 'Nicht mehr ausgewählt: Südstadt');
    });

    it('a click chooses at once, a finger sees the value first', async () => {
      const element = await indicators([byDistrict]);
      const target = await drawn(element, 'kinder');
      pointAt(target, 0.5, 0.2, 'pointerdown', 'touch');
      pointAt(target, 0.5, 0.2, 'click', 'touch');
      expect(said(target)).to.contain('Nordstadt');
      expect(element.filter.districts).to.equal(undefined);
      pointAt(target, 0.5, 0.2, 'pointerdown', 'touch');
      pointAt(target, 0.5, 0.2, 'click', 'touch');
      expect(element.filter.districts).to.deep.equal(['nord']);
      pointAt(target, 0.5, 0.2, 'pointerdown');
      pointAt(target, 0.5, 0.2, 'click');
      expect(element.filter.districts).to.equal(undefined);
    });

    it('what is no district is not offered as one', async () => {
      const element = await indicators([typed('bar'), byDistrict]);
      const target = readout(element, 'as-bar');
      target.focus();
      press(target, 'Enter');
      expect([target.ariaMultiSelectable, element.filter.districts]).to.deep.equal([null, undefined]);
      expect(all(element, '.district').map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Nordstadt',
        'Südstadt',
      ]);
    });

    it('an indicator is shown on the map of the same feed, and only where there is one', async () => {
      const feed = serveFeed({ indicators: [typed('bar'), byDistrict], districts });
      const element = mount<IkonKennzahlen>(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
      await until(() => all(element, 'figure').length === 2, 'the indicators');
      expect(all(element, '.to-map')).to.deep.equal([]);
      const map = mount<IkonQuartierskarte>(
        `<ikon-quartierskarte feed="${feed}" lang="de"></ikon-quartierskarte>`,
      );
      const button = await until(() => all(element, '.to-map')[0], 'the button');
      expect(all(element, '.to-map').length).to.equal(1);
      button.click();
      await until(() => statusOf(element, 'kinder') === 'Die Karte zeigt jetzt: Kinder nach Stadtteil');
      expect(button.ariaPressed).to.equal('true');
      await until(() => words(map, '.legend').includes('Kinder nach Stadtteil'), 'the legend');
      all(map, '.controls button').at(-1)!.click();
      choose(await until(() => all<HTMLSelectElement>(map, '.panel select')[0], 'the choice'), '');
      await until(() => button.ariaPressed === 'false', 'the choice of the map in the chart');
      map.remove();
      await until(() => all(element, '.to-map').length === 0, 'the button to go');
    });

    it('a topic that is chosen in one leaves its own in all: list, map, indicators and measures', async () => {
      const topics = ['leben', 'arbeit'].map((id) => ({ id, name: id }));
      const each = (make: (topic: string) => object) => topics.map(({ id }) => make(id));
      const place = (topic: string) => ({
        id: `bei-${topic}`,
        coordinates: [topic === 'leben' ? 8 : 8.1, 52.05],
      });
      const feed = serveFeed({
        topics,
        places: each(place),
        offers: each((topic) => ({ ...offerDocument(topic), topic, places: [`bei-${topic}`] })),
        indicators: each((topic) => ({ ...typed('bar'), id: topic, topic })),
        measures: each((topic) => ({ id: topic, title: `Maßnahme ${topic}`, topic })),
      });
      const tags = ['ikon-angebote', 'ikon-quartierskarte', 'ikon-kennzahlen', 'ikon-massnahmen'];
      const [list, map, numbers, measures] = tags.map((tag) =>
        mount<IkonKennzahlen>(`<${tag} feed="${feed}" lang="de"></${tag}>`),
      ) as [IkonKennzahlen, IkonKennzahlen, IkonKennzahlen, IkonKennzahlen];
      const counts = () => [
        all(list, '.card-title').length,
        map.results.length,
        all(numbers, 'figure').length,
        all(measures, '[part~="measure"]').length,
      ];
      await until(() => counts().join() === '2,2,2,2', 'all of both topics');
      list.filter = { topics: ['arbeit'] };
      await until(() => counts().join() === '1,1,1,1', 'all of one topic');
      expect(words(measures, '[part~="measure"]')).to.contain('Maßnahme arbeit');
      await until(() => all(map, '.pins button').length === 1, 'one pin');
    });

    it('what a map’s attribute says is its choice until the visitor makes one', async () => {
      const feed = serveFeed({ indicators: [byDistrict], districts });
      const map = mount<IkonQuartierskarte>(
        `<ikon-quartierskarte feed="${feed}" lang="de" indicator="kinder"></ikon-quartierskarte>`,
      );
      await until(() => words(map, '.legend').includes('Kinder nach Stadtteil'), 'the legend');
    });
  });
});
