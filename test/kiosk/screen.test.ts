import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import '../../src/angebote.js';
import '../../src/quartierskarte.js';
import { attendance } from '../../src/kiosk/attendance.js';
import { configureKiosk } from '../../src/kiosk/settings.js';
import { TAGS } from '../../src/i18n/languages.js';
import { direction } from '../../src/catalog/text.js';
import type { FakeClock } from '../helpers/clock.js';
import { offerDocument } from '../helpers/feeds.js';
import { replace, town, undoAll } from '../helpers/map.js';
import { all, clearPage, mount, one, serveFeed, until } from '../helpers/page.js';
import { box, fakePageClock, find, findAll, said, tap, visitIn } from './helpers.js';

const daily = {
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: '00:00', closes: '23:59' }],
};
const parts = {
  languages: ['de', 'ar', 'ti'],
  offers: [
    offerDocument('a', {
      title: { de: 'Kurs A', ar: 'دورة' },
      free: true,
      childcare: true,
      languages: ['ar'],
      ...daily,
    }),
    offerDocument('b', {
      title: 'Treff B',
      free: false,
      audiences: ['children'],
      online: 'https://town.example/b',
      ...daily,
    }),
    offerDocument('c', { title: 'Runde C', audiences: ['women'], audienceRule: 'exclusive' }),
  ],
};

let clock: FakeClock;

async function list(attributes = '', feed = serveFeed(parts)): Promise<IkonAngebote> {
  const element = mount<IkonAngebote>(
    `<ikon-angebote kiosk lang="de" feed="${feed}" ${attributes}></ikon-angebote>`,
  );
  await until(() => all(element, '.slip-button').length && find('.wake'), 'the list and the screen');
  return element;
}

