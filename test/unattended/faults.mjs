// What can break on a device: the screen goes on, or comes back by itself.
import { existsSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { eventually, startDevice } from './device.mjs';
import {
  beginVisit,
  createPlace,
  dateShown,
  inTurn,
  offersShown,
  openScreen,
  passes,
  passesUntil,
  shows,
  stored,
  until,
} from './screen.mjs';

/** A device whose page hangs is mostly waited for: it has a place of its own meanwhile. */
export const faults = async (check) =>
  Promise.all([
    inTurn(await createPlace(), check, [hungPage]),
    inTurn(await createPlace(), check, othersInTurn),
  ]);

const othersInTurn = [
  firstStart,
  wrongClock,
  noStorage,
  fullStorage,
  onceFull,
  lostContext,
  stoppedWorkers,
  manyTouches,
  uncaught,
  everyNight,
];

async function firstStart(place) {
  const screen = await openScreen(place);
  await shows(screen.tab);
  await stored(screen.tab);
  await screen.close();
}

/** Runs in the page: a device without a battery, whose clock begins with 1970; or one that is far ahead. */
const clockFrom = (start) => `{
  const Real = Date;
  const begun = performance.now();
  const now = () => ${start} + performance.now() - begun;
  globalThis.Date = new Proxy(Real, {
    construct: (target, values, made) => Reflect.construct(target, values.length ? values : [now()], made),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}`;
const notice = () => document.querySelector('.clock-notice')?.textContent ?? '';
const year = () => new Date().getFullYear();

/** The screen under a name that is not the device's own: its server may know better what time it is. */
const byName = ({ server }) => {
  const origin = server.origin.replace('127.0.0.1', 'kiosk.test');
  const args = [
    '--host-resolver-rules=MAP kiosk.test 127.0.0.1',
    `--unsafely-treat-insecure-origin-as-secure=${origin}`,
  ];
  // The engine alone knows no such exception.
  return { origin, args, shell: false };
};

const FEED = '/feeds/minden.json';
const WRONG = [
  ['1970', 0],
  ['2099', Date.UTC(2099, 0, 1)],
];

async function wrongClock(place, check) {
  const thisYear = new Date().getFullYear();
  const away = byName(place);
  const right = await openScreen(place, away);
  await shows(right.tab);
  await stored(right.tab);
  await right.close();
  for (const [name, start] of WRONG) {
    let screen = await openScreen(place, { ...away, before: [clockFrom(start)], time: false });
    await shows(screen.tab);
    await until(screen.tab, (right) => new Date().getFullYear() === right, thisYear);
    await until(screen.tab, () => !document.querySelector('.clock-notice'));
    check(
      `a clock set to ${name} is put right by the server’s`,
      (await screen.tab.evaluate(year)) === thisYear,
    );
    await screen.close();
    await place.server.stop();
    screen = await openScreen(place, { ...away, before: [clockFrom(start)], time: false });
    await shows(screen.tab);
    await until(screen.tab, () => document.querySelector('.clock-notice'));
    const said = await screen.tab.evaluate(notice);
    check(
      `a clock set to ${name} without a network is said to be wrong`,
      said.includes('stimmt nicht'),
      said,
    );
    check('and the time goes on from what is known', (await screen.tab.evaluate(year)) === thisYear);
    if (process.env.PICTURES)
      await screen.tab.screenshot({ path: `${process.env.PICTURES}/clock-${name}.png` });
    await screen.close();
    await place.server.start();
  }
  await believesNobody(place, away, check);
}

/** A stranger's network answers in the server's name; and the device's own server has the device's own wrong clock. */
async function believesNobody(place, away, check) {
  const date = new Date(Date.UTC(2031, 0, 1)).toUTCString();
  place.server.answers.set(FEED, (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', date }).end('<!doctype html><title>WLAN</title>'),
  );
  let screen = await openScreen(place, away);
  await shows(screen.tab);
  await screen.tab.evaluate(() => window.skip(25 * 60_000));
  const years = [await screen.tab.evaluate(year)];
  await screen.close();
  place.server.answers.set(FEED, (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json', date }).end(JSON.stringify(place.feed())),
  );
  // Of this origin a run has to be known: a feed alone says nothing against a later clock.
  screen = await openScreen(place);
  await shows(screen.tab);
  await screen.tab.evaluate(() => window.skip(25 * 60_000));
  await screen.close();
  screen = await openScreen(place, { before: [clockFrom(Date.UTC(2031, 0, 1))], time: false });
  await shows(screen.tab);
  await until(screen.tab, () => document.querySelector('.clock-notice'));
  await screen.close();
  place.server.answers.delete(FEED);
  screen = await openScreen(place);
  await shows(screen.tab);
  await screen.tab.evaluate(() => window.skip(25 * 60_000));
  years.push(await screen.tab.evaluate(year));
  check(
    'neither a captive portal nor the device’s own server sets the clock',
    years.every((one) => one === new Date().getFullYear()),
    years.join(),
  );
  check('a clock that is right is not spoken of', (await screen.tab.evaluate(notice)) === '');
  await screen.close();
}

/** Runs in the page: a browser that forbids every kind of storage. */
const forbidStorage = () => {
  const refuse = {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    configurable: true,
  };
  for (const name of ['caches', 'localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, refuse);
};

async function noStorage(place, check) {
  const screen = await openScreen(place, { before: [forbidStorage] });
  await shows(screen.tab);
  await beginVisit(screen.tab);
  await screen.tab.evaluate(() => window.skip(30 * 60_000));
  await shows(screen.tab);
  check(
    'storage that throws leaves the offers on screen',
    screen.errors.length === 0,
    screen.errors.join('; '),
  );
  await screen.close();
}

/** A disk that fills up, and is made room on. */
async function fullStorage(place, check) {
  const screen = await openScreen(place);
  const { tab } = screen;
  await shows(tab);
  await stored(tab);
  const cdp = await tab.createCDPSession();
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: place.server.origin, quotaSize: 1 });
  const before = await tab.evaluate(dateShown);
  const answer = (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...place.feed(), updated: new Date().toISOString() }));
  place.server.answers.set('/feeds/minden.json', answer);
  place.server.asked.length = 0;
  await passesUntil(tab, async () => place.server.asked.includes('/feeds/minden.json'));
  await tab.evaluate(() => window.skip(60_000));
  check('on a full disk the last good state stays', (await tab.evaluate(dateShown)) === before);
  await tab.reload();
  await shows(tab);
  check('and is there after the next start', (await tab.evaluate(dateShown)) === before);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: place.server.origin });
  await until(tab, () => navigator.serviceWorker.controller !== null);
  await passes(
    tab,
    (date) => document.querySelector('ikon-angebote').catalog.feeds[0].updated !== date,
    before,
  );
  check('once there is room, the newer feed comes', true);
  place.server.answers.clear();
  await screen.close();
}

