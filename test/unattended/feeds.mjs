// What a night can do to a feed: the last good state stays on screen, and a sound newer one comes by itself.
import { beginVisit, createPlace, dateShown, inTurn, openScreen, passes, shows, stored } from './screen.mjs';

const PATH = '/feeds/minden.json';
/** One every 20 seconds: an hour, in which the screen looks for news twice at least. */
const TOUCHES = 180;
export const feeds = async (check) => inTurn(await createPlace(), check, [night, badAtTheStart]);

async function night(place, check) {
  const screen = await openScreen(place);
  await shows(screen.tab);
  await stored(screen.tab);
  await bad(place, screen, check);
  await newer(place, screen, check);
  await whileVisiting(place, screen, check);
  await screen.close();
}

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
    /sind lesbar und gültig/,
  ],
  'a feed with one part missing': [offersOf(good, { next: 'minden-2.json' }), /Teile des Feeds fehlen/],
  'an older state': [offersOf(good, { updated: later(good, -10) }), /älter/],
  'a date in the far future': [offersOf(good, { updated: '2199-01-01T00:00:00Z' }), /in der Zukunft/],
  'the feed of another city': [offersOf(good, { id: 'anderswo' }), /anderer Feed/],
});
/** Those that are whole files of offers, for a start. */
const AT_THE_START = /^a feed (without|with far|whose)/;

/** In the page: what was last said of the feed, where it is this. */
const says = (words) =>
  caches
    .open('ikon-kiosk-state-1')
    .then((cache) => cache.match('/ikon-kiosk/faults'))
    .then((answer) => answer?.json())
    .then((faults) => faults?.findLast(({ text }) => text.includes('minden.json'))?.text ?? '')
    .then((said) => new RegExp(words).test(said) && said);

/** In the page: how many offers there are. */
const count = () => document.querySelector('ikon-angebote').catalog.offers.all.length;

async function bad({ server, feed }, { tab }, check) {
  const good = feed();
  const before = await tab.evaluate(count);
  for (const [name, [answer, { source }]] of Object.entries(nights(good))) {
    server.answers.set(PATH, answer);
    await passes(tab, says, source);
    const said = await tab.evaluate(says, source);
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
  await passes(
    tab,
    async () => (await caches.keys()).filter((name) => name.startsWith('ikon-kiosk-data-')).length === 1,
  );
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
    await passes(screen.tab, says, source);
    const date = await screen.tab.evaluate(dateShown);
    check(`${name} at the start: the stored state is shown`, date === later(good, 2), date);
    await screen.close();
  }
}
