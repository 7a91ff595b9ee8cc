import { expect } from 'chai';
import '../../../src/angebote.js';
import '../../../src/kennzahlen.js';
import '../../../src/massnahmen.js';
import type { IkonMassnahmen } from '../../../src/massnahmen.js';
import { offerDocument } from '../../helpers/feeds.js';
import { all, clearPage, mount, one, serveFeed, until, words } from '../../helpers/page.js';
import { said } from './support.js';

const parts = {
  topics: [{ id: 'bildung', name: 'Bildung' }],
  offers: [offerDocument('kurs', { title: 'Deutschkurs' })],
  indicators: [
    {
      id: 'kurse',
      title: 'Kurse im Jahr',
      unit: 'count',
      source: { name: 'VHS' },
      dimensions: [
        { id: 'jahr', kind: 'time', name: 'Jahr', values: ['2018', '2019'].map((id) => ({ id, name: id })) },
      ],
      observations: [
        { jahr: '2018', value: 10 },
        { jahr: '2019', value: 14 },
      ],
    },
  ],
  measures: [
    {
      id: 'a',
      title: 'Erste',
      topic: 'bildung',
      offers: ['kurs'],
      indicators: ['kurse'],
      updates: [1, 2, 3, 4, 5].map((month) => ({ date: `2026-0${month}-10`, text: `Monat ${month}` })),
    },
    { id: 'b', title: 'Zweite', topic: 'bildung', updates: [{ date: '2999-01-01', text: 'Fest' }] },
  ],
};

async function open(beside = '', own = '', indicators: object[] = parts.indicators): Promise<IkonMassnahmen> {
  const feed = serveFeed({ ...parts, indicators });
  const attributes = `feed="${feed}" lang="de"`;
  if (beside) mount(`<${beside} ${attributes} ${own}></${beside}>`);
  const element = mount<IkonMassnahmen>(`<ikon-massnahmen ${attributes}></ikon-massnahmen>`);
  await until(() => all(element, '.measure').length, 'the measures');
  one<HTMLDetailsElement>(element, '[data-measure=a] .more').open = true;
  return element;
}