/** A disk that is full in the very moment in which the new state is put in force. */
async function onceFull(place, check) {
  const refuse = () => {
    const { put } = Cache.prototype;
    Cache.prototype.put = function (key, ...rest) {
      if (window.isFull && String(key.url ?? key).endsWith('/pointers'))
        return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return put.call(this, key, ...rest);
    };
  };
  const { tab, close } = await openScreen(place, { before: [refuse] });
  await shows(tab);
  await stored(tab);
  await tab.evaluate(() => (window.isFull = true));
  const updated = new Date(Date.now() + 1_000).toISOString();
  place.server.answers.set(FEED, (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...place.feed(), updated })),
  );
  await tab.evaluate(() => window.skip(25 * 60_000));
  const states = () =>
    caches.keys().then((names) => names.filter((name) => name.startsWith('ikon-kiosk-data-')).length);
  check(
    'what could not be put in force is neither shown nor left behind',
    (await tab.evaluate(dateShown)) !== updated && (await tab.evaluate(states)) === 1,
    `${await tab.evaluate(states)} stored`,
  );
  await tab.evaluate(() => (window.isFull = false));
  await tab.evaluate(() => window.skip(25 * 60_000));
  await until(
    tab,
    (date) => document.querySelector('ikon-angebote').catalog.feeds[0].updated === date,
    updated,
  );
  check('it comes with the next look', true);
  place.server.answers.delete(FEED);
  await close();
}

/** In the page: whether MapLibre draws the ground. */
const hasGround = () =>
  document.querySelector('ikon-quartierskarte').shadowRoot.querySelector('.frame').dataset.ground ===
  'schematic';

async function lostContext(place, check) {
  const screen = await openScreen(place);
  await shows(screen.tab);
  await until(screen.tab, hasGround);
  await screen.tab.evaluate(() => {
    const canvas = document.querySelector('ikon-quartierskarte').shadowRoot.querySelector('canvas');
    canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
    canvas.dataset.lost = 'yes';
  });
  await until(screen.tab, () => {
    const inside = document.querySelector('ikon-quartierskarte').shadowRoot;
    return (
      inside.querySelector('.frame').dataset.ground === 'schematic' &&
      !inside.querySelector('canvas').dataset.lost
    );
  });
  check('after a lost context the map comes back', true);
  await screen.close();
}

async function stoppedWorkers(place, check) {
  const screen = await openScreen(place);
  await shows(screen.tab);
  await until(screen.tab, hasGround);
  const cdp = await screen.browser.target().createCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const kinds = targetInfos.filter(({ type }) => ['worker', 'service_worker'].includes(type));
  for (const { targetId } of kinds) await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  await beginVisit(screen.tab, 'tr');
  await until(screen.tab, () =>
    document.querySelector('ikon-angebote').shadowRoot.querySelector('[lang="tr"]'),
  );
  check(
    'with its workers killed, the screen serves the next visitor',
    true,
    kinds.map(({ type }) => type).join(', '),
  );
  await screen.tab.reload();
  await shows(screen.tab);
  check('and starts anew', (await screen.tab.evaluate(offersShown)) > 0);
  await screen.close();
}

