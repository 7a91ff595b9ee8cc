import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { drawnMap, town, undoAll } from '../../helpers/map.js';
import { all, choose, clearPage, one, serveFeed, until } from '../../helpers/page.js';

const menu = (element: Element, inside: string) => one<HTMLSelectElement>(element, `${inside} select`);
const chosen = (element: Element, inside: string) =>
  menu(element, inside).selectedOptions[0]?.textContent?.trim();

describe('the menus of the map', () => {
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('say which district is chosen, whoever chose it after the visitor', async () => {
    const element = await drawnMap();
    const says = (name: string) => until(() => chosen(element, '.bar') === name, name);
    await says('Alle Stadtteile');
    choose(menu(element, '.bar'), 'nord');
    await until(() => element.filter.districts?.join() === 'nord', 'the filter');
    await says('Nord');
    for (const [districts, name] of [
      [undefined, 'Alle Stadtteile'],
      [['nord'], 'Nord'],
      [['sued'], 'Süd'],
      [['nord'], 'Nord'],
      [['nord', 'sued'], 'Mehrere Stadtteile'],
      [['sued'], 'Süd'],
      [['nord', 'sued'], 'Mehrere Stadtteile'],
      [undefined, 'Alle Stadtteile'],
    ] as const) {
      element.filter = districts ? { districts } : {};
      await element.updateComplete;
      expect(chosen(element, '.bar')).to.equal(name);
    }
  });

  it('offer the districts that the map shows, and no others', async () => {
    const names = (element: Element) =>
      [...menu(element, '.bar').options].map(({ textContent }) => textContent?.trim());
    const third = { id: 'ost', name: 'Ost', center: [8.96, 52.3] };
    const feed = serveFeed({ ...town, districts: [...town.districts, third] });
    expect(names(await drawnMap('', feed))).to.deep.equal(['Alle Stadtteile', 'Nord', 'Süd', 'Ost']);
    expect(names(await drawnMap('districts="sued ost"', feed))).to.deep.equal([
      'Alle Stadtteile',
      'Süd',
      'Ost',
    ]);
    expect(all(await drawnMap('districts="sued"', feed), '.bar select')).to.have.length(0);
  });

  it('say it still where the page does not let the visitor choose', async () => {
    const element = await drawnMap();
    element.filter = { districts: ['nord'] };
    await element.updateComplete;
    element.addEventListener('ikon-filter-change', () => (element.filter = { districts: ['nord'] }), {
      once: true,
    });
    choose(menu(element, '.bar'), 'sued');
    await element.updateComplete;
    expect(chosen(element, '.bar')).to.equal('Nord');
  });

  it('say which indicator colours the districts, whichever map it was chosen on', async () => {
    const feed = serveFeed(town);
    const [here, there] = [await drawnMap('', feed), await drawnMap('', feed)];
    for (const element of [here, there]) {
      one<HTMLButtonElement>(element, '.controls button:last-child').click();
      await until(() => all(element, '.panel select').length, 'the menu');
    }
    for (const [element, id] of [
      [here, 'kinder'],
      [there, ''],
      [there, 'kinder'],
    ] as const) {
      choose(menu(element, '.panel'), id);
      await until(() => all(here, '.legend').length === (id ? 1 : 0), 'the colours');
      await until(() => all(there, '.legend').length === (id ? 1 : 0), 'the colours there');
    }
    expect(menu(here, '.panel').value).to.equal('kinder');
  });
});
