import { expect } from 'chai';
import '../../../src/massnahmen.js';
import type { IkonMassnahmen } from '../../../src/massnahmen.js';
import { offerDocument } from '../../helpers/feeds.js';
import { all, choose, clearPage, mount, one, serveFeed, until } from '../../helpers/page.js';
import { filterOf, said } from './support.js';

const parts = {
  title: 'Integration in der Stadt',
  topics: [
    { id: 'bildung', name: 'Bildung' },
    { id: 'wohnen', name: 'Wohnen' },
  ],
  offers: [offerDocument('kurs', { title: 'Deutschkurs' })],
  measures: [
    { id: 'a', title: 'Erste', topic: 'bildung', status: 'done', order: 1, sample: true },
    {
      id: 'b',
      title: 'Zweite',
      topic: 'wohnen',
      offers: ['kurs'],
      updates: [1, 2, 3, 4, 5].map((month) => ({ date: `2026-0${month}-10`, text: `Monat ${month}` })),
    },
  ],
};

/** Presses the button and gives the page that would go to the printer. */
async function printed(element: IkonMassnahmen): Promise<Document> {
  let page: Document | undefined;
  document.body.append = function (...nodes: (Node | string)[]) {
    Element.prototype.append.apply(this, nodes);
    const frame = nodes.find((node) => node instanceof HTMLIFrameElement);
    // The frame's own print would open a dialog that nobody closes.
    if (frame?.contentWindow)
      frame.contentWindow.print = () => {
        page = frame.contentDocument!.cloneNode(true) as Document;
        frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      };
  };
  const button = one(element, '.print');
  button.focus();
  button.click();
  await until(() => page, 'the report');
  Reflect.deleteProperty(document.body, 'append');
  expect(document.querySelector('body > iframe')).to.equal(null);
  expect(element.shadowRoot!.activeElement).to.equal(button);
  return page!;
}

async function open(lang = 'de', feed: object = parts): Promise<IkonMassnahmen> {
  const element = mount<IkonMassnahmen>(
    `<ikon-massnahmen feed="${serveFeed(feed)}" lang="${lang}"></ikon-massnahmen>`,
  );
  await until(() => all(element, `.suite[lang=${lang}] .measure`).length, 'the measures');
  return element;
}

describe('the report of the measures', () => {
  afterEach(clearPage);

  it('says whose it is, from which day, and that it has nothing but samples', async () => {
    const page = await printed(await open('de', { ...parts, measures: parts.measures.slice(0, 1) }));
    expect(page.title).to.equal('Bericht zu den Maßnahmen');
    expect(said(page.querySelector('header')!)).to.equal(
      'Bericht zu den Maßnahmen Integration in der Stadt – Die Stadt · Stand: 20. November 2026 ' +
        'Stand und Zeitrahmen der Maßnahmen sind hier erfundene Beispiele.',
    );
  });

  it('leaves it to each sample to say so where others are none, as the page does', async () => {
    const element = await open();
    expect(all(element, '.notice')).to.have.length(0);
    expect(all(element, '.measure em')).to.have.length(1);
    const page = await printed(element);
    expect(page.querySelectorAll('.samples')).to.have.length(0);
    expect([...page.querySelectorAll('em')].map(said)).to.deep.equal(['Beispiel']);
  });

  it('counts per field of action in a table', async () => {
    const rows = [...(await printed(await open())).querySelectorAll('tr')].map((row) =>
      [...row.cells].map(said),
    );
    expect(rows).to.deep.equal([
      ['Handlungsfeld', 'Zusammen', 'umgesetzt', 'Stand nicht bekannt'],
      ['Bildung', '1', '1', '0'],
      ['Wohnen', '1', '0', '1'],
      ['Zusammen', '2', '1', '1'],
    ]);
  });

  it('tells every measure in full, and which have nothing to tell yet', async () => {
    const page = await printed(await open());
    const [first, second] = [...page.querySelectorAll('article')].map(said);
    expect(first).to.equal('1Erste umgesetzt Beispiel Noch kein Bericht');
    expect(second).to.include('Monat 5').and.include('Monat 1').and.include('Angebote dazu Deutschkurs');
    expect(page.querySelectorAll('button, select, details')).to.have.length(0);
  });

  it('reports what is chosen, and says what that is', async () => {
    const element = await open();
    choose(filterOf(element, 'Handlungsfeld'), 'wohnen');
    await element.updateComplete;
    const page = await printed(element);
    expect(said(page.querySelector('header')!)).to.include('Handlungsfeld: Wohnen');
    expect(page.querySelectorAll('article')).to.have.length(1);
  });

  it('is written in the visitor’s language and direction', async () => {
    const page = await printed(await open('ar'));
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
    expect(page.title).to.equal('تقرير عن الإجراءات');
  });
});