async function manyTouches(place, check) {
  const screen = await openScreen(place);
  const { tab } = screen;
  await shows(tab);
  await beginVisit(tab);
  const took = await tab.evaluate(async () => {
    const start = performance.now();
    for (let i = 0; i < 5_000; i++) {
      const at = {
        clientX: (i * 37) % 1080,
        clientY: (i * 91) % 1900,
        pointerId: i % 10,
        bubbles: true,
        composed: true,
      };
      const target = document.elementFromPoint(at.clientX, at.clientY) ?? document.body;
      for (const type of ['pointerdown', 'pointermove', 'pointerup'])
        target.dispatchEvent(new PointerEvent(type, at));
    }
    await new Promise((resolve) => requestAnimationFrame(() => resolve()));
    return performance.now() - start;
  });
  check('fifteen thousand pointer events are taken', screen.errors.length === 0, `${Math.round(took)} ms`);
  const cdp = await tab.createCDPSession();
  for (let turn = 0; turn < 10; turn++) {
    const fingers = (spread) =>
      [0, 1, 2, 3].map((id) => ({ id, x: 400 + id * spread, y: 400 + (id % 2) * spread }));
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
    for (const spread of [60, 90, 140])
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(spread) });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  check('four fingers do not zoom the page', (await tab.evaluate(() => visualViewport.scale)) === 1);
  const reset = tab.evaluate(
    () => new Promise((resolve) => addEventListener('ikon-kiosk-reset', () => resolve(true), { once: true })),
  );
  await tab.evaluate(() => window.skip(90_000));
  check('the visit still ends', await reset);
  check('nothing went wrong on the way', screen.errors.length === 0, screen.errors.join('; '));
  await screen.close();
}

async function uncaught(place, check) {
  const screen = await openScreen(place);
  const { tab } = screen;
  await shows(tab);
  await tab.evaluate(() => {
    for (let i = 0; i < 500; i++) {
      dispatchEvent(new ErrorEvent('error', { message: `broken ${i}`, filename: 'x.js', lineno: 1 }));
      const promise = Promise.resolve();
      dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: `lost ${i}` }));
    }
  });
  const faults = async (enough) => {
    const cache = await caches.open('ikon-kiosk-state-1');
    const kept = await (await cache.match('/ikon-kiosk/faults'))?.json();
    // Something of the page's own may come after it.
    return kept?.some(({ text }) => text === enough) && kept;
  };
  await passes(tab, faults, 'lost 499');
  const kept = await tab.evaluate(faults, 'lost 499');
  check('a thousand errors fill fifty lines', kept.length === 50, String(kept.length));
  check('and the offers stay', (await tab.evaluate(offersShown)) > 0);
  await screen.close();
}

/** A page that has run for long begins anew, but not while somebody is there. */
async function everyNight(place, check) {
  const screen = await openScreen(place);
  const { tab } = screen;
  await shows(tab);
  await stored(tab);
  await tab.evaluate(() => window.sleep(31 * 3_600_000));
  await beginVisit(tab);
  await tab.evaluate(() => (window.isOld = true));
  for (let seconds = 0; seconds < 100; seconds += 20) {
    await tab.touchscreen.tap(540, 1900);
    await tab.evaluate(() => window.skip(20_000));
  }
  check(
    'a page that is due to begin anew waits for its visitor',
    await tab.evaluate(() => window.isOld === true),
  );
  await tab.evaluate(() => window.skip(150_000)).catch(() => undefined); // The page goes.
  await until(tab, () => window.isOld === undefined);
  await shows(tab);
  check('and begins anew when they have gone', true);
  await screen.close();
}

/**
 * No page can free itself from a loop without end, and one whose disk is full is none: the start script hears whether it is alive.
 * It begins with the very first start of a device, whose server is not up yet.
 */
async function hungPage(place, check) {
  await place.server.stop();
  const device = startDevice(`${place.server.origin}/`, join(place.site, '../device'));
  const isStored = () => existsSync(join(device.profile, 'stored'));
  try {
    const tab = await device.tab();
    await until(tab, () => document.title === 'Einen Moment bitte');
    check('until its server answers, a device shows a page of its own', true, tab.url());
    await place.server.start();
    await until(tab, offersShown);
    check('then the screen', true, tab.url());
    const stored = await eventually(isStored);
    check('whose script hears that it is alive, and that all is stored', stored, device.said(stored));
    rmSync(join(device.profile, 'stored'));
    const cdp = await tab.createCDPSession();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: place.server.origin, quotaSize: 1 });
    const again = await eventually(isStored);
    check('on a full disk as well', again, device.said(again));
    await makeWayForOthers(tab.browser());
    tab
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    const status = await device.ended;
    check('and ends a browser whose page hangs', status === 1, device.said(status === 1));
  } finally {
    await device.end();
  }
}

/** Its loop gets what time nobody else wants: on a device of two cores it would have one of them. */
async function makeWayForOthers(browser) {
  const cdp = await browser.target().createCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo)
    if (type === 'renderer') setPriority(id, constants.priority.PRIORITY_LOW);
}
