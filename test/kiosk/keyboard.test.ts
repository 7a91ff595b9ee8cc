import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import '../../src/angebote.js';
import { TAGS } from '../../src/i18n/languages.js';
import { greetingIn } from '../../src/kiosk/greetings.js';
import { type Layout, layoutName, layoutOf } from '../../src/kiosk/layouts.js';
import { offerDocument } from '../helpers/feeds.js';
import { undoAll } from '../helpers/map.js';
import { all, clearPage, mount, serveFeed, until } from '../helpers/page.js';
import { fakePageClock, find, findAll, said, tap, visitIn } from './helpers.js';

const fetchLayout = (name: string) =>
  new Promise<Layout>((resolve) => {
    const look = () => {
      const layout = layoutOf(name, look);
      if (layout) resolve(layout);
    };
    look();
  });

/** Letters and marks, without what is only a sign or a space. */
const letters = (text: string) =>
  [...text.toLowerCase().normalize('NFC')].filter((sign) => /\p{L}/u.test(sign));

describe('the keys on the screen', () => {
  for (const tag of [...TAGS, 'ti'])
    it(`write what the screen says in ${tag}`, async () => {
      const { rows, forms, extra = [] } = await fetchLayout(layoutName(tag));
      const keys = rows.flatMap((row) => row.split(' '));
      expect(new Set(keys).size, 'no key twice').to.equal(keys.length);
      const more = extra.flatMap((row) => row.split(' '));
      const syllables = keys.flatMap((key) =>
        Array.from({ length: forms ?? 1 }, (_, i) => String.fromCodePoint(key.codePointAt(0)! + i)),
      );
      const marks = keys.filter((key) => /^\p{M}/u.test(key));
      const written = new Set([
        ...more,
        ...syllables,
        ...syllables.flatMap((key) => marks.map((mark) => (key + mark).normalize('NFC'))),
      ]);
      const { hello, touch, today } = greetingIn(tag)!;
      for (const letter of letters(hello + touch + today))
        expect(written, `${tag} ${letter}`).to.include(letter);
    });

  it('are German for a language that has none of its own', () => {
    expect([layoutName('so'), layoutName('de-simple'), layoutName('ku')]).to.deep.equal(['de', 'de', 'kmr']);
  });
});

describe('the search on the screen', () => {
  let element: IkonAngebote;
  beforeEach(async () => {
    fakePageClock();
    const offers = [
      offerDocument('a', { title: { de: 'Deutschkurs', ar: 'دورة', ti: 'ሰላም' }, age: { min: 6, max: 9 } }),
      offerDocument('b', { title: 'Schwimmen' }),
    ];
    const feed = serveFeed({ languages: ['de', 'ar', 'ti'], offers });
    element = mount<IkonAngebote>(`<ikon-angebote kiosk lang="de" feed="${feed}"></ikon-angebote>`);
    await until(() => all(element, '.slip-button').length && find('.wake'), 'the list and the screen');
  });
  afterEach(() => {
    clearPage();
    undoAll();
  });

  const key = async (letter: string) => {
    const keys = () => findAll('.key').find(({ textContent }) => textContent === letter);
    (await until(keys, letter)).click();
    await new Promise(requestAnimationFrame);
  };
  const value = () => find<HTMLInputElement>('.typed input')!.value;

  it('opens from the bar, writes with taps, finds at once, and is done', async () => {
    await visitIn('ar');
    tap('بحث', '.ways button');
    for (const letter of 'دورة') await key(letter);
    const [first, second] = findAll('.row:not(.tools)')[1]!.querySelectorAll('.key');
    expect(first!.getBoundingClientRect().left, 'as on a keyboard').to.be.lessThan(
      second!.getBoundingClientRect().left,
    );
    expect([value(), element.filter.text]).to.deep.equal(['دورة', 'دورة']);
    await until(() => said('.count') === 'عرض واحد', 'the count');
    tap('حذف حرف');
    expect(element.filter.text).to.equal('دور');
    tap('تم');
    expect([find('.keyboard'), element.filter.text]).to.deep.equal([undefined, 'دور']);
  });

  it('changes to German keys and back', async () => {
    await visitIn('ar');
    tap('بحث', '.ways button');
    await key('د');
    tap('Deutsch', '.tools button');
    await key('q');
    tap('العربية', '.tools button');
    await key('و');
    expect(value()).to.equal('دqو');
    tap('مسح النص');
    expect(element.filter).to.deep.equal({});
  });

  it('writes Ge’ez by its rows of syllables', async () => {
    find('.wake')!.click();
    (await until(() => find('.tile[lang=ti]'), 'Tigrinya')).click();
    await until(() => find('.ways'), 'the bar');
    tap('Suchen', '.ways button');
    await key('ሰ');
    expect(findAll('.forms .key').map(({ textContent }) => textContent)).to.deep.equal([...'ሰሱሲሳሴስሶ']);
    await key('ስ');
    expect([value(), findAll('.forms .key').length]).to.deep.equal(['ስ', 0]);
  });

  it('joins a tone to its vowel in Vietnamese', async () => {
    await visitIn('vi');
    tap('Tìm', '.ways button');
    await key('a');
    await key('◌\u0301');
    expect(value()).to.equal('á');
  });

  it('opens for every field that is tapped, with digits where a number is asked for, and no other keyboard comes', async () => {
    await visitIn('de');
    all(element, '.filter-button')[0]?.click();
    await until(() => all(element, '.group').length, 'the filters');
    for (const group of all<HTMLDetailsElement>(element, '.group')) group.open = true;
    const age = await until(() => all<HTMLInputElement>(element, 'input[type=number]')[0], 'the age');
    const down = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    age.dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(true);
    age.click();
    await key('7');
    expect(findAll('.key').length).to.equal(10);
    expect([age.value, element.filter.age]).to.deep.equal(['7', 7]);
    tap('Fertig');
    all<HTMLInputElement>(element, '.search .field')[0]!.click();
    await key('s');
    expect(element.filter.text).to.equal('s');
  });

  it('takes no more than a word can be long', async () => {
    await visitIn('de');
    tap('Suchen', '.ways button');
    await until(() => find('.key'), 'the keys');
    for (let i = 0; i < 100; i++) findAll('.key')[0]!.click();
    expect(element.filter.text).to.have.length(60);
  });
});
