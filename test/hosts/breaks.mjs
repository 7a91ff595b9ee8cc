// Defects, put in on purpose, and which rows have to see them: `npm run test:hosts -- broken`. A row that stays green with
// its defect proves nothing.

/**
 * @typedef {object} Break
 * @property {RegExp[]} rows by their names
 * @property {RegExp} sees what the row then says: any other failure is no proof
 * @property {RegExp} [to] the files of dist/cdn that are changed, by their paths
 * @property {string} [before] code that is put before theirs
 * @property {[RegExp, string][]} [instead] text of theirs that is replaced; it must be there
 * @property {string} [page] a script of the page, which runs before the elements' own
 * @property {string} [css] a style sheet of the page
 */

const CORE = /\/core-/;
const WORDS = /\/words-/;

/** A script of the page that changes each element's class just before it is defined. */
const onClass = (change) =>
  `{ const { define } = customElements;
     customElements.define = function (tag, C, ...rest) {
       if (tag.startsWith('ikon-')) { const { connectedCallback, disconnectedCallback } = C.prototype; ${change} }
       return define.call(this, tag, C, ...rest); }; }`;

const sheet = (name) => new RegExp(`^sheet: ${name}`);
const place = (name) => new RegExp(`^place: ${name}`);
const life = (name) => new RegExp(`^life: ${name}`);
const beside = (name) => new RegExp(`^beside: ${name}`);
const policy = (name) => new RegExp(`^policy: ${name}`);

/** The code minds something of the page's. */
const minds = (condition, to = CORE) => ({
  to,
  before: `if (${condition}) throw new Error('minds what else is on the page');`,
});

