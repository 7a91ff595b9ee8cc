import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { type FakeClock, holdDeadlines } from '../../helpers/clock.js';
import {
  drawnMap,
  expectSimpleMap,
  errorsOf,
  ground,
  hasDrawing,
  mountMap,
  NO_STREETS,
  notices,
  pins,
  replace,
  SIMPLE,
  undoAll,
  untilGround,
} from '../../helpers/map.js';
import { all, clearPage, mount, serve, silence, until } from '../../helpers/page.js';

const RealWorker = Worker;

/** No WebGL 2 from now on. */
function withoutWebGl() {
  // oxlint-disable-next-line typescript/unbound-method -- called on the canvas it is asked of
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

const plainStyle = () => serve({ version: 8, sources: {}, layers: [{ id: 'all', type: 'background' }] });

// A file of its own: its maps must not find a worker that others have started.
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
