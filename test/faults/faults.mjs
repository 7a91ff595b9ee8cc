// What can go wrong between a page and its servers, and what a visitor has then.
import { gzipSync } from 'node:zlib';
import { answer } from './server.mjs';

const FEED = '/feed.json';
const json = (value) => JSON.stringify(value);

export const feed = (parts = {}) => ({
  ikonFeed: '1.0',
  id: 'town',
  title: 'Angebote',
  publisher: { name: 'Stadt' },
  updated: '2026-11-20T08:00:00+01:00',
  languages: ['de'],
  categories: [{ id: 'kurs', name: 'Kurs' }],
  topics: [{ id: 'learning', name: 'Bildung' }],
  places: [{ id: 'a', name: 'Haus', coordinates: [8.91, 52.31] }],
  offers: [{ id: 'eins', title: 'Nähkurs', categories: ['kurs'], places: ['a'] }],
  indicators: [
    {
      id: 'people',
      title: 'Einwohner',
      unit: 'persons',
      source: { name: 'Stadt' },
      dimensions: [{ id: 'year', kind: 'time', name: 'Jahr', values: [{ id: '2023' }, { id: '2024' }] }],
      observations: [
        { year: '2023', value: 5 },
        { year: '2024', value: 6 },
      ],
    },
  ],
  measures: [{ id: 'm', title: 'Maßnahme', topic: 'learning', status: 'running' }],
  ...parts,
});

const GOOD = json(feed());
const BYTES = Buffer.byteLength(GOOD);
const good = answer(GOOD);
const HTML = { 'content-type': 'text/html' };
const PORTAL = '<!doctype html><title>WLAN</title><p>Bitte anmelden';
const status = (code, headers = {}) => answer('', { status: `${code} x`, headers });
/** What comes never: time goes on without waiting for it. */
const hang = (start = '') => Object.assign((socket) => void socket.write(start), { hangs: true });
const cut = (bytes) => (socket) => socket.write(bytes, () => socket.destroy());
const elsewhere = (location, code = '302 Found') => status(code, { location });
const head = (length) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
/** The first answer is one, all others are another. */
const thenGood = (first) => (socket, count) => socket.end(count === 1 ? first : good);
const MUCH = 70 * 1024 * 1024;

