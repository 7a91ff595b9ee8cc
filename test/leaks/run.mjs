// Elements come and go on a page that stays, as in a site whose pages change without loading. Nothing may be more after it.
import { launchChromium } from '../../scripts/lib/launch.mjs';
import { feed } from '../faults/faults.mjs';
import { answer, serveFaults } from '../faults/server.mjs';
import { countElements, countHeavy, countListeners, countObservers, countTimers } from './counters.mjs';
import { judgeLosses, loseContexts } from './losses.mjs';
import { CASES, mountIn } from './mounts.mjs';

const PAGE =
  '<!doctype html><html lang="de"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stadt</title><script type="module" src="/cdn/ikon.js"></script>';
const COUNTERS = [countListeners, countObservers, countTimers, countHeavy, countElements];
const { offers, measures, indicators } = feed();
const town = feed({
  measures: measures.map((one) => ({
    ...one,
    offers: offers.map(({ id }) => id),
    indicators: indicators.map(({ id }) => id),
  })),
});
/** Before anything is counted: code, words and the few things that a page keeps once and for all. */
const WARM_UP = 60;
/** A lost context takes longer than a visit. */
const MOUNTS_FOR_A_LOSS = 10;
/** How often it is looked whether all has gone, and ms between two looks. */
const LOOKS = 40;
const BREATH = 250;
/**
 * Elements that may live on, whatever the count: the browser keeps the last that was pressed, and the workers that all
 * maps of a page share know the one that asked for them. When each of them comes to be kept is chance: what is more
 * once is looked at again, and a leak is more each time.
 */
const KEPT = 2;
const TRIES = 3;
/** So many looks alike are a page at rest. */
const ALIKE = 3;
const pause = () => new Promise((resolve) => setTimeout(resolve, BREATH));

export async function runLeaks(check, { count, wanted }) {
  const server = await serveFaults();
  server.answers.set('/page.html', answer(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  server.answers.set('/feed.json', answer(JSON.stringify(town)));
  const browser = await launchChromium({ protocolTimeout: 900_000 });
  try {
    for (const [name, run] of Object.entries(runsOf(check, count)).filter(([name]) => name.includes(wanted)))
      await leavesNothing({ browser, server, check }, name, run);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** By what is said of it: what comes first, and what may leave nothing more behind than that. */
function runsOf(check, count) {
  const mounts = Object.entries(CASES).map(([name, one]) => [
    `${name}, ${count} times there and away`,
    { first: (tab) => mountIn(tab, one, WARM_UP), then: (tab) => mountIn(tab, one, count) },
  ]);
  const losses = Math.ceil(count / MOUNTS_FOR_A_LOSS);
  const ofMaps = {
    first: (tab) => loseContexts(tab, 1),
    then: async (tab) => judgeLosses(check, await loseContexts(tab, losses)),
  };
  return { ...Object.fromEntries(mounts), [`maps that lose ${losses} contexts`]: ofMaps };
}

async function leavesNothing({ browser, server, check }, name, { first, then }) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1200, height: 900 });
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error?.message ?? String(error)));
  for (const counter of COUNTERS) await tab.evaluateOnNewDocument(counter);
  await tab.goto(`${server.origin}/page.html`, { waitUntil: 'load' });
  const client = await tab.createCDPSession();
  const begun = Date.now();
  await first(tab);
  let [before, after] = [undefined, await atRest(client, tab)];
  for (let tries = 0; tries < TRIES && (!before || isMore(before, after)); tries++) {
    before = after;
    await then(tab);
    after = await atRest(client, tab, before);
  }
  for (const key of Object.keys(after)) {
    const [from, to] = [before[key], after[key]];
    check(
      `${name}: no ${key} more`,
      to.length <= from.length && (key !== 'elements' || to.length <= KEPT),
      `${from.length} → ${to.length}: ${more(from, to)}`,
    );
  }
  check(`${name}: nothing is left uncaught`, errors.length === 0, errors.join(' | '));
  console.log(`     ${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  await tab.close();
}

const isMore = (before, after) => Object.keys(after).some((key) => after[key].length > before[key].length);

/** What there is more of, by name. */
function more(from, to) {
  const rest = [...to];
  for (const one of from) if (rest.includes(one)) rest.splice(rest.indexOf(one), 1);
  const names = [...new Set(rest)];
  return names.map((name) => `${rest.filter((one) => one === name).length} ${name}`).join(', ');
}

/** Waits until nothing changes any more, or nothing is more than it was. */
async function atRest(client, tab, before) {
  let last;
  for (let look = 0, alike = 0; look < LOOKS && alike < ALIKE; look++) {
    const now = await lookAt(client, tab);
    const same = (a, b) => Object.keys(a).every((key) => a[key].length === b[key].length);
    alike = last && same(now, last) ? alike + 1 : 0;
    last = now;
    if (before && !isMore(before, now)) return now;
    await pause();
  }
  return last;
}

async function lookAt(client, tab) {
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { nodes, documents, jsEventListeners } = await client.send('Memory.getDOMCounters');
  const left = await tab.evaluate(() =>
    Object.fromEntries(Object.entries(window.left).map(([key, look]) => [key, look()])),
  );
  const numbers = { nodes, documents, 'listeners of all': jsEventListeners };
  return {
    ...left,
    ...Object.fromEntries(Object.entries(numbers).map(([key, length]) => [key, new Array(length).fill(key)])),
  };
}
