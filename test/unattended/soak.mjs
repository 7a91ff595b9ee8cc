// A kiosk's life in a short time: one visitor after the other touches at random, time runs ahead between them, and after each of
// them the screen is as it was before.
import { createMonkey } from './monkey.mjs';
import { seeded } from './random.mjs';
import { differences, traces } from './residue.mjs';
import { createPlace, failure, openScreen, shows, stored } from './screen.mjs';
import { listenForEscapes, watchEscapes } from './escapes.mjs';

/** In CI; a whole life are 2,000. */
const VISITS = 40;
/** Visits after which everything that is loaded later has been: each of them takes another language. */
const WARM_UP = 18;
/** ms that nobody is there between two visits. */
const AWAY = { least: 15_000, most: 180_000 };
const HEAP_EVERY = 5;
/** MB that the heap may grow in an hour of the screen's time. */
const SLOPE = 1;
/** Visits from which on that is more than chance. */
const ENOUGH = 300;
/** ms that a reset may take after the countdown's end. When it is drawn is said, and not judged: others use the machine as well. */
const LATE = 1_000;
const TIMEOUT = 60_000;

export async function soak(check, { visits = VISITS, seed = 8, hours } = {}) {
  const place = await createPlace();
  const screen = await openScreen(place, {
    before: [watchResets, listenForEscapes],
    scale: 0.1,
    args: ['--disable-gpu-rasterization'],
  });
  const life = { screen, origin: place.server.origin, visiting: false, renewing: false, renewals: 0 };
  const cdp = await screen.tab.createCDPSession();
  await hearOfResets(life, cdp);
  const escapes = await watchEscapes(life, cdp);
  const found = { residue: [], late: [], heap: [], life: 0 };
  const end = hours ? Date.now() + Number(hours) * 3_600_000 : undefined;
  const started = performance.now();
  let visit = 0;
  try {
    await shows(screen.tab);
    await stored(screen.tab);
    const random = seeded(Number(seed));
    const monkey = createMonkey(screen.tab, cdp, random);
    for (; end ? Date.now() < end : visit < Number(visits); visit++)
      await oneVisit({ visit, life, monkey, random, cdp, found, escapes });
  } catch (error) {
    check(`visit ${visit + 1}: the screen can be touched`, false, error.stack);
  } finally {
    report(check, { visit, seed, life, found, escapes, seconds: (performance.now() - started) / 1000 });
    life.closing = true;
    await screen.close();
    await place.close();
  }
}

/** Runs in the page before anything else: when the last touch was, and how long after its end a visit was forgotten. */
function watchResets() {
  let last = 0;
  window.resets = [];
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
    addEventListener(type, () => (last = performance.now()), { capture: true });
  addEventListener('ikon-kiosk-reset', () => {
    window.tellOfReset?.('');
    const at = performance.now();
    requestAnimationFrame(() => window.resets.push({ since: at - last, drawn: performance.now() - at }));
  });
}

/** A visit ends with its reset: from then on the page may begin anew. */
async function hearOfResets(life, cdp) {
  cdp.on('Runtime.bindingCalled', ({ name }) => name === 'tellOfReset' && (life.visiting = false));
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'tellOfReset' });
}

/** In the page: lets time run ahead, and says what is on the screen then. */
async function later(ms) {
  await window.skip(ms);
  const root = document.querySelector('[data-ikon-kiosk]').shadowRoot;
  if (root.querySelector('.attract')) return 'away';
  return root.querySelector('.bar') ? 'visiting' : 'greeting';
}

async function oneVisit({ visit, life, monkey, random, cdp, found, escapes }) {
  const { tab } = life.screen;
  found.clean ??= await cleanStart(tab);
  await undisturbed(life, () => untilAway(tab, AWAY.least + monkey.whole(AWAY.most - AWAY.least)));
  await lookAnew(life, found);
  life.visiting = true;
  await greet(tab, cdp, visit < WARM_UP ? visit / WARM_UP : random());
  for (let acts = 3 + monkey.whole(8); acts > 0; acts--) await monkey.act();
  await leave(life, found);
  escapes.collect(await tab.evaluate(() => window.escapes.splice(0)), visit);
  // It may have begun anew since the visit did.
  await lookAnew(life, found);
  await compare(tab, visit, found);
  if (visit % HEAP_EVERY === 0) found.heap.push(await weigh(tab, cdp, life, visit));
}

/** While nobody is there the page may begin anew: then it is waited for, and what was to be done there is done again. */
async function undisturbed(life, act) {
  const { tab } = life.screen;
  for (;;) {
    const before = life.renewals;
    try {
      await act();
      // What began in the last moment has reached the browser.
      await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      if (!life.renewing && life.renewals === before) return;
    } catch (error) {
      if (!life.renewing && life.renewals === before) throw error;
    }
    await shows(tab);
  }
}

/** A page that has begun anew may draw otherwise than the one before, such as a map without WebGL; what is stored must be the same. */
async function lookAnew(life, found) {
  if (found.life === life.renewals) return;
  found.life = life.renewals;
  const { shape } = await life.screen.tab.evaluate(traces);
  found.clean = { ...found.clean, shape };
}

/** The first picture, before anybody has been there. */
async function cleanStart(tab) {
  await untilAway(tab, 60_000);
  return tab.evaluate(traces);
}

