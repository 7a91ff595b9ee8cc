import { expect } from 'chai';
import '../../../src/massnahmen.js';
import type { IkonMassnahmen } from '../../../src/massnahmen.js';
import { offerDocument } from '../../helpers/feeds.js';
import { all, choose, clearPage, mount, serveFeed, until, words } from '../../helpers/page.js';
import { filterOf, titles } from './support.js';

const parts = {
  topics: [
    { id: 'bildung', name: { de: 'Bildung', en: 'Education' } },
    { id: 'wohnen', name: 'Wohnen' },
  ],
  providers: [{ id: 'stadt', name: 'Die Stadt' }],
  offers: [offerDocument('kurs', { title: 'Deutschkurs' })],
  measures: [
    {
      id: 'a',
      title: 'Erste',
      topic: 'bildung',
      order: 1,
      status: 'done',
      horizon: 'short',
      lead: 'stadt',
      sample: true,
    },
    {
      id: 'b',
      title: 'Zweite',
      topic: 'wohnen',
      order: 2,
      status: 'running',
      offers: ['kurs'],
      updates: [
        { date: '2026-01-10', text: 'Alt' },
        { date: '2026-03-01', text: 'Neu' },
      ],
    },
    { id: 'c', title: 'Dritte', topic: 'wohnen', order: 3 },
  ],
};

async function measures(attributes = ''): Promise<IkonMassnahmen> {
  const element = mount<IkonMassnahmen>(
    `<ikon-massnahmen feed="${serveFeed(parts)}" lang="de" ${attributes}></ikon-massnahmen>`,
  );
  await until(() => all(element, '.measure').length, 'the measures');
  return element;
}

describe('<ikon-massnahmen>', () => {
  afterEach(clearPage);

  it('shows the measures by field of action, numbered and in order', async () => {
    const element = await measures();
    expect(all(element, 'h3').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Bildung',
      'Wohnen',
    ]);
    expect(titles(element)).to.deep.equal(['Erste', 'Zweite', 'Dritte']);
  });

  it('says in words and numbers how far all of them are', async () => {
    const element = await measures();
    expect(words(element, '.progress-words')).to.equal('1 von 3 ist umgesetzt');
    // By its numbers: Firefox takes the outline for a part of the box.
    const last = all<SVGRectElement>(element, '.progress .bar-chart rect').at(-1)!;
    expect(last.x.baseVal.value + last.width.baseVal.value).to.be.closeTo(100, 0.01);
    expect(
      all(element, '.states li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal(['umgesetzt 1', 'läuft 1', 'Stand nicht bekannt 1']);
  });

  it('says each state in words, with time frame, and that a sample is one', async () => {
    const element = await measures();
    expect(words(element, '[data-measure=a] .facts-line')).to.equal('umgesetzt kurzfristig Beispiel');
    expect(words(element, '[data-measure=c] .facts-line')).to.equal('Stand nicht bekannt');
  });

  it('tells who leads and what happened, the newest first', async () => {
    const element = await measures();
    expect(words(element, '[data-measure=a] .measure-body')).to.include('Federführung: Die Stadt');
    expect(
      all(element, '[data-measure=b] .timeline li').map(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').trim(),
      ),
    ).to.deep.equal(['1. März 2026 Neu', '10. Januar 2026 Alt']);
  });

  it('filters by state', async () => {
    const element = await measures();
    choose(filterOf(element, 'Stand'), 'running');
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Zweite']);
    expect(words(element, '.result')).to.equal('1 Maßnahme');
  });

  it('keeps to the topics of its scope', async () => {
    expect(titles(await measures('topics="wohnen"'))).to.deep.equal(['Zweite', 'Dritte']);
  });
});

describe('<ikon-massnahmen> with a feed that nobody planned for', () => {
  afterEach(clearPage);

  const mountWith = (own: object) =>
    mount<IkonMassnahmen>(`<ikon-massnahmen feed="${serveFeed(own)}" lang="de"></ikon-massnahmen>`);

  it('says so where there are no measures', async () => {
    const element = mountWith({});
    await until(() => all(element, '.empty').length, 'the words');
    expect(words(element, '.empty')).to.equal('Hier gibt es noch keine Maßnahmen.');
  });

  it('shows a thousand measures, and lays out no more than are near', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      id: `m${i}`,
      title: `Maßnahme ${i}`,
      topic: 'wohnen',
    }));
    const element = mountWith({ ...parts, measures: many });
    await until(() => all(element, '.measure').length === 1000, 'all of them');
    const far = all(element, '.measure-title').at(-1)!;
    await until(() => !far.checkVisibility({ contentVisibilityAuto: true }), 'that what is far is left out');
    expect(words(element, '.progress-words')).to.equal('0 von 1.000 sind umgesetzt');
  });

  it('keeps a very long title within its width', async () => {
    const title = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
    const element = mountWith({ ...parts, measures: [{ id: 'a', title, topic: 'wohnen', lead: title }] });
    element.style.inlineSize = '300px';
    await until(() => all(element, '.measure').length, 'the measure');
    expect(element.scrollWidth).to.be.at.most(300);
    for (const select of all(element, 'select'))
      expect(select.getBoundingClientRect().width).to.be.at.most(300);
  });
});
