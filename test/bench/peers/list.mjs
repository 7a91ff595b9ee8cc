// Ours and what a page would be built with otherwise: the same feed, the first twelve offers, filters, and a search.
import { bundled, html } from '../lib/page.mjs';
import { feedUrls } from '../lib/server.mjs';
import { FLOORS } from './floors.mjs';

/** How many offers a page shows at once. */
const SHOWN = 12;

/** A flat row for each offer, as such libraries want it. Facets are those that the data of the bench fill. */
const ROWS = `
export const facets = ['categories', 'languages', 'audiences', 'level', 'free', 'childcare', 'district'];
export async function rowsOf(urls) {
  const parts = await Promise.all(urls.map(bench.read));
  const providers = new Map(parts[0].providers.map(({ id, name }) => [id, name]));
  const places = new Map(parts[0].places.map((place) => [place.id, place]));
  return parts.flatMap(({ offers }) => offers).map((offer) => ({
    id: offer.id,
    title: offer.title.de,
    summary: offer.summary,
    provider: providers.get(offer.provider),
    place: places.get(offer.places[0]).name,
    district: [places.get(offer.places[0]).district],
    categories: offer.categories,
    languages: offer.languages,
    audiences: offer.audiences,
    level: offer.level ?? [],
    free: [offer.free === undefined ? 'unknown' : offer.free ? 'yes' : 'no'],
    childcare: offer.childcare ? ['yes'] : [],
  }));
}`;

/** Cards and facets with their numbers by hand, for engines that bring no surface. */
const SURFACE = `
import { facets } from './rows.js';
const element = (name, text, inside = []) => {
  const made = document.createElement(name);
  made.append(text, ...inside);
  return made;
};
export function draw(rows, counts) {
  document.querySelector('output').textContent = rows.length + ' offers';
  document.querySelector('#cards').replaceChildren(...rows.slice(0, ${SHOWN}).map(({ title, summary, provider, place }) =>
    element('li', '', [element('h3', title), element('p', summary), element('p', provider), element('p', place)])));
  document.querySelector('#facets').replaceChildren(...facets.map((facet) =>
    element('fieldset', '', [element('legend', facet), ...Object.entries(counts[facet]).map(([value, count]) =>
      element('label', value + ' (' + count + ')', [Object.assign(document.createElement('input'), { type: 'checkbox' })]))])));
}`;

const PAGE = `<input type="search"><output></output><div id="facets"></div><ul id="cards"></ul>`;

const listjs = `
import List from 'list.js';
import { rowsOf } from './rows.js';
const rows = await rowsOf(urls);
const list = new List('list', {
  valueNames: ['title', 'summary', 'provider', 'place'],
  item: '<li><h3 class="title"></h3><p class="summary"></p><p class="provider"></p><p class="place"></p></li>',
  page: ${SHOWN},
}, rows);
bench.mark('first');
bench.filter = ([facet, value]) => facet
  ? list.filter((item) => item.values()[facet].includes(value)) : list.filter();
bench.key = (text) => list.search(text);`;

const datatables = `
import DataTable from 'datatables.net';
import { rowsOf } from './rows.js';
const data = await rowsOf(urls);
const table = new DataTable('#table', {
  data, deferRender: true, pageLength: ${SHOWN}, layout: { topStart: null },
  columns: ['title', 'summary', 'provider', 'place'].map((name) => ({ data: name, title: name })),
});
bench.mark('first');
bench.filter = ([facet, value]) =>
  table.search.fixed('facet', facet ? (_, row) => row[facet].includes(value) : null).draw();
bench.key = (text) => table.search(text).draw();`;

const itemsjs = `
import itemsjs from 'itemsjs';
import { facets, rowsOf } from './rows.js';
import { draw } from './surface.js';
const rows = await rowsOf(urls);
const engine = itemsjs(rows, {
  searchableFields: ['title', 'summary', 'provider', 'place'],
  aggregations: Object.fromEntries(facets.map((facet) => [facet, { conjunction: false, size: 20 }])),
});
let [query, filters] = ['', {}];
const show = () => {
  const { data, pagination } = engine.search({ per_page: ${SHOWN}, query, filters });
  const items = data.items.concat();
  items.length = pagination.total;
  draw(items, Object.fromEntries(facets.map((facet) => [facet,
    Object.fromEntries(data.aggregations[facet].buckets.map(({ key, doc_count }) => [key, doc_count]))])));
};
show();
bench.mark('first');
bench.filter = ([facet, value]) => { filters = facet ? { [facet]: [value] } : {}; show(); };
bench.key = (text) => { query = text; show(); };`;

