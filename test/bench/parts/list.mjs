// List and facets: ours beside list.js, DataTables, ItemsJS and MiniSearch with plain DOM, and beside the floors.
import { compare, titled } from '../lib/compare.mjs';
import { createReport, shownMs } from '../lib/figures.mjs';
import { takeTurns } from '../lib/turns.mjs';
import { visit } from '../lib/visit.mjs';
import { floorNames } from '../peers/floors.mjs';
import { FILTERS, lettersOf, listNames } from '../peers/list.mjs';
import { feedUrls } from '../lib/server.mjs';
import { median } from '../lib/numbers.mjs';

/** Less a visitor cannot see: the frame in which something is drawn, and that in which it is on the screen. */
const TWO_FRAMES = 2000 / 60;
const MORE = 40;

export async function measureList(bench) {
  const own = createReport('list');
  for (const count of bench.counts) {
    bench.server.warm(feedUrls(count));
    for (const throttle of bench.throttles) await measureOne(bench, own, count, throttle);
    if (count === 2_000) await measureScroll(bench, own, count);
  }
  return own.report;
}

async function measureOne(bench, own, count, throttle) {
  const floors = [];
  const keep = async (tab) => floors.push(await tab.evaluate(() => window.bench.floors()));
  const of = await compare(bench, own, {
    names: listNames,
    count,
    throttle,
    path: (name) => `/list-${name}-${count}`,
    how: (name, round) => ({
      acts: { filter: FILTERS, key: lettersOf(round) },
      after: name === 'parse' ? keep : undefined,
    }),
  });
  judge(own, count, throttle, of);
  if (throttle === 1) tellFloors(own, count, floors);
}

function tellFloors(own, count, floors) {
  const title = count.toLocaleString('en');
  for (const [key, what] of Object.entries(floorNames))
    if (floors.length > 0)
      own.figure(`${count}.floor.${key}`, `${title}: floor, ${what}`, median(floors.map((one) => one[key])), {
        unit: 'ms',
      });
}

function judge(own, count, throttle, { ikon, listjs, itemsjs, minisearch, datatables, parse }) {
  const { id, title } = titled(count, throttle);
  const held = throttle === 1;
  const limit = (limits) => (held ? limits[count] : undefined);
  const reading = ({ first, parsed }) => first - parsed;
  own.ratio(
    `${id}.parsed.listjs`,
    `${title}: first offers after parsing ÷ list.js`,
    reading(ikon),
    reading(listjs),
    limit({ 2_000: 0.85, 100_000: 0.5 }),
  );
  own.ratio(
    `${id}.first.parse`,
    `${title}: first offers ÷ a page that fetches and parses`,
    ikon.first,
    parse.first,
    held ? 1.15 : undefined,
  );
  own.ratio(`${id}.first.listjs`, `${title}: first offers ÷ list.js`, ikon.first, listjs.first);
  own.ratio(`${id}.first.datatables`, `${title}: first offers ÷ DataTables`, ikon.first, datatables.first);
  const frames = Math.max(TWO_FRAMES, parse.filter.p95 ?? 0);
  own.ratio(
    `${id}.filter.frames`,
    `${title}: filter, painted p95 ÷ two frames of an empty page`,
    ikon.filter.p95,
    frames,
    held ? 1.05 : undefined,
  );
  own.ratio(
    `${id}.filter.minisearch`,
    `${title}: filter to layout ÷ MiniSearch`,
    ikon.filter.layout,
    minisearch.filter.layout,
    limit({ 2_000: 1 }),
  );
  own.ratio(
    `${id}.filter.itemsjs`,
    `${title}: filter to layout ÷ ItemsJS`,
    ikon.filter.layout,
    itemsjs.filter.layout,
    limit({ 100_000: 0.95 }),
  );
  own.ratio(
    `${id}.key.minisearch`,
    `${title}: key press to layout ÷ MiniSearch`,
    ikon.key.layout,
    minisearch.key.layout,
    limit({ 2_000: 0.9 }),
  );
  own.ratio(
    `${id}.key.listjs`,
    `${title}: key press to layout ÷ list.js`,
    ikon.key.layout,
    listjs.key.layout,
    limit({ 100_000: 0.4 }),
  );
  if (ikon.rounds > 0)
    own.figure(`${id}.tasks`, `${title}: longest task after the first offers`, ikon.longest, {
      unit: 'ms',
      limit: held ? 50 : undefined,
      said: `of a filter or key press ${shownMs(ikon.longestAct)}; none over 50 ms is 0`,
    });
}

/** Cards in the document after a visitor has asked for more, again and again. */
async function measureScroll(bench, own, count) {
  let cards;
  const { failures } = await takeTurns(['ikon'], 1, (name) =>
    visit(bench, `/list-${name}-${count}`, {
      after: async (tab) => (cards = await tab.evaluate(scrollIn, MORE)),
    }),
  );
  own.rounds(1);
  if (failures.ikon) own.failed('cards after more', failures.ikon);
  else
    own.figure('cards', `cards in the document after ${MORE} × more`, cards, {
      limit: 120,
      said: `of ${(MORE + 1) * 12} shown`,
    });
}

async function scrollIn(more) {
  const { shadowRoot } = document.querySelector('ikon-angebote');
  for (let i = 0; i < more; i++) {
    shadowRoot.querySelector('.more')?.click();
    await new Promise((resolve) => setTimeout(resolve, 60));
    shadowRoot.querySelector('.more')?.scrollIntoView();
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  return shadowRoot.querySelectorAll('.card').length;
}
