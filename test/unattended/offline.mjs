// A screen that starts without a network: everything that it needs was stored, and nothing is half of one version.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../../vite.kiosk.config.js';
import { send } from './server.mjs';
import {
  createPlace,
  dateShown,
  inTurn,
  offersShown,
  openScreen,
  passes,
  saysOf,
  shows,
  stored,
  until,
} from './screen.mjs';

export const offline = async (check) =>
  inTurn(await createPlace(), check, [
    firstStart,
    coldStart,
    anyAddress,
    languages,
    mapFile,
    holes,
    mixed,
    workerAlone,
    nextVersion,
  ]);

async function firstStart(place, check) {
  const screen = await openScreen(place);
  await shows(screen.tab);
  await stored(screen.tab);
  const kept = await screen.tab.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('ikon-kiosk-'));
    const urls = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ),
    );
    return urls.flat();
  });
  const files = Object.keys(versionOf(place.site).files).map((file) => `/${file}`);
  check(
    'the first start stores every file of the code',
    files.every((file) => kept.includes(file)),
    `${files.length} files`,
  );
  await until(screen.tab, areStored, [
    '/feeds/minden.json',
    '/feeds/bilder/sprachcafe.svg',
    '/feeds/bilder/brueckenschlag.svg',
  ]);
  check('the feed and its pictures are stored', true);
  await screen.close();
}

async function coldStart(place, check) {
  await place.server.stop();
  const screen = await openScreen(place);
  await shows(screen.tab);
  check('without a server, a new browser shows the offers', (await screen.tab.evaluate(offersShown)) > 0);
  check('it shows them with their date', Boolean(await screen.tab.evaluate(dateShown)));
  const pictures = await screen.tab.evaluate(async () => {
    const answer = await fetch('feeds/bilder/sprachcafe.svg').catch(() => undefined);
    return answer?.ok;
  });
  check('it has the pictures of the feed', pictures);
  check('nothing went wrong on the way', screen.errors.length === 0, screen.errors.join('; '));
  await screen.close();
}

async function anyAddress(place, check) {
  await place.server.stop();
  for (const path of ['/?von=gestern', '/kein/solcher/ort', '/index.html#x']) {
    const screen = await openScreen(place, { path });
    await shows(screen.tab);
    check(`without a server, ${path} is answered by our page`, true, screen.tab.url());
    await screen.close();
  }
}

/** In the page. */
const speaks = (lang) =>
  document.querySelector('ikon-angebote').shadowRoot.querySelector('[lang]')?.lang === lang;

async function languages(place, check) {
  await place.server.stop();
  const screen = await openScreen(place);
  await shows(screen.tab);
  for (const lang of ['ar', 'uk', 'ckb', 'de-simple', 'vi']) {
    await screen.tab.evaluate((chosen) => (document.querySelector('ikon-angebote').lang = chosen), lang);
    await until(screen.tab, speaks, lang);
  }
  check('without a server, other languages can be chosen', true);
  await screen.close();
}

const MAP = '/karte.pmtiles';

/** Head of a PMTiles file, version 3, whose tiles end at `size`. */
function mapHead(size) {
  const head = Buffer.alloc(127);
  head.write('PMTiles');
  head.writeUInt8(3, 7);
  const sections = [
    [127, 1],
    [128, 1],
    [129, 0],
    [129, size - 129],
  ];
  sections.forEach(([offset, length], at) => {
    head.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
    head.writeBigUInt64LE(BigInt(length), 16 + at * 16);
  });
  return head;
}