/** By what the visitor has in the end: `error` a sentence and a way to try again, `stale` what is there and that something is missing, `ready` what the feed says. */
const ofFeed = {
  error: {
    'the connection is refused': 'REFUSED',
    'the connection is reset': (socket) => socket.destroy(),
    'nothing is ever answered': hang(),
    'the head never ends': hang('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'),
    'the body never comes': hang(head(500)),
    'the body stops half-way and the connection stays': hang(head(BYTES) + GOOD.slice(0, 200)),
    'the body is cut': cut(head(BYTES) + GOOD.slice(0, 200)),
    'the head is cut': cut('HTTP/1.1 200 OK\r\ncontent-ty'),
    'the head is none': cut('%&/()\r\n\r\n'),
    'the length is said too short': answer(GOOD, { headers: { 'content-length': 120 } }),
    'the length is said too long': cut(head(BYTES + 50) + GOOD),
    'a web page comes instead': answer(PORTAL, { headers: HTML }),
    'a web page comes as JSON': answer(PORTAL),
    'a captive portal takes the way': elsewhere('/portal'),
    'it goes round in redirects': elsewhere(FEED),
    'a redirect leads nowhere': elsewhere('http://127.0.0.1:1/'),
    'a redirect leads to a server that allows nobody': 'FOREIGN REDIRECT',
    'another server allows nobody': 'FOREIGN',
    'the page’s policy forbids it': 'POLICY',
    'nothing is there (204)': answer('', { status: '204 No Content', headers: { 'content-length': null } }),
    'only a part comes (206)': answer(GOOD.slice(0, 90), {
      status: '206 Partial Content',
      headers: { 'content-range': `bytes 0-89/${BYTES}` },
    }),
    'nothing has changed, where nothing was (304)': status(304),
    'it is refused (401)': status(401),
    'it is forbidden (403)': status(403),
    'it is not found (404)': status(404),
    'it is gone (410)': status(410),
    'the server fails (500)': status(500),
    'the server cannot (501)': status(501),
    'the gateway fails (502)': status(502),
    'the server is busy for hours (503)': status(503, { 'retry-after': '7200' }),
    'the gateway waits (504)': status(504),
    'too many ask, for ever (429)': status(429, { 'retry-after': '1' }),
    'it swells (gzip)': answer(gzipSync(Buffer.alloc(MUCH, ' ')), {
      headers: { 'content-encoding': 'gzip' },
    }),
    'it is said to be packed and is not': answer(GOOD, { headers: { 'content-encoding': 'gzip' } }),
    'it is nested a million deep': answer('['.repeat(1_000_000)),
    'it is UTF-16': answer(Buffer.from(`\ufeff${GOOD}`, 'utf16le')),
    'it is empty': answer(''),
    'it is blank': answer(' \n '),
    'it is null': answer('null'),
    'it is a list': answer('[]'),
    'it is a number': answer('5'),
    'it is another document': answer('{"type":"FeatureCollection"}'),
    'it is of another version': answer(json(feed({ ikonFeed: '2.0' }))),
    'it lacks what every feed needs': answer(json(feed({ publisher: 5 }))),
    'it ends in a key': answer('{"ikonF'),
    'it ends before a value': answer('{"ikonFeed":'),
    'it ends in a text': answer('{"ikonFeed":"1.0","title":"Ange'),
    'it ends in an escape': answer('{"ikonFeed":"1.0","title":"\\u00'),
    'it ends in a number': answer('{"ikonFeed":"1.0","center":[8.'),
    'it ends in a word': answer('{"ikonFeed":"1.0","x":tru'),
    'it ends after a comma': answer('{"ikonFeed":"1.0",'),
  },
  stale: {
    'further parts are missing': answer(json(feed({ next: 'missing.json' }))),
  },
  ready: {
    'it is called a text': answer(GOOD, { headers: { 'content-type': 'text/plain' } }),
    'it is called nothing': answer(GOOD, { headers: { 'content-type': null } }),
    'it begins with a mark of its bytes': answer(`\ufeff${GOOD}`),
    'it is Latin-1': answer(Buffer.from(GOOD, 'latin1')),
    'a key stands twice': answer(`{"title":"Anderes",${GOOD.slice(1)}`),
    'a redirect leads to it': elsewhere('/good.json', '307 x'),
    'the first answer fails (503)': thenGood(status(503, { 'retry-after': '2' })),
    'the first answer asks to wait (429)': thenGood(status(429, { 'retry-after': '3' })),
    'the first answer is cut': (socket, count) =>
      count === 1 ? cut(head(BYTES) + GOOD.slice(0, 99))(socket) : socket.end(good),
    'it comes byte by byte': (socket) => {
      socket.write(head(BYTES));
      for (let at = 0; at < GOOD.length; at += 40) socket.write(GOOD.slice(at, at + 40));
      socket.end();
    },
    'its mark changes with every answer': (socket, count) =>
      socket.end(answer(GOOD, { headers: { etag: `"${count}"`, 'cache-control': 'no-cache' } })),
    'it is of the year 1970': answer(json(feed({ updated: '1970-01-01T00:00:00Z' }))),
    'it is of the year 2099': answer(json(feed({ updated: '2099-01-01T00:00:00Z' }))),
    'the server’s clock is years ahead': answer(GOOD, { headers: { date: 'Thu, 01 Jan 2099 00:00:00 GMT' } }),
    'a record is nested deep': answer(
      GOOD.replace('"offers":[', `"offers":[${'['.repeat(3_000)}${']'.repeat(3_000)},`),
    ),
    'a text is endless': answer(json(feed({ description: 'x'.repeat(5_000_000) }))),
    'its sketch is missing': answer(json(feed({ sketch: 'missing.json' }))),
    'the numbers of an indicator are missing': answer(
      json(
        feed({ indicators: [...feed().indicators, { id: 'b', title: 'Kinder', jsonstat: 'missing.json' }] }),
      ),
    ),
    'a picture is missing': answer(
      json(feed({ offers: [{ ...feed().offers[0], image: { url: 'missing.png', alt: 'Bild' } }] })),
    ),
  },
};

const notFound = status(404);
const page = answer(PORTAL, { headers: HTML });
const words = /^\/cdn\/words-[^/]+\//;
const chunk = (name) => new RegExp(`^/cdn/chunks/${name}-[^/]+\\.js$`);

/** Parts that are fetched when something is on screen. */
const later =
  /^\/cdn\/chunks\/[a-z-]+-(part|later|engine|panel|extras|view|sheet)-[^/]+\.js$|^\/cdn\/chunks\/picture-/;

/** Of our own code; the feed is fine. `own` is the page's fallback between the tags of an element that never came. */
const ofCode = {
  'the entry is missing': { at: '/cdn/ikon.js', gives: notFound, ends: 'own' },
  'the entry is a web page': { at: '/cdn/ikon.js', gives: page, ends: 'own' },
  'the first code is missing': { at: chunk('core'), gives: notFound, ends: 'own' },
  'all later code is missing': {
    at: later,
    gives: notFound,
    ends: 'partless',
  },
  'all later code is a web page': {
    at: later,
    gives: page,
    ends: 'partless',
  },
  'search and dates are missing': { at: chunk('session-tools'), gives: notFound, ends: 'stale' },
  'search and dates are a web page': { at: chunk('session-tools'), gives: page, ends: 'stale' },
  'the words are missing': { at: words, gives: notFound, ends: 'wordless' },
  'the words never come': { at: words, gives: hang(), ends: 'wordless' },
  'the map’s engine is missing': { at: chunk('maplibre'), gives: notFound, ends: 'ready' },
  'the map’s worker is missing': { at: /maplibre-gl-worker/, gives: notFound, ends: 'ready' },
  'the map’s style is missing': { at: '/style.json', gives: notFound, ends: 'ready', basemap: '/style.json' },
  'the map’s style is a web page': { at: '/style.json', gives: page, ends: 'ready', basemap: '/style.json' },
};

export const faults = [
  ...Object.entries(ofFeed).flatMap(([ends, all]) =>
    Object.entries(all).map(([name, gives]) => ({ name, at: FEED, gives, ends })),
  ),
  ...Object.entries(ofCode).map(([name, fault]) => ({ name, ...fault })),
];

export { FEED, good, page as portal };