/** @type {Record<string, Break>} */
export const breaks = {
  // --- policies
  'MapLibre has no worker': {
    sees: /never: MapLibre draws the map/,
    rows: [policy('no policy'), policy('in a <meta>'), policy('no worker-src')],
    to: /maplibre-gl-worker/,
    before: 'close();',
  },
  'the code evaluates a string': {
    sees: /refused: script-src eval/,
    rows: [
      policy("the contract's"),
      policy('the own origin'),
      policy('a nonce'),
      policy('strict-dynamic'),
      policy('no font-src'),
    ],
    to: CORE,
    before: "try { new Function('') } catch { /* told by the browser */ }",
  },
  'the code writes a style into the page': {
    sees: /refused: style-src-elem inline/,
    rows: [policy('no style-src')],
    to: CORE,
    before: "document.head.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }));",
  },
  'the code needs a picture that is data': {
    sees: /refused: img-src data/,
    rows: [policy('no data'), policy('no img-src')],
    to: CORE,
    before: "new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';",
  },
  'the map does not say that it is simpler': {
    sees: /never: the map says that it is drawn/,
    rows: [policy('worker-src none'), policy('another origin without blob'), policy('Trusted Types')],
    to: WORDS,
    instead: [[/einfacher gezeichnet/g, '']],
  },
  'a failure is not told': {
    sees: /never: .* says a sentence/,
    rows: [policy('no connect-src'), policy('another origin without its connect-src')],
    page: onClass("Object.defineProperty(C.prototype, 'state', { get: () => 'loading' });"),
  },
  "the page's own words are hidden until the script has run": {
    sees: /never: the fallback is shown/,
    rows: [policy('no script-src')],
    css: ':not(:defined) > * { display: none; }',
  },
  'the code writes HTML from a string': {
    sees: /is not defined/,
    rows: [policy('Trusted Types')],
    to: CORE,
    before: "document.createElement('b').innerHTML = '<i></i>';",
  },

  // --- style sheets: each comes into the elements, or what is inherited does, or a length hangs on the page's root
  "the page's sheet comes into the elements": {
    sees: /differences|come to rest/,
    rows: [
      sheet('a reset of everything'),
      sheet('everything unset'),
      sheet('everything that is inherited, on every element'),
      sheet('buttons and fields'),
      sheet('boxes without border'),
      sheet('no font size anywhere'),
      sheet('pictures within bounds'),
      sheet('hidden things shown'),
      sheet('a dark page, whatever'),
      sheet('Bootstrap'),
      sheet('WordPress, a theme'),
      sheet('TYPO3'),
      sheet('Contao'),
      sheet('a frame around'),
      sheet('old column tricks'),
      sheet('everything animated'),
    ],
    page: `{ const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        const tree = attachShadow.call(this, options);
        const sheet = document.querySelector('link[href^="/sheet/"]').cloneNode();
        // What is said of the body's parts is said of the parts here.
        fetch(sheet.href).then((answer) => answer.text()).then((text) => {
          const own = new CSSStyleSheet();
          own.replaceSync(text.replace(/\\bbody (?=\\*)/g, ''));
          tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, own];
        });
        return tree;
      }; }`,
  },
  'what is inherited comes in': {
    sees: /differences/,
    rows: [
      sheet('everything that is inherited'),
      sheet('from right to left'),
      sheet('lines and letters'),
      sheet('no pointer and no selection'),
      sheet('a dark page that says so'),
      sheet('Drupal'),
    ],
    to: CORE,
    instead: [
      [/all:initial;/g, ''],
      [/color:var\(--_text\);color-scheme:inherit;/, ''],
    ],
  },
  'a length hangs on the root': {
    sees: /differences|lacks \.pin/,
    rows: [sheet('a root of'), sheet('no font size$')],
    to: CORE,
    instead: [
      [/font:400 var\(--_base\) ?\/ ?1\.5 var\(--_font\) ?!important/, 'font-family:var(--_font) !important'],
    ],
  },
  'a container query hangs on the root': {
    sees: /differences/,
    rows: [sheet('a root of 62.5 %, on a phone')],
    to: /\/angebote-/,
    instead: [[/@container ikon \(inline-size < 22em\)/, '@container ikon (inline-size < 22rem)']],
  },
  'the elements are no container where they are in a line': {
    sees: /differences/,
    rows: [sheet('the elements in a line')],
    to: CORE,
    instead: [[/all:initial;/, 'all:initial;padding-inline-start:1px;']],
  },

  // --- places
  'nothing gets narrower than 320 px': {
    sees: /px wide and needs/,
    rows: [place('a column of 200 px'), place('a grid with one part'), place('paper')],
    to: CORE,
    instead: [[/all:initial;/, 'all:initial;display:block;min-inline-size:1200px;']],
  },
  'the width is that of the content': {
    sees: /differences|px wide and needs/,
    rows: [
      place('a row of flexible'),
      place('a column of flexible'),
      place('a grid whose'),
      place('a cell of a table without'),
      place('floating'),
      place('in a line, as a block'),
    ],
    to: CORE,
    instead: [[/width:-moz-available;width:-webkit-fill-available;contain-intrinsic-width:18em;/, '']],
  },
  'the width is all of the parent, whatever the margin': {
    sees: /differences/,
    rows: [place('with a margin')],
    to: CORE,
    instead: [[/width:-moz-available;width:-webkit-fill-available;/, 'width:100%;']],
  },
  'a part stays in place when all else moves': {
    sees: /differences/,
    rows: [place('a parent that is turned'), place('a layer that stays'), place('a cell of a table$')],
    to: CORE,
    instead: [[/h2,h3,h4\{font-family/, 'h3{position:fixed;inset-inline-start:9px}h2,h3,h4{font-family']],
  },
  'nothing hears that it has come into sight': {
    sees: /lacks \.readout/,
    rows: [place('details'), place('a tab')],
    page: 'globalThis.IntersectionObserver = globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };',
  },
  'a part can be seen though the page hides it': {
    sees: /can be seen or clicked/,
    rows: [place('a part that is hidden')],
    to: CORE,
    instead: [[/visibility:inherit;/, '']],
  },
  'an element is a block whatever the page says': {
    sees: /are shown/,
    rows: [place('hidden by')],
    to: CORE,
    instead: [[/:host\{display:block;/, ':host{display:block !important;']],
  },
  'a sheet is not on top': {
    sees: /never: the sheet is closed|dialog has closed/,
    rows: [place('a dialog')],
    to: /\/dialog-/,
    instead: [[/\.showModal\(\)/g, '.show()']],
  },
  'the code keeps something on the device': {
    sees: /never: the elements in the frame work/,
    rows: [place('a frame in a sandbox')],
    to: CORE,
    before: 'localStorage.length;',
  },

  // --- lives
  'an element that goes forgets what it shows': {
    sees: /lacks|never: |of null/,
    rows: [life('moved'), life('removed and put back'), beside('gone and come back')],
    page:
      onClass(
        'C.prototype.disconnectedCallback = function () { disconnectedCallback.call(this); this.shadowRoot.replaceChildren(); };',
      ) +
      "addEventListener('pagehide', () => document.querySelectorAll(hostProbe.tags.join()).forEach((one) => one.remove()));",
  },
  'there is one of each kind': {
    sees: /is not defined|lacks/,
    rows: [life('copied'), life('written as HTML')],
    page: onClass(
      'let one; C.prototype.connectedCallback = function () { one ??= this; if (one === this) connectedCallback.call(this); };',
    ),
  },
  'an element has to be in the page from the start': {
    sees: /is not defined|never: the elements in it work|lacks/,
    rows: [life('made by the page'), life('taken from another'), life('in a closed')],
    page: onClass(
      "C.prototype.connectedCallback = function () { if (document.readyState !== 'complete') connectedCallback.call(this); };",
    ),
  },
  'what was set before is not taken over': {
    sees: /the filter is lost/,
    rows: [life('made before')],
    to: CORE,
    instead: [[/filter:\{noAccessor:/, 'other:{noAccessor:']],
  },
  'the other copy is told about, too': {
    sees: /never: both copies have come|on the console/,
    rows: [life('two copies'), life('one element alone')],
    page: 'customElements.get = () => undefined;',
  },

  // --- neighbours
  'groups are not kept apart': {
    sees: /the other group shows 0/,
    rows: [beside('two groups')],
    page: onClass(
      "C.prototype.connectedCallback = function () { this.group = ''; return connectedCallback.call(this); };",
    ),
  },
  "the page's i18next is taken": {
    sees: /the languages have met/,
    rows: [beside('an i18next')],
    page: onClass(`for (let P = C.prototype; P; P = Object.getPrototypeOf(P))
      if (Object.hasOwn(P, 't')) Object.defineProperty(P, 't', { get: () => (key, values) => i18next.t(key, values) });`),
  },
  "the page's Lit is minded": {
    sees: /is not defined/,
    rows: [beside('a Lit')],
    ...minds('globalThis.litElementVersions?.length'),
  },
  "the page's Chart.js is taken": {
    sees: /lacks figure canvas/,
    rows: [beside('a Chart.js')],
    ...minds('globalThis.Chart', /\/chart-engine-/),
  },
  "the page's MapLibre is minded": {
    sees: /never: MapLibre draws/,
    rows: [beside('a MapLibre')],
    ...minds('globalThis.maplibregl', /\/maplibre-/),
  },
  'a global is taken for a library': {
    sees: /never: MapLibre draws/,
    rows: [beside('globals')],
    to: /\/maplibre-/,
    before: "if ('L' in globalThis) L.version.length;",
  },
  'an AMD loader is asked': {
    sees: /is not defined/,
    rows: [beside('an AMD')],
    to: CORE,
    before: "if (typeof define === 'function' && define.amd) define([], () => {});",
  },
  'a CommonJS shim is taken for Node': {
    sees: /is not defined/,
    rows: [beside('a CommonJS')],
    to: CORE,
    before: "if (typeof module === 'object' && module.exports) require('node:process');",
  },
  'arrays are gone through as objects are': {
    sees: /is not defined/,
    rows: [beside('prototypes')],
    to: CORE,
    before: 'for (const index in [1]) if (index !== "0") throw new Error(index);',
  },
  "addresses are taken from the page's own": {
    sees: /is "error"/,
    rows: [beside('a base')],
    page: onClass(`for (let P = C.prototype; P; P = Object.getPrototypeOf(P))
      if (Object.hasOwn(P, 'feedUrls')) Object.defineProperty(P, 'feedUrls', { get() { return [new URL(this.feed, location.href).href]; } });`),
  },
  'the map does not say that it may not ask': {
    sees: /never: the map says so/,
    rows: [beside('no geolocation')],
    to: WORDS,
    instead: [[/Standort ist nicht zu erfahren/g, '']],
  },
  'a letter stands further from the next': {
    sees: /differences/,
    rows: [beside('no doctype'), sheet('WordPress, blocks')],
    to: CORE,
    instead: [[/all:initial;/, 'all:initial;letter-spacing:1px;']],
  },
  'the direction does not follow': {
    sees: /not all follow/,
    rows: [beside('another language above')],
    to: CORE,
    instead: [[/ dir=\$\{/g, ' data-dir=${']],
  },
  'the page is not kept in memory': {
    sees: /never: as it was, from memory/,
    rows: [beside('gone and come back')],
    to: CORE,
    before: "addEventListener('unload', () => {});",
  },
};

/** @returns {(Break & { name: string })[]} what a row has to see */
export const breaksFor = ({ name }) =>
  Object.entries(breaks)
    .filter(([, { rows }]) => rows.some((pattern) => pattern.test(name)))
    .map(([title, one]) => ({ name: title, ...one }));
