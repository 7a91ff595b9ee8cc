import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { drawnMap, pins, undoAll, view } from '../../helpers/map.js';
import { all, clearPage, one, until } from '../../helpers/page.js';

/** The middle of what is drawn, in shares of the map's width and height. */
function places(element: Element): ReadonlyMap<string, readonly [number, number]> {
  const frame = one(element, '.stage').getBoundingClientRect();
  const share = (drawn: Element) => {
    const { left, top, width, height } = drawn.getBoundingClientRect();
    return [
      (left + width / 2 - frame.left) / frame.width,
      (top + height / 2 - frame.top) / frame.height,
    ] as const;
  };
  const outline = all<SVGPathElement>(element, '.area').map((area, i) => [`area ${i}`, share(area)] as const);
  return new Map([...outline, ...pins(element).map((pin) => [pin.ariaLabel ?? '', share(pin)] as const)]);
}

const transforms = (element: Element) => [
  view(element),
  ...pins(element).map(({ style }) => style.transform),
];

describe('the map on paper', () => {
  afterEach(() => {
    window.dispatchEvent(new Event('afterprint'));
    clearPage();
    undoAll();
  });

  for (const [paper, screen] of [
    [420, 600],
    [500, 1000],
    [300, 320],
  ] as const)
    it(`shows on ${paper} px what is in view on ${screen} px, and the screen as it was afterwards`, async () => {
      const element = await drawnMap(
        `standpoint="8.92,52.3" style="inline-size: ${screen}px; --ikon-map-height: 400px"`,
      );
      await until(() => one(element, '.stage').clientWidth > screen - 10, 'the width');
      const [before, drawn] = [places(element), transforms(element)];
      const ratio = one(element, '.frame').offsetWidth / one(element, '.frame').offsetHeight;
      window.dispatchEvent(new Event('beforeprint'));
      // At once: on paper no frame comes in between.
      element.style.inlineSize = `${paper}px`;
      const frame = one(element, '.frame');
      expect(frame.offsetWidth).to.equal(paper);
      expect(frame.offsetWidth / frame.offsetHeight).to.be.closeTo(ratio, 0.02);
      const printed = places(element);
      const both = [...before.keys()].filter((name) => printed.has(name));
      expect(both.filter((name) => name.startsWith('area'))).to.have.length(2);
      expect(both.length, 'and a pin').to.be.greaterThan(2);
      for (const name of both)
        [0, 1].forEach((at) =>
          expect(printed.get(name)![at], name).to.be.closeTo(before.get(name)![at]!, 0.01),
        );
      element.style.inlineSize = `${screen}px`;
      window.dispatchEvent(new Event('afterprint'));
      expect(transforms(element)).to.deep.equal(drawn);
      expect([frame.style.cssText, one(element, '.stage').style.cssText]).to.deep.equal(['', '']);
      expect(one(element, '.drawing').hasAttribute('viewBox')).to.equal(false);
    });

  it('is no larger there than on the screen', async () => {
    const element = await drawnMap('style="inline-size: 360px; --ikon-map-height: 400px"');
    window.dispatchEvent(new Event('beforeprint'));
    element.style.inlineSize = '700px';
    expect(one(element, '.frame').offsetWidth).to.equal(360);
  });

  it('comes back as it was where it goes while the page prints', async () => {
    const element = await drawnMap();
    const parent = element.parentElement!;
    window.dispatchEvent(new Event('beforeprint'));
    expect(one(element, '.frame').style.cssText).not.to.equal('');
    element.remove();
    parent.append(element);
    await until(() => pins(element).length > 0, 'the pins');
    expect(one(element, '.frame').style.cssText).to.equal('');
  });
});
