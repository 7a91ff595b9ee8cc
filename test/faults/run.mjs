// Each fault on a page of its own, one after the other. The page's clock goes on when it is told to (time.mjs): no deadline is waited for.
import { launchChromium } from '../../scripts/lib/launch.mjs';
import { timeMachine } from '../unattended/time.mjs';
import { FEED, faults, good, portal } from './faults.mjs';
import { answer, serveFaults } from './server.mjs';
import { pageOf, seenBy, TAGS } from './visitor.mjs';

/** ms that pass in the page at a time, and how often at most: two minutes, more than all attempts take. */
const STEP = 10_000;
const STEPS = 24;
/** ms between two looks, for what is no clock's: code that comes, and frames. */
const BREATH = 40;

/** @param {{ every: number, wanted: string }} which one fault in so many, and words of its name */
export async function runFaults(check, { every, wanted }) {
  const server = await serveFaults();
  const foreign = await serveFaults();
  foreign.answers.set(FEED, good);
  const gone = await serveFaults();
  gone.stop();
  const browser = await launchChromium();
  const world = { browser, server, foreign, gone, check };
  try {
    const all = faults.filter(({ name }, index) => index % every === 0 && name.includes(wanted));
    for (const fault of all) await one(world, fault);
    if (!wanted) for (const act of [keepsTheLast, remembers, onePart]) await act(world);
  } finally {
    await browser.close();
    server.stop();
    foreign.stop();
  }
}

async function open({ browser, server }, page) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error?.message ?? String(error)));
  await tab.evaluateOnNewDocument(timeMachine);
  server.answers.set('/page.html', pageOf(page));
  server.answers.set('/good.json', good);
  server.answers.set('/portal', portal);
  await tab.goto(`${server.origin}/page.html`, { waitUntil: 'domcontentloaded' });
  return { tab, errors };
}

/** Lets time pass until the elements show these. @returns what they show then */
async function passesUntil(tab, ends, never = 0) {
  let shown = [];
  for (let step = 0; step < STEPS; step++) {
    shown = await seenBy(tab);
    if (shown.every((what, index) => what === ends[index])) return shown;
    await tab.evaluate((ms, n) => window.skip(ms, n), STEP, never);
    await new Promise((resolve) => setTimeout(resolve, BREATH));
  }
  return shown;
}

/** What stands in the feed's place, where it is no answer of the server's own. */
function asked({ server, foreign, gone }, { at, gives, basemap }) {
  const words = {
    REFUSED: { feed: `${gone.origin}${FEED}` },
    FOREIGN: { feed: `${foreign.origin}${FEED}` },
    POLICY: { feed: FEED, policy: "connect-src 'none'" },
  };
  const redirect = answer('', { status: '302 x', headers: { location: `${foreign.origin}${FEED}` } });
  server.answers.set(FEED, good);
  if (gives === 'FOREIGN REDIRECT') server.answers.set(FEED, redirect);
  else if (typeof gives !== 'string') server.answers.set(at, gives);
  return { feed: FEED, basemap, ...(typeof gives === 'string' ? words[gives] : {}) };
}

async function one(world, fault) {
  const { server, check } = world;
  const { name, gives, ends } = fault;
  const page = asked(world, fault);
  const { tab, errors } = await open(world, page);
  const never = gives.hangs ? Infinity : 0;
  const wanted = TAGS.map((tag) => wantedOf(tag, ends));
  const shown = await passesUntil(tab, wanted, never);
  check(
    `${name}: all elements say so`.replace('say so', SAID[ends]),
    shown.every((what, index) => what === wanted[index]),
    shown.join(' | '),
  );
  const heard = await tab.evaluate(() => window.heard);
  if (ends === 'error') {
    check(
      `${name}: the page is told`,
      TAGS.every((tag) => heard.includes(`ikon-error ${tag}`)),
      heard.join(),
    );
    if (page.feed === FEED && !page.policy) await triesAgain(world, tab, name);
  }
  if (ends === 'stale') {
    server.answers.delete(fault.at);
    await triesAgain(world, tab, name);
  }
  check(`${name}: nothing is left uncaught`, ends === 'own' || errors.length === 0, errors.join(' | '));
  await tab.close();
  server.reset();
}

