import { expect } from 'chai';
import { type FeedError } from '../../src/feed/error.js';
import { browserNetwork, fetchJson, type Limits, type Network } from '../../src/feed/http.js';
import { HeldTimers } from './held-timers.js';

const URL = 'https://feeds.example/feed.json';
const LIMITS: Limits = {
  idle: 40,
  deadline: 200,
  maxBytes: 1000,
  attempts: 3,
  pause: 100,
  longestWait: 5_000,
};

type Answer = () => Response | Promise<Response>;

/** A network that gives one answer after the other and notes how long it was asked to wait. */
function network(...answers: Answer[]) {
  const waits: number[] = [];
  const signals: (AbortSignal | null | undefined)[] = [];
  let call = 0;
  const made: Network = {
    fetch: async (_url, signal) => {
      signals.push(signal);
      const answer = answers[Math.min(call++, answers.length - 1)]!;
      return answer();
    },
    wait: async (ms) => void waits.push(ms),
    random: () => 0.5,
    now: () => Date.UTC(2026, 10, 22),
  };
  return { made, waits, signals, calls: () => call };
}

const json = (value: unknown) => () => new Response(JSON.stringify(value));
const status =
  (code: number, headers = {}) =>
  () =>
    new Response('no', { status: code, headers });
const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const never = new AbortController().signal;

async function failure(promise: Promise<unknown>): Promise<FeedError> {
  return promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: FeedError) => error,
  );
}

