// A screen that starts without a network: everything that it needs was stored, and nothing is half of one version.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../../vite.kiosk.config.js';
import { send } from './server.mjs';
import { createPlace, dateShown, inTurn, offersShown, openScreen, shows, stored, until } from './screen.mjs';

/** Starts of each kind: the fastest counts, since others use the machine as well. */
const STARTS = 4;

export const offline = async (check) =>
  inTurn(await createPlace(), check, [
    firstStart,
    coldStart,
    anyAddress,
    languages,
    figures,
    mapFile,
    holes,
    mixed,
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
  await until(
    screen.tab,
    async (paths) => {
      const found = await Promise.all(paths.map((path) => caches.match(path)));
      return found.every(Boolean);
    },
    ['/feeds/minden.json', '/feeds/bilder/sprachcafe.svg', '/feeds/bilder/brueckenschlag.svg'],
  );
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
    await shows(screen.tab).catch(() => undefined);
    const fine = (await screen.tab.evaluate(offersShown)) > 0;
    check(`without a server, ${path} is answered by our page`, fine, screen.tab.url());
    await screen.close();
  }
}

async function languages(place, check) {
  await place.server.stop();
  const screen = await openScreen(place);
  await shows(screen.tab);
  const lost = await screen.tab.evaluate(async () => {
    const list = document.querySelector('ikon-angebote');
    const lost = [];
    for (const lang of ['ar', 'uk', 'ckb', 'de-simple', 'vi']) {
      list.lang = lang;
      const deadline = performance.now() + 10_000;
      const said = () => list.shadowRoot.querySelector('[lang]')?.closest('[lang]')?.lang;
      while (said() !== lang && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 50));
      if (said() !== lang) lost.push(`${lang} (${said()})`);
    }
    return lost;
  });
  check('without a server, other languages can be chosen', lost.length === 0, lost.join());
  await screen.close();
}

/** ms from the beginning of the navigation to the first offers, in a new browser. */
async function startOf(place) {
  const screen = await openScreen(place, { time: false });
  await screen.tab.waitForFunction(offersShown, { polling: 'raf', timeout: 30_000 });
  const ms = await screen.tab.evaluate(() => performance.now());
  await screen.close();
  return ms;
}

async function figures(place, check) {
  await place.server.stop();
  const cold = [];
  const warm = [];
  for (let i = 0; i < STARTS; i++) {
    cold.push(await startOf(place));
    await place.server.start();
    warm.push(await startOf(place));
    await place.server.stop();
  }
  const ratio = Math.min(...cold) / Math.min(...warm);
  check(
    'without a server the first offers come in less than twice the time that they take with one',
    ratio <= 2,
    `${ratio.toFixed(2)} × of ${Math.round(Math.min(...warm))} ms`,
  );
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
      .then((answer) => answer.json())
      .then(({ grounds }) => Object.values(grounds)[0]?.mark);
  await until(screen.tab, mark);
  const whole = await screen.tab.evaluate(mark);
  writeFileSync(join(place.site, MAP), file.subarray(0, 50_000));
  await screen.tab.evaluate((ms) => window.skip(ms), 15 * 3_600_000);
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
  await shows(screen.tab).catch(() => undefined);
  check('what was lost from the store is stored anew', (await screen.tab.evaluate(offersShown)) > 0);
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
  await screen.tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => undefined);
  });
  await until(screen.tab, async () => !(await navigator.serviceWorker.getRegistration()).installing);
  const names = () => caches.keys().then((all) => all.filter((name) => name.startsWith('ikon-kiosk-code-')));
  check(
    'half a version on the server leaves the old one in force, and nothing behind',
    (await screen.tab.evaluate(names)).join() === `ikon-kiosk-code-${old.mark}`,
    (await screen.tab.evaluate(names)).join(),
  );
  writeFileSync(index, next);
  // A copy with the times of an earlier version: to whoever asks whether it has changed, it has not.
  place.server.answers.set('/index.html', (request, response) =>
    request.headers['if-none-match'] ? response.writeHead(304).end() : send(response, index),
  );
  await screen.tab.evaluate(async () => {
    (await navigator.serviceWorker.getRegistration()).update().catch(() => undefined);
  });
  await until(screen.tab, () => document.querySelector('meta[name="next"]') !== null);
  await shows(screen.tab);
  await until(
    screen.tab,
    async (name) => (await caches.keys()).every((one) => !one.includes(name)),
    old.mark,
  );
  check(
    'a whole version comes by itself when nobody is there, and the old one goes',
    (await screen.tab.evaluate(names)).join() === `ikon-kiosk-code-${mark.mark}`,
  );
  await screen.close();
}