/** Ends that are not the same for all. The list's first German words are part of its code; what has no words says so. */
const ENDS = {
  wordless: { 'ikon-angebote': 'stale', others: 'error' },
  partless: { 'ikon-quartierskarte': 'stale', 'ikon-angebote': 'stale', others: 'ready' },
};
const wantedOf = (tag, ends) => ENDS[ends]?.[tag] ?? ENDS[ends]?.others ?? ends;

const SAID = {
  wordless: 'say so, or are drawn with the German words of the code',
  partless: 'show what the feed says, and map and list what is missing',
  error: 'say it, and offer to try again',
  ready: 'show what the feed says',
  stale: 'show what the feed says, and what is missing',
  own: 'leave the page’s own words',
};

/** The network is well again: one press brings all. */
async function triesAgain({ server, check }, tab, name) {
  server.answers.set(FEED, good);
  await tab.evaluate(() =>
    document.querySelector('ikon-angebote').shadowRoot.querySelector('.notice button').click(),
  );
  const shown = await passesUntil(
    tab,
    TAGS.map(() => 'ready'),
  );
  check(
    `${name}: one press brings all when it is over`,
    shown.every((what) => what === 'ready'),
    shown.join(' | '),
  );
}

/** What is shown stays while a later reading fails, and says from when it is. */
async function keepsTheLast(world) {
  const { server, check } = world;
  server.answers.set(FEED, good);
  const { tab, errors } = await open(world, { feed: FEED });
  await passesUntil(
    tab,
    TAGS.map(() => 'ready'),
  );
  for (const offline of [false, true]) {
    server.answers.set(FEED, answer('', { status: '500 x' }));
    await tab.setOfflineMode(offline);
    await tab.evaluate(() => void document.querySelector('ikon-angebote').reload());
    const shown = await passesUntil(
      tab,
      TAGS.map(() => 'stale'),
    );
    const name = offline ? 'without a network' : 'while the server fails';
    check(
      `${name} the last good state stays, with its date`,
      shown.every((what) => what === 'stale'),
      shown.join(' | '),
    );
    await tab.setOfflineMode(false);
    await triesAgain(world, tab, name);
  }
  check('nothing is left uncaught on the way', errors.length === 0, errors.join(' | '));
  await tab.close();
  server.reset();
}

/** With `offline` the device has a copy, which another page shows when the server is away. */
async function remembers(world) {
  const { server, check } = world;
  server.answers.set(FEED, good);
  const first = await open(world, { feed: FEED, offline: true });
  await passesUntil(
    first.tab,
    TAGS.map(() => 'ready'),
  );
  await first.tab.waitForFunction((feed) => caches.match(feed), {}, `${server.origin}${FEED}`);
  await first.tab.close();
  server.answers.set(FEED, (socket) => socket.destroy());
  const { tab } = await open(world, { feed: FEED, offline: true });
  const shown = await passesUntil(
    tab,
    TAGS.map(() => 'stale'),
  );
  check(
    'a page that was here before shows its copy',
    shown.every((what) => what === 'stale'),
    shown.join(' | '),
  );
  await tab.close();
  server.reset();
}

/** Of two feeds one fails. */
async function onePart(world) {
  const { server, check } = world;
  server.answers.set(FEED, good);
  const { tab, errors } = await open(world, { feed: `${FEED} /missing.json` });
  const shown = await passesUntil(
    tab,
    TAGS.map(() => 'stale'),
  );
  check(
    'of two feeds the one that is there is shown, and it is said',
    shown.every((what) => what === 'stale'),
    shown.join(' | '),
  );
  check('nothing is left uncaught of it', errors.length === 0, errors.join(' | '));
  await tab.close();
  server.reset();
}
