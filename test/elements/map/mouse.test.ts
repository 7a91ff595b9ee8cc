import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { drawnMap, pin, pretendMedia, replace, scale, undoAll, view } from '../../helpers/map.js';
import { clearPage, one, until, words } from '../../helpers/page.js';

const stage = (element: Element) => one(element, '.stage');
const middle = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
};

describe('a mouse on the map', () => {
  let endMedia: () => void;
  beforeEach(() => {
    endMedia = pretendMedia(/reduced-motion/);
    // Pointers that a script makes cannot be captured.
    replace(Element.prototype, 'setPointerCapture', () => undefined);
  });
  afterEach(() => {
    endMedia();
    undoAll();
    clearPage();
  });

  it('zooms with a double click around what was under the first of both', async () => {
    const element = await drawnMap();
    const at = middle(pin(element, 'Haus A')!);
    const click = (type: string, detail: number) =>
      stage(element).dispatchEvent(new MouseEvent(type, { bubbles: true, detail, ...at }));
    click('click', 1);
    const [near, there] = [scale(element), middle(pin(element, 'Haus A')!)];
    expect(there, 'the map goes there').not.to.deep.equal(at);
    click('click', 2);
    click('dblclick', 2);
    expect(scale(element)).to.be.closeTo(near * 2, near / 1000);
    const now = middle(pin(element, 'Haus A')!);
    expect(now.clientX).to.be.closeTo(there.clientX, 1);
    expect(now.clientY).to.be.closeTo(there.clientY, 1);
    await until(() => words(element, '.panel h3') === 'Nord', 'the district of the first click');
  });

  describe('drags', () => {
    const pointer = (element: Element, type: string, x: number, buttons: number) => {
      const { left, top } = stage(element).getBoundingClientRect();
      const at = { clientX: left + x, clientY: top + 100 };
      stage(element).dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerType: 'mouse', buttons, ...at }),
      );
    };

    it('until its button is let go', async () => {
      const element = await drawnMap();
      const start = view(element);
      pointer(element, 'pointerdown', 100, 1);
      pointer(element, 'pointermove', 160, 1);
      await until(() => view(element) !== start, 'the drag');
      pointer(element, 'pointerup', 160, 0);
      const after = view(element);
      pointer(element, 'pointermove', 220, 0);
      await new Promise(requestAnimationFrame);
      expect(view(element)).to.equal(after);
      expect(element.moved).to.equal(true);
    });

    it('no further when its button was let go where the map could not see it', async () => {
      const element = await drawnMap();
      const start = view(element);
      pointer(element, 'pointerdown', 4, 1);
      pointer(element, 'pointermove', 1, 1);
      pointer(element, 'pointermove', 60, 0);
      pointer(element, 'pointermove', 160, 0);
      await new Promise(requestAnimationFrame);
      expect(view(element)).to.equal(start);
      expect(element.moved).to.equal(false);
    });
  });
});
