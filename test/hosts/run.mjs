// Opens every row of the table in one browser and says what held.
import { measure } from './measure.mjs';
import { visitOf } from './visit.mjs';

const WIDE = [1000, 1400];

/** What the elements measure on a page that wants nothing of them, looked up once for each kind of such a page. */
function neutralOf(browser, hosts) {
  const known = new Map();
  return async (row) => {
    if (!known.has(row.name)) {
      await browser.open(hosts.pageUrl(row));
      known.set(row.name, await measure(visitOf({ browser, hosts, row })));
    }
    return known.get(row.name);
  };
}

async function runRow(browser, hosts, row, neutral) {
  const start = Date.now();
  const took = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  try {
    const [width, height] = row.size ?? WIDE;
    if (browser.size !== `${width}`) await browser.resize(width, height);
    browser.size = `${width}`;
    const visit = visitOf({ browser, hosts, row, neutral });
    if (row.compareWith) await neutral(row.compareWith);
    await browser.open(hosts.pageUrl(row));
    await row.check(visit);
    console.log(`  ok   ${row.name} (${took()})`);
    return true;
  } catch (error) {
    console.log(`  FAIL ${row.name} (${took()})\n       ${error.message}`);
    return false;
  }
}

export async function runRows(browser, hosts, rows) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const neutral = neutralOf(browser, hosts);
  for (const row of rows) counts[(await runRow(browser, hosts, row, neutral)) ? 'passed' : 'failed'] += 1;
  return counts;
}
