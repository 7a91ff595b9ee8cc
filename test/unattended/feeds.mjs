// What a night can do to a feed: the last good state stays on screen, and a sound newer one comes by itself.
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  beginVisit,
  createPlace,
  dateShown,
  inTurn,
  openScreen,
  passes,
  saysOf,
  shows,
  stored,
  until,
} from './screen.mjs';

const PATH = '/feeds/minden.json';
/** What the operator reads of it names the file. */
const FEED = 'minden.json';
/** One every 20 seconds: an hour, in which the screen looks for news twice at least. */
const TOUCHES = 180;
/** ms after which the next look is certainly taken. */
const NEXT_LOOK = 25 * 60_000;

export const feeds = async (check) =>
  inTurn(await createPlace(), check, [night, badAtTheStart, cameInBetween, never, meant]);

async function night(place, check) {
  const screen = await openScreen(place);
  await shows(screen.tab);
  await stored(screen.tab);
  await bad(place, screen, check);
  await newer(place, screen, check);
  await whileVisiting(place, screen, check);
  await screen.close();
}

/** Lets so much of the page's time pass that it has looked for news. */
const look = (tab) => tab.evaluate((ms) => window.skip(ms), NEXT_LOOK);

const json = (value) => (_, response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const text =
  (content, type = 'application/json', status = 200) =>
  (_, response) =>
    response.writeHead(status, { 'content-type': type }).end(content);
const later = (feed, days = 1) => new Date(Date.parse(feed.updated) + days * 86_400_000).toISOString();

const offersOf = (good, change) => json({ ...good, updated: later(good, 3), ...change });

/** What can come in place of a feed, and what the operator then reads: no two in a row say the same. */
const nights = (good) => ({
  'nothing at all': [text(''), /kein JSON/],
  'an error of the server': [text('', 'text/plain', 404), /lehnt ab/],
  'half of the file': [text(JSON.stringify(good).slice(0, 200_000)), /abgeschnitten/],
  'another kind of JSON': [json({ type: 'FeatureCollection', features: [] }), /kein Feed/],
  'a page of a captive portal': [text('<!doctype html><title>WLAN</title>', 'text/html'), /kein JSON/],
  'a list of numbers': [json([1, 2, 3]), /kein Feed/],
  'a picture': [text('\x89PNG', 'image/png'), /kein JSON/],
  'a feed of a version to come': [offersOf(good, { ikonFeed: '2.0' }), /neueres Format/],
  'a feed without offers': [offersOf(good, { offers: [] }), /kein einziges/],
  'a feed with far fewer offers': [offersOf(good, { offers: good.offers.slice(0, 20) }), /hat nur noch/],
  'a feed whose offers are all over': [
    offersOf(good, { offers: good.offers.map((offer) => ({ ...offer, status: 'ended' })) }),
    /kein einziges/,
  ],
  'a feed whose offers can mostly not be read': [
    offersOf(good, {
      offers: good.offers.map((offer, at) => (at % 5 ? { ...offer, title: undefined } : offer)),
    }),
    /sind lesbar/,
  ],
  'a feed with one part missing': [offersOf(good, { next: 'minden-2.json' }), /Teile des Feeds fehlen/],
  'an older state': [offersOf(good, { updated: later(good, -10) }), /älter/],
  'a date in the far future': [offersOf(good, { updated: '2199-01-01T00:00:00Z' }), /in der Zukunft/],
  'the feed of another city': [offersOf(good, { id: 'anderswo' }), /anderer Feed/],
});
/** Those that are whole files of offers, for a start. */
const AT_THE_START = /^a feed (without|with far|whose)/;

/** In the page: how many offers there are. */
const count = () => document.querySelector('ikon-angebote').catalog.offers.all.length;

async function bad({ server, feed }, { tab }, check) {
  const good = feed();
  const before = await tab.evaluate(count);
  for (const [name, [answer, { source }]] of Object.entries(nights(good))) {
    server.answers.set(PATH, answer);
    await passes(tab, saysOf, FEED, source);
    const said = await tab.evaluate(saysOf, FEED, source);
    const now = await tab.evaluate(count);
    const date = await tab.evaluate(dateShown);
    check(
      `${name}: the last good state stays`,
      now === before && date === good.updated,
      `${said}; ${now} of ${before} offers, ${date}`,
    );
  }
  server.answers.delete(PATH);
}

async function newer({ server, feed }, { tab }, check) {
  const good = feed();
  const updated = later(good);
  const title = { de: 'Ganz neues Angebot' };
  server.answers.set(
    PATH,
    json({ ...good, updated, offers: [{ ...good.offers[0], title }, ...good.offers.slice(1)] }),
  );
  await passes(
    tab,
    (date) => document.querySelector('ikon-angebote').catalog.feeds[0].updated === date,
    updated,
  );
  check('a sound newer feed comes by itself, with its date', true);
  await passes(tab, isAlone);
  check('the state before it is removed', true);
}

/** Somebody stands at the screen: nothing changes under their fingers. */
async function whileVisiting({ server, feed }, { tab }, check) {
  const good = feed();
  const updated = later(good, 2);
  await beginVisit(tab);
  server.answers.set(PATH, json({ ...good, updated }));
  server.asked.length = 0;
  const touch = async () => {
    await tab.touchscreen.tap(540, 1900);
    await tab.evaluate(() => window.skip(20_000));
  };
  for (let touches = 0; touches < TOUCHES && !server.asked.includes(PATH); touches++) await touch();
  for (let more = 0; more < 3; more++) await touch();
  const date = await tab.evaluate(dateShown);
  check('a newer feed waits while somebody stands at the screen', date !== updated, date);
  await passes(
    tab,
    (date) => document.querySelector('ikon-angebote').catalog.feeds[0].updated === date,
    updated,
  );
  check('it comes when they have gone', true);
}

/** The feed turned bad while the screen was off: what was stored counts, whatever the server has. */
async function badAtTheStart(place, check) {
  const good = place.feed();
  const bad = Object.entries(nights(good)).filter(([name]) => AT_THE_START.test(name));
  for (const [name, [answer, { source }]] of bad) {
    place.server.answers.set(PATH, answer);
    const screen = await openScreen(place);
    await shows(screen.tab);
    await passes(screen.tab, saysOf, FEED, source);
    const date = await screen.tab.evaluate(dateShown);
    check(`${name} at the start: the stored state is shown`, date === later(good, 2), date);
    await screen.close();
  }
}

const isShown = (date) => document.querySelector('ikon-angebote').catalog?.feeds[0]?.updated === date;
/** In the page: whether one state of the feed is stored, and nothing besides. */
const isAlone = async () =>
  (await caches.keys()).filter((name) => name.startsWith('ikon-kiosk-data-')).length === 1;

/** Somebody touches the screen in the very moment in which a newer feed is being stored. */
async function cameInBetween(place, check) {
  const { server, feed } = place;
  const updated = later(feed(), 3);
  const touched = () => {
    const { randomUUID } = crypto;
    crypto.randomUUID = () => {
      document.querySelector('[data-ikon-kiosk]')?.shadowRoot.querySelector('.wake')?.click();
      return randomUUID.call(crypto);
    };
  };
  server.answers.set(PATH, json({ ...feed(), updated }));
  const { tab, close } = await openScreen(place, { before: [touched] });
  await shows(tab);
  await until(tab, () => navigator.serviceWorker.controller !== null);
  const greets = () => !!document.querySelector('[data-ikon-kiosk]')?.shadowRoot.querySelector('.tile');
  while (!(await tab.evaluate(greets))) await tab.evaluate(() => window.skip(1_000));
  check(
    'a feed is not exchanged under a visitor who comes in between',
    !(await tab.evaluate(isShown, updated)),
  );
  await tab.evaluate(() => delete crypto.randomUUID);
  await tab.evaluate(() => window.skip(35_000));
  await until(tab, isShown, updated);
  await until(tab, isAlone);
  check('it comes when they have gone, and leaves nothing behind', true);
  await close();
}

/** What never answers holds up nothing but itself. */
async function never(place, check) {
  const { server, feed } = place;
  const updated = later(feed(), 4);
  const mute = () => {
    const { postMessage } = ServiceWorker.prototype;
    ServiceWorker.prototype.postMessage = function (...sent) {
      if (sent[0] !== 'version') postMessage.apply(this, sent);
    };
  };
  server.answers.set('/feeds/bilder/sprachcafe.svg', () => undefined);
  server.answers.set(PATH, json({ ...feed(), updated }));
  const { tab, close } = await openScreen(place, { before: [mute] });
  await shows(tab);
  await until(tab, () => navigator.serviceWorker.controller !== null);
  await tab.evaluate(() => void window.skip(10_000));
  await until(tab, isShown, updated);
  check('a worker that does not answer, and a picture that does not come, hold up no feed', true);
  await close();
  server.answers.delete('/feeds/bilder/sprachcafe.svg');
}

/** In the page: the middle of a button of the operator's panel. */
const buttonOf = (words) => {
  const found = [...document.querySelectorAll('dialog.operator button')].find(
    ({ textContent }) => textContent.trim() === words,
  );
  const { x, y, width, height } = found?.getBoundingClientRect() ?? { width: 0 };
  return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
};

async function press(tab, words) {
  await until(tab, buttonOf, words);
  const { x, y } = await tab.evaluate(buttonOf, words);
  await tab.touchscreen.tap(x, y);
}

const PIN = '2580';

/** As kiosk/pin.py does. */
function setPin({ site }) {
  const file = join(site, 'kiosk.json');
  const [salt, rounds] = [randomBytes(16), 600_000];
  const hash = pbkdf2Sync(PIN, salt, rounds, 32, 'sha256').toString('base64');
  const pin = `pbkdf2-sha256$${rounds}$${salt.toString('base64')}$${hash}`;
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), pin }));
}