/** A map file is read in ranges, by a server that knows none as well; and half of one does not replace a whole one. */
async function mapFile(place, check) {
  const size = 100_000;
  const file = Buffer.concat([
    mapHead(size),
    Buffer.from(Array.from({ length: size - 127 }, (_, at) => at % 251)),
  ]);
  const settings = join(place.site, 'kiosk.json');
  const before = readFileSync(settings, 'utf8');
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(before), basemap: MAP.slice(1) }));
  writeFileSync(join(place.site, MAP), file);
  let screen = await openScreen(place);
  await shows(screen.tab);
  const mark = () =>
    caches
      .open('ikon-kiosk-state-1')
      .then((cache) => cache.match('/ikon-kiosk/pointers'))
      .then((answer) => answer?.json())
      .then((pointers) => Object.values(pointers?.grounds ?? {})[0]?.mark);
  await passes(screen.tab, mark);
  const whole = await screen.tab.evaluate(mark);
  writeFileSync(join(place.site, MAP), file.subarray(0, 50_000));
  // A map is looked for twice a day.
  await screen.tab.evaluate((ms) => window.sleep(ms), 12 * 3_600_000);
  await passes(screen.tab, saysOf, MAP, 'nicht übernommen');
  check('half of a map file does not replace the whole one', (await screen.tab.evaluate(mark)) === whole);
  await screen.close();
  await place.server.stop();
  screen = await openScreen(place);
  await shows(screen.tab);
  const part = await screen.tab.evaluate(async (url) => {
    const answer = await fetch(url, { headers: { Range: 'bytes=70000-70009' } });
    return [
      answer.status,
      answer.headers.get('Content-Range'),
      ...new Uint8Array(await answer.arrayBuffer()),
    ];
  }, MAP);
  check(
    'without a server, a range of the map file is answered',
    part.join() === [206, `bytes 70000-70009/${size}`, ...file.subarray(70_000, 70_010)].join(),
    part.join(' '),
  );
  await screen.close();
  writeFileSync(settings, before);
  rmSync(join(place.site, MAP));
}

/** Files that are lost from the store, or were overwritten there, come from the network and nowhere else. */
async function holes(place, check) {
  let screen = await openScreen(place);
  await shows(screen.tab);
  const hurt = await screen.tab.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('ikon-kiosk-code-'));
    const cache = await caches.open(name);
    const { src: main } = document.querySelector('script[type="module"]');
    await cache.put(
      main,
      new Response('document.title = "another version"', { headers: { 'Content-Type': 'text/javascript' } }),
    );
    await cache.delete((await cache.keys()).find(({ url }) => url.endsWith('/index.html')));
    return new URL(main).pathname;
  });
  await screen.close();
  screen = await openScreen(place);
  await shows(screen.tab);
  check(
    'a file in the store that was changed is never run',
    (await screen.tab.title()) !== 'another version',
    hurt,
  );
  await screen.close();
  await place.server.stop();
  screen = await openScreen(place);
  await shows(screen.tab);
  check('what was lost from the store is stored anew', true);
  await screen.close();
  await place.server.start();
  await unasked(place, check);
}

/** In the page: whether all of these are stored, as addresses. */
const areStored = async (paths) =>
  (await Promise.all(paths.map((path) => caches.match(path)))).every(Boolean);

/** What no visitor has asked for yet, such as another language, comes back as well. */
async function unasked(place, check) {
  const screen = await openScreen(place);
  await shows(screen.tab);
  const files = Object.keys(versionOf(place.site).files).map((file) => `/${file}`);
  await screen.tab.evaluate(
    async (paths) => {
      const name = (await caches.keys()).find((one) => one.startsWith('ikon-kiosk-code-'));
      const cache = await caches.open(name);
      for (const path of paths) await cache.delete(path);
    },
    files.slice(0, 100),
  );
  await passes(screen.tab, areStored, files);
  check('what was lost and nobody asks for comes back by itself', true);
  await screen.close();
}

/** The store has a hole, and the server has another version: nothing of both together, and no error page. */
async function mixed(place, check) {
  const index = join(place.site, 'index.html');
  const before = readFileSync(index, 'utf8');
  let screen = await openScreen(place);
  await shows(screen.tab);
  await screen.tab.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('ikon-kiosk-code-'));
    const cache = await caches.open(name);
    await cache.delete((await cache.keys()).find(({ url }) => url.endsWith('/index.html')));
  });
  await screen.close();
  writeFileSync(index, before.replace('<title>', '<title>Halbe neue Fassung '));
  screen = await openScreen(place);
  await until(screen.tab, () => document.title !== '');
  check(
    'a page of another version is not shown with this one’s code',
    (await screen.tab.title()) === 'Einen Moment bitte',
    await screen.tab.title(),
  );
  await screen.close();
  writeFileSync(index, before);
  screen = await openScreen(place);
  await shows(screen.tab);
  check('once the server has the whole version again, the screen is back', true);
  await screen.close();
}

