import { expect } from 'chai';
import { type FeedError } from '../../src/feed/error.js';
import { fetchJson, type Limits, type Network } from '../../src/feed/http.js';

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
});
