import { expect } from 'chai';
import '../../../src/angebote.js';
import type { IkonAngebote } from '../../../src/angebote.js';
import '../../../src/quartierskarte.js';
import {
  drawnMap,
  focused,
  pin,
  pins,
  press,
  pretendMedia,
  replace,
  scale,
  town,
  undoAll,
  view,
} from '../../helpers/map.js';
import { all, canTouch, choose, clearPage, mount, one, serveFeed, until, words } from '../../helpers/page.js';

const stage = (element: Element) => one(element, '.stage');
const control = (element: Element, label: string) =>
  all<HTMLButtonElement>(element, '.controls button').find((one_) => one_.ariaLabel === label)!;
const hint = (element: Element) =>
  all(element, '.gesture-hint').length === 0 ? '' : words(element, '.gesture-hint');
const hereButton = (element: Element) => all<HTMLButtonElement>(element, '.here-button')[0];

/** Everything that a script of the page could have kept of the visitor. */
const kept = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);

/** A map that jumps, so that what is done to it is done in the same task. */
async function stillMap(attributes = '', feed?: string) {
  return drawnMap(attributes, feed);
}

describe('the map for everybody', () => {
  let endMedia: () => void;
  beforeEach(() => (endMedia = pretendMedia(/reduced-motion/)));
  afterEach(() => {
    endMedia();
    undoAll();
    clearPage();
  });

  describe('its names', () => {
    it('are a region’s name and what keys do on it', async () => {
      const element = await stillMap();
      expect(one(element, '[role=region]').ariaLabel).to.equal('Karte der Angebote');
      expect(stage(element).role).to.equal('group');
      expect(stage(element).ariaLabel).to.equal(
        'Kartenausschnitt. Mit den Pfeiltasten verschieben, mit Plus und Minus vergrößern und verkleinern.',
      );
      expect(stage(element).tabIndex).to.equal(0);
    });

    it('are those of the page’s language', async () => {
      const element = await stillMap();
      element.lang = 'en';
      await until(() => one(element, '[role=region]').ariaLabel === 'Map of the offers');
      expect(all(element, '.controls button').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Zoom in',
        'Zoom out',
        'Show everything',
        'Show where I am',
        'What the map shows',
      ]);
      expect(pin(element, 'Haus A: 2 offers')).to.not.equal(undefined);
    });

    it('stand on buttons of 44 pixels', async () => {
      const element = await stillMap();
      const buttons = [...all(element, '.controls button'), ...pins(element)];
      expect(all(element, '.controls button').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Vergrößern',
        'Verkleinern',
        'Alles zeigen',
        'Meinen Standort zeigen',
        'Was die Karte zeigt',
      ]);
      for (const { width, height } of buttons.map((one_) => one_.getBoundingClientRect()))
        expect(Math.min(width, height)).to.be.at.least(44);
    });
  });

  describe('its pins', () => {
    it('are one Tab stop, and arrow keys, Home and End go through them and around', async () => {
      const element = await stillMap();
      const order = ['Haus A', 'Drittes', 'Viertes'].map((start) => pin(element, start)!);
      expect(pins(element)).to.deep.equal(order);
      const stops = () => pins(element).filter(({ tabIndex }) => tabIndex === 0);
      expect(stops()).to.have.length(1);
      order[0]!.focus();
      for (const [key, expected] of [
        ['ArrowRight', 1],
        ['ArrowDown', 2],
        ['ArrowRight', 0],
        ['ArrowLeft', 2],
        ['Home', 0],
        ['End', 2],
        ['ArrowUp', 1],
      ] as const) {
        const before = view(element);
        press(focused(element)!, key);
        expect(focused(element), key).to.equal(order[expected]);
        expect(stops()).to.deep.equal([order[expected]]);
        expect(view(element), 'the map stays').to.equal(before);
      }
    });

    it('leave the browser its own keys', async () => {
      const element = await stillMap();
      const first = pin(element, 'Haus A')!;
      first.focus();
      for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
        for (const key of ['ArrowLeft', 'Home']) expect(press(first, key, more), key).to.equal(true);
      expect(focused(element)).to.equal(first);
    });

    it('come out from under buttons when keys reach them', async () => {
      const element = await stillMap();
      const [first, second] = ['Haus A', 'Drittes'].map((start) => pin(element, start)!);
      const controls = one(element, '.controls');
      const covered = second!.getBoundingClientRect();
      const { left, top } = stage(element).getBoundingClientRect();
      controls.style.cssText = `position: absolute; inset: ${covered.top - top}px auto auto ${covered.left - left}px; inline-size: 36px; block-size: 36px; overflow: hidden`;
      first!.focus();
      press(first!, 'ArrowRight');
      expect(focused(element)).to.equal(second);
      const [pinBox, box] = [second!.getBoundingClientRect(), controls.getBoundingClientRect()];
      const apart = Math.abs(pinBox.x - box.x) > 36 || Math.abs(pinBox.y - box.y) > 36;
      expect(apart, 'apart').to.equal(true);
    });

    it('open with a click as a key or a switch makes it, and say that they are pressed', async () => {
      const element = await stillMap();
      const drittes = pin(element, 'Drittes')!;
      expect(drittes.ariaPressed).to.equal('false');
      drittes.click();
      await until(() => words(element, '.panel h3') === 'Drittes');
      expect(pin(element, 'Drittes')!.ariaPressed).to.equal('true');
    });
  });

  it('says once what a filter leaves', async () => {
    const element = await stillMap();
    const status = one(element, '.bar [role=status]');
    const told: string[] = [];
    const watch = new MutationObserver(() => told.push(words(element, '.status')));
    watch.observe(status, { subtree: true, childList: true, characterData: true });
    element.filter = { free: true };
    await until(() => pins(element).length === 2);
    await element.updateComplete;
    expect(told).to.deep.equal(['2 Angebote auf der Karte']);
    expect(all(element, '[role=status], [aria-live]').filter((one_) => one_ !== status)).to.deep.equal([]);
    watch.disconnect();
  });

  describe('its keys', () => {
    it('move with arrows, and zoom with plus and minus, without flying where no motion is wanted', async () => {
      const element = await stillMap();
      let before = view(element);
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
        expect(press(stage(element), key), 'the page does not scroll').to.equal(false);
        expect(view(element), `${key}, at once`).not.to.equal(before);
        before = view(element);
      }
      const near = scale(element);
      press(stage(element), '+');
      expect(scale(element)).to.be.closeTo(near * 2, near / 1000);
      press(stage(element), '-');
      expect(scale(element)).to.be.closeTo(near, near / 1000);
    });

    it('leave the browser its own', async () => {
      const element = await stillMap();
      const before = view(element);
      for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
        expect(press(stage(element), '+', more)).to.equal(true);
      expect(press(stage(element), 'Tab')).to.equal(true);
      expect(view(element)).to.equal(before);
    });

    it('fly where motion is welcome', async () => {
      const element = await stillMap();
      endMedia();
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      const before = view(element);
      press(stage(element), 'ArrowLeft');
      expect(view(element), 'not yet').to.equal(before);
      await until(() => view(element) !== before);
    });
  });

  it('has buttons that do the same as keys and fingers', async () => {
    const element = await stillMap();
    const [start, near] = [view(element), scale(element)];
    control(element, 'Vergrößern').click();
    expect(scale(element)).to.be.closeTo(near * 2, near / 1000);
    control(element, 'Verkleinern').click();
    control(element, 'Verkleinern').click();
    expect(scale(element)).to.be.closeTo(near / 2, near / 1000);
    control(element, 'Alles zeigen').click();
    expect(view(element)).to.equal(start);
  });

  describe('its wheel', () => {
    const turn = (element: Element, more: WheelEventInit = {}) =>
      stage(element).dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: -120,
          bubbles: true,
          cancelable: true,
          clientX: 50,
          clientY: 50,
          ...more,
        }),
      );

    it('scrolls the page and says how to zoom', async () => {
      const element = await stillMap();
      const before = view(element);
      expect(turn(element), 'left to the page').to.equal(true);
      await until(() => /Strg|⌘/.test(hint(element)), 'the sentence');
      expect(view(element)).to.equal(before);
      await until(() => hint(element) === '', 'the sentence goes');
    });

    it('leaves no sentence on a map that is put elsewhere meanwhile', async () => {
      const element = await stillMap();
      turn(element);
      await until(() => hint(element) !== '', 'the sentence');
      element.parentElement!.append(element);
      await element.updateComplete;
      expect(hint(element)).to.equal('');
    });

    it('zooms with Ctrl or Command', async () => {
      const element = await stillMap();
      for (const more of [{ ctrlKey: true }, { metaKey: true }]) {
        const near = scale(element);
        expect(turn(element, more), 'not for the page').to.equal(false);
        await until(() => scale(element) > near);
      }
      expect(hint(element)).to.equal('');
    });

    it('zooms without a key where the map is alone on the screen', async () => {
      const element = await stillMap('kiosk');
      const near = scale(element);
      expect(turn(element)).to.equal(false);
      await until(() => scale(element) > near);
    });
  });

  describe('its fingers', () => {
    const touch = (element: Element, type: string, ...points: [number, number][]) => {
      const { left, top } = stage(element).getBoundingClientRect();
      const touches = points.map(
        ([x, y], identifier) =>
          new Touch({ identifier, target: stage(element), clientX: left + x, clientY: top + y }),
      );
      const init = {
        touches,
        targetTouches: touches,
        changedTouches: touches,
        bubbles: true,
        cancelable: true,
      };
      return stage(element).dispatchEvent(new TouchEvent(type, init));
    };

    beforeEach(function () {
      if (!canTouch()) this.skip();
    });

    it('are two to move the map, as one scrolls the page', async () => {
      const element = await stillMap();
      const before = view(element);
      touch(element, 'touchstart', [100, 100]);
      expect(touch(element, 'touchmove', [100, 160]), 'left to the page').to.equal(true);
      await until(() => hint(element) === 'Bewegen Sie die Karte mit zwei Fingern.');
      expect(view(element)).to.equal(before);
      touch(element, 'touchend');

      touch(element, 'touchstart', [100, 100], [200, 100]);
      expect(touch(element, 'touchmove', [100, 160], [200, 160]), 'not for the page').to.equal(false);
      await until(() => view(element) !== before, 'moved');
      touch(element, 'touchend');
    });

    it('zoom where they spread', async () => {
      const element = await stillMap();
      const near = scale(element);
      touch(element, 'touchstart', [150, 100], [200, 100]);
      touch(element, 'touchmove', [125, 100], [225, 100]);
      await until(() => Math.abs(scale(element) - near * 2) < near / 100, 'twice as near');
      touch(element, 'touchend');
    });

    it('may be one where the map is alone on the screen', async () => {
      const element = await stillMap('kiosk');
      const before = view(element);
      touch(element, 'touchstart', [100, 100]);
      expect(touch(element, 'touchmove', [100, 160])).to.equal(false);
      await until(() => view(element) !== before);
      touch(element, 'touchend');
      expect(hint(element)).to.equal('');
    });
  });

  describe('a district', () => {
    const tap = (element: Element, x: number, y: number) => {
      const { left, top, width, height } = stage(element).getBoundingClientRect();
      stage(element).dispatchEvent(
        new MouseEvent('click', { bubbles: true, clientX: left + width * x, clientY: top + height * y }),
      );
    };

    it('opens with a tap, and Escape gives the focus to the map', async () => {
      const element = await stillMap();
      tap(element, 0.5, 0.25);
      await until(() => words(element, '.panel h3') === 'Nord');
      await until(() => focused(element)?.id === 'panel-title', 'the focus in the panel');
      press(focused(element)!, 'Escape');
      await until(() => all(element, '.panel').length === 0);
      expect(focused(element)).to.equal(stage(element));
    });

    it('says how many offers are there, and filters by it', async () => {
      const element = await stillMap();
      tap(element, 0.5, 0.25);
      await until(() => words(element, '.panel').includes('2 Angebote in diesem Stadtteil'));
      all<HTMLButtonElement>(element, '.panel-body .button')[0]!.click();
      await until(() => pins(element).length === 1);
      expect(element.filter).to.deep.equal({ districts: ['nord'] });
      expect(focused(element)).to.equal(stage(element));
    });
  });

  it('colours districts from a menu that keeps the focus, and shows the legend with its table', async () => {
    const element = await stillMap();
    control(element, 'Was die Karte zeigt').click();
    await until(() => focused(element)?.id === 'panel-title', 'the focus in the panel');
    const select = one<HTMLSelectElement>(element, '.panel select');
    select.focus();
    choose(select, 'kinder');
    await until(() => all(element, '.legend').length === 1, 'the legend');
    await element.updateComplete;
    expect(focused(element)).to.equal(one(element, '.panel select'));
    expect(one<HTMLSelectElement>(element, '.panel select').value).to.equal('kinder');
    expect(words(element, '.legend h3')).to.equal('Kinder');
    const rows = all(element, '.legend tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal(['Nord 120', 'Süd 340']);
    expect(all(element, '.area.class-0, .area.class-1').length).to.be.at.least(2);
    press(focused(element)!, 'Escape');
    await until(
      () => focused(element) === control(element, 'Was die Karte zeigt'),
      'the focus at the button',
    );
  });

  it('closes what lies on it with Escape from anywhere on it, and leaves the focus where it is', async () => {
    const element = await stillMap();
    control(element, 'Was die Karte zeigt').click();
    await until(() => focused(element)?.id === 'panel-title', 'the focus in the panel');
    stage(element).focus();
    press(stage(element), 'Escape');
    await until(() => all(element, '.panel').length === 0, 'the end of the panel');
    expect(focused(element)).to.equal(stage(element));
  });

  it('searches where the visitor has moved to, and everywhere again', async () => {
    const element = await stillMap();
    expect(hereButton(element)).to.equal(undefined);
    for (const _ of [1, 2, 3]) press(stage(element), 'ArrowUp');
    press(stage(element), '+');
    await until(
      () => hereButton(element)?.textContent?.includes('In diesem Ausschnitt suchen'),
      'the button',
    );
    hereButton(element)!.focus();
    hereButton(element)!.click();
    const bounds = await until(() => element.filter.bounds);
    expect(bounds).to.have.length(4);
    await until(() => hereButton(element)?.textContent?.includes('Wieder überall suchen'), 'the way back');
    expect(focused(element)).to.equal(hereButton(element));

    press(stage(element), 'ArrowDown');
    await until(
      () => hereButton(element)?.textContent?.includes('In diesem Ausschnitt suchen'),
      'the button again',
    );
    hereButton(element)!.click();
    await until(() => element.filter.bounds && element.filter.bounds !== bounds, 'the other part');
    expect(element.filter.bounds).not.to.deep.equal(bounds);

    await until(() => hereButton(element)?.textContent?.includes('Wieder überall suchen'), 'the way back');
    hereButton(element)!.focus();
    hereButton(element)!.click();
    await until(() => hereButton(element) === undefined);
    expect(element.filter).to.deep.equal({});
    expect(focused(element), 'the button is gone').to.equal(stage(element));
    await until(() => pins(element).length === 3);
  });

  it('lists what has no place in a panel, and gives the focus back', async () => {
    const element = await stillMap();
    const more = one<HTMLButtonElement>(element, '.status .more');
    more.click();
    await until(() => words(element, '.panel-list').includes('Ohne Ort'));
    press(await until(() => focused(element)), 'Escape');
    await until(() => focused(element) === more);
  });

  describe('where the visitor stands', () => {
    const place = (answer: (found: PositionCallback, failed: PositionErrorCallback) => void) => {
      let asked = 0;
      replace(navigator, 'geolocation', {
        getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) => (
          asked++,
          answer(found, failed)
        ),
      });
      return () => asked;
    };
    const found = place.bind(null, (success) =>
      success({ coords: { longitude: 8.93, latitude: 52.31 } } as GeolocationPosition),
    );

    it('is asked for only after a tap, shown, said on cards, kept nowhere and forgotten again', async () => {
      const asked = found();
      const feed = serveFeed(town);
      const element = await stillMap('', feed);
      const list = mount<IkonAngebote>(`<ikon-angebote feed="${feed}" lang="de"></ikon-angebote>`);
      await until(() => all(list, '.card').length === 5);
      const before = kept();
      const address = location.href;
      expect(asked()).to.equal(0);
      expect(list.shadowRoot!.textContent).not.to.match(/Minuten? zu Fuß/);
      control(element, 'Meinen Standort zeigen').click();
      await until(() => words(element, '.here') === 'Sie sind hier' && !one(element, '.here').hidden);
      expect(asked()).to.equal(1);
      await until(() => /Min(\.|uten?)/.test(list.shadowRoot!.textContent), 'minutes on the cards');
      expect(all(element, '.drawing circle.walk')).to.have.length(1);
      expect(words(element, '.suite')).to.contain('Der Kreis zeigt grob');
      expect(kept()).to.equal(before);
      expect(location.href).to.equal(address);
      control(element, 'Meinen Standort ausblenden').click();
      await until(() => one(element, '.here').hidden);
      expect(asked()).to.equal(1);
    });

    it('is a sentence where the device refuses, and can be asked again', async () => {
      place((_, failed) => failed({ message: 'denied', code: 1 } as GeolocationPositionError));
      const element = await stillMap();
      control(element, 'Meinen Standort zeigen').click();
      await until(() => words(element, '.notice').startsWith('Ihr Standort ist nicht zu erfahren.'));
      expect(one(element, '.notice').role).to.equal('status');
      expect(one(element, '.here').hidden).to.equal(true);
      undoAll();
      found();
      control(element, 'Meinen Standort zeigen').click();
      await until(() => !one(element, '.here').hidden);
      expect(all(element, '.notice')).to.have.length(0);
    });

    it('is what the page says without asking', async () => {
      const asked = found();
      const element = await stillMap('standpoint="8.92,52.3"');
      expect(words(element, '.here')).to.equal('Sie sind hier');
      expect(one(element, '.here').hidden).to.equal(false);
      expect(asked()).to.equal(0);
      control(element, 'Meinen Standort zeigen').click();
      await until(() => control(element, 'Meinen Standort ausblenden'));
      control(element, 'Meinen Standort ausblenden').click();
      await until(() => control(element, 'Meinen Standort zeigen'));
      expect(one(element, '.here').hidden, 'back where the page says').to.equal(false);
    });
  });
});
