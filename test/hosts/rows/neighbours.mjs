// What else is on a page: another group of elements, other libraries, old scripts that change the language itself.
import { looksAsOn } from '../measure.mjs';
import { element, four } from '../page.mjs';
import { neutralPages } from './neutral.mjs';

const works = async (page) => {
  await page.works();
  await page.quiet();
};

/** The map is drawn by our MapLibre, whatever the page has. */
const mapped = async (page) => {
  await page.works();
  await page.mapped();
  await page.until('what the page has works, too', () => globalThis.pageWorks === true);
  await page.quiet();
};

const own = async (page) => {
  await page.until('what the page has works, too', () => globalThis.pageWorks === true);
  await works(page);
};

const module = (code) => `<script type="module">${code}</script>`;
const inHead = (code) => ({ head: `<script>${code}</script>`, gl: true, check: mapped });

/** A visitor writes something into the search of a list. */
const search = (selector, words) => {
  const field = document.querySelector(selector).shadowRoot.querySelector('input[type=search]');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const rows = {
  'two groups: a filter stays in its own': {
    body:
      element.list('page-size="2" group="a" id="a"') +
      element.list('page-size="2" group="b" id="b"') +
      element.map('group="b"'),
    async check(page) {
      await works(page);
      const before = await page.ask(() => document.querySelector('#a').results.length);
      await page.ask(search, '#b', 'xyzxyz');
      await page.until(
        'its own group follows',
        () =>
          document.querySelector('ikon-quartierskarte').results.length === 0 &&
          document.querySelector('#b').results.length === 0,
      );
      const now = await page.ask(() => document.querySelector('#a').results.length);
      if (now !== before || before === 0) throw new Error(`the other group shows ${now} of ${before}`);
    },
  },
  'an i18next of its own, in another language': {
    head: `<script src="/lib/i18next/dist/umd/i18next.min.js"></script><script>
      i18next.init({ lng: 'fr', resources: { fr: { translation: { 'list.count_other': 'FAUX {{count}}' } } } });
      globalThis.pageWorks = i18next.language === 'fr';</script>`,
    async check(page) {
      await own(page);
      const words = await page.ask(() =>
        [hostProbe.text('ikon-angebote', '.result'), globalThis.i18next.language].join(),
      );
      if (!/Angebote.*,fr$/.test(words)) throw new Error(`the languages have met: ${words}`);
    },
  },
  'a Lit of its own': {
    head: `<script type="importmap">{"imports": {"lit": "/lib/lit/index.js", "lit-html": "/lib/lit-html/lit-html.js", "lit-html/": "/lib/lit-html/",
      "lit-element/": "/lib/lit-element/", "@lit/reactive-element": "/lib/@lit/reactive-element/reactive-element.js"}}</script>${module(`
      import { html, LitElement } from 'lit';
      customElements.define('page-own', class extends LitElement { render() { return html\`<b>eigen</b>\`; } });
      const one = document.body.appendChild(document.createElement('page-own'));
      await one.updateComplete;
      globalThis.pageWorks = one.shadowRoot.querySelector('b').textContent === 'eigen';`)}`,
    check: own,
  },
  'a Chart.js of its own': {
    head: `<script src="/lib/chart.js/dist/chart.umd.min.js"></script>${module(`
      Chart.defaults.font.size = 40; Chart.defaults.color = 'red';
      const canvas = document.body.appendChild(document.createElement('canvas'));
      const chart = new Chart(canvas, { type: 'bar', data: { labels: ['a'], datasets: [{ data: [1] }] } });
      globalThis.pageWorks = chart.getDatasetMeta(0).data.length === 1;`)}`,
    check: async (page) => {
      await own(page);
      await looksAsOn(page, neutralPages());
    },
  },
  'a MapLibre of its own': {
    gl: true,
    body: `<div id="own-map"></div>${four}`,
    css: '#own-map { height: 100px; } .maplibregl-map { border: 9px solid red; } canvas { opacity: 0.5; }',
    head: module(`
      import * as maplibregl from '/lib/maplibre-gl/dist/maplibre-gl.mjs';
      Object.assign(globalThis, { maplibregl });
      maplibregl.setWorkerUrl('/lib/maplibre-gl/dist/maplibre-gl-worker.mjs');
      const map = new maplibregl.Map({ container: 'own-map', style: { version: 8, sources: {}, layers: [{ id: 'a', type: 'background' }] } });
      map.on('load', () => (globalThis.pageWorks = true));`),
    check: mapped,
  },
  'globals that are called as libraries are': inHead(
    'var maplibregl = null, L = "no map", Chart = 7, lit = {}, i18next = undefined, process = null; globalThis.pageWorks = true;',
  ),
  'an AMD loader': inHead(
    'globalThis.define = function () { throw new Error("define was called"); }; define.amd = {}; globalThis.require = define; globalThis.pageWorks = true;',
  ),
  'a CommonJS shim': inHead(
    'globalThis.module = { exports: {} }; globalThis.exports = module.exports; globalThis.pageWorks = true;',
  ),
  'prototypes with more on them (Prototype.js)': {
    engines: ['chromium', 'firefox'], // WebKit's driver itself answers with the page's toJSON
    ...inHead(`
    Array.prototype.each = function (f) { for (let i = 0; i < this.length; i++) f(this[i], i); };
    Array.prototype.first = function () { return this[0]; };
    String.prototype.capitalize = function () { return this[0].toUpperCase() + this.slice(1); };
    Array.prototype.toJSON = function () { return '[' + Array.from(this, (one) => JSON.stringify(one)).join(', ') + ']'; };
    Function.prototype.curry = function () { return this; };
    Element.prototype.show = function () { return this; };
    globalThis.$ = (id) => document.getElementById(id); globalThis.pageWorks = true;`),
  },
  'prototypes with more on them (MooTools)': inHead(`
    Object.defineProperty(Object.prototype, 'extend', { value() { return this; }, configurable: true, writable: true });
    Array.prototype.$family = () => 'array'; Number.prototype.times = function () {};
    Element.prototype.getElement = function (s) { return this.querySelector(s); };
    globalThis.pageWorks = true;`),
  'a base address of its own': {
    head: '<base href="/feeds/">',
    body: four.replaceAll('"FEED"', '"musterstadt.json"'),
    check: works,
  },
  'no geolocation (Permissions-Policy)': {
    headers: { 'permissions-policy': 'geolocation=()' },
    engines: ['chromium'],
    async check(page) {
      await page.works();
      await page.ask(() =>
        document
          .querySelector('ikon-quartierskarte')
          .shadowRoot.querySelector('.controls [aria-label*="Standort"]')
          .click(),
      );
      await page.until('the map says so', () =>
        /Standort ist nicht zu erfahren/.test(hostProbe.text('ikon-quartierskarte', '.notice')),
      );
      await page.quiet({ said: [/permissions policy/i] });
    },
  },
  'no doctype (quirks mode)': {
    quirks: true,
    compareWith: neutralPages(),
    // Without a doctype browsers leave lines with small text lower: that moves things, and changes nothing else.
    check: (page) => looksAsOn(page, neutralPages(), 200),
  },
  'another language above': {
    html: 'lang="ar" dir="rtl"',
    async check(page) {
      await works(page);
      const dir = await page.ask(() =>
        hostProbe.tags.map((tag) => document.querySelector(tag).shadowRoot.querySelector('.suite').dir),
      );
      if (dir.some((one) => one !== 'rtl')) throw new Error(`not all follow: ${dir}`);
    },
  },
  // The last one: Firefox's driver may lose the navigation that follows on it.
  'gone and come back to (bfcache)': {
    async check(page) {
      await works(page);
      const here = await page.ask(() => location.href);
      await page.ask(() => void (location.href = '/host/elsewhere.html'));
      await page.until('the other page is there', () => document.title === 'Anderswo');
      await page.ask(() => void history.back());
      await page.until(
        'the page is there again',
        (href) => location.href === href && document.readyState === 'complete',
        here,
      );
      await page.until('as it was, from memory', () => globalThis.hostProbe?.persisted);
      await works(page);
      await page.ask(search, 'ikon-angebote', 'xyzxyz');
      await page.until(
        'the list follows',
        () => document.querySelector('ikon-angebote').results.length === 0,
      );
    },
  },
};

export const neighbours = Object.entries(rows).map(([name, row]) => ({ name: `beside: ${name}`, ...row }));
