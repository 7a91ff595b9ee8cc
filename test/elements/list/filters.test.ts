import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import { offerDocument } from '../../helpers/feeds.js';
import { box, button, chips, openList, plainText, titles } from '../../helpers/list.js';
import { all, choose, clearPage, one, type, until } from '../../helpers/page.js';

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const everyDay = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const parts = {
  timezone: 'UTC',
  topics: [
    { id: 'bildung', name: 'Bildung' },
    { id: 'wohnen', name: 'Wohnen' },
  ],
  categories: [
    { id: 'kurs', name: 'Kurs' },
    { id: 'treff', name: 'Treff' },
  ],
  districts: [
    { id: 'nord', name: 'Nord', center: [8.9, 52.3] },
    { id: 'sued', name: 'Süd', center: [8.9, 52.2] },
  ],
  providers: [
    { id: 'vhs', name: 'Volkshochschule' },
    { id: 'club', name: 'Club' },
  ],
  places: [
    {
      id: 'haus',
      name: 'Haus am Fluss',
      coordinates: [8.9, 52.301],
      district: 'nord',
      accessibility: { wheelchair: 'yes' },
    },
    {
      id: 'hof',
      name: 'Hof',
      coordinates: [8.9, 52.2],
      district: 'sued',
      accessibility: { wheelchair: 'no' },
    },
  ],
  offers: [
    offerDocument('a', {
      title: 'Alpha',
      topic: 'bildung',
      provider: 'vhs',
      places: ['haus'],
      audiences: ['women'],
      audienceRule: 'exclusive',
      age: { min: 18 },
      languages: ['ar'],
      level: ['A1'],
      free: true,
      registration: 'none',
      childcare: true,
      interpreter: true,
      hours: [{ days: everyDay, opens: '00:00', closes: '24:00' }],
    }),
    offerDocument('b', {
      title: 'Beta',
      topic: 'wohnen',
      categories: ['treff'],
      provider: 'club',
      places: ['hof'],
      audiences: ['children', 'families'],
      age: { max: 12 },
      languages: ['de'],
      level: ['B2'],
      free: false,
      registration: 'required',
      childcare: false,
      interpreter: false,
      schedule: [{ start: `${day(60)}T18:00`, duration: 'PT1H' }],
    }),
    offerDocument('c', { title: 'Gamma', online: 'https://example.org/' }),
  ],
};

