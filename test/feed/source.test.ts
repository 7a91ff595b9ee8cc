import { expect } from 'chai';
import { createDeviceCopies } from '../../src/feed/device-copies.js';
import { createKeptCopies } from '../../src/feed/kept-copies.js';
import { createMergedStore } from '../../src/feed/merged-store.js';
import type { FeedStore } from '../../src/feed/store.js';
import { feedDocument, offerDocument, RAIL } from '../helpers/feeds.js';
import {
  city,
  CITY,
  cityWithNumbers,
  CLUB,
  ids,
  NOW,
  NUMBERS,
  numbers,
  promised,
  reaches,
  World,
} from './world.js';

describe('a feed’s store', () => {
  let world: World;
  beforeEach(() => (world = new World()));

  describe('with indicators whose numbers are apart', () => {
    const observed = (store: FeedStore) =>
      store.snapshot.catalog?.indicators.all.map(({ observations }) => observations[0]?.value);
    const sees = (store: FeedStore, wanted: number) =>
      new Promise<void>((resolve) => {
        const look = () => observed(store)?.[0] === wanted && resolve();
        store.subscribe(look);
        look();
      });

    it('shows all else first, and the numbers when they have come', async () => {
      let give: (answer: unknown) => void = () => undefined;
      world.documents.set(CITY, cityWithNumbers);
      world.documents.set(NUMBERS, new Promise((resolve) => (give = resolve)));
      const store = world.store(CITY);
      await reaches(store, 'ready');
      expect([ids(store), observed(store)]).to.deep.equal([['a'], []]);
      const seen = sees(store, 7);
      give(numbers);
      await seen;
      expect(store.snapshot.issues).to.deep.equal([]);
    });

    it('keeps them with the feed for when the network is gone', async () => {
      world.documents.set(CITY, cityWithNumbers);
      world.documents.set(NUMBERS, numbers);
      const first = world.store(CITY);
      await sees(first, 7);
      world.documents.clear();
      const later = world.store(CITY);
      await reaches(later, 'stale');
      expect(observed(later)).to.deep.equal([7]);
    });

    it('shows the old numbers until the new ones are there', async () => {
      world.documents.set(CITY, cityWithNumbers);
      world.documents.set(NUMBERS, numbers);
      const store = world.store(CITY);
      await sees(store, 7);
      const shown: unknown[] = [];
      store.subscribe(() => shown.push(observed(store)?.[0]));
      world.documents.set(NUMBERS, { ...numbers, value: [8] });
      await store.reload();
      expect(observed(store)).to.deep.equal([8]);
      expect(shown.filter((value) => value !== 7 && value !== 8)).to.deep.equal([]);
    });
  });

  describe('with a data set that fails at a reload', () => {
    const observed = (store: FeedStore) =>
      store.snapshot.catalog?.indicators.all.map(({ observations }) => observations[0]?.value);
    const filled = async () => {
      world.documents.set(CITY, cityWithNumbers);
      world.documents.set(NUMBERS, numbers);
      const store = world.store(CITY);
      await new Promise<void>((resolve) => store.subscribe(() => observed(store)?.[0] === 7 && resolve()));
      return store;
    };

    it('shows its former numbers, and reports it', async () => {
      const store = await filled();
      world.documents.set(NUMBERS, new Response('', { status: 503 }));
      await store.reload();
      expect([store.snapshot.state, observed(store)]).to.deep.equal(['ready', [7]]);
      expect(store.snapshot.issues.map(({ code, dropped }) => [code, dropped])).to.deep.equal([
        ['unreachable', 'nothing'],
      ]);
    });

    it('keeps its former numbers for when the network is gone', async () => {
      const store = await filled();
      world.documents.set(NUMBERS, new Response('', { status: 503 }));
      await store.reload();
      world.documents.clear();
      const later = world.store(CITY);
      await reaches(later, 'stale');
      expect(observed(later)).to.deep.equal([7]);
    });

    it('shows new offers with its former numbers while it does not answer', async () => {
      const store = await filled();
      world.documents.set(CITY, { ...cityWithNumbers, offers: city('b').offers });
      world.documents.set(NUMBERS, new Promise(() => undefined));
      const seen = new Promise<void>((resolve) =>
        store.subscribe(() => ids(store)?.[0] === 'b' && resolve()),
      );
      void store.reload();
      await seen;
      expect([store.snapshot.state, observed(store)]).to.deep.equal(['ready', [7]]);
    });
  });

  it('goes from idle over loading to ready', async () => {
    world.documents.set(CITY, city('a'));
    const store = world.store(CITY);
    expect(store.snapshot.state).to.equal('idle');
    store.subscribe(() => undefined);
    expect(store.snapshot.state).to.equal('loading');
    await reaches(store, 'ready');
    expect(ids(store)).to.deep.equal(['a']);
  });

  it('reads a document while the next one is on its way', async () => {
    const { promise, keep } = promised<object>();
    const website = 'https://read.example/';
    world.documents.set(CITY, {
      ...city('a'),
      next: 'city-2.json',
      publisher: { name: 'Stadt', url: website },
    });
    world.documents.set('https://feeds.example/city-2.json', promise);
    const real = Object.getOwnPropertyDescriptor(URL, 'canParse')!;
    const canParse = URL.canParse.bind(URL);
    const read = new Promise<void>((resolve) => {
      URL.canParse = (url, base) => (url === website && resolve(), canParse(url, base));
    });
    try {
      const store = world.store(CITY);
      store.subscribe(() => undefined);
      await read;
      keep(city('b'));
      await reaches(store, 'ready');
      expect(ids(store)).to.deep.equal(['a', 'b']);
    } finally {
      Object.defineProperty(URL, 'canParse', real);
    }
  });

  it('asks once however many subscribe', async () => {
    world.documents.set(CITY, city('a'));
    const source = world.source(CITY);
    const stores = [createMergedStore([source]), createMergedStore([source]), createMergedStore([source])];
    stores.forEach((store) => store.subscribe(() => undefined));
    await Promise.all(stores.map((store) => reaches(store, 'ready')));
    expect(world.calls).to.deep.equal([CITY]);
  });

  it('aborts when the last subscriber leaves, and not before', async () => {
    world.documents.set(CITY, new Promise(() => undefined));
    const store = world.store(CITY);
    const first = store.subscribe(() => undefined);
    const second = store.subscribe(() => undefined);
    first();
    expect(world.aborted).to.deep.equal([]);
    second();
    expect(world.aborted).to.deep.equal([CITY]);
    expect(store.snapshot.state).not.to.equal('error');
  });

  it('asks again for a new subscriber after a failure', async () => {
    const store = world.store(CITY);
    const leave = store.subscribe(() => undefined);
    await reaches(store, 'error');
    expect(store.snapshot.error?.code).to.equal('network');
    leave();
    world.documents.set(CITY, city('a'));
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    expect(ids(store)).to.deep.equal(['a']);
  });

  it('shows the last good copy, with its date, when the network fails', async () => {
    world.documents.set(CITY, city('a'));
    const before = world.store(CITY);
    before.subscribe(() => undefined);
    await reaches(before, 'ready');
    await world.copies.read(CITY);
    world.documents.delete(CITY);
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'stale');
    expect(ids(store)).to.deep.equal(['a']);
    expect(store.snapshot.catalog?.feeds[0]?.staleSince).to.equal(NOW);
    expect(store.snapshot.error?.code).to.equal('network');
  });

  for (const [name, bad] of [
    ['rubbish', 'no json'],
    ['another version', feedDocument({ ikonFeed: '2.0' })],
    ['a 404', new Response('', { status: 404 })],
  ] as const)
    it(`keeps what it shows when a reload brings ${name}`, async () => {
      world.documents.set(CITY, city('a'));
      const store = world.store(CITY);
      store.subscribe(() => undefined);
      await reaches(store, 'ready');
      world.documents.set(CITY, bad);
      await store.reload();
      expect(store.snapshot.state).to.equal('stale');
      expect(ids(store)).to.deep.equal(['a']);
    });

  it('shows what a reload brings', async () => {
    world.documents.set(CITY, city('a'));
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    world.documents.set(CITY, city('a', 'b'));
    await store.reload();
    expect(store.snapshot.state).to.equal('ready');
    expect(ids(store)).to.deep.equal(['a', 'b']);
  });

  it('asks at a reload whether there is news, whatever the browser keeps', async () => {
    world.documents.set(CITY, { ...cityWithNumbers, next: 'part-2.json' });
    world.documents.set('https://feeds.example/part-2.json', city('b'));
    world.documents.set(NUMBERS, numbers);
    const source = world.source(CITY);
    await source.load();
    await createMergedStore([source]).reload();
    expect(world.caches).to.deep.equal([
      ...Array.from({ length: 3 }, () => undefined),
      ...Array.from({ length: 3 }, () => 'no-cache'),
    ]);
  });

  it('reads further parts until there are none', async () => {
    world.documents.set(CITY, { ...city('a'), next: 'part-2.json' });
    world.documents.set('https://feeds.example/part-2.json', { ...city('b'), next: 'part-3.json' });
    world.documents.set('https://feeds.example/part-3.json', city('c'));
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    expect(ids(store)).to.deep.equal(['a', 'b', 'c']);
    expect(store.snapshot.issues).to.deep.equal([]);
  });

  it('keeps the first parts when a further one fails, and reports it', async () => {
    world.documents.set(CITY, { ...city('a'), next: 'part-2.json' });
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    expect(ids(store)).to.deep.equal(['a']);
    expect(store.snapshot.issues[0]).to.include({ pointer: '/next', code: 'unreachable' });
    expect(store.snapshot.error).to.include({ code: 'network', url: 'https://feeds.example/part-2.json' });
  });

  for (const [name, bad] of [
    ['fails', new Response('', { status: 503 })],
    ['is no feed', { message: 'Wartung' }],
  ] as const)
    it(`keeps all parts that it shows when a further one ${name} at a reload, and says why`, async () => {
      const part = 'https://feeds.example/part-2.json';
      world.documents.set(CITY, { ...city('a'), next: 'part-2.json' });
      world.documents.set(part, city('b'));
      const store = world.store(CITY);
      store.subscribe(() => undefined);
      await reaches(store, 'ready');
      world.documents.set(part, bad);
      await store.reload();
      expect(store.snapshot.state).to.equal('stale');
      expect(ids(store)).to.deep.equal(['a', 'b']);
      expect(store.snapshot.error?.url).to.equal(part);
      world.documents.set(part, city('c'));
      await store.reload();
      expect([store.snapshot.state, store.snapshot.error]).to.deep.equal(['ready', undefined]);
      expect(ids(store)).to.deep.equal(['a', 'c']);
    });

  it('shows the newest of the first parts as long as a further one was never had', async () => {
    world.documents.set(CITY, { ...city('a'), next: 'part-2.json' });
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    world.documents.set(CITY, { ...city('b'), next: 'part-2.json' });
    await store.reload();
    expect(store.snapshot.state).to.equal('ready');
    expect(ids(store)).to.deep.equal(['b']);
  });

  it('asks again for a new subscriber where a further part was not had', async () => {
    const part = 'https://feeds.example/part-2.json';
    world.documents.set(CITY, { ...city('a'), next: 'part-2.json' });
    const store = world.store(CITY);
    const leave = store.subscribe(() => undefined);
    await reaches(store, 'ready');
    leave();
    world.documents.set(part, city('b'));
    await new Promise<void>((resolve) =>
      store.subscribe(({ catalog }) => catalog?.offers.all.length === 2 && resolve()),
    );
    expect([store.snapshot.state, store.snapshot.error]).to.deep.equal(['ready', undefined]);
  });

  it('ends a ring of parts', async () => {
    world.documents.set(CITY, { ...city('a'), next: 'city.json' });
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    expect(world.calls).to.deep.equal([CITY]);
    expect(store.snapshot.issues[0]?.reason).to.contain('ring');
  });

  it('does not follow a feed to another origin', async () => {
    world.documents.set(CITY, {
      ...city('a'),
      next: 'https://elsewhere.example/x.json',
      sketch: '//elsewhere.example/s',
    });
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    expect(world.calls).to.deep.equal([CITY]);
    expect(store.snapshot.issues.map(({ code }) => code)).to.deep.equal(['refused-url', 'refused-url']);
  });

  it('fetches a sketch that is named by its address', async () => {
    world.documents.set(CITY, { ...city('a'), sketch: 'sketch.geojson' });
    world.documents.set('https://feeds.example/sketch.geojson', {
      type: 'FeatureCollection',
      features: [RAIL, { type: 'x' }],
    });
    const store = world.store(CITY);
    store.subscribe(() => undefined);
    await reaches(store, 'ready');
    expect(store.snapshot.catalog?.sketch).to.have.length(1);
    expect(store.snapshot.issues[0]?.pointer).to.contain('/sketch/features/1');
  });

  it('refuses an address that is not http or https', async () => {
    const store = world.store('javascript:alert(1)');
    store.subscribe(() => undefined);
    await reaches(store, 'error');
    expect(store.snapshot.error?.code).to.equal('refused-url');
    expect(world.calls).to.deep.equal([]);
  });

  it('says that the feed attribute names nothing', async () => {
    const store = world.store();
    store.subscribe(() => undefined);
    expect(store.snapshot).to.include({ state: 'error' });
    expect(store.snapshot.error?.code).to.equal('no-feed');
  });

  describe('of several feeds', () => {
    it('shows the others when one fails, and reports it', async () => {
      world.documents.set(CITY, city('a'));
      const store = world.store(CITY, CLUB);
      store.subscribe(() => undefined);
      await reaches(store, 'ready');
      expect(ids(store)).to.deep.equal(['city:a']);
      expect(store.snapshot.error?.url).to.equal(CLUB);
      expect(store.snapshot.issues[0]).to.include({ feed: CLUB, code: 'unreachable', dropped: 'feed' });
    });

    it('does not let one that hangs hold up the others', async () => {
      world.documents.set(CITY, city('a'));
      world.documents.set(CLUB, new Promise(() => undefined));
      const store = createMergedStore([world.source(CITY), world.source(CLUB)], 1);
      store.subscribe(() => undefined);
      await reaches(store, 'ready');
      expect(ids(store)).to.deep.equal(['city:a']);
    });

    it('says whether one is still being waited for', async () => {
      world.documents.set(CITY, city('a'));
      let arrive: (document: object) => void = () => undefined;
      world.documents.set(CLUB, new Promise((resolve) => (arrive = resolve)));
      const store = createMergedStore([world.source(CITY), world.source(CLUB)], 1);
      store.subscribe(() => undefined);
      expect((await reaches(store, 'ready')).waiting).to.equal(true);
      arrive(feedDocument({ id: 'club', offers: [offerDocument('b')] }));
      await new Promise<void>((resolve) => store.subscribe(() => resolve()));
      expect(store.snapshot.waiting).to.equal(false);
      expect(ids(store)).to.deep.equal(['city:a', 'club:b']);
    });

    it('merges them in the order in which they were named', async () => {
      world.documents.set(CITY, city('a'));
      world.documents.set(CLUB, feedDocument({ id: 'club', offers: [offerDocument('a')] }));
      const store = world.store(CLUB, CITY);
      store.subscribe(() => undefined);
      await reaches(store, 'ready');
      expect(ids(store)).to.deep.equal(['club:a', 'city:a']);
    });
  });
});

