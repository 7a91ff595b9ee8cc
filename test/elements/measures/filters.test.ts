import { expect } from 'chai';
import '../../../src/massnahmen.js';
import type { IkonMassnahmen } from '../../../src/massnahmen.js';
import { all, choose, clearPage, mount, one, serveFeed, until, words } from '../../helpers/page.js';
import { filterOf, offered, titles } from './support.js';

const parts = {
  topics: [
    { id: 'bildung', name: 'Bildung' },
    { id: 'wohnen', name: 'Wohnen' },
    { id: 'leer', name: 'Leer' },
  ],
  providers: [{ id: 'stadt', name: 'Die Stadt' }],
  measures: [
    { id: 'a', title: 'Erste', topic: 'bildung', status: 'done', horizon: 'short', lead: 'stadt' },
    { id: 'b', title: 'Zweite', topic: 'wohnen', status: 'running', horizon: 'long', lead: 'Ämter' },
    { id: 'c', title: 'Dritte', topic: 'wohnen', horizon: 'short', lead: 'stadt' },
  ],
};

async function open(attributes = '', feed = serveFeed(parts)): Promise<IkonMassnahmen> {
  const element = mount<IkonMassnahmen>(
    `<ikon-massnahmen feed="${feed}" lang="de" ${attributes}></ikon-massnahmen>`,
  );
  await until(() => all(element, '.filters').length, 'the filters');
  return element;
}

async function pick(element: IkonMassnahmen, label: string, value: string): Promise<void> {
  choose(filterOf(element, label), value);
  await element.updateComplete;
}

describe('the filters of <ikon-massnahmen>', () => {
  const before = location.href;
  afterEach(() => {
    clearPage();
    history.replaceState(null, '', before);
  });

  it('offer every value with the number of measures it would leave', async () => {
    const element = await open();
    expect(offered(filterOf(element, 'Handlungsfeld'))).to.deep.equal([
      'Alle (3)',
      'Bildung (1)',
      'Wohnen (2)',
    ]);
    expect(offered(filterOf(element, 'Zeitrahmen'))).to.deep.equal([
      'Alle (3)',
      'kurzfristig (2)',
      'mittelfristig (0)',
      'langfristig (1)',
    ]);
    expect(offered(filterOf(element, 'Federführung'))).to.deep.equal([
      'Alle (3)',
      'Ämter (1)',
      'Die Stadt (2)',
    ]);
    expect(offered(filterOf(element, 'Stand')).at(-1)).to.equal('Stand nicht bekannt (1)');
  });

  it('work together, and each counts what the others leave', async () => {
    const element = await open();
    await pick(element, 'Federführung', 'stadt');
    expect(titles(element)).to.deep.equal(['Erste', 'Dritte']);
    expect(offered(filterOf(element, 'Handlungsfeld'))).to.deep.equal([
      'Alle (2)',
      'Bildung (1)',
      'Wohnen (1)',
    ]);
    await pick(element, 'Handlungsfeld', 'wohnen');
    expect(titles(element)).to.deep.equal(['Dritte']);
    expect(words(element, '.result')).to.equal('1 Maßnahme');
  });

  it('find measures of unknown status as such, and never as planned', async () => {
    const element = await open();
    await pick(element, 'Stand', '-');
    expect(titles(element)).to.deep.equal(['Dritte']);
    await pick(element, 'Stand', 'planned');
    expect(titles(element)).to.deep.equal([]);
  });

  it('say what to do where nothing fits, and give all back with the focus on their number', async () => {
    const element = await open();
    await pick(element, 'Stand', 'dropped');
    expect(words(element, '.empty')).to.equal(
      'Zu dieser Auswahl gibt es keine Maßnahme. Alle Filter löschen',
    );
    expect(all(element, '.print')).to.have.length(0);
    one(element, '.empty button').click();
    await until(() => titles(element).length === 3);
    await until(() => element.shadowRoot!.activeElement === one(element, '.result'), 'the focus');
    expect(filterOf(element, 'Stand').value).to.equal('');
  });

  it('share the topic with all elements of the page', async () => {
    const feed = serveFeed(parts);
    const [element, other] = [await open('', feed), await open('', feed)];
    const told: unknown[] = [];
    element.addEventListener('ikon-filter-change', ({ filter }) => told.push(filter));
    await pick(element, 'Handlungsfeld', 'bildung');
    await until(() => titles(other).length === 1, 'the other element');
    expect(told).to.deep.equal([{ topics: ['bildung'] }]);
    other.filter = { topics: ['bildung', 'wohnen'] };
    await until(() => titles(element).length === 3);
    const select = filterOf(element, 'Handlungsfeld');
    expect(select.selectedOptions[0]?.text.trim()).to.equal('Bildung und Wohnen (3)');
  });

  it('say so where another element asks for a topic without measures', async () => {
    const element = await open();
    element.filter = { topics: ['leer'] };
    await until(() => all(element, '.empty').length, 'the advice');
    expect(filterOf(element, 'Handlungsfeld').selectedOptions[0]?.text.trim()).to.equal('Leer (0)');
  });

  it('live in the address, and come from it', async () => {
    const element = await open('url-sync group="m"');
    choose(filterOf(element, 'Stand'), 'done');
    choose(filterOf(element, 'Handlungsfeld'), 'bildung');
    const search = () => new URLSearchParams(location.search);
    // What keeps the address is fetched; what is chosen after that is written.
    await until(() => {
      choose(filterOf(element, 'Zeitrahmen'), filterOf(element, 'Zeitrahmen').value ? '' : 'short');
      return search().get('m.horizon');
    }, 'the address');
    expect([search().get('m.status'), search().get('m.topics')]).to.deep.equal(['done', 'bildung']);
    clearPage();
    history.replaceState(null, '', '?m.horizon=short&m.lead=stadt&m.status=nonsense');
    const second = await open('url-sync group="m"');
    await until(() => titles(second).length === 2, 'what the address says');
    expect(filterOf(second, 'Zeitrahmen').value).to.equal('short');
    expect(filterOf(second, 'Stand').value).to.equal('');
  });

  it('forget a lead of an old address that leads nothing any more', async () => {
    history.replaceState(null, '', '?m.lead=weg');
    const element = await open('url-sync group="m"');
    await until(() => titles(element).length === 3);
    expect(filterOf(element, 'Federführung').value).to.equal('');
  });

  it('keep to the scope that the page sets', async () => {
    const element = await open('topics="wohnen"');
    expect(offered(filterOf(element, 'Handlungsfeld'))).to.deep.equal(['Alle (2)', 'Wohnen (2)']);
  });
});