/** A control for every key of the filter: what is chosen, the filter that follows, the offers that are left. */
const CONTROLS: Record<string, { act: (element: IkonAngebote) => void; filter: object; left: string[] }> = {
  'my language': { act: (e) => box(e, 'Arabisch').click(), filter: { languages: ['ar'] }, left: ['Alpha'] },
  free: { act: (e) => box(e, 'Kostenlos').click(), filter: { free: true }, left: ['Alpha'] },
  childcare: {
    act: (e) => box(e, 'Mit Kinderbetreuung').click(),
    filter: { childcare: true },
    left: ['Alpha'],
  },
  'no registration': {
    act: (e) => box(e, 'Ohne Anmeldung').click(),
    filter: { noRegistration: true },
    left: ['Alpha'],
  },
  'women only': {
    act: (e) => box(e, 'Nur für Frauen').click(),
    filter: { womenOnly: true },
    left: ['Alpha'],
  },
  wheelchair: { act: (e) => box(e, 'Mit Rollstuhl').click(), filter: { wheelchair: true }, left: ['Alpha'] },
  interpreter: { act: (e) => box(e, 'Dolmetschen').click(), filter: { interpreter: true }, left: ['Alpha'] },
  online: { act: (e) => box(e, 'Online').click(), filter: { online: true }, left: ['Gamma'] },
  'a category': { act: (e) => box(e, 'Treff').click(), filter: { categories: ['treff'] }, left: ['Beta'] },
  'a topic': { act: (e) => box(e, 'Wohnen').click(), filter: { topics: ['wohnen'] }, left: ['Beta'] },
  'a district': { act: (e) => box(e, 'Nord').click(), filter: { districts: ['nord'] }, left: ['Alpha'] },
  'an audience': {
    act: (e) => box(e, 'Kinder').click(),
    filter: { audiences: ['children'] },
    left: ['Beta'],
  },
  'a provider': { act: (e) => box(e, 'Club').click(), filter: { providers: ['club'] }, left: ['Beta'] },
  'a level': { act: (e) => box(e, 'B2').click(), filter: { level: ['B2'] }, left: ['Beta'] },
  now: { act: (e) => box(e, 'Jetzt').click(), filter: { when: 'now' }, left: ['Alpha'] },
  today: { act: (e) => box(e, 'Heute').click(), filter: { when: 'today' }, left: ['Alpha'] },
  tomorrow: { act: (e) => box(e, 'Morgen').click(), filter: { when: 'tomorrow' }, left: ['Alpha'] },
  'this week': { act: (e) => box(e, 'Diese Woche').click(), filter: { when: 'week' }, left: ['Alpha'] },
  'the weekend': {
    act: (e) => box(e, 'Am Wochenende').click(),
    filter: { when: 'weekend' },
    left: ['Alpha'],
  },
  'a date': {
    act: (e) => change(e, '.pair input', day(60)),
    filter: { when: { from: day(60) } },
    left: ['Alpha', 'Beta'],
  },
  'a time of day': {
    act: (e) => box(e, 'Vormittags').click(),
    filter: { daytimes: ['morning'] },
    left: ['Alpha'],
  },
  age: { act: (e) => change(e, '.filters input[type=number]', '7'), filter: { age: 7 }, left: ['Beta'] },
  'a walk from a district': {
    act: (e) => choose(one<HTMLSelectElement>(e, '.stack select'), 'district nord'),
    filter: { near: { coordinates: [8.9, 52.3], minutes: 15 } },
    left: ['Alpha'],
  },
  'a walk from a place': {
    act: (e) => choose(one<HTMLSelectElement>(e, '.stack select'), 'place hof'),
    filter: { near: { coordinates: [8.9, 52.2], minutes: 15 } },
    left: ['Beta'],
  },
};

