import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { type FakeClock, holdDeadlines } from '../../helpers/clock.js';
import {
  drawnMap,
  expectSimpleMap,
  errorsOf,
  ground,
  hasDrawing,
  loseContext,
  mountMap,
  NO_STREETS,
  notices,
  pins,
  replace,
  SIMPLE,
  town,
  undoAll,
  untilGround,
} from '../../helpers/map.js';
import { all, clearPage, mount, one, serve, serveFeed, silence, until, words } from '../../helpers/page.js';

const RealWorker = Worker;

/** No WebGL 2 from now on. */
function withoutWebGl() {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the canvas it is asked of
  const real = HTMLCanvasElement.prototype.getContext;
  replace(
    HTMLCanvasElement.prototype,
    'getContext',
    function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl')
        ? null
        : (real as (...all_: unknown[]) => unknown).call(this, kind, ...rest);
    },
  );
}

/** Workers are made by this from now on. */
const workersFrom = (make: (url: string | URL, options?: WorkerOptions) => Worker) =>
  replace(window, 'Worker', function (url: string | URL, options?: WorkerOptions) {
    return make(url, options);
  });

/** Whether the page is seen. */
function pretendHidden(hidden: boolean) {
  replace(document, 'hidden', hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

const plainStyle = () => serve({ version: 8, sources: {}, layers: [{ id: 'all', type: 'background' }] });

describe('a map that cannot have what it wants', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = holdDeadlines())); // a slow machine is told of as well
  afterEach(() => {
    clearPage();
    undoAll();
  });

  it('goes on without WebGL 2', async () => {
    withoutWebGl();
    await expectSimpleMap(mountMap());
  });

  it('tells once, and says one sentence, where a street map lacks WebGL 2 as well', async () => {
    withoutWebGl();
    const element = mountMap(`basemap="${plainStyle()}"`);
    await expectSimpleMap(element, NO_STREETS);
  });

  it('goes on where the engine’s constructor throws', async () => {
    const RealObserver = window.ResizeObserver;
    replace(window, 'ResizeObserver', function (callback: ResizeObserverCallback) {
      if (new Error().stack?.includes('maplibre')) throw new TypeError('not here');
      return new RealObserver(callback);
    });
    const element = mountMap();
    await expectSimpleMap(element);
    expect(errorsOf(element)[0]?.error.message).to.equal('not here');
  });

  it('goes on where the worker’s file is missing', async () => {
    workersFrom((_, options) => new RealWorker('/no-such-worker.mjs', options));
    await expectSimpleMap(mountMap());
  });

  it('goes on where the worker’s file has the wrong type', async () => {
    workersFrom((_, options) => new RealWorker('/demo/feeds/musterstadt.json', options));
    await expectSimpleMap(mountMap());
  });

  it('goes on where the worker never answers', async () => {
    const idle = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
    workersFrom((_, options) => new RealWorker(idle, options));
    const element = mountMap();
    await until(() => clock.waits(5), 'the start');
    clock.pass(5);
    await until(() => notices(element).join().includes(SIMPLE), 'the sentence');
    expect(errorsOf(element)).to.have.length(1);
    clock.pass(55);
    await until(() => all(element, 'canvas').length === 0, 'the end of the wait');
    await expectSimpleMap(element);
    URL.revokeObjectURL(idle);
  });

  it('takes the sentence back where the engine is drawn late, as on a cheap phone', async () => {
    let answer: () => void = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    workersFrom((url, options) => {
      const worker = new RealWorker(url, options);
      const post = worker.postMessage.bind(worker) as (...message: unknown[]) => void;
      worker.postMessage = (...message: unknown[]) => void late.then(() => post(...message));
      return worker;
    });
    const element = mountMap();
    await until(() => clock.waits(5), 'the start');
    clock.pass(5);
    await until(() => notices(element).join().includes(SIMPLE), 'the sentence');
    expect(ground(element)).to.equal('drawing');
    answer();
    await untilGround(element, 'schematic');
    expect(notices(element)).to.deep.equal([]);
    expect(errorsOf(element)).to.have.length(1);
  });

  it('shows drawing and pins at once, and the sentence after 5 s, where a style never loads', async () => {
    const element = await drawnMap(`basemap="${serve(silence)}"`);
    await until(() => clock.waits(5), 'the start');
    clock.pass(4.9);
    await new Promise(requestAnimationFrame);
    expect(hasDrawing(element)).to.equal(true);
    expect(notices(element)).to.deep.equal([]);
    clock.pass(0.1);
    await until(() => notices(element).includes(NO_STREETS), 'the sentence');
    expect(errorsOf(element)).to.have.length(1);
    await untilGround(element, 'schematic');
    expect(errorsOf(element), 'still one').to.have.length(1);
  });

  it('has the interactive map after all once the page asks for one that works', async () => {
    const element = mountMap(`basemap="${serve('{}')}"`);
    await untilGround(element, 'schematic');
    element.basemap = plainStyle();
    await untilGround(element, 'street');
    expect(notices(element)).to.deep.equal([]);
  });

  it('gives way to drawing and list under Trusted Types', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const frame = mount<HTMLIFrameElement>(
      '<iframe src="/test/elements/map/trusted-types.html" width="800" height="600"></iframe>',
    );
    const inside = (tag: string) => frame.contentDocument?.querySelector(tag);
    const map = await until(() => inside('ikon-quartierskarte')?.shadowRoot && inside('ikon-quartierskarte'));
    await until(() => all(map, '.notice').length > 0, 'the sentence');
    expect(all(map, '.notice')).to.have.length(1);
    expect(pins(map).length).to.be.greaterThan(0);
    expect(all(map, '.places')).to.have.length(1);
    expect(all(map, 'canvas')).to.have.length(0);
    await until(() => all(inside('ikon-angebote')!, '.card').length > 0, 'the list');
  });
});

describe('a map that loses its context', () => {
  beforeEach(() => void holdDeadlines()); // a slow machine is told of as well
  afterEach(() => {
    clearPage();
    undoAll();
  });

  /** Every canvas that a map gets from now on. */
  function watchCanvases(seen: (canvas: HTMLCanvasElement) => void) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the canvas it is asked of
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
