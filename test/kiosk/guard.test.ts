import { expect } from 'chai';
import type { IkonAngebote } from '../../src/angebote.js';
import '../../src/angebote.js';
import { createPersonSense } from '../../src/kiosk/guard.js';
import { download } from '../../src/ui/download.js';
import { printSheet } from '../../src/ui/print-frame.js';
import { html } from 'lit';
import type { FakeClock } from '../helpers/clock.js';
import { offerDocument } from '../helpers/feeds.js';
import { replace, undoAll } from '../helpers/map.js';
import { all, canTouch, clearPage, mount, one, serveFeed, until } from '../helpers/page.js';
import { fakePageClock, find, findAll, said, tap, visitIn } from './helpers.js';

const parts = {
  publisher: { name: 'Die Stadt', email: 'stadt@town.example' },
  offers: [
    offerDocument('a', {
      description:
        'Mehr [auf der Seite](https://www.town.example/kurs/) oder [per Mail](mailto:kurs@town.example).',
      contact: { phone: '+49 571 123-4', email: 'a@town.example', url: 'https://a.example' },
      registrationUrl: 'https://anmelden.example/a',
      schedule: [{ start: '2030-05-01T10:00', end: '2030-05-01T12:00' }],
      places: [{ id: 'p', name: 'Haus', street: 'Weg 1', coordinates: [8.9, 52.3] }],
    }),
  ],
};

/** Whether the page let something happen. */
function allowed(target: EventTarget, event: Event): boolean {
  target.dispatchEvent(event);
  return !event.defaultPrevented;
}

const flags = { bubbles: true, composed: true, cancelable: true } as const;

describe('what keeps a visit', () => {
  it('is what a person does, and no pointer that lies still while something moves below it', () => {
    const isPersons = createPersonSense();
    const real = (type: string, screenX = 0, screenY = 0) =>
      isPersons({ type, isTrusted: true, screenX, screenY } as Pick<PointerEvent, 'type' | 'isTrusted'>);
    expect(['pointerdown', 'keydown', 'wheel', 'touchstart'].map((type) => real(type))).not.to.include(false);
    expect([real('pointermove', 4, 5), real('pointermove', 4, 5)]).to.deep.equal([true, false]);
    expect([real('pointermove', 4, 6), real('pointermove', 4, 5)]).to.deep.equal([true, true]);
    expect(isPersons(new Event('pointerdown'))).to.equal(false);
  });
});