/** An answer that never ends; it ends with an error when its request is aborted. */
function silent(signals: readonly (AbortSignal | null | undefined)[]): Response {
  const body = new ReadableStream({
    start(controller) {
      const signal = signals.at(-1);
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body);
}

/** A body whose pieces take their time; it ends with an error when its request is aborted. */
function slowly(pieces: Iterable<string>, ms: number, timers: HeldTimers, signal?: AbortSignal | null) {
  const left = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream(
    {
      pull(controller) {
        timers.pass(ms);
        const { done, value } = left.next();
        if (signal?.aborted) controller.error(signal.reason);
        else if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body);
}

describe('fetching JSON', () => {
  it('gives what the server gives', async () => {
    expect(await fetchJson(URL, never, network(json({ a: 1 })).made, LIMITS)).to.deep.equal({ a: 1 });
  });

  it('reads a document with a byte order mark', async () => {
    const bom = () => new Response('\uFEFF{"a":1}');
    expect(await fetchJson(URL, never, network(bom).made, LIMITS)).to.deep.equal({ a: 1 });
  });

  it('asks again after a failure that may pass, after growing pauses', async () => {
    const { made, waits } = network(down, status(503), json(1));
    expect(await fetchJson(URL, never, made, LIMITS)).to.equal(1);
    expect(waits).to.deep.equal([100, 200]);
  });

  it('jitters its pauses', async () => {
    const { made, waits } = network(down, json(1));
    await fetchJson(URL, never, { ...made, random: () => 0 }, LIMITS);
    expect(waits).to.deep.equal([50]);
  });

  it('waits as long as Retry-After asks, in seconds or until a date', async () => {
    const date = new Date(Date.UTC(2026, 10, 22, 0, 0, 3)).toUTCString();
    const { made, waits } = network(
      status(429, { 'Retry-After': '2' }),
      status(503, { 'Retry-After': date }),
      json(1),
    );
    await fetchJson(URL, never, made, LIMITS);
    expect(waits).to.deep.equal([2000, 3000]);
  });

  it('gives up at once when Retry-After is longer than a visitor waits', async () => {
    const { made, calls } = network(status(503, { 'Retry-After': '3600' }));
    expect(await failure(fetchJson(URL, never, made, LIMITS))).to.include({ code: 'http', status: 503 });
    expect(calls()).to.equal(1);
  });

  it('does not ask again for what will not change', async () => {
    const { made, calls } = network(status(404));
    expect(await failure(fetchJson(URL, never, made, LIMITS))).to.include({ code: 'http', status: 404 });
    expect(calls()).to.equal(1);
  });

  it('gives up after the last attempt and names the last failure', async () => {
    const { made, calls } = network(down);
    expect(await failure(fetchJson(URL, never, made, LIMITS))).to.include({ code: 'network', url: URL });
    expect(calls()).to.equal(3);
  });

  it('tells of a failure while it goes on', async () => {
    const told: string[] = [];
    await fetchJson(URL, never, network(down, json(1)).made, LIMITS, (error) => told.push(error.code));
    expect(told).to.deep.equal(['network']);
  });

  it('says of truncated JSON that it is none', async () => {
    const { made } = network(() => new Response('{"offers":[{"id":'));
    expect(await failure(fetchJson(URL, never, made, LIMITS))).to.include({ code: 'not-json' });
  });

  it('stops reading at the size limit', async () => {
    const { made, calls } = network(() => new Response('x'.repeat(1001)));
    expect(await failure(fetchJson(URL, never, made, LIMITS))).to.include({ code: 'too-large' });
    expect(calls()).to.equal(1);
  });

  it('does not wait for a server that says nothing', async () => {
    const held = network(() => silent(held.signals));
    const error = await failure(fetchJson(URL, never, held.made, { ...LIMITS, attempts: 1 }));
    expect(error).to.include({ code: 'network' });
    expect(error.message).to.contain('in time');
  });

  it('ends at once, with the reason, when nobody wants the answer any more', async () => {
    const controller = new AbortController();
    const held = network(() => {
      queueMicrotask(() => controller.abort(new Error('gone')));
      return silent(held.signals);
    });
    const error = await failure(fetchJson(URL, controller.signal, held.made, { ...LIMITS, idle: 60_000 }));
    expect(error.message).to.equal('gone');
    expect(held.calls()).to.equal(1);
  });

  it('keeps a byte order mark that stands in a text', async () => {
    const { made } = network(json('a\uFEFFb'));
    expect(await fetchJson(URL, never, made, LIMITS)).to.equal('a\uFEFFb');
  });

  it('reads a document whose byte order mark stands there twice', async () => {
    const { made } = network(() => new Response('\uFEFF\uFEFF{"a":1}'));
    expect(await fetchJson(URL, never, made, LIMITS)).to.deep.equal({ a: 1 });
  });

  it('puts a letter together whose bytes come in two pieces', async () => {
    const bytes = new TextEncoder().encode('"Grüße"');
    const body = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.slice(0, 4));
          controller.enqueue(bytes.slice(4));
          controller.close();
        },
      });
    const { made } = network(() => new Response(body()));
    expect(await fetchJson(URL, never, made, LIMITS)).to.equal('Grüße');
  });

  it('says of an answer without a body that it is no JSON', async () => {
    const { made, calls } = network(() => new Response(null));
    const error = await failure(fetchJson(URL, never, made, LIMITS));
    expect(error).to.include({ code: 'not-json', message: `${URL} is not JSON, or is cut off` });
    expect(calls()).to.equal(1);
  });

  it('reads a document that is as large as it may be', async () => {
    const text = 'x'.repeat(LIMITS.maxBytes - 2);
    expect(await fetchJson(URL, never, network(json(text)).made, LIMITS)).to.equal(text);
  });

  it('says how large a document may be', async () => {
    const { made } = network(() => new Response('x'.repeat(1001)));
    const error = await failure(fetchJson(URL, never, made, LIMITS));
    expect(error.message).to.equal(`${URL} is larger than 1000 bytes`);
  });

  it('says what a server answered that refused', async () => {
    const error = await failure(fetchJson(URL, never, network(status(410)).made, LIMITS));
    expect(error.message).to.equal(`${URL} answered 410`);
  });

  it('says of a network that is down that the feed could not be reached', async () => {
    const error = await failure(fetchJson(URL, never, network(down).made, LIMITS));
    expect(error.message).to.equal(`${URL} could not be reached`);
  });

  for (const code of [408, 425, 429, 500, 502, 503, 504])
    it(`asks again after an answer ${code}`, async () => {
      const { made, calls } = network(status(code), json(1));
      expect(await fetchJson(URL, never, made, LIMITS)).to.equal(1);
      expect(calls()).to.equal(2);
    });

  describe('with Retry-After', () => {
    const waited = async (header: string) => {
      const { made, waits } = network(status(503, { 'Retry-After': header }), json(1));
      await fetchJson(URL, never, made, { ...LIMITS, longestWait: 20_000 });
      return waits[0];
    };

    it('waits for as long as a visitor just still does', async () => {
      expect(await waited('20')).to.equal(20_000);
    });

    it('waits until a date that ends or begins with digits', async () => {
      expect(await waited('Sun, 22 Nov 2026 00:00:03 +0000')).to.equal(3_000);
      expect(await waited('22 Nov 2026 00:00:04 GMT')).to.equal(4_000);
    });

    it('waits its own pause after a date that has passed, or what nobody can read', async () => {
      expect(await waited('Sat, 21 Nov 2026 00:00:00 GMT')).to.equal(LIMITS.pause);
      expect(await waited('later')).to.equal(LIMITS.pause);
    });
  });

  describe('as time passes', () => {
    let timers: HeldTimers;
    beforeEach(() => (timers = new HeldTimers()));
    afterEach(() => timers.release());

    it('gives a slow server time as long as it goes on', async () => {
      const held = network(() => slowly(['{"a"', ':', '1', '}'], 39, timers, held.signals.at(-1)));
      expect(await fetchJson(URL, never, held.made, LIMITS)).to.deep.equal({ a: 1 });
    });

    it('gives up at its deadline a server that never ends', async () => {
      const held = network(() => slowly('['.repeat(99), 39, timers, held.signals.at(-1)));
      const error = await failure(fetchJson(URL, never, held.made, { ...LIMITS, attempts: 1 }));
      expect(error.message).to.equal(`${URL} gave no answer in time`);
    });

    it('tells the request that is given up that it was too late', async () => {
      const held = network(() => slowly('[', 40, timers, held.signals.at(-1)));
      await failure(fetchJson(URL, never, held.made, { ...LIMITS, attempts: 1 }));
      expect(held.signals[0]?.reason).to.include({ name: 'TimeoutError', message: 'too late' });
    });

    it('leaves no timer behind, whether it had an answer or none', async () => {
      await fetchJson(URL, never, network(json(1)).made, LIMITS);
      await failure(fetchJson(URL, never, network(down).made, LIMITS));
      expect(timers.pending).to.equal(0);
    });
  });

  it('aborts nothing any more once it has its answer', async () => {
    const controller = new AbortController();
    const { made, signals } = network(json(1));
    await fetchJson(URL, controller.signal, made, LIMITS);
    controller.abort();
    expect(signals[0]?.aborted).to.equal(false);
  });
});

describe('the browser’s network', () => {
  let timers: HeldTimers;
  beforeEach(() => (timers = new HeldTimers()));
  afterEach(() => timers.release());

  it('waits as long as it is asked to', async () => {
    let over = false;
    const waiting = browserNetwork.wait(100, never).then(() => (over = true));
    timers.pass(99);
    await Promise.resolve();
    expect(over).to.equal(false);
    timers.pass(1);
    await waiting;
    expect(over).to.equal(true);
  });

  it('waits no longer when nobody wants the answer any more', async () => {
    const controller = new AbortController();
    const waiting = failure(browserNetwork.wait(100, controller.signal));
    controller.abort(new Error('gone'));
    expect((await waiting).message).to.equal('gone');
    expect(timers.pending).to.equal(0);
  });
});
