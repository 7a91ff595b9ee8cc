// Each runs in the page before anything else, and counts what code could leave behind besides nodes. None keeps alive
// what it counts.

/** Listeners whose target outlives an element: those of others go with it. */
export function countListeners() {
  const LASTING = [Window, Document, MediaQueryList, VisualViewport, FontFaceSet, BroadcastChannel, Screen];
  const LASTING_TOO = [ScreenOrientation, Navigation, NetworkInformation, ServiceWorkerContainer];
  const kinds = [...LASTING, ...LASTING_TOO, globalThis.SpeechSynthesis].filter(Boolean);
  const isLasting = (target) =>
    kinds.some((kind) => target instanceof kind) ||
    (target instanceof Element && [document.documentElement, document.head, document.body].includes(target));
  const live = [];
  const isCapture = (options) => Boolean(typeof options === 'object' ? options?.capture : options);
  const find = (target, type, listener, options) =>
    live.findIndex(
      (one) =>
        one.target === target &&
        one.type === type &&
        one.listener === listener &&
        one.capture === isCapture(options),
    );
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const isNew = listener && isLasting(target) && !options?.signal?.aborted;
    if (isNew && find(target, type, listener, options) < 0) {
      live.push({ target, type, listener, capture: isCapture(options) });
      const forget = () => {
        const at = find(target, type, listener, options);
        if (at >= 0) live.splice(at, 1);
      };
      if (options?.signal) add.call(options.signal, 'abort', forget, { once: true });
      if (options?.once) add.call(target, type, forget, { once: true, capture: isCapture(options) });
    }
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const at = find(this ?? window, type, listener, options);
    if (at >= 0) live.splice(at, 1);
    return remove.call(this ?? window, type, listener, options);
  };
  window.left ??= {};
  window.left.listeners = () => live.map(({ target, type }) => `${target.constructor.name} ${type}`);
}

/** What live observers still look at. */
export function countObservers() {
  const all = [];
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver']) {
    const { prototype } = window[name];
    const { observe, unobserve, disconnect } = prototype;
    const watched = new WeakMap();
    const targetsOf = (observer) => {
      if (!watched.has(observer)) {
        watched.set(observer, []);
        all.push({ name, ref: new WeakRef(observer), targets: watched.get(observer) });
      }
      return watched.get(observer);
    };
    prototype.observe = function (target, ...more) {
      const one = target instanceof Node ? target : this; // a PerformanceObserver has no targets
      const targets = targetsOf(this);
      if (!targets.some((ref) => ref.deref() === one)) targets.push(new WeakRef(one));
      return observe.call(this, target, ...more);
    };
    prototype.disconnect = function () {
      targetsOf(this).length = 0;
      return disconnect.call(this);
    };
    if (!unobserve) continue;
    prototype.unobserve = function (target) {
      const targets = targetsOf(this);
      const at = targets.findIndex((ref) => ref.deref() === target);
      if (at >= 0) targets.splice(at, 1);
      return unobserve.call(this, target);
    };
  }
  window.left ??= {};
  window.left.observers = () =>
    all.flatMap(({ name, ref, targets }) =>
      ref.deref() ? targets.filter((target) => target.deref()).map(() => name) : [],
    );
}

/** Timers, frames and idle calls that are still to come. */
export function countTimers() {
  const pending = new Map();
  const wrap = (start, end, repeats = false) => {
    const { [start]: begin, [end]: cancel } = window;
    window[start] = (run, ...more) => {
      const id = begin(
        (...said) => {
          if (!repeats) pending.delete(`${end} ${id}`);
          return run(...said);
        },
        ...more,
      );
      pending.set(`${end} ${id}`, start);
      return id;
    };
    window[end] = (id) => {
      // Either of two ends a timer or an interval.
      for (const name of /Timeout|Interval/.test(end) ? ['clearTimeout', 'clearInterval'] : [end])
        pending.delete(`${name} ${id}`);
      return cancel(id);
    };
  };
  wrap('setTimeout', 'clearTimeout');
  wrap('setInterval', 'clearInterval', true);
  wrap('requestAnimationFrame', 'cancelAnimationFrame');
  wrap('requestIdleCallback', 'cancelIdleCallback');
  window.left ??= {};
  window.left.timers = () => [...pending.values()];
}

/** Workers, addresses of blobs, and WebGL contexts that nobody lost or left. */
export function countHeavy() {
  const workers = [];
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      workers.push(this);
    }
    terminate() {
      workers.splice(workers.indexOf(this), 1);
      super.terminate();
    }
  };
  const addresses = new Set();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    addresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => (addresses.delete(address), revokeObjectURL(address));
  const contexts = new Set();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    const context = getContext.call(this, kind, ...more);
    if (context && /webgl/.test(kind) && ![...contexts].some((ref) => ref.deref() === context))
      contexts.add(new WeakRef(context));
    return context;
  };
  window.left ??= {};
  window.left.workers = () => workers.map(() => 'worker');
  window.left.addresses = () => [...addresses];
  window.left.contexts = () =>
    [...contexts].filter((ref) => ref.deref()?.isContextLost() === false).map(() => 'WebGL');
}

/** Elements that were taken out, and all that lives in them as far as it is ours. */
export function countElements() {
  const removed = [];
  window.left ??= {};
  window.left.elements = () => removed.flatMap((ref) => ref.deref()?.localName ?? []);
  window.follow = (element) => void removed.push(new WeakRef(element));
}
