import { expect } from 'chai';
import { fetchAhead, fetchFeed } from '../../src/feed/ahead.js';
import { keepOnDevice, feedStore } from '../../src/feed/registry.js';
import { HeldTimers } from './held-timers.js';
import { city, ids, reaches } from './world.js';

let count = 0;
/** An address that nobody has asked for yet. */
const fresh = (protocol = 'https') => `${protocol}://feeds.example/ahead-${++count}.json`;

describe('fetching ahead', () => {
  const real = globalThis.fetch;
  let asked: { readonly url: string; readonly options: RequestInit }[];
  let timers: HeldTimers;
  beforeEach(() => {
    asked = [];
    timers = new HeldTimers();
    globalThis.fetch = async (url, options = {}) => {
      asked.push({ url: url as string, options });
      return new Response(JSON.stringify(city('a')));
    };
  });
  afterEach(() => {
    globalThis.fetch = real;
    timers.release();
  });
  const never = new AbortController().signal;
  const aborted = (call: number) => asked[call]?.options.signal?.aborted;

  it('asks once for an address, and gives its answer to the first who reads', async () => {
    const url = fresh();
    fetchAhead(url);
    fetchAhead(url);
    expect((await fetchFeed(url, never)).ok).to.equal(true);
    expect(asked.map((one) => one.url)).to.deep.equal([url]);
    await fetchFeed(url, never);
    expect(asked).to.have.length(2);
  });

  it('asks with the cookies of the own origin alone, early or not', async () => {
    const url = fresh();
    fetchAhead(url);
    await fetchFeed(url, never);
    await fetchFeed(url, never);
    expect(asked.map(({ options }) => options.credentials)).to.deep.equal(['same-origin', 'same-origin']);
    expect(asked[1]?.options.signal).to.equal(never);
  });

  it('asks past the browser’s cache for one who wants news', async () => {
    const url = fresh();
    await fetchFeed(url, never, 'no-cache');
    await fetchFeed(url, never);
    expect(asked.map(({ options }) => options.cache)).to.deep.equal(['no-cache', undefined]);
  });

  it('asks over plain http, and for nothing that is neither', () => {
    const plain = fresh('http');
    for (const url of [`file:///${fresh()}`, `data:,${fresh()}`, plain]) fetchAhead(url);
    expect(asked.map((one) => one.url)).to.deep.equal([plain]);
  });

  it('tells a failure to whoever takes the answer', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('down'));
    const url = fresh();
    fetchAhead(url);
    const failure = await fetchFeed(url, never).catch((error: unknown) => error);
    expect(failure).to.have.property('message', 'down');
  });

  it('gives an answer up that nobody has taken for ten seconds', async () => {
    const url = fresh();
    fetchAhead(url);
    timers.pass(9_999);
    expect(aborted(0)).to.equal(false);
    timers.pass(1);
    expect(aborted(0)).to.equal(true);
    await fetchFeed(url, never);
    expect(asked).to.have.length(2);
  });

  it('does not give up an answer that was taken, nor a later one in its place', async () => {
    const url = fresh();
    fetchAhead(url);
    await fetchFeed(url, never);
    timers.pass(5_000);
    fetchAhead(url);
    timers.pass(5_000);
    expect([aborted(0), aborted(1)]).to.deep.equal([false, false]);
    timers.pass(5_000);
    expect([aborted(0), aborted(1)]).to.deep.equal([false, true]);
  });

  for (const [name, before] of [
    ['before', true],
    ['after', false],
  ] as const)
    it(`is aborted, with the reason, where who takes it stopped ${name}`, () => {
      const url = fresh();
      const controller = new AbortController();
      const reason = new Error('gone');
      fetchAhead(url);
      if (before) controller.abort(reason);
      void fetchFeed(url, controller.signal);
      expect(aborted(0)).to.equal(before);
      controller.abort(reason);
      expect(asked[0]?.options.signal?.reason).to.equal(reason);
    });

  describe('for the stores of a page', () => {
    it('has one store for the same feeds in the same order', () => {
      const [one, two] = [fresh(), fresh()];
      expect(feedStore([one, two])).to.equal(feedStore([one, two]));
      expect(feedStore([one, two])).not.to.equal(feedStore([two, one]));
      expect(feedStore([one])).not.to.equal(feedStore([one, two]));
    });

    it('asks once for a feed that several stores show', async () => {
      const [one, two] = [fresh(), fresh()];
      const stores = [feedStore([one]), feedStore([one, two])];
      stores.forEach((store) => store.subscribe(() => undefined));
      await Promise.all(stores.map((store) => reaches(store, 'ready')));
      expect(asked.map(({ url }) => url)).to.deep.equal([one, two]);
      expect(stores.map(ids)[0]).to.deep.equal(['a']);
    });

    it('keeps on the device what was shown before that was asked', async () => {
      const url = fresh();
      const store = feedStore([url]);
      store.subscribe(() => undefined);
      await reaches(store, 'ready');
      timers.release();
      await keepOnDevice([url]);
      const kept = await (await caches.open('ikon-feeds-1')).match(url);
      expect(kept?.ok).to.equal(true);
    });
  });
});
