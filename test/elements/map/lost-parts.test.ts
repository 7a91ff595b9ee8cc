import { expect } from 'chai';
import type { CSSResult } from 'lit';
import '../../../src/quartierskarte.js';
import type { IkonQuartierskarte } from '../../../src/quartierskarte.js';
import { errorsOf, focused, mountMap, notices, pin, pins, replace, undoAll } from '../../helpers/map.js';
import { all, clearPage, one, until, words } from '../../helpers/page.js';

const LOST = 'Ein Teil der Karte konnte nicht geladen werden.';

describe('a map whose later parts do not come', () => {
  let tries: number;
  let works: boolean;
  let element: IkonQuartierskarte;

  beforeEach(async () => {
    tries = 0;
    works = false;
    element = mountMap();
    const inside = element as unknown as { adopt: (styles: CSSResult) => void };
    const adopt = inside.adopt.bind(element);
    // The first thing that they do.
    replace(inside, 'adopt', (styles: CSSResult) => {
      tries++;
      if (!works) throw new Error('not here');
      adopt(styles);
    });
    await until(() => notices(element).length > 0, 'the sentence');
  });
  afterEach(() => {
    clearPage();
    undoAll();
  });

  const untilWhole = () => until(() => all(element, '.places').length === 1, 'the rest of the map');

  it('says so, tells the page once, and asks no more by itself', async () => {
    expect(notices(element).join()).to.include(LOST);
    expect(pins(element)).to.have.length(3);
    for (const filter of [{ free: true }, {}] as const) {
      element.filter = filter;
      await element.updateComplete;
      // As long as another try would take.
      await import('../../../src/elements/map-later.js');
      await new Promise(requestAnimationFrame);
    }
    expect(tries).to.equal(1);
    expect(errorsOf(element).map(({ error }) => error.message)).to.deep.equal(['not here']);
    expect(notices(element)).to.have.length(1);
  });

  it('tries again when the visitor wants it, who stays at the map', async () => {
    works = true;
    one(element, '.notice button').focus();
    one(element, '.notice button').click();
    await untilWhole();
    expect(notices(element)).to.deep.equal([]);
    expect(focused(element)?.className).to.match(/^stage/);
  });

  it('tries again when a pin is pressed, and opens it', async () => {
    works = true;
    pin(element, 'Haus A')!.click();
    await until(() => words(element, '.panel h3') === 'Haus A: 2 Angebote', 'the panel');
  });

  it('tries again when the network is back', async () => {
    works = true;
    window.dispatchEvent(new Event('online'));
    await untilWhole();
    expect(notices(element)).to.deep.equal([]);
  });

  it('says again that it was in vain, and does not open later what was pressed then', async () => {
    pin(element, 'Haus A')!.click();
    await until(() => tries === 2 && notices(element).length === 1, 'the sentence again');
    works = true;
    window.dispatchEvent(new Event('online'));
    await untilWhole();
    await element.updateComplete;
    expect(all(element, '.panel')).to.have.length(0);
  });
});
