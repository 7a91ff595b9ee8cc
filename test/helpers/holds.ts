// Counts what keeps an element alive or awake after it has gone: observers that observe, and listeners on what outlives it.

const observing = new Set<object>();
const listening = new Map<EventTarget, Set<string>>();
const names = new Map<unknown, number>();

const OBSERVERS = ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const;
const outlives = (target: EventTarget) =>
  target === window ||
  target === document ||
  target instanceof MediaQueryList ||
  target === window.visualViewport;

/** A listener is known by its event, itself, and whether it captures. */
function keyOf(type: string, listener: unknown, options?: boolean | EventListenerOptions): string {
  if (!names.has(listener)) names.set(listener, names.size);
  return `${type} ${names.get(listener)} ${typeof options === 'object' ? options.capture === true : options === true}`;
}

/** Begins to count. @returns ends it */
export function watchHolds(): () => void {
  const ends = [...OBSERVERS.map(watchObserver), watchListeners()];
  return () => ends.forEach((end) => end());
}

/** What is held now: how many observers of each kind, and which listeners. */
export function liveHolds() {
  const kinds = [...observing].map(({ constructor }) => constructor.name);
  const events = [...listening.values()].flatMap((keys) => [...keys].map((key) => key.split(' ')[0]));
  return { observers: kinds.sort(), listeners: events.sort() };
}

function watchObserver(name: (typeof OBSERVERS)[number]): () => void {
  const { prototype } = window[name] as { prototype: ResizeObserver };
  const { observe, disconnect } = Object.getOwnPropertyDescriptors(prototype);
  prototype.observe = function (...args) {
    observing.add(this);
    (observe.value as typeof prototype.observe).apply(this, args);
  };
  prototype.disconnect = function () {
    observing.delete(this);
    (disconnect.value as typeof prototype.disconnect).apply(this);
  };
  return () => Object.defineProperties(prototype, { observe, disconnect });
}

function watchListeners(): () => void {
  const { prototype } = EventTarget;
  const { addEventListener, removeEventListener } = Object.getOwnPropertyDescriptors(prototype);
  const add = addEventListener.value as typeof prototype.addEventListener;
  const drop = (target: EventTarget, key: string) => listening.get(target)?.delete(key);
  prototype.addEventListener = function (type, listener, options) {
    if (listener && outlives(this)) {
      const key = keyOf(type, listener, options);
      if (!listening.has(this)) listening.set(this, new Set());
      listening.get(this)?.add(key);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => drop(this, key));
      const isOnce = typeof options === 'object' && options.once === true;
      if (isOnce) add.call(this, type, () => drop(this, key), options);
    }
    add.call(this, type, listener, options);
  };
  prototype.removeEventListener = function (type, listener, options) {
    drop(this, keyOf(type, listener, options));
    (removeEventListener.value as typeof prototype.removeEventListener).call(this, type, listener, options);
  };
  return () => Object.defineProperties(prototype, { addEventListener, removeEventListener });
}