/** A city renames its feed: the operator can say so at the screen, and a screen that nobody visits takes it in the end. */
async function meant(place, check) {
  setPin(place);
  const { server, feed } = place;
  const good = { ...feed(), updated: later(feed(), 5) };
  server.answers.set(PATH, json({ ...good, id: 'stadt-minden' }));
  let screen = await openScreen(place);
  const { tab } = screen;
  await shows(tab);
  await stored(tab);
  await look(tab);
  check('a feed of another name is not shown', !(await tab.evaluate(isShown, good.updated)));
  await tab.touchscreen.tap(40, 40);
  await tab.evaluate(() => {
    const tap = { clientX: 40, clientY: 40, isPrimary: true };
    for (let count = 0; count < 5; count++) dispatchEvent(new PointerEvent('pointerdown', tap));
  });
  for (const digit of PIN) await press(tab, digit);
  await press(tab, 'Öffnen');
  await press(tab, 'Trotzdem zeigen');
  await until(tab, isShown, good.updated);
  check('the operator overrules it, and sees it at once', true);
  await screen.close();

  const next = { ...good, updated: later(good), id: 'kreis-minden' };
  server.answers.set(PATH, json(next));
  screen = await openScreen(place);
  await shows(screen.tab);
  await look(screen.tab);
  const looks = await screen.tab.evaluate(async () => {
    const cache = await caches.open('ikon-kiosk-state-1');
    const [{ url }] = (await cache.keys()).filter((one) => one.url.includes('objection-'));
    const { kind, looks } = await (await cache.match(url)).json();
    await cache.put(url, new Response(JSON.stringify({ kind, looks: 199 })));
    return looks;
  });
  check('looks at what is objected to are counted', looks > 0, `${looks}`);
  await screen.close();
  screen = await openScreen(place);
  await shows(screen.tab);
  await look(screen.tab);
  await look(screen.tab);
  await until(screen.tab, isShown, next.updated);
  check('after three days of it, it is shown without anybody', true);
  await screen.close();
}