async function untilAway(tab, ms) {
  const seen = [];
  for (let tries = 0; tries < 5; tries++) {
    seen.push(await tab.evaluate(later, ms));
    if (seen.at(-1) === 'away') return;
    // A wait of less than this is a real one, in the page as here (`time.mjs`): the second of a countdown may end in one.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  throw await failure(new Error(`the screen does not come back to its picture: ${seen}`), tab, 'nobody');
}

/** Wakes the screen and takes any of its languages. */
async function greet(tab, cdp, chance) {
  const touch = async (look) => {
    const at = await tab.evaluate(look);
    if (!at) return;
    await Promise.all([
      cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] }),
      cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ]);
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
  };
  const one = (selector) => `(chance) => {
    const all = [...document.querySelector('[data-ikon-kiosk]').shadowRoot.querySelectorAll('${selector}')];
    const { x, y, width, height } = all[Math.floor(chance * all.length)]?.getBoundingClientRect() ?? { width: 0 };
    return width > 0 && { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }`;
  await touch(`(${one('.wake')})(0)`);
  await touch(`(${one('.tile')})(${chance})`);
}

/** In the page: a push with a finger goes on for a while, which no clock can skip. */
async function atRest() {
  let still = 0;
  for (let before = scrollY; still < 10; before = scrollY) {
    await new Promise((resolve) => requestAnimationFrame(() => resolve()));
    still = scrollY === before ? still + 1 : 0;
  }
}

/** Nobody touches any more: the countdown runs and ends. A page that began anew in that moment tells of none. */
async function leave(life, found) {
  const { tab } = life.screen;
  const before = await tab.evaluate(later, 0);
  await tab.evaluate(atRest);
  await tab.evaluate(() => void window.resets.splice(0));
  await undisturbed(life, () => untilAway(tab, TIMEOUT + 100));
  life.visiting = false;
  const [first] = await tab.evaluate(() => window.resets.splice(0));
  // Each element tells of it.
  if (before === 'visiting' && first) found.late.push({ ms: first.since - TIMEOUT, drawn: first.drawn });
}

/** Frames after which nobody waits any more: a push with a finger goes on for a while, and so does the start of a map. */
const FRAMES = 180;

async function compare(tab, visit, found) {
  let left = [];
  for (let tries = 0; tries < FRAMES; tries++) {
    left = differences(found.clean, await tab.evaluate(traces));
    if (left.length === 0) return;
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
  }
  found.residue.push(...left.map((line) => `visit ${visit + 1}: ${line}`));
}

async function weigh(tab, cdp, life, visit) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  const hour = (await tab.evaluate(() => performance.now())) / 3_600_000;
  return { hour, nodes, mb: usedSize / 1_048_576, visit, life: life.renewals };
}

/** MB per hour, over all lives of the page between two starts, each after its warm-up. */
export function slopeOf(samples, of) {
  const lives = new Map();
  for (const one of samples) lives.set(one.life, [...(lives.get(one.life) ?? []), one]);
  let above = 0;
  let below = 0;
  for (const all of lives.values()) {
    const warm = all.slice(Math.ceil(WARM_UP / HEAP_EVERY));
    const mean = (value) => warm.reduce((sum, one) => sum + value(one), 0) / warm.length;
    const [hour, value] = [mean((one) => one.hour), mean(of)];
    for (const one of warm) {
      above += (one.hour - hour) * (of(one) - value);
      below += (one.hour - hour) ** 2;
    }
  }
  return below > 0 ? above / below : 0;
}

function report(check, { visit, seed, life, found, escapes, seconds }) {
  const slope = slopeOf(found.heap, ({ mb }) => mb);
  const hours = found.heap.at(-1)?.hour ?? 0;
  console.log(
    `     ${visit} visits (seed ${seed}), ${hours.toFixed(1)} h of the screen's time since the last of ${life.renewals} renewals, ` +
      `${seconds.toFixed(0)} s; heap ${found.heap[0]?.mb.toFixed(1)} → ${found.heap.at(-1)?.mb.toFixed(1)} MB, ` +
      `(${found.heap.map(({ mb }) => mb.toFixed(1)).join(' ')}), ${slopeOf(found.heap, ({ nodes }) => nodes).toFixed(0)} nodes per hour`,
  );
  check(
    'nothing crashed, and no error was left uncaught',
    escapes.crashes.length === 0,
    some(escapes.crashes),
  );
  check('nobody got away from the page', escapes.ways.length === 0, some(escapes.ways));
  check('nothing of a visitor was left', found.residue.length === 0, some(found.residue));
  const middle = (of) => found.late.map(of).sort((a, b) => a - b)[found.late.length >> 1] ?? Infinity;
  const late = middle(({ ms }) => ms);
  check('visits ended by themselves', found.late.length > visit / 3, `${found.late.length} resets`);
  check(
    'a reset comes within a second of the countdown’s end',
    late <= LATE,
    `the middle one after ${Math.round(late)} ms, drawn ${Math.round(middle(({ drawn }) => drawn))} ms later`,
  );
  const grows = `${slope.toFixed(2)} MB`;
  if (visit >= ENOUGH) check('the heap grows by at most 1 MB in an hour', slope <= SLOPE, grows);
  else console.log(`     the heap grows by ${grows} in an hour, which so few visits do not prove`);
}

const some = (all) => (all.length > 0 ? `${all.length}: ${all.slice(0, 6).join(' | ')}` : '');
