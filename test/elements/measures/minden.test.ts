import { expect } from 'chai';
import '../../../src/massnahmen.js';
import type { IkonMassnahmen } from '../../../src/massnahmen.js';
import { all, clearPage, mount, until } from '../../helpers/page.js';
import { said } from './support.js';

const feed = new URL('../../../demo/feeds/minden.json', import.meta.url).href;

/** Measures of the Minden integration concept: their numbers by field of action and area, in the concept's order. */
const CONCEPT = [
  ['Querschnittsaufgaben', '', [1, 2]],
  ['Zusammenleben und Teilhabe', 'Gesellschaft', [3, 4, 5, 6, 7, 8]],
  ['Zusammenleben und Teilhabe', 'Kultur und Sport', [9, 10]],
  ['Zusammenleben und Teilhabe', 'Unterstützung', [11, 12]],
  ['Bildung', 'Kinder und Jugendliche', [13, 14, 15, 16]],
  ['Bildung', 'Erwachsene', [17]],
  ['Bildung', 'Ehrenamt und Hauptamt', [18, 19]],
  ['Arbeitsmarktintegration', 'Wege in Arbeit', [20]],
  ['Arbeitsmarktintegration', 'Begleitung', [21]],
  ['Arbeitsmarktintegration', 'Verwaltung und Betriebe', [22, 23, 24]],
  ['Wohnen', '', [25, 26, 27]],
] as const;

/** What each is about, as a word of its own title that only it has, in the concept's order. */
const SUBJECTS = [
  'Angebote sichtbar',
  'zusammenarbeiten',
  'Feste',
  'Begegnungen',
  'Feuerwehr, THW und Parteien',
  'Interkulturelle Wochen',
  'interkulturelle Konferenzen',
  'Stadtteilmütter und Stadtteilväter',
  'Sport ohne Vereinsbindung',
  'Frauen und Mädchen',
  'an einer Stelle im Quartier',
  'Migrantenorganisationen',
  'Kinderbetreuung während der Sprachkurse',
  'Schülerinnen und Schüler helfen',
  'Herkunftssprachen',
  'Vorlesen',
  'Workshop: Werte',
  'Einfache Sprache',
  'Quartierskarte',
  'Zeugnisse anerkennen',
  'Patensystem',
  'Verwaltung und Wirtschaft',
  'Einstellen',
  'Messe',
  'Fit für die Wohnung',
  'Wohnformen',
  'Plätze',
];

describe('the demo’s measures', () => {
  let element: IkonMassnahmen;
  before(async () => {
    element = mount(`<ikon-massnahmen feed="${feed}" lang="de"></ikon-massnahmen>`);
    await until(() => all(element, '.measure').length, 'the measures');
  });
  after(clearPage);

  it('stand as in the concept: 27, by field of action and area, in its order', () => {
    const shown = all(element, 'section').flatMap((section) =>
      [...section.querySelectorAll('.measures')].map((list) => {
        const area = list.previousElementSibling;
        const numbers = [...list.querySelectorAll('.number')].map((one) => Number(one.textContent));
        return [said(section.querySelector('h3')!), area?.matches('.area') ? said(area) : '', numbers];
      }),
    );
    expect(shown).to.deep.equal(CONCEPT);
  });

  it('are about what the concept says, one by one', () => {
    const titles = all(element, '.measure-title').map(said);
    expect(titles).to.have.length(SUBJECTS.length);
    SUBJECTS.forEach((subject, index) => expect(titles[index]).to.include(subject));
  });

  it('are marked as samples, each, since the concept names no status', () => {
    for (const line of all(element, '.facts-line')) expect(said(line)).to.match(/ Beispiel$/);
    expect(said(all(element, '.notice')[0]!)).to.include('erfundene Beispiele');
  });
});
