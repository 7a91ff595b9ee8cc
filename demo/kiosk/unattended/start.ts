import { feedUrls } from '../../../src/elements/feed-urls.js';
import { Clock, toldBy } from './clock.js';
import { ClockNotice } from './clock-notice.js';
import { CodeUpdates } from './code-updates.js';
import { Faults } from './faults.js';
import { FeedKeeper, type Look } from './feeds.js';
import { sweep } from './generation.js';
import { checkGround, groundsOf } from './ground.js';
import type { Attendance, Health } from './health.js';
import { inTime, repeat, unattended } from './idle.js';
import { readPointers } from './kept.js';
import { renewIfNeeded, watchStart } from './renewal.js';
import { inTurn } from './turn.js';
import { keepWanted } from './wanted.js';

const MINUTE = 60_000;
/** How often something is looked for, ms. */
const FEEDS_EVERY = 20 * MINUTE;
const CODE_EVERY = 60 * MINUTE;
const GROUNDS_EVERY = 12 * 60 * MINUTE;
/** A sign of life for the start script, which ends a browser that gives none. Chromium hands it on: no disk takes part. */
const BEAT_EVERY = 10_000;
/** ms after the start in which the visitor's first sight is not to be held up. */
const AT_FIRST = 3_000;
/** ms that the page's server may take to say the time, and that the operator waits for news before the page begins anew. */
const ANSWER = 15_000;
const NEWS = 20_000;

/**
 * Keeps a screen running that nobody looks after: stores what a start without a network needs, takes new feeds and code when
 * they are sound and nobody is there, keeps the clock right, and begins anew where that helps.
 */
export function startUnattended(attendance: Attendance, elements: readonly HTMLElement[]): Health {
  const listeners = new Set<() => void>();
  const changed = () => [...listeners].forEach((tell) => tell());
  const faults = new Faults(changed);
  const notice = new ClockNotice();
  const clock = new Clock(() => {
    notice.show(clock.trust === 'none');
    elements.forEach(drawAnew);
    changed();
  });
  const code = new CodeUpdates(attendance, faults, changed);
  const showAnew = async () => void (await Promise.all(elements.map(readAnew)));
  const keepers = feedsOf(elements).map(
    (url) => new FeedKeeper(url, { attendance, clock, faults, showAnew, changed }),
  );
  const grounds = groundsOf(elements);
  let groundsKept = grounds.length === 0;

  async function checkFeeds(look?: Look): Promise<void> {
    await askTheTime(clock);
    for (const keeper of keepers) await keeper.check(look);
    const isSound = groundsKept && clock.trust !== 'none' && keepers.every(({ isCurrent }) => isCurrent);
    const named = [...keepers.map(({ url }) => url), ...grounds];
    await inTurn(() => keepWanted(named, isSound)).catch(() => undefined);
  }

  async function checkGrounds(): Promise<void> {
    let other = false;
    for (const url of grounds) other = (await checkGround(url, faults)) || other;
    groundsKept = await areKept(grounds);
    changed();
    if (!other) return;
    await unattended(attendance);
    location.reload();
  }

  /** What has to come again comes first: nothing that is waited for below can hold it up. */
  async function start(): Promise<void> {
    repeat(FEEDS_EVERY, () => checkFeeds());
    repeat(CODE_EVERY, () => code.check());
    repeat(GROUNDS_EVERY, checkGrounds);
    repeat(MINUTE, () => renewIfNeeded(attendance, faults));
    // Before a feed's date is held against the clock, what the last run knew of it.
    await clock.recall();
    await Promise.all([faults.recall(), ...keepers.map((keeper) => keeper.recall())]);
    groundsKept = await areKept(grounds);
    void code.start();
    // Asked for, not needed: a browser may take away what was not meant to persist.
    navigator.storage?.persist?.().catch(() => false);
    await new Promise((resolve) => setTimeout(resolve, AT_FIRST));
    // What an earlier run left half-way.
    await inTurn(sweep).catch(() => undefined);
    await checkFeeds();
    await checkGrounds();
  }

  async function reload(): Promise<void> {
    clock.forget();
    await inTime(NEWS, Promise.allSettled([checkFeeds({ asked: true }), code.check()]));
    location.reload();
  }

  const isReady = () => code.isStored && groundsKept && keepers.every(({ isKept }) => isKept);
  // eslint-disable-next-line no-console -- what the start script hears
  const beat = () => console.info(`ikon-kiosk: alive${isReady() ? ', stored' : ''}`);
  setInterval(beat, BEAT_EVERY);
  beat();
  void watchStart(elements, faults);
  void start().catch((error: unknown) => faults.add(String(error)));

  return {
    get version() {
      return [__KIOSK_RELEASE__, code.mark?.slice(0, 8)].filter(Boolean).join(' · ');
    },
    get feeds() {
      return keepers.map(({ health }) => health);
    },
    get faults() {
      return faults.list;
    },
    get offlineReady() {
      return isReady();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload: () => void reload(),
    overrule: (url, kind) =>
      void keepers.find((keeper) => keeper.url === url)?.check({ asked: true, overrule: kind }),
  };
}

const feedsOf = (elements: readonly HTMLElement[]): string[] => [
  ...new Set(elements.flatMap((element) => feedUrls(element.getAttribute('feed') ?? '', document.baseURI))),
];

/** Parts of the suite; an element that is none, or not defined yet, has nothing to read anew. */
interface Suite extends HTMLElement {
  reload?(): Promise<void>;
  requestUpdate?(): void;
}

const readAnew = async (element: Suite) => element.reload?.();
const drawAnew = (element: Suite) => element.requestUpdate?.();

async function areKept(grounds: readonly string[]): Promise<boolean> {
  const kept = (await readPointers()).grounds;
  return grounds.every((url) => Object.hasOwn(kept, url));
}

/**
 * What the page's own server says the time is: a feed of another server does not always show it. Only one that proves who it is is
 * believed, since what else it says is not looked at.
 */
async function askTheTime(clock: Clock): Promise<void> {
  if (!import.meta.env.PROD || location.protocol !== 'https:') return;
  try {
    const signal = AbortSignal.timeout(ANSWER);
    const told = toldBy(await fetch('worker.js', { method: 'HEAD', cache: 'no-store', signal }));
    if (told) clock.heard(told);
  } catch {
    // No network: what the device says is held against what is known.
  }
}
