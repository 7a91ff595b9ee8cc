// What a night can do to a feed: the last good state stays on screen, and a sound newer one comes by itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlace, dateShown, openScreen, shows, stored, until } from './screen.mjs';

const PATH = '/feeds/minden.json';
/** ms after which the next look is certainly taken. */
const NEXT_LOOK = 25 * 60_000;

export async function feeds(check) {
  const place = await createPlace();
  try {
    const good = JSON.parse(readFileSync(join(place.site, PATH), 'utf8'));
    const screen = await openScreen(place);
    await shows(screen.tab);
    await stored(screen.tab);
    await bad(place, screen, good, check);
    await newer(place, screen, good, check);
    await whileVisiting(place, screen, good, check);
    await screen.close();
    await badAtTheStart(place, good, check);
  } finally {
    await place.close();
  }
}

const json = (value) => (_, response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const text =
  (content, type = 'application/json', status = 200) =>
  (_, response) =>
    response.writeHead(status, { 'content-type': type }).end(content);
const later = (feed, days = 1) => new Date(Date.parse(feed.updated) + days * 86_400_000).toISOString();

/** Names of what can come in place of a feed. */
const nights = (good) => ({
  'nothing at all': text(''),
  'half of the file': text(JSON.stringify(good).slice(0, 200_000)),
  'a page of a captive portal': text('<!doctype html><title>WLAN</title>', 'text/html'),
  'a picture': text('\x89PNG', 'image/png'),
  'an error of the server': text('', 'text/plain', 404),
  'another kind of JSON': json({ type: 'FeatureCollection', features: [] }),
  'a list of numbers': json([1, 2, 3]),
  'a feed of a version to come': json({ ...good, ikonFeed: '2.0', updated: later(good) }),
  'a feed without offers': json({ ...good, offers: [], updated: later(good) }),
  'a feed with far fewer offers': json({ ...good, offers: good.offers.slice(0, 20), updated: later(good) }),
  'a feed whose offers are all over': json({
    ...good,
    offers: good.offers.map((offer) => ({ ...offer, status: 'ended' })),
    updated: later(good),
  }),
  'a feed whose offers cannot be read': json({
    ...good,
    offers: good.offers.map((offer) => ({ ...offer, title: undefined })),
    updated: later(good),
  }),
  'a feed with one part missing': json({ ...good, next: 'minden-2.json', updated: later(good) }),
  'an older state': json({ ...good, updated: later(good, -10) }),
  'a date in the far future': json({ ...good, updated: '2199-01-01T00:00:00Z' }),
  'the feed of another city': json({ ...good, id: 'anderswo', updated: later(good) }),
});

const look = (tab) => tab.evaluate((ms) => window.skip(ms), NEXT_LOOK);
const lastFault = () =>
  caches
    .open('ikon-kiosk-state-1')
    .then((cache) => cache.match('/ikon-kiosk/faults'))
    .then((answer) => answer?.json())
    .then((faults) => faults?.at(-1)?.text ?? '');

/** In the page: what is shown, by title. */
const titles = () => document.querySelector('ikon-angebote').catalog.offers.all.length;

async function bad({ server }, { tab }, good, check) {
  const before = await tab.evaluate(titles);
  const said = [];
  for (const [name, answer] of Object.entries(nights(good))) {
    server.answers.set(PATH, answer);
    const asked = server.asked.length;
    await look(tab);
    // Retries of the network wait for real; skipping does them at once.
    await until(
      tab,
      async (seen) => {
        await window.skip(60_000);
        const cache = await caches.open('ikon-kiosk-state-1');
        const faults = await (await cache.match('/ikon-kiosk/faults'))?.json();
        return (faults?.at(-1)?.text ?? '') !== seen;
      },
      said.at(-1) ?? '',
    );
    said.push(await tab.evaluate(lastFault));
    const now = await tab.evaluate(titles);
    const date = await tab.evaluate(dateShown);
    check(
      `${name}: the last good state stays`,
      now === before && date === good.updated && server.asked.slice(asked).includes(PATH),
      said.at(-1).replace(/^\S+ /, ''),
    );
  }
  server.answers.delete(PATH);
}

async function newer({ server }, { tab }, good, check) {
  const updated = later(good);
  const title = { de: 'Ganz neues Angebot' };
  server.answers.set(
    PATH,
    json({ ...good, updated, offers: [{ ...good.offers[0], title }, ...good.offers.slice(1)] }),
  );
  await look(tab);
  await until(
    tab,
    (date) => document.querySelector('ikon-angebote').catalog.feeds[0].updated === date,
    updated,
  );
  check('a sound newer feed comes by itself, with its date', true);
  await until(
    tab,
    async () => (await caches.keys()).filter((name) => name.startsWith('ikon-kiosk-data-')).length === 1,
  );
  check('the state before it is removed', true);
}

/** Somebody stands at the screen: nothing changes under their fingers. */
async function whileVisiting({ server }, { tab }, good, check) {
  const updated = later(good, 2);
  await tab.touchscreen.tap(540, 600);
  const isVisit = await tab.evaluate(() => window.kioskAttendance !== undefined);
  server.answers.set(PATH, json({ ...good, updated }));
  await look(tab);
  await until(
    tab,
    (date) => document.querySelector('ikon-angebote').catalog.feeds[0].updated === date,
    updated,
  );
  check('after the visit the newer feed is there', true, String(isVisit));
}

/** The feed turned bad while the screen was off: what was stored counts, whatever the server has. */
async function badAtTheStart(place, good, check) {
  for (const [name, answer] of Object.entries(nights(good)).slice(8, 12)) {
    place.server.answers.set(PATH, answer);
    const screen = await openScreen(place);
    await shows(screen.tab);
    const date = await screen.tab.evaluate(dateShown);
    check(`${name} at the start: the stored state is shown`, date === later(good, 2), date);
    await screen.close();
  }
}