/** The first offers stand before the index, which is built in pieces: as its makers advise for many documents. */
const minisearch = `
import MiniSearch from 'minisearch';
import { facets, rowsOf } from './rows.js';
import { draw } from './surface.js';
const rows = await rowsOf(urls);
const byId = new Map(rows.map((row) => [row.id, row]));
const index = new MiniSearch({
  fields: ['title', 'summary', 'provider', 'place'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
});
let [query, filters] = ['', {}];
const fits = (row, facet) => !filters[facet] || row[facet].some((value) => filters[facet].includes(value));
const show = () => {
  const found = query ? index.search(query).map(({ id }) => byId.get(id)) : rows;
  const counts = Object.fromEntries(facets.map((facet) => {
    const count = {};
    for (const row of found)
      if (facets.every((other) => other === facet || fits(row, other)))
        for (const value of row[facet]) count[value] = (count[value] ?? 0) + 1;
    return [facet, count];
  }));
  draw(found.filter((row) => facets.every((facet) => fits(row, facet))), counts);
};
show();
bench.mark('first');
let whole = false;
bench.settled = () => whole;
setTimeout(async () => { await index.addAllAsync(rows, { chunkSize: 500 }); whole = true; });
bench.filter = ([facet, value]) => { filters = facet ? { [facet]: [value] } : {}; show(); };
bench.key = (text) => { query = text; show(); };`;

/** Floor: a page that fetches and reads, and shows nothing; what it does for an act is nothing too. */
const parse = `
import { rowsOf } from './rows.js';
const parts = await Promise.all(urls.map(bench.read));
bench.mark('first');
bench.filter = bench.key = () => undefined;
${FLOORS}`;

/** A visitor's clicks and letters: the answer is there when the document says it, as far as it is in view. */
const OURS = `
const list = document.querySelector('ikon-angebote');
const answered = (act) => {
  const changed = new Promise((resolve) => {
    const observer = new MutationObserver(() => resolve(observer.disconnect()));
    observer.observe(list.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  act();
  return Promise.race([changed, list.updateComplete]);
};
const find = (selector) => list.shadowRoot?.querySelectorAll(selector) ?? [];
bench.when('first', () => find('.card').length > 0);
// What is prepared besides goes on in slices, from one timer to the next.
let slice = 0;
const wait = window.setTimeout;
window.setTimeout = (act, ms, ...values) => {
  if (!ms) slice = performance.now();
  return wait(act, ms, ...values);
};
bench.settled = () => find('input[name=languages]').length > 1 && performance.now() - slice > 100;
const inputs = { free: 'input[name=free]', categories: 'input[name=categories]', languages: 'input[name=languages]' };
let pressed;
bench.filter = ([facet]) => {
  const input = facet ? find(inputs[facet])[facet === 'languages' ? 1 : 0] : pressed;
  pressed = input;
  return answered(() => input.click());
};
bench.key = (text) => {
  const [field] = find('input[type=search]');
  return answered(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
};`;

const sources = {
  parse: { code: parse, body: '' },
  listjs: { code: listjs, body: '<div id="list"><ul class="list"></ul></div>' },
  datatables: { code: datatables, body: '<table id="table"></table>' },
  itemsjs: { code: itemsjs, body: PAGE },
  minisearch: { code: minisearch, body: PAGE },
};

/** What a visitor changes one after the other, each taken back. */
export const FILTERS = [['free', 'yes'], [], ['categories', 'k0'], [], ['languages', 'ar'], []];
const WORDS = ['deutsch', 'frauen', 'kinder', 'beratung', 'schwimmen'];
/** A word, letter by letter; another in each round, since an answer that is known costs nothing. */
export const lettersOf = (round) => {
  const word = WORDS[round % WORDS.length];
  return [...word].slice(0, 6).map((_, end) => word.slice(0, end + 1));
};

export const listNames = {
  ikon: 'ours',
  listjs: 'list.js',
  datatables: 'DataTables',
  itemsjs: 'ItemsJS',
  minisearch: 'MiniSearch',
  parse: 'fetch and parse',
};

/** @returns gives pages and code by their address */
export async function listPages() {
  const code = new Map();
  for (const [name, { code: source }] of Object.entries(sources))
    code.set(`/list-${name}.js`, await bundled(inOne(source)));
  return (url) => {
    const [, name, count] = /^\/list-(\w+)-(\d+)$/.exec(url) ?? [];
    if (!name) return code.get(url);
    const urls = feedUrls(Number(count));
    if (name === 'ikon')
      return html(
        '<script type="module" src="/angebote.js"></script>',
        `<ikon-angebote feed="${urls[0]}"></ikon-angebote><script>${OURS}</script>`,
      );
    return html(
      `<script>window.urls = ${JSON.stringify(urls)}</script><script type="module" src="/list-${name}.js"></script>`,
      sources[name].body,
    );
  };
}

/** The pieces of a page in one module. */
function inOne(source) {
  const local = /^import .* from '\.\/\w+\.js';\n/gm;
  const plain = (text) => text.replace(local, '').replaceAll('export ', '');
  const imports = source.match(/^import .* from '[^.].*;\n/gm)?.join('') ?? '';
  const rest = plain(source).replaceAll(/^import .*\n/gm, '');
  return imports + plain(ROWS) + (source.includes('surface.js') ? plain(SURFACE) : '') + rest;
}