function change(element: Element, selector: string, value: string): void {
  const field = one<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the filters of the list', () => {
  afterEach(clearPage);

  for (const [name, { act, filter, left }] of Object.entries(CONTROLS))
    it(`ask for ${name}, and show it as a chip that takes it away again`, async () => {
      const element = await openList(parts);
      await until(
        () => element.results.length === 3 && box(element, 'Heute').parentElement?.querySelector('.count'),
      );
      act(element);
      await element.updateComplete;
      expect(element.filter).to.deep.equal(filter);
      expect(titles(element)).to.deep.equal(left);
      expect(chips(element)).to.have.length(1);
      all<HTMLButtonElement>(element, '.chip')[0]!.click();
      await element.updateComplete;
      expect(element.filter).to.deep.equal({});
    });

  it('ask for a weekday', async () => {
    const element = await openList(parts);
    box(element, 'Mittwoch').click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal({ weekdays: ['we'] });
    expect(chips(element)).to.deep.equal(['Mittwoch']);
  });

  it('say how many offers each choice would leave, and keep those that would leave none', async () => {
    const element = await openList(parts);
    box(element, 'Kostenlos').click();
    await element.updateComplete;
    const treff = box(element, 'Treff').closest('label')!;
    expect(plainText(treff)).to.equal('Treff0, 0 Angebote');
    expect(treff.querySelector('input')!.disabled).to.equal(false);
  });

  it('say how many offers each choice of time would leave, once it is worked out', async () => {
    const element = await openList(parts);
    const label = () => plainText(box(element, 'Jetzt').closest('label')!);
    await until(() => label().includes('1'));
    expect(label()).to.equal('Jetzt1, 1 Angebot');
  });

  it('offer what nobody has said as a third answer, right where it hides something', async () => {
    const element = await openList(parts);
    box(element, 'Kostenlos').click();
    await element.updateComplete;
    const hint = one(element, '.barriers .hint-button');
    expect(plainText(hint)).to.equal('+ 1 ohne Angabe');
    hint.click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal({ free: true, unknown: true });
    expect(titles(element)).to.deep.equal(['Alpha', 'Gamma']);
  });

  it('change how far a walk may be', async () => {
    const element = await openList(parts);
    choose(one<HTMLSelectElement>(element, '.stack select'), 'district nord');
    await element.updateComplete;
    choose(all<HTMLSelectElement>(element, '.stack select')[1]!, '5');
    await element.updateComplete;
    expect(element.filter.near?.minutes).to.equal(5);
    expect(chips(element)).to.deep.equal(['5 Minuten zu Fuß von: Nord']);
    expect(plainText(one(element, '.card .walk'))).to.equal('etwa 2 Minuten zu Fuß');
  });

  it('name what a host sets and the panel has no control for', async () => {
    const element = await openList(parts);
    element.filter = { bounds: [8, 52, 9, 53], near: { coordinates: [8.5, 52.25], minutes: 240 } };
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['240 Minuten zu Fuß von: gewählter Punkt', 'Im Kartenausschnitt']);
  });

  it('clear all with one control', async () => {
    const element = await openList(parts);
    element.filter = { free: true, text: 'alpha', languages: ['ar'] };
    await element.updateComplete;
    expect(chips(element)).to.have.length(3);
    button(element, 'Alle Filter löschen').click();
    expect(element.filter).to.deep.equal({});
  });

  it('name the filter that costs most where nothing is found, with what leaving it out brings', async () => {
    const element = await openList(parts);
    element.filter = { free: true, categories: ['treff'] };
    const empty = await until(() => all(element, '.empty .primary')[0]);
    expect(plainText(one(element, '.empty'))).to.include('Ohne „Treff“ ist es 1 Angebot.');
    expect(plainText(empty)).to.equal('„Treff“ weglassen');
    empty.click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Alpha']);
  });

  it('name two filters where no single one is to blame', async () => {
    const element = await openList(parts);
    element.filter = { text: 'xylophon', free: true, languages: ['de'] };
    const drop = await until(() => all(element, '.empty .primary')[0], 'the advice');
    expect(plainText(one(element, '.empty'))).to.include(
      'Ohne „Suche: xylophon“ und „Deutsch“ ist es 1 Angebot.',
    );
    expect(plainText(drop)).to.equal('„Suche: xylophon“ und „Deutsch“ weglassen');
    drop.click();
    await until(() => element.shadowRoot!.activeElement?.matches('.result'), 'the focus');
    expect(titles(element)).to.deep.equal(['Alpha']);
  });

  it('keep a part unfolded under the hand that empties it', async () => {
    const element = await openList(parts);
    box(element, 'Club').click();
    await element.updateComplete;
    const group = () => box(element, 'Club').closest('details')!;
    expect(group().open).to.equal(true);
    box(element, 'Club').click();
    await element.updateComplete;
    expect(group().open).to.equal(true);
  });

  it('fold a list of 500 categories, but never hide what is chosen', async () => {
    const categories = Array.from({ length: 500 }, (_, i) => ({ id: `k${i}`, name: `Kategorie ${i}` }));
    const offers = categories.map(({ id }) => offerDocument(`o-${id}`, { categories: [id] }));
    const element = await openList({ categories, offers });
    const rest = one<HTMLDetailsElement>(element, '.rest');
    expect(plainText(rest.querySelector('summary')!)).to.equal('492 weitere');
    expect(rest.open).to.equal(false);
    element.filter = { categories: ['k400'] };
    await element.updateComplete;
    expect(rest.open).to.equal(true);
    expect(titles(element)).to.deep.equal(['Angebot o-k400']);
  });

  describe('on a narrow screen', () => {
    async function narrow() {
      const element = await openList(parts);
      element.style.inlineSize = '20rem';
      await until(() => all(element, '.filter-button').length, 'the button');
      return element;
    }

    it('are a sheet that says how many are left, closes and gives the focus back', async () => {
      const element = await narrow();
      const opener = one<HTMLButtonElement>(element, '.filter-button');
      opener.focus();
      opener.click();
      const sheet = await until(() => all<HTMLDialogElement>(element, 'dialog').find(({ open }) => open));
      box(element, 'Kostenlos').click();
      await element.updateComplete;
      expect(plainText(one(element, '.dialog-foot button'))).to.equal('1 Angebot');
      button(element, 'Schließen').click();
      await until(() => !sheet.isConnected, 'the sheet’s end');
      expect(element.shadowRoot!.activeElement === opener).to.equal(true);
      expect(plainText(opener)).to.equal('Filter (1 aktiv)');
    });

    it('are beside the list again when there is room', async () => {
      const element = await narrow();
      one<HTMLButtonElement>(element, '.filter-button').click();
      await until(() => all<HTMLDialogElement>(element, 'dialog').length);
      element.style.inlineSize = '60rem';
      await until(() => all(element, 'dialog').length === 0 && all(element, '.side .filters').length === 1);
    });
  });
});

