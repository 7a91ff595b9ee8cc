import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { holdDeadlines } from '../../helpers/clock.js';
import {
  expectSimpleMap,
  errorsOf,
  ground,
  hasDrawing,
  loseContext,
  mountMap,
  notices,
  pins,
  replace,
  town,
  undoAll,
  untilGround,
} from '../../helpers/map.js';
import { all, clearPage, mount, one, serveFeed, until, words } from '../../helpers/page.js';

/** Whether the page is seen. */
function pretendHidden(hidden: boolean) {
  replace(document, 'hidden', hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a map that loses its context', () => {
  beforeEach(() => void holdDeadlines()); // a slow machine is told of as well
  afterEach(() => {
    clearPage();
    undoAll();
  });

  /** Every canvas that a map gets from now on. */
  function watchCanvases(seen: (canvas: HTMLCanvasElement) => void) {
    // oxlint-disable-next-line typescript/unbound-method -- called on the canvas it is asked of
    const real = HTMLCanvasElement.prototype.getContext;
    const known = new Set<HTMLCanvasElement>();
    replace(
      HTMLCanvasElement.prototype,
      'getContext',
      function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        const context = (real as (...all_: unknown[]) => unknown).call(this, kind, ...rest);
        if (kind === 'webgl2' && context && !known.has(this)) {
          known.add(this);
          queueMicrotask(() => seen(this));
        }
        return context;
      },
    );
    return known;
  }

  it('keeps drawing and pins in between, and is there again', async () => {
    const element = mountMap();
    await untilGround(element, 'schematic');
    const canvas = one<HTMLCanvasElement>(element, 'canvas');
    loseContext(canvas);
    await until(() => ground(element) === 'drawing', 'the drawing');
    expect(hasDrawing(element)).to.equal(true);
    await untilGround(element, 'schematic');
    expect(one(element, 'canvas')).not.to.equal(canvas);
    expect(all(element, 'canvas')).to.have.length(1);
    expect(errorsOf(element)).to.have.length(0);
  });

  it('does not mind when the lost one is restored', async () => {
    const element = mountMap();
    await untilGround(element, 'schematic');
    const canvas = one<HTMLCanvasElement>(element, 'canvas');
    let restored = false;
    canvas.addEventListener('webglcontextrestored', () => (restored = true));
    const lost = loseContext(canvas);
    await until(() => ground(element) === 'drawing', 'the drawing');
    lost.restoreContext();
    await untilGround(element, 'schematic');
    expect(all(element, 'canvas')).to.have.length(1);
    expect(one(element, 'canvas')).not.to.equal(canvas);
    expect(errorsOf(element)).to.have.length(0);
    expect([true, false]).to.include(restored); // whether it comes back is the driver's business
  });

  it('tries again when that happens in the middle of loading', async () => {
    let first = true;
    const canvases = watchCanvases((canvas) => {
      if (first) loseContext(canvas);
      first = false;
    });
    const element = mountMap();
    await untilGround(element, 'schematic');
    expect(canvases.size).to.be.greaterThan(1);
    expect(errorsOf(element)).to.have.length(0);
    expect(notices(element)).to.deep.equal([]);
  });

  it('stays a drawing when it loses one after the other', async () => {
    const canvases = watchCanvases(loseContext);
    await expectSimpleMap(mountMap());
    expect(canvases.size).to.equal(4);
  });

  it('goes on for weeks with a loss now and then', async () => {
    const element = mountMap();
    const now = performance.now.bind(performance);
    let hours = 0;
    replace(performance, 'now', () => now() + hours * 3_600_000);
    for (hours = 1; hours <= 5; hours++) {
      await untilGround(element, 'schematic');
      loseContext(one<HTMLCanvasElement>(element, 'canvas'));
      await until(() => ground(element) === 'drawing', 'the drawing');
    }
    await untilGround(element, 'schematic');
    expect(errorsOf(element)).to.have.length(0);
  });

  it('comes back when the page does that was hidden, or kept for the way back', async () => {
    const element = mountMap();
    await untilGround(element, 'schematic');
    pretendHidden(true);
    loseContext(one<HTMLCanvasElement>(element, 'canvas'));
    await until(() => ground(element) === 'drawing' && all(element, 'canvas').length === 0, 'the drawing');
    expect(errorsOf(element)).to.have.length(0);
    pretendHidden(false);
    await untilGround(element, 'schematic');
    expect(notices(element)).to.deep.equal([]);
  });
});

