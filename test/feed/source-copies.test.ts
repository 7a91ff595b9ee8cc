import { expect } from 'chai';
import type { CopyStore, KeptCopy } from '../../src/feed/kept-copies.js';
import { HeldTimers } from './held-timers.js';
import { city, CITY, comesTo, LIMITS, NOW, promised, shown, World } from './world.js';

const OLD = NOW - 3_600_000;
const COPY: KeptCopy = {
  documents: { parts: [{ url: CITY, document: city('old') }], missing: [] },
  fetchedAt: OLD,
};
const PATIENT = { ...LIMITS, idle: 60_000, deadline: 60_000 };
const nobody = () => undefined;

/** Copies that note what they are asked for; `copy` is what they give. */
class Copies implements CopyStore {
  readonly written: [string, KeptCopy][] = [];
  reads = 0;
  readonly #asked = promised<void>();

  constructor(readonly copy?: KeptCopy | Promise<KeptCopy | undefined>) {}

  /** Resolves when the first copy is asked for. */
  get asked(): Promise<void> {
    return this.#asked.promise;
  }

  async read() {
    this.reads++;
    this.#asked.keep();
    return this.copy;
  }

  async write(url: string, copy: KeptCopy) {
    this.written.push([url, copy]);
  }
}

/** Lets everything go on that waits for nothing from outside. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

describe('the copy of a feed', () => {
  let world: World;
  let timers: HeldTimers;
  beforeEach(() => {
    world = new World();
    timers = new HeldTimers();
  });
  afterEach(() => timers.release());

  it('is shown, without an error, as long as the network lets a visitor wait', async () => {
    const { promise, keep } = promised<object>();
    world.documents.set(CITY, promise);
    const copies = new Copies(COPY);
    const source = world.source(CITY, { copies, limits: PATIENT, patience: 500 });
    const done = source.load();
    timers.pass(499);
    expect(copies.reads).to.equal(0);
    timers.pass(1);
    await comesTo(source, 'stale');
    expect(source.snapshot).to.include({ fetchedAt: OLD }).and.not.to.have.property('error');
    expect(shown(source)).to.deep.equal(['old']);
    keep(city('new'));
    await done;
    expect([source.snapshot.state, shown(source)]).to.deep.equal(['ready', ['new']]);
  });

  it('is asked for after four seconds where nobody says how long a visitor waits', () => {
    world.documents.set(CITY, new Promise(nobody));
    const copies = new Copies(COPY);
    void world.source(CITY, { copies, limits: PATIENT }).load();
    timers.pass(3_999);
    expect(copies.reads).to.equal(0);
    timers.pass(1);
    expect(copies.reads).to.equal(1);
  });

  it('is shown, with the failure, before the network is asked again', async () => {
    const network = { ...world.network, wait: () => new Promise<void>(nobody) };
    const source = world.source(CITY, { copies: new Copies(COPY), network });
    await comesTo(source, 'stale');
    expect(source.snapshot.error?.code).to.equal('network');
    expect(shown(source)).to.deep.equal(['old']);
  });

  it('does not take the place of what the network gave meanwhile', async () => {
    const feed = promised<object>();
    const copy = promised<KeptCopy>();
    world.documents.set(CITY, feed.promise);
    const copies = new Copies(copy.promise);
    const source = world.source(CITY, { copies, limits: PATIENT });
    const done = source.load();
    timers.pass(4_000);
    await copies.asked;
    feed.keep(city('new'));
    await done;
    copy.keep(COPY);
    await settled();
    expect([source.snapshot.state, shown(source)]).to.deep.equal(['ready', ['new']]);
  });

  for (const [name, given] of [
    ['a copy', COPY],
    ['none', undefined],
  ] as const)
    it(`changes nothing when the last one left before it was read, and there is ${name}`, async () => {
      const copy = promised<KeptCopy | undefined>();
      const copies = new Copies(copy.promise);
      const source = world.source(CITY, { copies });
      const leave = source.subscribe(nobody);
      await copies.asked;
      const done = source.load();
      leave();
      copy.keep(given);
      await done;
      expect(source.snapshot).to.deep.equal({ state: 'idle' });
    });

  it('stays when the last one leaves', async () => {
    const source = world.source(CITY, { copies: new Copies(COPY) });
    const leave = source.subscribe(nobody);
    await source.load();
    leave();
    expect(source.snapshot).to.include({ state: 'stale', fetchedAt: OLD });
    expect(source.snapshot.error?.code).to.equal('network');
  });

  it('is as good as none where nobody can read it', async () => {
    const copies = new Copies({ documents: { parts: [], missing: [] }, fetchedAt: OLD });
    const source = world.source(CITY, { copies });
    await source.load();
    expect(source.snapshot.state).to.equal('error');
  });

  it('is not asked for, and what is shown is not old, when a reload takes its time', async () => {
    world.documents.set(CITY, city('a'));
    const copies = new Copies(COPY);
    const source = world.source(CITY, { copies, limits: PATIENT });
    await source.load();
    world.documents.set(CITY, new Promise(nobody));
    void source.load();
    timers.pass(4_000);
    await settled();
    expect([source.snapshot.state, shown(source)]).to.deep.equal(['ready', ['a']]);
    expect(copies.reads).to.equal(0);
  });

  it('is made of a feed that came as a whole', async () => {
    world.documents.set(CITY, city('a'));
    const copies = new Copies();
    await world.source(CITY, { copies }).load();
    const documents = { parts: [{ url: CITY, document: city('a') }], missing: [], datasets: {} };
    expect(copies.written).to.deep.equal([[CITY, { documents, fetchedAt: NOW }]]);
  });

  it('is shown in place of a feed that lacks a part, with the failure', async () => {
    world.documents.set(CITY, { ...city('new'), next: 'part-2.json' });
    world.documents.set('https://feeds.example/part-2.json', new Response('', { status: 404 }));
    const source = world.source(CITY, { copies: new Copies(COPY) });
    await source.load();
    expect(source.snapshot).to.include({ state: 'stale', fetchedAt: OLD });
    expect(source.snapshot.error?.code).to.equal('http');
    expect(shown(source)).to.deep.equal(['old']);
  });

  for (const [name, sketch] of [
    ['cannot be had', 'gone.json'],
    ['lies elsewhere', 'https://elsewhere.example/sketch.json'],
  ] as const)
    it(`is made of a feed whose sketch ${name}`, async () => {
      world.documents.set(CITY, { ...city('a'), sketch });
      const copies = new Copies();
      await world.source(CITY, { copies }).load();
      expect(copies.written.map(([url]) => url)).to.deep.equal([CITY]);
    });

  it('is made of a feed whose next part lies elsewhere', async () => {
    world.documents.set(CITY, { ...city('a'), next: 'https://elsewhere.example/2.json' });
    const copies = new Copies();
    const source = world.source(CITY, { copies });
    await source.load();
    expect([source.snapshot.state, source.snapshot.error]).to.deep.equal(['ready', undefined]);
    expect(copies.written).to.have.length(1);
  });

  it('is not made of a feed that lacks a part', async () => {
    world.documents.set(CITY, { ...city('a'), next: 'part-2.json' });
    const copies = new Copies();
    const source = world.source(CITY, { copies });
    await source.load();
    expect([source.snapshot.state, copies.written]).to.deep.equal(['ready', []]);
  });

  it('leaves nothing behind that waits, whether the network gave something or not', async () => {
    await world.source(CITY).load();
    world.documents.set(CITY, city('a'));
    await world.source(CITY).load();
    expect(timers.pending).to.equal(0);
  });
});