describe('what belongs to a measure', () => {
  const before = location.href;
  afterEach(() => {
    clearPage();
    history.replaceState(null, '', before);
  });

  it('opens an offer above the measures where nothing else shows offers, and gives the focus back', async () => {
    const element = await open();
    const told: (string | null)[] = [];
    element.addEventListener('ikon-offer-select', ({ id }) => told.push(id));
    const button = one(element, 'button.link');
    button.focus();
    button.click();
    const dialog = await until(
      () => all<HTMLDialogElement>(element, 'dialog').find(({ open: is }) => is),
      'the offer',
    );
    expect(words(element, '.detail-title')).to.equal('Deutschkurs');
    dialog.close();
    await until(() => all(element, 'dialog').length === 0, 'the end of it');
    expect(element.shadowRoot!.activeElement).to.equal(button);
    expect(told).to.deep.equal(['kurs', null]);
  });

  it('opens an offer in the list of the page, which gets the focus, and says so', async () => {
    const element = await open('ikon-angebote');
    const list = document.querySelector('ikon-angebote')!;
    await until(() => all(list, '.slip-button').length, 'the list');
    one(element, 'button.link').click();
    await until(() => list.shadowRoot!.activeElement?.matches('.detail-title'), 'the offer in the list');
    expect(all(element, 'dialog')).to.have.length(0);
    const announced = all(element, '[role=status]').map(({ textContent }) => textContent);
    expect(announced.join()).to.contain('„Deutschkurs“ ist in der Liste');
  });

  it('leads from an offer in the list back to the measure, as long as that is among those that are shown', async () => {
    const element = await open('ikon-angebote');
    const list = document.querySelector('ikon-angebote')!;
    await until(() => all(list, '.slip-button').length, 'the list');
    one(element, 'button.link').click();
    const link = await until(
      () => all<HTMLAnchorElement>(list, '.detail a[href*="measure"]')[0],
      'the way back',
    );
    expect([link.textContent.trim(), link.hash]).to.deep.equal(['Erste', '#ikon.measure=a']);
    link.click();
    await until(
      () => element.shadowRoot!.activeElement?.matches('[data-measure=a] .measure-title'),
      'the measure',
    );
    element.remove();
    await until(() => all(list, '.detail a[href*="measure"]').length === 0, 'no way to what has gone');
    expect(words(list, '.detail')).to.contain('Erste');
  });

  it('unfolds an indicator in place where nothing else shows it: its sentence, table and source', async () => {
    const element = await open();
    const brief = one<HTMLDetailsElement>(element, '.brief');
    expect(brief.querySelector('table')).to.equal(null);
    brief.open = true;
    await until(() => brief.querySelector('table'), 'the table');
    expect(said(brief.querySelector('.finding')!)).to.equal(
      'Von 2018 bis 2019 ist der Wert von 10 auf 14 gestiegen.',
    );
    const cells = [...brief.querySelectorAll('tbody tr')].map(said);
    expect(cells).to.deep.equal(['2018 10', '2019 14']);
    expect(said(brief.querySelector('.origin')!)).to.equal('Quelle: VHS');
  });

  it('unfolds a statement without saying that its numbers are missing', async () => {
    const said = { id: 'kurse', title: 'Stimmung', statement: 'Man kennt sich.', source: { name: 'VHS' } };
    const element = await open('', '', [{ ...said, dimensions: [], observations: [] }]);
    const brief = one<HTMLDetailsElement>(element, '.brief');
    brief.open = true;
    await until(() => brief.querySelector('blockquote'), 'the statement');
    expect(brief.textContent).to.not.contain('Noch keine Daten');
  });

  it('unfolds an indicator in place beside a view that shows no figures', async () => {
    const element = await open('ikon-kennzahlen', 'view="coverage"');
    expect(all(element, '.brief')).to.have.length(1);
    expect(all(element, 'a.link')).to.have.length(0);
  });

  it('leads to an indicator that the page shows, and "back" leads to the measure again', async () => {
    const element = await open('ikon-kennzahlen');
    const figures = document.querySelector('ikon-kennzahlen')!;
    await until(() => all(figures, 'figure').length, 'the figures');
    const link = await until(() => all(element, 'a.link')[0], 'the way to it');
    expect(all(element, '.brief')).to.have.length(0);
    link.click();
    await until(() => figures.shadowRoot!.activeElement?.textContent.includes('Kurse im Jahr'), 'the figure');
    history.back();
    await until(() => element.shadowRoot!.activeElement?.textContent.includes('Erste'), 'the measure');
  });

  it('opens and focuses the measure that the page’s address means', async () => {
    history.replaceState(null, '', '#ikon.measure=b');
    const element = await open();
    await until(
      () => element.shadowRoot!.activeElement?.matches('[data-measure=b] .measure-title'),
      'the measure',
    );
    expect(one<HTMLDetailsElement>(element, '[data-measure=b] .more').open).to.equal(true);
    expect(one<HTMLAnchorElement>(element, '[data-measure=b] .own-link').hash).to.equal('#ikon.measure=b');
  });

  it('has an own link that is high enough for a finger', async () => {
    const element = await open();
    one<HTMLDetailsElement>(element, '[data-measure=b] details.more').open = true;
    const { height } = one(element, '[data-measure=b] .own-link').getBoundingClientRect();
    expect(height).to.be.at.least(24);
  });

  it('shows the newest updates, folds the older ones, and marks what is still to come', async () => {
    const element = await open();
    const texts = (selector: string) => all(element, `[data-measure=a] ${selector} p`).map(said);
    expect(texts('.measure-body > .timeline')).to.deep.equal(['Monat 5', 'Monat 4', 'Monat 3']);
    expect(words(element, '.older summary')).to.equal('Ältere Meldungen (2)');
    expect(texts('.older')).to.deep.equal(['Monat 2', 'Monat 1']);
    expect(words(element, '[data-measure=b] .timeline')).to.equal('1. Januar 2999 steht noch bevor Fest');
  });
});