describe('many maps on a page', () => {
  beforeEach(() => void holdDeadlines()); // a slow machine is told of as well
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('are none of them blank, and take no more than six contexts', async () => {
    const feed = serveFeed(town);
    const page = mount(
      `<div>${`<ikon-quartierskarte feed="${feed}" lang="de"></ikon-quartierskarte>`.repeat(8)}</div>`,
    );
    const maps = [...page.children] as HTMLElement[];
    for (const map of maps) map.style.setProperty('--ikon-map-height', '90px');
    page.style.cssText =
      'display: grid; grid-template-columns: repeat(4, 1fr); block-size: 500px; overflow: auto';
    const live = () => maps.filter((map) => ground(map) === 'schematic');
    await until(() => live().length === 6 && maps.every(hasDrawing), 'six live maps');
    expect(maps.flatMap((map) => all(map, 'canvas'))).to.have.length(6);
    expect(maps.flatMap((map) => all(map, '.notice'))).to.deep.equal([]);

    live()[0]!.remove();
    await until(
      () => maps.filter((map) => map.isConnected && ground(map) === 'schematic').length === 6,
      'its context goes to another',
    );
  });
});

describe('a map that is moved about', () => {
  beforeEach(() => void holdDeadlines()); // a slow machine is told of as well
  afterEach(() => {
    clearPage();
    undoAll();
  });

  const houses = () => mount<HTMLElement>('<div><section></section><section></section></div>');

  it('starts where it was put while it was starting', async () => {
    const [from, to] = houses().children;
    const element = mountMap();
    from!.append(element);
    await until(() => all(element, '.canvas').length > 0, 'the start');
    to!.append(element);
    await untilGround(element, 'schematic');
    expect(all(element, '.canvas')).to.have.length(1);
    expect(all(element, 'canvas')).to.have.length(1);
    expect(errorsOf(element)).to.have.length(0);
  });

  it('is there again after a move while it was live, with one canvas', async () => {
    const [from, to] = houses().children;
    const element = mountMap();
    from!.append(element);
    await untilGround(element, 'schematic');
    to!.append(element);
    from!.append(element);
    await untilGround(element, 'schematic');
    expect(all(element, 'canvas')).to.have.length(1);
    expect(hasDrawing(element)).to.equal(true);
    expect(errorsOf(element)).to.have.length(0);
  });

  it('waits in a closed <details>, and is there when that is opened', async () => {
    const details = mount<HTMLDetailsElement>('<details><summary>Karte</summary></details>');
    const element = mountMap();
    details.append(element);
    await until(() => words(element, '.status').includes('4 Angebote'), 'the element');
    expect(all(element, '.canvas')).to.have.length(0);
    details.open = true;
    await untilGround(element, 'schematic');
    expect(pins(element)).to.have.length(3);
    details.open = false;
    details.open = true;
    await untilGround(element, 'schematic');
    expect(hasDrawing(element)).to.equal(true);
    expect(errorsOf(element)).to.have.length(0);
  });

  it('leaves nothing behind when it goes while it starts', async () => {
    const failed: Event[] = [];
    const note = (event: Event) => failed.push(event);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    const element = mountMap();
    await until(() => all(element, '.canvas').length > 0, 'the start');
    element.remove();
    expect(all(element, '.canvas')).to.have.length(0);
    expect(pins(element)).to.have.length(0);
    // Another one comes and goes in the time in which the first would have ended its start.
    const other = mountMap();
    await untilGround(other, 'schematic');
    expect(all(element, '.canvas, canvas')).to.have.length(0);
    expect(errorsOf(element)).to.have.length(0);
    window.dispatchEvent(new Event('resize'));
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    expect(failed).to.deep.equal([]);
  });

  it('leaves nothing behind when it goes while it is live', async () => {
    const element = mountMap();
    await untilGround(element, 'schematic');
    const canvas = one<HTMLCanvasElement>(element, 'canvas');
    element.remove();
    expect(all(element, '.canvas, canvas')).to.have.length(0);
    expect(pins(element)).to.have.length(0);
    expect(all(element, '.drawing')).to.have.length(0);
    expect(canvas.getContext('webgl2')!.isContextLost(), 'its context is given back').to.equal(true);
  });
});
