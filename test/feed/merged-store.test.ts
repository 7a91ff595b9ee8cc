import { expect } from 'chai';
import { createMergedStore } from '../../src/feed/merged-store.js';
import type { FeedSnapshot } from '../../src/feed/store.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { HeldTimers } from './held-timers.js';
import { city, CITY, CLUB, ids, LIMITS, NOW, promised, reaches, World } from './world.js';

const PATIENT = { limits: { ...LIMITS, idle: 60_000, deadline: 60_000 }, patience: 60_000 };
const club = feedDocument({ id: 'club', offers: [offerDocument('b')] });
const nobody = () => undefined;

describe('a store of several feeds', () => {
  let world: World;
  let timers: HeldTimers;
  beforeEach(() => {
    world = new World();
    timers = new HeldTimers();
  });
  afterEach(() => timers.release());
  const sources = () => [world.source(CITY, PATIENT), world.source(CLUB, PATIENT)] as const;

  it('has nothing, and cannot be changed, before somebody subscribes', () => {
    const store = createMergedStore(sources());
    expect(store.snapshot).to.deep.equal({ state: 'idle', catalog: null, issues: [] });
    expect(Object.isFrozen(store.snapshot)).to.equal(true);
  });

  it('is loading, with an empty hand, until the first feed is there', () => {
    world.documents.set(CITY, new Promise(nobody));
    const store = createMergedStore([world.source(CITY, PATIENT)]);
    store.subscribe(nobody);
    expect(store.snapshot).to.deep.equal({ state: 'loading', catalog: null, issues: [] });
  });

  it('waits three seconds for a feed that hangs, and then shows the others', async () => {
    world.documents.set(CITY, city('a'));
    world.documents.set(CLUB, new Promise(nobody));
    const [first, second] = sources();
    const store = createMergedStore([first, second]);
    store.subscribe(nobody);
    await first.load();
    timers.pass(2_999);
    expect(store.snapshot).to.include({ state: 'loading', catalog: null });
    timers.pass(1);
    expect(store.snapshot).to.include({ state: 'ready', waiting: true });
    expect(ids(store)).to.deep.equal(['city:a']);
  });

  it('says nothing new while it goes on waiting', async () => {
    const told: FeedSnapshot[] = [];
    world.documents.set(CITY, city('a'));
    world.documents.set(CLUB, new Promise(nobody));
    const [first, second] = sources();
    createMergedStore([first, second]).subscribe((snapshot) => told.push(snapshot));
    await first.load();
    expect(told.map(({ state }) => state)).to.deep.equal(['loading']);
  });

  it('tells all who listen what it shows, and nobody who left', async () => {
    world.documents.set(CITY, city('a'));
    world.documents.set(CLUB, club);
    const store = createMergedStore(sources());
    const told: FeedSnapshot[] = [];
    const gone: FeedSnapshot[] = [];
    store.subscribe((snapshot) => told.push(snapshot));
    const leave = store.subscribe((snapshot) => gone.push(snapshot));
    leave();
    leave();
    await reaches(store, 'ready');
    expect(told.at(-1)).to.equal(store.snapshot);
    expect(Object.isFrozen(store.snapshot)).to.equal(true);
    expect(gone).to.deep.equal([]);
    expect(store.snapshot.waiting).to.equal(false);
  });

  it('is in error only when every feed failed, with the failure of the first', async () => {
    const store = createMergedStore(sources());
    store.subscribe(nobody);
    await reaches(store, 'error');
    expect(store.snapshot).to.include({ state: 'error', catalog: null });
    expect(store.snapshot.error?.url).to.equal(CITY);
  });

  it('is not in error as long as one feed is still asked for', async () => {
    world.documents.set(CLUB, new Promise(nobody));
    const [first, second] = sources();
    const store = createMergedStore([first, second]);
    store.subscribe(nobody);
    await first.load();
    timers.pass(3_000);
    expect(store.snapshot.state).to.equal('loading');
  });

  it('says why a feed is missing that failed before', async () => {
    world.documents.set(CITY, city('a'));
    const store = createMergedStore(sources());
    store.subscribe(nobody);
    await reaches(store, 'ready');
    const reason = `${CLUB} could not be reached`;
    expect(store.snapshot.issues).to.deep.equal([
      { feed: CLUB, pointer: '', code: 'unreachable', reason, dropped: 'feed' },
    ]);
  });

  it('says why a feed is missing that failed when the others were shown already', async () => {
    const late = promised<undefined>();
    world.documents.set(CITY, city('a'));
    world.documents.set(CLUB, late.promise);
    const [first, second] = sources();
    const store = createMergedStore([first, second]);
    store.subscribe(nobody);
    await first.load();
    timers.pass(3_000);
    const { catalog } = store.snapshot;
    late.keep(undefined);
    await second.load();
    expect(store.snapshot.issues.map(({ feed, code }) => [feed, code])).to.deep.equal([
      [CLUB, 'unreachable'],
    ]);
    expect(store.snapshot.catalog).to.equal(catalog);
  });

  it('says which of its feeds is old, and only of that since when', async () => {
    world.documents.set(CITY, city('a'));
    world.documents.set(CLUB, club);
    const store = createMergedStore(sources());
    store.subscribe(nobody);
    await reaches(store, 'ready');
    world.documents.delete(CLUB);
    await store.reload();
    expect(store.snapshot.state).to.equal('stale');
    expect(store.snapshot.error?.url).to.equal(CLUB);
    expect(store.snapshot.catalog?.feeds.map(({ staleSince }) => staleSince)).to.deep.equal([undefined, NOW]);
  });

  it('keeps its catalogue where a feed’s failure changes nothing that is shown', async () => {
    world.documents.set(CITY, city('a'));
    const [first, second] = sources();
    const store = createMergedStore([first, second]);
    store.subscribe(nobody);
    await reaches(store, 'ready');
    const { catalog } = store.snapshot;
    await second.load();
    expect(store.snapshot.state).to.equal('ready');
    expect(store.snapshot.catalog).to.equal(catalog);
  });

  it('waits for nothing any more, and asks nobody, when the last one has left', () => {
    world.documents.set(CITY, new Promise(nobody));
    world.documents.set(CLUB, new Promise(nobody));
    const store = createMergedStore(sources());
    store.subscribe(nobody)();
    expect(world.aborted).to.deep.equal([CITY, CLUB]);
    const told: unknown[] = [];
    world.calls.length = 0;
    timers.pass(3_000);
    expect([told, world.calls]).to.deep.equal([[], []]);
  });

  it('asks again for one who comes after the last one left', async () => {
    const store = createMergedStore(sources());
    const leave = store.subscribe(nobody);
    await reaches(store, 'error');
    leave();
    world.documents.set(CITY, city('a'));
    world.documents.set(CLUB, club);
    store.subscribe(nobody);
    await reaches(store, 'ready');
    expect(ids(store)).to.deep.equal(['city:a', 'club:b']);
  });
});