describe('kept copies', () => {
  const COPY = { documents: { a: 1 }, fetchedAt: NOW };
  const fresh = () => `https://feeds.example/${Math.random()}.json`;
  /** As of another page that keeps this on the device. */
  const onDevice = async (url: string) => {
    const copies = createKeptCopies(async () => createDeviceCopies());
    await copies.keepOnDevice([url]);
    return copies;
  };

  it('outlive the page where they are kept on the device', async () => {
    const url = fresh();
    await (await onDevice(url)).write(url, COPY);
    expect(await (await onDevice(url)).read(url)).to.deep.equal(COPY);
  });

  it('live as long as the page where nobody asks for more', async () => {
    const url = fresh();
    const copies = createKeptCopies(async () => createDeviceCopies());
    await copies.write(url, COPY);
    expect(await copies.read(url)).to.deep.equal(COPY);
    expect(await (await onDevice(url)).read(url)).to.equal(undefined);
  });

  it('go to the device also when that is asked after they were made', async () => {
    const url = fresh();
    const copies = createKeptCopies(async () => createDeviceCopies());
    await copies.write(url, COPY);
    await copies.keepOnDevice([url]);
    expect(await (await onDevice(url)).read(url)).to.deep.equal(COPY);
  });

  it('stay in memory where the browser forbids storing', async () => {
    const forbidden = {
      open: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as CacheStorage;
    const url = fresh();
    const copies = createKeptCopies(async () => createDeviceCopies(forbidden));
    await copies.keepOnDevice([url]);
    await copies.write(url, COPY);
    expect(await copies.read(url)).to.deep.equal(COPY);
  });

  it('give nothing where a stored copy is damaged', async () => {
    const url = fresh();
    const cache = await caches.open('ikon-feeds-1');
    await cache.put(url, new Response('{"a":', { headers: { 'X-Ikon-Fetched-At': '5' } }));
    expect(await (await onDevice(url)).read(url)).to.equal(undefined);
  });
});
