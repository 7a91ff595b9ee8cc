import { expect } from 'chai';
import '../../../src/quartierskarte.js';
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
      const element = await drawnMap(`style="width: 1000px; --ikon-font-size: ${size}px"`);
      pin(element, 'Drittes')!.click();
      await until(() => words(element, '.panel h3') === 'Drittes', 'the panel');
      await element.updateComplete;
      expect(meet(pin(element, 'Drittes')!, one(element, '.panel'))).to.equal(false);
    });

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
});
