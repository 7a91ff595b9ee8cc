import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { offerDocument } from '../../helpers/feeds.js';
import { drawnMap, focused, pin, press, pretendMedia, town } from '../../helpers/map.js';
import { all, clearPage, one, serveFeed, until, words } from '../../helpers/page.js';

const hereButton = (element: Element) => all(element, '.here-button')[0];

/** Puts the button that searches here, now or when it comes, where something else is. */
function putButtonOver(element: Element, other: Element): void {
  const [{ left, top }, at] = [one(element, '.frame'), other].map((part) => part.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
  ];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `.frame .here-button { inset: ${at.top - top}px auto auto ${at.left - left}px; inline-size: 36px; margin: 0; overflow: hidden }`,
  );
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
}

function meet(one_: Element, other: Element): boolean {
  const [a, b] = [one_.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('what lies on the map', () => {
  let endMedia: () => void;
  beforeEach(() => (endMedia = pretendMedia(/reduced-motion/)));
  afterEach(() => {
    endMedia();
    clearPage();
  });

  it('covers no pin that keys have reached: the button that searches here', async () => {
    const element = await drawnMap();
    for (const key of ['+', '-']) press(one(element, '.stage'), key);
    const button = await until(() => hereButton(element), 'the button');
    const [first, second] = ['Haus A', 'Drittes'].map((start) => pin(element, start)!);
    putButtonOver(element, second!);
    expect(meet(second!, button)).to.equal(true);
    first!.focus();
    press(first!, 'ArrowRight');
    expect(focused(element)).to.equal(second);
    expect(meet(second!, button)).to.equal(false);
  });

  for (const size of [16, 24, 32])
    it(`covers no pin that was opened: its panel, in text of ${size} pixels`, async () => {
      const element = await drawnMap(
        `style="width: 1000px; --ikon-font-size: ${size}px" center="8.94,52.27" zoom="13"`,
      );
      pin(element, 'Drittes')!.click();
      await until(() => words(element, '.panel h3') === 'Drittes', 'the panel');
      await element.updateComplete;
      expect(meet(pin(element, 'Drittes')!, one(element, '.panel'))).to.equal(false);
    });

  for (const size of [16, 24, 32]) {
    const large = `style="width: 1000px; --ikon-font-size: ${size}px"`;

    it(`covers no pictogram: how many offers a pin has, in text of ${size} pixels`, async () => {
      const element = await drawnMap(`${large} center="8.91,52.32" zoom="15"`);
      const number = one(element, '.several');
      const [mark, count] = [number.previousElementSibling!, number].map((part) =>
        part.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      expect(mark.width).to.equal(size * 2.125);
      expect(count.left).to.be.above(mark.left + mark.width / 2);
      expect(count.bottom).to.be.below(mark.top + mark.height / 2);
    });

    it(`covers no pin: that somebody is here, in text of ${size} pixels`, async () => {
      const places = [{ id: 'a', name: 'Haus A', coordinates: [8.92, 52.3] }];
      const offers = [offerDocument('eins', { title: 'Erstes', places: ['a'] })];
      // 36 pixels above the pin, 36 below it.
      for (const [standpoint, side] of [
        ['8.92,52.30189', 'here above'],
        ['8.92,52.29811', 'here'],
      ] as const) {
        const element = await drawnMap(
          `${large} center="8.92,52.3" zoom="13" standpoint="${standpoint}"`,
          serveFeed({ places, offers }),
        );
        const here = await until(() => all(element, '.here:not([hidden])')[0], 'that somebody is here');
        await element.updateComplete;
        expect(here.className.trim()).to.equal(side);
        expect(meet(pin(element, 'Erstes')!.firstElementChild!, here.firstElementChild!)).to.equal(false);
        expect(getComputedStyle(here).zIndex, 'below the pins').to.equal('auto');
        clearPage();
      }
    });
  }

  it('covers no name, also where it comes later', async () => {
    const element = await drawnMap('', serveFeed({ ...town, offers: town.offers.slice(0, 4) }));
    const names = () => all<SVGTextElement>(element, '.names text');
    await until(() => names().length === 2, 'the names');
    putButtonOver(element, names()[0]!);
    element.filter = { bounds: [8, 52, 10, 53] };
    const button = await until(() => hereButton(element), 'the button');
    await element.updateComplete;
    expect(names().filter((name) => meet(name, button))).to.deep.equal([]);
  });

  it('covers no name where it comes after the pins: that somebody is here', async () => {
    const element = await drawnMap('center="8.925,52.325" zoom="13" standpoint="8.925,52.32689"');
    const here = await until(() => all(element, '.here:not([hidden]) span')[0], 'that somebody is here');
    const name = () => all<SVGTextElement>(element, '.names text')[0];
    await until(() => name() && !meet(name()!, here), 'the name beside it');
  });
});