describe('an unattended screen', () => {
  let element: IkonAngebote;
  let clock: FakeClock;
  beforeEach(async () => {
    clock = fakePageClock();
    element = mount<IkonAngebote>(
      `<ikon-angebote kiosk lang="de" feed="${serveFeed(parts)}"></ikon-angebote>`,
    );
    await until(() => all(element, '.slip-button').length && find('.wake'), 'the list and the screen');
    await visitIn('de');
  });
  afterEach(() => {
    clearPage();
    undoAll();
  });

  async function openOffer(): Promise<void> {
    element.selected = 'a';
    await until(() => all(element, '.detail .actions').length, 'the detail');
  }

  it('shows every link of an offer large with a code, and follows none', async () => {
    await openOffer();
    const links = all<HTMLAnchorElement>(element, 'a[href]');
    const shown = [];
    for (const link of links) {
      expect(allowed(link, new MouseEvent('click', flags)), link.href).to.equal(false);
      const sheet = await until(() => find<HTMLDialogElement>('.address'), link.href);
      await until(() => sheet.open, 'the open sheet');
      expect(find('.address .qr'), link.href).not.to.equal(undefined);
      shown.push(`${said('#sheet-heading')} ${said('.large')}`);
      tap('Schließen');
      expect(find('.address')).to.equal(undefined);
    }
    expect(shown).to.include.members([
      'Internetseite town.example/kurs',
      'E-Mail kurs@town.example',
      'Telefon +49 571 123-4',
      'E-Mail a@town.example',
      'Internetseite a.example',
      'Internetseite anmelden.example/a',
    ]);
  });

  it('guards links of the page around it as well, also in an SVG and with the middle button', async () => {
    const link = mount<HTMLAnchorElement>('<a href="https://else.example/" target="_blank">x</a>');
    for (const type of ['click', 'auxclick'])
      expect(allowed(link, new MouseEvent(type, { ...flags, button: 1 })), type).to.equal(false);
    const inSvg = mount<HTMLElement>('<svg><a href="https://svg.example/"><text>x</text></a></svg>');
    expect(allowed(inSvg.querySelector('text')!, new MouseEvent('click', flags))).to.equal(false);
    await until(() => said('.large') === 'svg.example', 'the address');
  });

  it('follows a jump within the page without a step in the history', () => {
    const { length } = history;
    const link = mount<HTMLAnchorElement>('<a href="#part">x</a>');
    expect(allowed(link, new MouseEvent('click', flags))).to.equal(false);
    expect([location.hash, history.length]).to.deep.equal(['#part', length]);
    clock.pass(60);
    expect(location.hash).to.equal('');
  });

  it('saves and prints nothing, and does not offer to', async () => {
    await openOffer();
    let clicked = 0;
    replace(HTMLAnchorElement.prototype, 'click', () => void (clicked += 1));
    download('a.csv', 'text/csv', 'a');
    printSheet({ lang: 'de', title: '', css: '', body: html`` });
    expect([clicked, document.querySelector('iframe[aria-hidden]')]).to.deep.equal([0, null]);
    const offered = all(element, '.actions .button').filter((button) => button.checkVisibility());
    expect(offered.map(({ textContent }) => textContent?.trim())).to.not.include.members([
      'Drucken',
      'Teilen',
    ]);
    expect(offered.length).to.be.greaterThan(0);
    for (const button of all(element, '.leaves')) expect(button.checkVisibility()).to.equal(false);
  });

  it('has no context menu, nothing to drag, to mark, to zoom with the page, to print by keys', () => {
    const card = one(element, '.card');
    for (const type of ['contextmenu', 'dragstart', 'selectstart', 'submit', 'drop'])
      expect(allowed(card, new Event(type, flags)), type).to.equal(false);
    expect(allowed(card, new WheelEvent('wheel', { ...flags, ctrlKey: true }))).to.equal(false);
    expect(allowed(card, new WheelEvent('wheel', flags))).to.equal(true);
    const key = (name: string, more: KeyboardEventInit = {}) =>
      allowed(card, new KeyboardEvent('keydown', { ...flags, key: name, ...more }));
    expect([key('p', { ctrlKey: true }), key('F5'), key('ArrowLeft', { altKey: true })]).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect([key('Tab'), key('Enter'), key('a')]).to.deep.equal([true, true, true]);
    const { userSelect, webkitUserSelect } = getComputedStyle(element);
    expect(userSelect || webkitUserSelect).to.equal('none');
    expect(document.documentElement.style.touchAction).to.equal('pan-x pan-y');
  });

  it('takes one finger, and no four', function () {
    if (!canTouch()) this.skip();
    const card = one(element, '.card');
    const finger = (identifier: number) => new Touch({ identifier, target: card });
    const fingers = (count: number) =>
      new TouchEvent('touchmove', { ...flags, touches: Array.from({ length: count }, (_, i) => finger(i)) });
    expect([allowed(card, fingers(1)), allowed(card, fingers(4))]).to.deep.equal([true, false]);
  });

  it('bears thousands of pointers at once', () => {
    const card = one(element, '.card');
    for (let i = 0; i < 5_000; i++)
      card.dispatchEvent(new PointerEvent('pointermove', { ...flags, pointerId: i % 4 }));
    expect(clock.pending).to.equal(1);
  });

  it('is not kept by what scripts send: only by what a person does', () => {
    for (const type of ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart']) {
      clock.pass(6);
      one(element, '.card').dispatchEvent(new Event(type, flags));
    }
    clock.pass(10);
    expect(find('.countdown')).not.to.equal(undefined);
  });

  it('holds what navigates without a click', async () => {
    const { navigation } = window as unknown as { navigation?: EventTarget };
    if (!navigation) return;
    const held = new Promise<boolean>((resolve) => {
      navigation.addEventListener('navigate', (event) => resolve(event.defaultPrevented), { once: true });
    });
    const form = mount<HTMLFormElement>('<form action="/elsewhere" method="get"></form>');
    form.submit();
    expect(await held).to.equal(true);
  });

  it('has targets of at least 60 pixels everywhere', async () => {
    const least = 60;
    const check = (where: string) => {
      const inElement = all(
        element,
        'button, a[href], summary, select, input:not([type=checkbox], [type=radio]), .check',
      );
      const buttons = [...inElement, ...findAll('button')].filter(
        (one_) => one_.checkVisibility() && !one_.matches('.skip'),
      ); // seen with the focus alone
      expect(buttons.length).to.be.greaterThan(5);
      const small = buttons.flatMap((button) => {
        const { width, height } = (
          button.closest('.card')?.contains(button) && button.matches('.title-button')
            ? button.closest('.card')!
            : button
        ).getBoundingClientRect();
        return Math.min(width, height) < least - 0.5
          ? [
              `${button.className} ${button.textContent?.trim().slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`,
            ]
          : [];
      });
      expect(small, where).to.deep.equal([]);
    };
    check('list');
    await openOffer();
    check('detail');
    tap('Suchen', '.ways button');
    await until(() => find('.keyboard .key'), 'the keys');
    check('keyboard');
  });
});