describe('an unattended screen', () => {
  const here = location.href;
  beforeEach(() => (clock = fakePageClock()));
  afterEach(() => {
    clearPage();
    undoAll();
    configureKiosk({});
    history.replaceState(null, '', here);
  });

  it('greets in all languages of surface and feed, each in its own script and direction', async () => {
    await list();
    find('.wake')!.click();
    const tiles = findAll('.tile');
    expect(tiles.map(({ lang }) => lang)).to.have.members([...TAGS, 'ti']);
    for (const tile of tiles) expect(tile.dir, tile.lang).to.equal(direction(tile.lang));
    expect(said('.tile[lang=uk]')).to.equal('Ласкаво просимо Українська');
    await until(() => find<HTMLDialogElement>('.start')!.open, 'the open greeting');
  });

  it('offers the languages that the page names, and speaks the one that is tapped', async () => {
    configureKiosk({ languages: ['ar', 'de'] });
    const element = await list();
    find('.wake')!.click();
    expect(findAll('.tile').map(({ lang }) => lang)).to.deep.equal(['ar', 'de']);
    find('.tile')!.click();
    await until(() => one(element, '.suite').lang === 'ar' && find('.suite')!.lang === 'ar', 'Arabic');
    expect(find('.suite')!.dir).to.equal('rtl');
    expect(attendance.visiting).to.equal(true);
  });

  it('has large filters that can be taken back', async () => {
    const element = await list();
    await visitIn('ar');
    const words = findAll('.toggle').map(({ textContent }) => textContent?.trim());
    expect(words).to.have.length(7);
    const press = (index: number) => findAll('.toggle')[index]!.click();
    const asks = [
      { when: 'now' },
      { when: 'today' },
      { free: true },
      { audiences: ['children'] },
      { childcare: true },
      { languages: ['ar'] },
      { womenOnly: true },
    ];
    for (const [index, ask] of asks.entries()) {
      press(index);
      expect(element.filter, words[index]).to.deep.equal(ask);
      await until(() => findAll('.toggle')[index]!.ariaPressed === 'true', 'the pressed filter');
      press(index);
      expect(element.filter).to.deep.equal({});
      await until(() => findAll('.toggle')[index]!.ariaPressed === 'false', 'the free filter');
    }
  });

  it('counts down in sight, says so politely, and stays for whoever is still here', async () => {
    const element = await list();
    await visitIn('de');
    element.filter = { free: true };
    clock.pass(40);
    await until(() => find<HTMLDialogElement>('.countdown')!.open, 'the open countdown');
    expect(said('.seconds')).to.equal('20');
    expect(find('#leaving-text')!.role).to.equal('status');
    expect(said('#leaving-text')).to.contain('20 Sekunden');
    clock.pass(3);
    expect(said('.seconds')).to.equal('17');
    expect(said('#leaving-text'), 'not every second').to.contain('20 Sekunden');
    tap('Ich bin noch da');
    expect([find('.countdown'), element.filter]).to.deep.equal([undefined, { free: true }]);
  });

  it('stays for whoever touches the countdown anywhere, and does not take that for a tap on what lies below', async () => {
    const element = await list();
    await visitIn('de');
    let taps = 0;
    element.addEventListener('click', () => (taps += 1));
    const touch = (target: Element) =>
      target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    for (const selector of ['.countdown', '.countdown .seconds']) {
      clock.pass(45);
      touch(find(selector)!);
      expect(find('.countdown'), selector).to.equal(undefined);
      one(element, '.title-button').click();
      expect([taps, element.selected]).to.deep.equal([0, null]);
    }
    clock.pass(39);
    touch(document.body);
    one(element, '.title-button').click();
    expect([taps, element.selected]).to.deep.equal([1, 'a']);
    clock.pass(1);
    touch(find('.countdown .end')!);
    expect(find('.countdown')).not.to.equal(undefined);
    find('.countdown .end')!.click();
    expect(find('.attract')).not.to.equal(undefined);
  });

  it('follows an element to another feed', async () => {
    const element = await list();
    await visitIn('de');
    element.feed = serveFeed({ ...parts, offers: [offerDocument('z', { title: 'Anderes' })] });
    await until(() => element.catalog?.offers.get('z'), 'the other feed');
    element.filter = { free: true };
    await until(() => findAll('.toggle')[2]!.ariaPressed === 'true', 'the filter of the other feed');
  });

  it('gives back the room that the page had at its end', async () => {
    const ends = [document.body, document.documentElement].map(({ style }) => style);
    ends[0]!.setProperty('padding-block-end', '7px', 'important');
    ends[1]!.setProperty('scroll-padding-block-end', '9px');
    await list();
    await visitIn('de');
    expect(ends[0]!.paddingBlockEnd).to.equal('var(--_kiosk-bar)');
    clock.pass(60);
    expect([
      ends[0]!.paddingBlockEnd,
      ends[0]!.getPropertyPriority('padding-block-end'),
      ends[1]!.scrollPaddingBlockEnd,
    ]).to.deep.equal(['7px', 'important', '9px']);
    for (const end of ends) end.cssText = '';
  });

  it('forgets everything of its visitor', async () => {
    const feed = serveFeed(parts);
    const element = await list('url-sync', feed);
    const events: Event[] = [];
    element.addEventListener('ikon-kiosk-reset', (event) => events.push(event));
    const length = history.length;
    await visitIn('ar');
    await until(() => all(element, '.keep').length, 'the cards');
    all(element, '.keep')[0]!.click();
    localStorage.setItem(`ikon-slip ${feed}`, '["a"]');
    element.filter = { text: 'Kurs', free: true };
    one(element, '.slip-button').click();
    await until(() => all(element, '.slip-list').length, 'the slip');
    [...all(element, '.slip .actions .button')].at(-1)!.click();
    await until(() => all(element, '.undo').length, 'the way back to the slip');
    element.selected = 'a';
    await until(() => all(element, '.detail').length, 'the detail');
    tap('بحث', '.ways button');
    document.body.style.paddingBlockStart = '3000px';
    scrollTo(0, 2500);
    clock.pass(60);
    document.body.style.paddingBlockStart = '';
    await element.updateComplete;
    expect(element.filter).to.deep.equal({});
    expect(element.selected).to.equal(null);
    expect(localStorage.getItem(`ikon-slip ${feed}`)).to.equal(null);
    expect([location.href, history.length]).to.deep.equal([here, length]);
    expect(scrollY).to.equal(0);
    expect([find('.keyboard'), find('.bar'), find('.attract') !== undefined]).to.deep.equal([
      undefined,
      undefined,
      true,
    ]);
    expect(element.shadowRoot!.activeElement).to.equal(null);
    expect(events).to.have.length(1);
    expect([events[0]!.bubbles, events[0]!.composed]).to.deep.equal([true, true]);
    await until(() => one(element, '.suite').lang === 'de' && all(element, '.slip-button').length, 'German');
    expect(one(element, '.slip-button').textContent).to.contain('(0)');
    expect(one<HTMLInputElement>(element, '.search .field').value).to.equal('');
    one(element, '.slip-button').click();
    await until(() => all(element, '.slip').length, 'the slip');
    expect(all(element, '.undo, .slip-list')).to.have.length(0);
    expect(attendance.visiting).to.equal(false);
  });

  it('begins what is opened at the top, below whatever it stands, and leaves the rest where it is', async () => {
    const element = await list();
    element.style.cssText = 'margin-block-start: 400px; min-block-size: 3000px';
    await visitIn('de');
    element.selected = 'a';
    const back = await until(() => all(element, '.back')[0], 'the offer');
    const isAtTop = () => back.getBoundingClientRect().top >= 0 && back.getBoundingClientRect().top < 20;
    await until(isAtTop, 'the offer at the top');
    element.selected = null;
    await until(() => all(element, '.card').length, 'the list');
    scrollTo(0, 0);
    element.filter = { free: true };
    await until(() => findAll('.toggle')[2]!.ariaPressed === 'true', 'the filter');
    expect(scrollY).to.equal(0);
  });

  it('says what is opened once: in the list, where there is one beside the map', async () => {
    const feed = serveFeed(town);
    const map = mount<IkonAngebote>(
      `<ikon-quartierskarte kiosk lang="de" group="m" feed="${feed}"></ikon-quartierskarte>`,
    );
    await until(() => all(map, '.places').length, 'the map');
    map.selected = 'drei';
    await until(() => all(map, '.panel h3')[0]?.textContent === 'Drittes', 'the panel of a map alone');
    map.selected = null;
    const element = await list('group="m"', feed);
    map.selected = 'drei';
    await until(() => all(element, '.detail').length, 'the offer in the list');
    await map.updateComplete;
    expect(all(map, '.panel')).to.deep.equal([]);
  });

  it('stays at its top while nobody is there, whatever still scrolls', async () => {
    const element = await list();
    element.style.minBlockSize = '5000px';
    await visitIn('de');
    scrollTo(0, 500);
    await new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    expect(scrollY).to.equal(500);
    clock.pass(60);
    scrollTo(0, 700);
    await until(() => scrollY === 0, 'the top');
  });

  it('stays at its top while it greets: what lies behind is not moved', async () => {
    const element = await list();
    element.style.minBlockSize = '5000px';
    (await until(() => find('.wake'), 'the picture')).click();
    await until(() => find('.tile'), 'the greeting');
    scrollTo(0, 700);
    await until(() => scrollY === 0, 'the top');
  });

  it('is one for all elements of a page, and each of them is told of the end', async () => {
    const feed = serveFeed({ ...town });
    mount(`<ikon-quartierskarte kiosk lang="de" feed="${feed}"></ikon-quartierskarte>`);
    const element = await list('group="other"', feed);
    const map = element.previousElementSibling as IkonAngebote;
    await until(() => map.catalog, 'the map');
    const ended: string[] = [];
    const note = ({ target }: Event) => ended.push((target as Element).localName);
    addEventListener('ikon-kiosk-reset', note);
    await visitIn('en');
    expect(document.querySelectorAll('[data-ikon-kiosk]')).to.have.length(1);
    tap('Free', '.toggle');
    expect([element.filter, map.filter]).to.deep.equal([{ free: true }, { free: true }]);
    clock.pass(60);
    removeEventListener('ikon-kiosk-reset', note);
    expect(ended).to.deep.equal(['ikon-quartierskarte', 'ikon-angebote']);
    expect([element.filter, map.filter]).to.deep.equal([{}, {}]);
  });

  it('speaks the visitor’s language before an element does that waits for more words', async () => {
    const map = mount(
      `<ikon-quartierskarte kiosk lang="de" feed="${serveFeed(town)}"></ikon-quartierskarte>`,
    );
    await until(() => all(map, '.places').length && find('.wake'), 'the map and the screen');
    await visitIn('bg');
    tap('Започнете отначало', '.ways button');
    await visitIn('pl');
    expect(said('.ways')).to.contain('Zacznij od nowa');
  });

  it('takes the shortest time that an element asks for, and a minute where that is none', async () => {
    await list('kiosk-timeout="never"');
    await visitIn('de');
    clock.pass(59);
    expect(find('.countdown')).not.to.equal(undefined);
    clock.pass(1);
    expect(find('.attract')).not.to.equal(undefined);
  });

  it('leaves nothing behind when its last element goes', async () => {
    const element = await list();
    await visitIn('de');
    element.remove();
    expect([box(), clock.pending, attendance.visiting]).to.deep.equal([null, 0, false]);
    expect(document.body.style.paddingBlockEnd).to.equal('');
    const link = mount<HTMLAnchorElement>('<a href="#somewhere">x</a>');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(click);
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    link.dispatchEvent(menu);
    expect(menu.defaultPrevented).to.equal(false);
    document.body.append(element);
    await until(() => box(), 'the screen again');
    element.kiosk = false;
    await until(() => !box(), 'the end of the screen');
    element.remove();
  });

  it('works where storage and history refuse', async () => {
    const refuse = {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
      configurable: true,
    };
    const before = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const element = await list();
    await visitIn('de');
    element.filter = { free: true };
    Object.defineProperty(window, 'localStorage', refuse);
    replace(history, 'replaceState', () => {
      throw new DOMException('no', 'SecurityError');
    });
    clock.pass(60);
    Object.defineProperty(window, 'localStorage', before);
    expect(element.filter).to.deep.equal({});
  });
});

