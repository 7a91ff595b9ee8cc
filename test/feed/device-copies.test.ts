import { expect } from 'chai';
import { createDeviceCopies } from '../../src/feed/device-copies.js';
import { createKeptCopies, type CopyStore, type KeptCopy } from '../../src/feed/kept-copies.js';

const URL = 'https://feeds.example/city.json';
const FETCHED_AT = 1_795_000_000_000;

/** Cache Storage that lets look into what lies in it. */
class Storage {
  readonly held = new Map<string, Response>();
  readonly opened: string[] = [];

  readonly asCaches = {
    open: async (name: string) => {
      this.opened.push(name);
      return {
        put: async (url: string, response: Response) => void this.held.set(url, response),
        match: async (url: string) => this.held.get(url)?.clone(),
      };
    },
  } as unknown as CacheStorage;
}

describe('copies on the device', () => {
  let storage: Storage;
  let copies: CopyStore;
  beforeEach(() => {
    storage = new Storage();
    copies = createDeviceCopies(storage.asCaches);
  });

  const DOCUMENTS: Record<string, unknown> = {
    nothing: null,
    'a number': 7,
    'a text with signs': 'Größe "3"\n',
    'an empty list': [],
    'an empty object': {},
    'a list in a list': [[1, 2], [], ['x', null, true]],
    'several fields': { a: 1, 'b "c"': [1], d: {} },
    'more depth than is written in pieces': [
      [[[[[[{ a: [1, { b: 2 }] }]]]]]],
      { a: { b: { c: { d: [1, 2] } } } },
    ],
  };
  for (const [name, documents] of Object.entries(DOCUMENTS))
    it(`are JSON as it was: ${name}`, async () => {
      await copies.write(URL, { documents, fetchedAt: FETCHED_AT });
      expect(await storage.held.get(URL)?.clone().text()).to.equal(JSON.stringify(documents));
      expect(await copies.read(URL)).to.deep.equal({ documents, fetchedAt: FETCHED_AT });
    });

  describe('of which each piece takes its time', () => {
    const { requestIdleCallback } = globalThis;
    afterEach(() => {
      globalThis.requestIdleCallback = requestIdleCallback;
      Reflect.deleteProperty(performance, 'now'); // The browser's own lies on its prototype.
    });

    for (const [ms, pauses] of [
      [0, 1],
      [8, 23],
    ] as const)
      it(`let the page go on after 8 ms, and wait two seconds at most: ${ms} ms each`, async () => {
        const limits: unknown[] = [];
        let now = 0;
        performance.now = () => (now += ms);
        globalThis.requestIdleCallback = (act, options) => {
          queueMicrotask(() => act({ didTimeout: false, timeRemaining: () => 1 }));
          return limits.push(options?.timeout);
        };
        await copies.write(URL, { documents: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], fetchedAt: FETCHED_AT });
        expect(limits).to.deep.equal(Array.from({ length: pauses }, () => 2_000));
      });
  });

  it('leave out what is not there, as JSON does', async () => {
    const documents = { a: undefined, parts: [{ url: URL, document: { b: undefined, c: 1 } }], d: undefined };
    await copies.write(URL, { documents, fetchedAt: FETCHED_AT });
    expect(await storage.held.get(URL)?.text()).to.equal(JSON.stringify(documents));
  });

  it('lie under their address as JSON, in one cache', async () => {
    await copies.write(URL, { documents: 1, fetchedAt: FETCHED_AT });
    await copies.read(URL);
    expect(storage.held.get(URL)?.headers.get('Content-Type')).to.equal('application/json');
    expect(new Set(storage.opened)).to.have.property('size', 1);
  });

  it('are none where nothing lies, or nothing says how old it is', async () => {
    expect(await copies.read(URL)).to.equal(undefined);
    storage.held.set(URL, new Response('{}'));
    expect(await copies.read(URL)).to.equal(undefined);
  });

  it('are none where the browser has no such store', async () => {
    const none = createDeviceCopies(null);
    await none.write(URL, { documents: 1, fetchedAt: FETCHED_AT });
    expect(await none.read(URL)).to.equal(undefined);
  });

  it('are none, and writing fails nobody, where the browser lets nothing be stored', async () => {
    const forbidden = { open: () => Promise.reject(new Error('no')) } as unknown as CacheStorage;
    const none = createDeviceCopies(forbidden);
    await none.write(URL, { documents: 1, fetchedAt: FETCHED_AT });
    expect(await none.read(URL)).to.equal(undefined);
  });
});

describe('copies of which some are kept on the device', () => {
  const copy: KeptCopy = { documents: 1, fetchedAt: FETCHED_AT };
  let fetched: number;
  let lying: Map<string, KeptCopy>;
  let writes: string[];
  const create = () =>
    createKeptCopies(async () => {
      fetched++;
      return {
        read: async (url) => lying.get(url),
        write: async (url, given) => void (writes.push(url), lying.set(url, given)),
      };
    });
  beforeEach(() => {
    fetched = 0;
    lying = new Map();
    writes = [];
  });

  it('do without the device until one is to be kept there', async () => {
    const copies = create();
    await copies.write(URL, copy);
    await copies.keepOnDevice([]);
    await copies.read('https://feeds.example/other.json');
    expect(fetched).to.equal(0);
  });

  it('do not write what is not there yet', async () => {
    await create().keepOnDevice([URL]);
    expect([fetched, writes]).to.deep.equal([0, []]);
  });

  it('write one once, however often it is asked to be kept', async () => {
    const copies = create();
    await copies.write(URL, copy);
    await copies.keepOnDevice([URL]);
    await copies.keepOnDevice([URL]);
    expect(writes).to.deep.equal([URL]);
  });

  it('read the one in memory before that on the device', async () => {
    const copies = create();
    lying.set(URL, { ...copy, fetchedAt: 1 });
    await copies.keepOnDevice([URL]);
    expect(await copies.read(URL)).to.have.property('fetchedAt', 1);
    await copies.write(URL, copy);
    expect(await copies.read(URL)).to.equal(copy);
  });
});
