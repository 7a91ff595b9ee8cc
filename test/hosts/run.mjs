// Opens every row of the table in one browser and says what held.
import { breaksFor } from './breaks.mjs';
import { measure } from './measure.mjs';
import { visitOf } from './visit.mjs';

const WIDE = [1000, 1400];
/** How long a row waits for what should come; with a defect it never does. */
const PATIENCE = 60_000;
const PATIENCE_WITH_DEFECT = 6_000;

/** What the elements measure on a page that wants nothing of them, looked up once for each kind of such a page. */
function neutralOf(browser, hosts) {
  const known = new Map();
  return async (row) => {
    if (!known.has(row.name)) {
      await browser.open(hosts.pageUrl(row));
      known.set(row.name, await measure(visitOf({ browser, hosts, row, patience: PATIENCE })));
    }
    return known.get(row.name);
  };
}

/** @param {import('./breaks.mjs').Break} [defect] what is put in on purpose, once the neutral page is known */
async function openRow({ browser, hosts, neutral }, row, defect) {
  const [width, height] = row.size ?? WIDE;
  if (browser.size !== `${width}`) await browser.resize(width, height);
  browser.size = `${width}`;
  const patience = defect ? PATIENCE_WITH_DEFECT : PATIENCE;
  const visit = visitOf({ browser, hosts, row, neutral, patience });
  if (row.compareWith) await neutral(row.compareWith);
  hosts.spoil(defect);
  try {
    await browser.open(hosts.pageUrl(row));
    await row.check(visit);
  } finally {
    hosts.spoil(undefined);
  }
}

const stopwatch = (start = Date.now()) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

async function holds(means, row) {
  const start = Date.now();
  try {
    await openRow(means, row);
    console.log(`  ok   ${row.name} (${stopwatch(start)})`);
    return true;
  } catch (error) {
    console.log(`  FAIL ${row.name} (${stopwatch(start)})\n       ${error.message}`);
    return false;
  }
}

/** Whether a row sees a defect. */
async function sees(means, row, defect) {
  const title = `${row.name} ← ${defect.name}`;
  try {
    await openRow(means, row, defect);
    console.log(`  FAIL ${title}: it is not seen`);
    return false;
  } catch (error) {
    const [reason] = error.message.split('\n');
    const there = defect.put || defect.page || defect.css;
    const seen = Boolean(there) && defect.sees.test(error.message);
    console.log(
      `  ${seen ? 'ok  ' : 'FAIL'} ${title}: ${there ? reason : 'there is nothing to put it into'}`,
    );
    return seen;
  }
}

async function seesAll(means, row) {
  const defects = breaksFor(row);
  if (!defects.length) console.log(`  FAIL ${row.name}: no defect is known that it would see`);
  let all = defects.length > 0;
  for (const defect of defects) all = (await sees(means, row, defect)) && all;
  return all;
}

/** @param {boolean} broken whether each row has to fail with the defects that belong to it */
export async function runRows(browser, hosts, rows, broken) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const means = { browser, hosts, neutral: neutralOf(browser, hosts) };
  for (const row of rows) counts[(await (broken ? seesAll : holds)(means, row)) ? 'passed' : 'failed'] += 1;
  return counts;
}