describe('the picture while nobody is there', () => {
  beforeEach(() => (clock = fakePageClock()));
  afterEach(() => {
    clearPage();
    undoAll();
    configureKiosk({});
  });

  it('moves, speaks one language after the other, and shows what there is today', async () => {
    configureKiosk({ languages: ['de', 'ar'] });
    await list();
    await until(() => said('.today').includes('Heute'), 'what there is today');
    expect(said('.today')).to.contain('Kurs A').and.contain('Treff B').and.not.contain('Runde C');
    const places = [0, 1, 2, 3, 4].map((turn) => {
      const place = find('.wake')!.className;
      clock.pass(9);
      expect(find('.attract')!.lang).to.equal(turn % 2 === 0 ? 'ar' : 'de');
      return place;
    });
    expect(new Set(places.map((place) => /at-\d/.exec(place)![0])).size).to.equal(5);
    clock.pass(9);
    expect(find('.attract')!.dir).to.equal('ltr');
  });

  it('shows what there is today in the order of the day, and all of it in every language', async () => {
    configureKiosk({ languages: ['de', 'ar'] });
    const from = (minute: string) =>
      offerDocument(`at-${minute}`, {
        title: minute,
        hours: [
          { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: `00:0${minute}`, closes: '23:59' },
        ],
      });
    await list('', serveFeed({ offers: [from('3'), from('1')] }));
    const other = mount<IkonAngebote>(
      `<ikon-angebote kiosk lang="de" group="b" feed="${serveFeed({ offers: [from('2'), from('0')] })}"></ikon-angebote>`,
    );
    await until(() => other.catalog && findAll('.today-offer').length === 3, 'the offers of both');
    const pictures = [0, 1, 2, 3, 4, 5].map(() => {
      const titles = findAll('.today-offer [dir=auto]').map(({ textContent }) => textContent);
      clock.pass(9);
      return titles.join('');
    });
    expect(pictures).to.deep.equal(['012', '123', '012', '123', '123', '012']);
  });

  it('says where, since two courses may have one name', async () => {
    configureKiosk({ languages: ['de'] });
    await list();
    await until(() => said('.today').includes('Online'), 'where it is');
    expect(findAll('.today-offer').map((line) => line.lastElementChild?.textContent)).to.deep.equal([
      'Ort nicht angegeben',
      'Online',
    ]);
  });

  it('says of a sample that it is one', async () => {
    configureKiosk({ languages: ['de'] });
    const sample = offerDocument('s', { title: 'Probe', sample: true, ...daily });
    await list('', serveFeed({ offers: [sample] }));
    await until(() => said('.today').includes('Beispiel – kein echtes Angebot'), 'the sentence');
  });

  it('shows a title in the language of the picture', async () => {
    configureKiosk({ languages: ['ar'] });
    await list();
    await until(() => said('.today').includes('دورة'), 'the Arabic title');
    expect(find('.today-offer [lang=ar]')!.dir).to.equal('auto');
  });

  it('says from when the facts are, in the language of the picture', async () => {
    configureKiosk({ languages: ['de', 'fr'] });
    await list('', serveFeed({ ...parts, updated: '2026-11-20T08:00:00+01:00' }));
    await until(() => said('.as-of') === 'Stand: 20. November 2026', 'the date');
    clock.pass(9);
    await until(() => said('.as-of') === 'État au : 20 novembre 2026', 'the date in French');
  });

  it('asks to be touched where there is nothing today', async () => {
    await list('', serveFeed({ offers: [] }));
    expect(find('.today')).to.equal(undefined);
    expect(said('.wake')).to.contain('Willkommen').and.contain('Bildschirm berühren');
  });

  it('is dark in the quiet hours, and wakes with a touch', async () => {
    configureKiosk({ quiet: { from: '00:00', to: '24:00' } });
    await list();
    expect(find('.attract')!.className).to.contain('quiet');
    expect(find('.today')).to.equal(undefined);
    find('.wake')!.click();
    expect(findAll('.tile').length).to.be.greaterThan(0);
  });
});