/** In the page: looks for a next version, and waits until one that began to come was given up. */
async function triesInVain() {
  const registration = await navigator.serviceWorker.getRegistration();
  const ended = new Promise((resolve) => {
    const follow = (worker) =>
      worker?.addEventListener('statechange', () => worker.state === 'redundant' && resolve());
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
  });
  await registration.update().catch(() => undefined);
  await ended;
}

/** In the page: whether this is all of the code that is stored, and nothing else is about to be. */
async function keepsOnly(wanted) {
  const names = (await caches.keys()).filter((name) => name.startsWith('ikon-kiosk-code-'));
  const registration = await navigator.serviceWorker.getRegistration();
  return names.join() === wanted && !registration.installing && !registration.waiting;
}

/** The next version differs in the code of its worker alone, and the server has lost a file: the version that runs stays. */
async function workerAlone(place, check) {
  const worker = join(place.site, 'worker.js');
  const before = readFileSync(worker, 'utf8');
  const { mark, files } = versionOf(place.site);
  const lost = Object.keys(files).find((file) => file.startsWith('code/'));
  let screen = await openScreen(place);
  await shows(screen.tab);
  place.server.answers.set(`/${lost}`, (_, response) => response.writeHead(503).end());
  writeFileSync(worker, `${before}\n// of another build`);
  await screen.tab.evaluate(
    async () => void (await (await navigator.serviceWorker.getRegistration()).update()),
  );
  await until(screen.tab, keepsOnly, `ikon-kiosk-code-${mark}`);
  await screen.close();
  await place.server.stop();
  screen = await openScreen(place);
  await shows(screen.tab);
  check('a next worker of the same files takes nothing from the version that runs', true);
  await screen.close();
  place.server.answers.clear();
  writeFileSync(worker, before);
}

/** A new version on the server, first half of it, then all. */
async function nextVersion(place, check) {
  const index = join(place.site, 'index.html');
  const worker = join(place.site, 'worker.js');
  const before = { index: readFileSync(index, 'utf8'), worker: readFileSync(worker, 'utf8') };
  const next = before.index.replace('<head>', '<head><meta name="next" />');
  const old = versionOf(place.site);
  writeFileSync(index, next);
  const mark = versionOf(place.site);
  writeFileSync(index, before.index);
  const nextWorker = Object.entries(mark.files).reduce(
    (code, [file, hash]) => code.replaceAll(old.files[file], hash),
    before.worker.replaceAll(old.mark, mark.mark),
  );

  writeFileSync(worker, nextWorker); // index.html has not come yet
  const screen = await openScreen(place);
  await shows(screen.tab);
  await screen.tab.evaluate(triesInVain);
  await until(screen.tab, keepsOnly, `ikon-kiosk-code-${old.mark}`);
  const isOld = await screen.tab.evaluate(() => document.querySelector('meta[name="next"]') === null);
  check('half a version on the server leaves the old one in force, and nothing behind', isOld);
  writeFileSync(index, next);
  // A copy with the times of an earlier version: to whoever asks whether it has changed, it has not.
  place.server.answers.set('/index.html', (request, response) =>
    request.headers['if-none-match'] ? response.writeHead(304).end() : send(response, index),
  );
  await passes(screen.tab, () => document.querySelector('meta[name="next"]') !== null);
  await shows(screen.tab);
  await until(screen.tab, keepsOnly, `ikon-kiosk-code-${mark.mark}`);
  check('a whole version comes by itself when nobody is there, and the old one goes', true);
  await screen.close();
}