describe('the search of the list', () => {
  afterEach(clearPage);
  const offers = [
    offerDocument('kurs', { title: { de: 'Integrationskurs', ar: 'دورة الاندماج' } }),
    offerDocument('bike', { title: 'Fahrradwerkstatt', summary: 'Räder gemeinsam flicken' }),
  ];
  const search = (element: Element, text: string) =>
    type(one<HTMLInputElement>(element, 'input[type=search]'), text);

  it('takes German words for what was typed in the visitor’s language, and marks what it found', async () => {
    const element = await openList({ offers }, 'lang="en"');
    element.lang = 'en';
    await until(() => one(element, '.suite').lang === 'en');
    search(element, 'german course');
    await until(() => titles(element).length === 1, `one of ${String(titles(element))}`);
    expect(titles(element)).to.deep.equal(['Integrationskurs']);
    search(element, 'raeder');
    await until(() => all(element, 'mark').map(plainText).join() === 'Räder', 'the mark');
  });
});

describe('the words of a feed among those of the filters', () => {
  afterEach(clearPage);
  const english = (text: string) => ({ en: { text, machine: true } });
  const own = {
    categories: [
      { id: 'kurs', name: english('Course') },
      { id: 'treff', name: english('Meeting') },
    ],
    places: [{ id: 'haus', name: english('House'), coordinates: [8.9, 52.3] }],
    offers: [
      offerDocument('a', { places: ['haus'] }),
      offerDocument('b', { categories: ['treff'], free: true }),
    ],
  };
  const texts = (element: Element) =>
    [...element.querySelectorAll('.text')].map((text) => [text.getAttribute('lang'), plainText(text)]);

  it('keep their language, and that a machine translated them, on chips', async () => {
    const element = await openList(own);
    const near = { coordinates: [8.9, 52.3] as [number, number], minutes: 15 };
    element.filter = { categories: ['kurs'], near };
    await until(() => all(element, '.chip').length === 2);
    const [first, second] = all(element, '.chip > span:first-child');
    expect([plainText(first!), texts(first!)]).to.deep.equal([
      '15 Minuten zu Fuß von: House (maschinell übersetzt)',
      [['en', 'House']],
    ]);
    expect([plainText(second!), texts(second!)]).to.deep.equal([
      'Course (maschinell übersetzt)',
      [['en', 'Course']],
    ]);
  });

  it('keep them in the advice where nothing is found', async () => {
    const element = await openList(own);
    element.filter = { categories: ['kurs'], free: true };
    const advice = await until(() => all(element, '.empty .primary')[0]);
    expect(texts(advice)).to.deep.equal([['en', 'Course']]);
  });

  it('keep them in the advice to leave out two filters', async () => {
    const element = await openList({ ...own, offers: own.offers.slice(1) });
    element.filter = { categories: ['kurs'], childcare: true };
    const advice = await until(() => all(element, '.empty .primary')[0]);
    expect(plainText(advice)).to.equal('„Course (maschinell übersetzt)“ und „Mit Kinderbetreuung“ weglassen');
    expect(texts(advice)).to.deep.equal([['en', 'Course']]);
  });

  it('keep them among the points to walk from', async () => {
    const element = await openList(own);
    const option = one<HTMLOptionElement>(element, '.stack option[value="place haus"]');
    await until(() => option.text.includes('Angebot'), 'the count');
    expect([option.lang, option.dir, option.text]).to.deep.equal([
      'en',
      'ltr',
      'House (maschinell übersetzt) (1 Angebot)',
    ]);
  });
});

