import { expect } from 'chai';
import '../../src/kennzahlen.js';
import type { IkonKennzahlen } from '../../src/kennzahlen.js';
import { MINDEN_FACTS, MINDEN_STATEMENTS, MINDEN_WISHES } from '../fixtures/minden-facts.js';
import { all, clearPage, mount, one, until } from '../helpers/page.js';

const feed = new URL('../../demo/feeds/minden.json', import.meta.url).href;

/** The words of an element; a footnote's number becomes a star. */
function said(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('sup').forEach((mark) => mark.replaceWith('*'));
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

describe('the demo’s indicators', () => {
  let element: IkonKennzahlen;
  before(async () => {
    element = mount(`<ikon-kennzahlen feed="${feed}" lang="de"></ikon-kennzahlen>`);
    await until(() => all(element, 'figure').length, 'the indicators');
  });
  after(clearPage);

  const figure = (id: string) => one(element, `[data-indicator="${id}"]`);

  it('are those of the source, and no others', () => {
    const ids = [...MINDEN_FACTS.map(({ id }) => id), ...MINDEN_STATEMENTS, ...MINDEN_WISHES];
    expect(all(element, 'figure').map(({ dataset }) => dataset.indicator)).to.have.members(ids);
  });

  for (const { id, unit, source, asOf, columns, rows } of MINDEN_FACTS)
    it(`${id} reads as in the source, number for number, with its unit, source and date`, () => {
      const shown = figure(id);
      expect([...shown.querySelectorAll('thead th')].map(said)).to.deep.equal(columns);
      const cells = [...shown.querySelectorAll('tbody tr')].map((row) => [...row.children].map(said));
      expect(cells).to.deep.equal(rows);
      expect(said(shown.querySelector('.unit')!)).to.equal(unit);
      const date = asOf ? ` Stand: ${asOf}` : '';
      expect(said(shown.querySelector('.origin')!)).to.equal(`Quelle: ${source}${date}`);
    });

  for (const id of MINDEN_WISHES)
    it(`${id} has no numbers yet and says so`, () => {
      expect(figure(id).textContent).to.include('Noch keine Daten');
      expect(figure(id).querySelector('td')).to.equal(null);
    });

  for (const id of MINDEN_STATEMENTS)
    it(`${id} is said in words, without numbers`, () => {
      expect(figure(id).querySelector('blockquote')!.textContent.trim()).to.not.equal('');
      expect(figure(id).querySelector('td')).to.equal(null);
    });
});
