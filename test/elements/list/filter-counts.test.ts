import { expect } from 'chai';
import { offerDocument } from '../../helpers/feeds.js';
import { box, openList, plainText } from '../../helpers/list.js';
import { all, choose, clearPage, one, until } from '../../helpers/page.js';

const parts = {
  districts: [
    { id: 'nord', name: 'Nord', center: [8.9, 52.3] },
    { id: 'sued', name: 'Süd', center: [8.9, 52.2] },
    { id: 'leer', name: 'Leer', center: [8.9, 52.1] },
  ],
  places: [
    { id: 'haus', name: 'Haus', coordinates: [8.9, 52.301], district: 'nord' },
    { id: 'hof', name: 'Hof', coordinates: [8.9, 52.2], district: 'sued' },
  ],
  offers: [
    offerDocument('a', {
      title: 'Alpha',
      places: ['haus'],
      languages: ['ar'],
      audiences: ['women'],
      level: ['A1'],
      free: true,
      age: { min: 5 },
    }),
    offerDocument('b', {
      title: 'Beta',
      places: ['hof'],
      languages: ['tr'],
      audiences: ['men'],
      level: ['B2'],
      age: { min: 5 },
    }),
  ],
};

const selects = (element: Element) => all<HTMLSelectElement>(element, '.stack select');
const options = (select: HTMLSelectElement) => [...select.options].map(plainText);
const checks = (element: Element, name: string) =>
  all<HTMLInputElement>(element, `input[name=${name}]`).map((input) => plainText(input.closest('label')!));

describe('the counts of the filters', () => {
  afterEach(clearPage);

  it('say of each standpoint how many offers are in reach, of those with none last, and of the walk without an end how many there are', async () => {
    const element = await openList(parts);
    const [from] = selects(element);
    await until(() => options(from!).some((option) => option.includes('(')), 'the counts');
    expect(options(from!)).to.deep.equal([
      'Egal wie weit (2 Angebote)',
      'Nord (1 Angebot)',
      'Süd (1 Angebot)',
      'Leer (0 Angebote)',
      'Haus (1 Angebot)',
      'Hof (1 Angebot)',
    ]);
  });

  it('say how many offers a longer walk would leave, and follow the other filters', async () => {
    const element = await openList(parts);
    choose(selects(element)[0]!, 'district nord');
    const minutes = await until(() => selects(element)[1], 'the minutes');
    await until(() => options(minutes)[0] === '5 Minuten (1 Angebot)', 'the counts');
    expect(options(minutes)[5]).to.equal('45 Minuten (1 Angebot)');
    element.filter = { ...element.filter, languages: ['tr'] };
    await until(() => options(minutes)[0] === '5 Minuten (0 Angebote)', 'the counts of what is left');
    expect(options(selects(element)[0]!)[0]).to.equal('Egal wie weit (1 Angebot)');
  });

  it('say how many offers there are whenever', async () => {
    const element = await openList(parts);
    const label = () => plainText(box(element, 'Egal wann').closest('label')!);
    await until(() => label() === 'Egal wann2, 2 Angebote', 'the count');
  });

  it('are of what the scope has: what none of its offers has is no choice', async () => {
    const element = await openList(parts, 'districts="nord"');
    expect(checks(element, 'languages')).to.deep.equal(['Arabisch1, 1 Angebot']);
    expect(checks(element, 'audiences')).to.deep.equal(['Frauen1, 1 Angebot']);
    expect(checks(element, 'level')).to.deep.equal(['A11, 1 Angebot']);
    expect(checks(element, 'districts')).to.deep.equal([]);
  });

  it('leave out districts that no offer serves, but not those that another filter empties', async () => {
    const element = await openList(parts);
    box(element, 'Arabisch').click();
    await element.updateComplete;
    expect(checks(element, 'districts')).to.deep.equal(['Nord1, 1 Angebot', 'Süd0, 0 Angebote']);
  });

  it('make words of what would leave none as faint in every list', async () => {
    const element = await openList(parts);
    const colour = (label: string) => getComputedStyle(box(element, label).closest('label')!).color;
    element.filter = { text: 'nichts' };
    await element.updateComplete;
    expect(colour('Türkisch')).to.equal(colour('Kostenlos'));
    element.filter = {};
    await until(() => colour('Türkisch') !== getComputedStyle(one(element, '.hint')).color);
  });

  it('leave each choice where it is, whatever is chosen or typed', async () => {
    const offers = ['ar', 'ar', 'tr', 'tr', 'tr', 'uk'].map((tag, i) =>
      offerDocument(`o${i}`, {
        languages: [tag],
        audiences: [tag === 'uk' ? 'men' : 'women'],
        free: tag !== 'tr',
      }),
    );
    const element = await openList({ offers });
    const order = () =>
      ['languages', 'audiences'].map((name) => checks(element, name).map((words) => words.split(/\d/)[0]));
    expect(order()).to.deep.equal([
      ['Türkisch', 'Arabisch', 'Ukrainisch'],
      ['Frauen', 'Männer'],
    ]);
    for (const filter of [{ free: true }, { text: 'o5' }, { text: 'nichts' }] as const) {
      element.filter = filter;
      await element.updateComplete;
      expect(order()).to.deep.equal([
        ['Türkisch', 'Arabisch', 'Ukrainisch'],
        ['Frauen', 'Männer'],
      ]);
    }
  });

  it('keep a chosen option that none of the scope’s offers has, so that it can be taken back', async () => {
    const element = await openList(parts, 'districts="nord"');
    element.filter = { languages: ['tr'] };
    await element.updateComplete;
    const turkish = box(element, 'Türkisch');
    expect(turkish.checked).to.equal(true);
    turkish.click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal({});
  });

  it('name what is unknown only where that is what hides it', async () => {
    const element = await openList(parts);
    element.filter = { free: true, age: 7 };
    await element.updateComplete;
    const group = one(element, 'input[type=number]').closest('details')!;
    expect(group.querySelector('.hint-button')).to.equal(null);
    expect(plainText(one(element, '.barriers .hint-button'))).to.equal('+ 1 ohne Angabe');
  });
});
