/**
 * Runs in a page before anything else: its time goes on only when it is told to. `skip(ms)` does all that was to be done in
 * that time, in order, and comes back when the page is where it would be then. So a slow machine is no other than a fast one:
 * no deadline of the page passes while its answers, its store or its pictures are still underway. Short waits stay what they are.
 * `skip(ms, n)` does not wait for `n` of them: those that never come.
 */
export function timeMachine() {
  const real = {
    now: performance.now.bind(performance),
    date: Date.now.bind(Date),
    set: setTimeout.bind(window),
    clear: clearTimeout.bind(window),
  };
  const SHORT = 100;
  let ahead = 0;
  let last = 1_000_000;
  const waiting = new Map();
  performance.now = () => real.now() + ahead;
  const now = () => real.date() + ahead;
  globalThis.Date = new Proxy(Date, {
    construct: (target, values, made) => Reflect.construct(target, values.length ? values : [now()], made),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });

  function wait(id, act, ms, every) {
    const due = performance.now() + ms;
    const run = () => {
      waiting.delete(id);
      if (every !== undefined) wait(id, act, every, every);
      act();
    };
    waiting.set(id, { due, run });
    return id;
  }
  window.setTimeout = (act, ms = 0, ...values) => {
    if (ms > SHORT) return wait(++last, () => act(...values), ms);
    return real.set(act, ms, ...values);
  };
  window.setInterval = (act, ms = 0, ...values) => wait(++last, () => act(...values), ms, Math.max(ms, 50));
  window.clearTimeout = window.clearInterval = (id) => waiting.delete(id) || real.clear(id);
  AbortSignal.timeout = (ms) => {
    const ending = new AbortController();
    window.setTimeout(() => ending.abort(new DOMException('too late', 'TimeoutError')), ms);
    return ending.signal;
  };

  // Servers and disks are not made faster by a page's clock: time stands still while an answer of theirs is underway.
  let underway = 0;
  let answered = false;
  function follow(owner, ...names) {
    for (const name of names) {
      const original = owner?.[name];
      if (!original) continue;
      owner[name] = async function (...values) {
        underway++;
        try {
          return await Reflect.apply(original, this, values);
        } finally {
          underway--;
          answered = true;
        }
      };
    }
  }
  follow(window, 'fetch');
  follow(globalThis.Response.prototype, 'text', 'json', 'blob', 'arrayBuffer');
  follow(globalThis.ReadableStreamDefaultReader.prototype, 'read');
  follow(globalThis.CacheStorage?.prototype, 'open', 'has', 'keys', 'match', 'delete');
  follow(globalThis.Cache?.prototype, 'match', 'put', 'keys', 'delete');
  follow(globalThis.StorageManager?.prototype, 'persist');

  const breath = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  /** What is worked off in slices goes on between two answers. */
  const SLICES = 3;
  async function arrived(never) {
    await breath();
    while (underway > never || answered) {
      answered = false;
      for (let i = 0; i < SLICES; i++) await new Promise((resolve) => real.set(resolve));
    }
  }

  /** As a device that slept: nothing was done meanwhile. */
  window.sleep = (ms) => (ahead += ms);
  window.skip = async (ms, never = 0) => {
    await arrived(never);
    const end = performance.now() + ms;
    for (;;) {
      const next = [...waiting.values()].sort((a, b) => a.due - b.due)[0];
      if (!next || next.due > end) break;
      ahead += Math.max(0, next.due - performance.now());
      next.run();
      await arrived(never);
    }
    ahead += Math.max(0, end - performance.now());
  };
}