describe('the focus of the list', () => {
  afterEach(clearPage);
  const focused = (element: Element) => element.shadowRoot!.activeElement;

  /** Presses a control as a keyboard does, and waits until it is gone. */
  async function press(element: IkonAngebote, control: HTMLElement): Promise<void> {
    control.focus();
    expect(focused(element)).to.equal(control);
    control.click();
    await until(() => !control.isConnected, 'the end of the control');
  }

  it('goes from "n more without an answer" to the box that says so', async () => {
    const element = await openList(parts);
    box(element, 'Kostenlos').click();
    await element.updateComplete;
    await press(element, one(element, '.barriers .hint-button'));
    await until(() => focused(element) === box(element, 'Auch zeigen'));
  });

  it('goes to the count when the filters are cleared where nothing was found', async () => {
    const element = await openList(parts);
    element.filter = { free: true, categories: ['treff'] };
    const clear = await until(() => all(element, '.empty .button:not(.primary)')[0]);
    await press(element, clear);
    await until(() => focused(element)?.matches('.result'));
  });

  it('stays in the panel when the box of what is unknown goes with its last use', async () => {
    const element = await openList(parts);
    element.filter = { unknown: true };
    await element.updateComplete;
    await press(element, box(element, 'Auch zeigen'));
    await until(() => focused(element)?.matches('.barriers input'));
  });
});

describe('a card of the list', () => {
  afterEach(clearPage);

  it('cuts a title as long as a page, and fits a list that becomes narrow', async () => {
    const title = 'Donaudampfschifffahrt'.repeat(500).slice(0, 10_000);
    const element = await openList({ offers: [offerDocument('long', { title }), offerDocument('b')] });
    const size = (selector: string) => one(element, selector).getBoundingClientRect();
    expect(size('.card').height).to.be.lessThan(400);
    element.style.inlineSize = '20rem';
    await until(() => all(element, '.filter-button').length, 'the narrow list');
    expect(size('.cards').width).to.be.at.most(320);
    expect(size('.card').width).to.be.at.most(320);
    expect(size('.card').height).to.be.lessThan(400);
  });

  it('names every barrier that is out of the way, with a pictogram', async () => {
    const accessibility = { signLanguage: true, hearingLoop: true, plainLanguage: true, toilet: 'yes' };
    const element = await openList({
      offers: [
        offerDocument('a', { accessibility }),
        offerDocument('b', { accessibility: { signLanguage: false } }),
      ],
    });
    const marks = all(element, '[data-offer="a"] .fact');
    expect(marks.map(plainText)).to.deep.equal([
      'Gebärdensprache',
      'Höranlage',
      'Einfache Sprache',
      'Barrierefreie Toilette',
    ]);
    expect(marks.every((mark) => mark.querySelector('svg'))).to.equal(true);
    expect(all(element, '[data-offer="b"] .fact')).to.have.length(0);
  });

  it('says that it does not take place on public holidays', async () => {
    const schedule = [{ start: '2026-01-06', rrule: 'FREQ=WEEKLY', except: ['public-holiday'] }];
    const element = await openList({ offers: [offerDocument('a', { schedule })] });
    await until(() => plainText(one(element, '.card')).includes('Fällt an Feiertagen aus'));
  });

  it('says how long ago it was checked', async () => {
    const checked = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const element = await openList({
      offers: [offerDocument('a', { checked }), offerDocument('b', { checked: '2020-01-01' })],
    });
    const [fresh, old] = all(element, '.age').map(plainText);
    expect(fresh).to.equal('Geprüft: vor 3 Tagen');
    expect(old).to.match(/^Lange nicht geprüft: vor \d+ Jahren$/);
  });

  it('keep the focus in the list when the last chip goes', async () => {
    const element = await openList(parts);
    box(element, 'Kostenlos').click();
    await element.updateComplete;
    const chip = one<HTMLButtonElement>(element, '.chip');
    chip.focus();
    chip.click();
    await until(() => element.shadowRoot!.activeElement?.matches('.result'));
  });

  it('show the place that holds, after a visitor has chosen others', async () => {
    const element = await openList(parts);
    const select = one<HTMLSelectElement>(element, 'select');
    choose(select, 'district town:nord');
    await element.updateComplete;
    element.filter = {};
    await element.updateComplete;
    expect(select.value).to.equal('');
  });
});
