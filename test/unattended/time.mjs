/**
 * Runs in a page before anything else: lets its time run ahead. `skip(ms)` does all that was to be done in that time, in
 * order, and comes back when the page is where it would be then. Short waits stay what they are.
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
    waiting.set(id, { due, run, timer: real.set(run, Math.max(0, ms)) });
    return id;
  }
  function forget(id) {
    const one = waiting.get(id);
    if (!one) return real.clear(id);
    real.clear(one.timer);
    waiting.delete(id);
  }
  window.setTimeout = (act, ms = 0, ...values) =>
    ms <= SHORT ? real.set(act, ms, ...values) : wait(++last, () => act(...values), ms);
  window.setInterval = (act, ms = 0, ...values) => wait(++last, () => act(...values), ms, Math.max(ms, 50));
  window.clearTimeout = window.clearInterval = forget;

  // A server is not made faster by a page's clock: time stands still while an answer is on its way.
  let underway = 0;
  let answered = false;
  const { fetch } = window;
  window.fetch = async (...request) => {
    underway++;
    try {
      return await fetch.apply(window, request);
    } finally {
      underway--;
      answered = true;
    }
  };
  const BODY = 60;
  async function arrived() {
    await breath();
    while (underway > 0 || answered) {
      answered = false;
      await new Promise((resolve) => real.set(resolve, BODY));
    }
  }

  const breath = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  /** As a device that slept: nothing was done meanwhile. */
  window.sleep = (ms) => (ahead += ms);
  window.skip = async (ms) => {
    const end = performance.now() + ms;
    for (;;) {
      const next = [...waiting.values()].sort((a, b) => a.due - b.due)[0];
      if (!next || next.due > end) break;
      ahead += Math.max(0, next.due - performance.now());
      real.clear(next.timer);
      next.run();
      await arrived();
    }
    ahead += Math.max(0, end - performance.now());
    // What still waits waits for as much less.
    for (const one of waiting.values()) {
      real.clear(one.timer);
      one.timer = real.set(one.run, Math.max(0, one.due - performance.now()));
    }
  };
}
