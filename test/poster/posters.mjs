// The page of posters as it is built: sheets of every size with feeds of every size, looked at by geometry and as PDF.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feedOf, YEAR } from './feeds.mjs';
import { faultsOf, listed, misplaced, smallestType } from './geometry.mjs';
import { eachInPage } from './each.mjs';
import { infoOf, linesOf, missingFonts, tagsOf, textOf } from './pdf.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LINK = 'https://www.stadt.example/angebote';
const MM = { A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841] };
/** As docs/plakat.md says, points. */
const SMALLEST = { A4: 7.5, A3: 8, A2: 8.5, A1: 9.5 };
const MOST_BYTES = 3_000_000;
/** A busy machine takes its time; how long is no verdict. */
const PATIENCE = { timeout: 90_000 };

const cases = [
  { name: 'no offers', feed: feedOf(0), query: {}, sheets: 1 },
  { name: 'one offer on A1', feed: feedOf(1), query: { size: 'A1' }, sheets: 1 },
  { name: '50 offers at one place', feed: feedOf(50, { places: 1 }), query: { link: LINK }, numbers: 1 },
  {
    name: '300 offers on A3 in three languages across',
    feed: feedOf(300),
    query: {
      size: 'A3',
      orientation: 'landscape',
      languages: 'de,ar,uk',
      link: LINK,
      standpoint: '8.917,52.289',
    },
  },
  { name: '2,000 offers on A1', feed: feedOf(2000), query: { size: 'A1' }, large: true },
  { name: 'Arabic first on A4', feed: feedOf(40), query: { languages: 'ar,de', link: LINK } },
  { name: 'a leaflet', feed: feedOf(30), query: { form: 'leaflet', languages: 'de,ar', link: LINK } },
  {
    name: 'a leaflet with a smaller map, so that all has room on its two sides',
    feed: feedOf(18),
    query: { form: 'leaflet', languages: 'de,ar' },
    sheets: 2,
  },
  {
    name: 'a leaflet whose key to the signs has no room on its back',
    feed: feedOf(30, { closed: 120 }),
    query: { form: 'leaflet', languages: 'de,ar,uk' },
  },
  { name: 'a leaflet that needs a sheet more', feed: feedOf(120), query: { form: 'leaflet' } },
  { name: 'a filter', feed: feedOf(60), query: { size: 'A2', 'ikon.facts': 'free,childcare', link: LINK } },
];

export const posters = ({ browser, origin, folder, check }) =>
  eachInPage(cases, browser, check, (page, one) => look(page, one, { origin, folder, check }));

async function open(page, origin, feed, query) {
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().endsWith('/feed.json')
      ? void request.respond({ contentType: 'application/json', body: JSON.stringify(feed) })
      : void request.continue(),
  );
  const search = new URLSearchParams({ feed: '/feed.json', ...query });
  await page.goto(`${origin}/poster/plakat.html?${search}`);
  await page.waitForFunction(
    () => ['ready', 'failed'].includes(document.documentElement.dataset.poster),
    PATIENCE,
  );
}

async function look(page, { name, feed, query, sheets, numbers, large }, { origin, folder, check }) {
  await open(page, origin, feed, query);
  await page.emulateMediaType('print');
  const faults = await page.evaluate(faultsOf);
  check(
    'nothing collides, nothing is cut off, map and list have the same numbers',
    faults.length === 0,
    faults.join('; '),
  );
  const wrong = await page.evaluate(
    misplaced,
    feed.places.map((one) => one.coordinates),
  );
  check('each number stands where the list says', wrong.length === 0, wrong.join('; '));
  const list = await page.evaluate(listed);
  const wanted = feed.offers.filter(
    (offer) => !query['ikon.facts'] || (offer.free && offer.childcare),
  ).length;
  check('no offer is left out', list.offers === wanted, `${list.offers} of ${wanted}`);
  check('the list is in order, all of it text and vectors', list.inOrder && list.canvas === 0);
  check('samples say so', list.samples >= wanted);
  if (numbers !== undefined) {
    const found = await page.evaluate(
      () => document.getElementById('poster').shadowRoot.querySelectorAll('.pins .number').length,
    );
    check('offers at one place share a number', found === numbers, found);
  }
  const languages = (query.languages ?? 'de').split(',');
  if (languages.includes('ar')) {
    check('Arabic runs from the right, telephone numbers do not', list.rtl > 0 && list.phones);
    check('what a machine translated has a star', list.stars > 0);
  }
  if (query.standpoint) check('says in each language where the reader is', list.here === languages.length);
  check('has a code where a page is named', list.code === (query.link ? 1 : 0));

  const type = await page.evaluate(smallestType);
  const least = SMALLEST[query.form === 'leaflet' ? 'A4' : (query.size ?? 'A4')];
  check(`has no type below ${least} points`, type.points >= least - 0.01, `${type.points}: ${type.words}`);

  const file = join(folder, `${name.replace(/\W+/g, '-')}.pdf`);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  writeFileSync(file, pdf);
  const info = infoOf(file);
  const [width, height] = paperOf(query);
  check(
    'has the size of its paper',
    Math.abs(info.width - width) <= 1 && Math.abs(info.height - height) <= 1,
    `${info.width} × ${info.height}`,
  );
  const drawn = await page.evaluate(
    () => document.getElementById('poster').shadowRoot.querySelectorAll('.sheet').length,
  );
  check(
    'has a page for each sheet',
    info.pages === drawn && (sheets === undefined || drawn === sheets),
    `${info.pages} of ${drawn}`,
  );
  check(
    'is tagged, named and in a language',
    info.tagged && info.title.length > 0 && info.lang === languages[0],
    `${info.title}, ${info.lang}`,
  );
  if (!large) check(`is no larger than ${MOST_BYTES / 1e6} MB`, info.bytes <= MOST_BYTES, info.bytes);
  check('carries its fonts, and no picture of text', missingFonts(file).length === 0 && !info.images);
  const tags = tagsOf(file);
  check(
    'has headings',
    (tags.get('H1') ?? 0) >= 1 && (wanted === 0 || (tags.get('H2') ?? 0) >= 1),
    [...tags].join(' '),
  );
  const text = textOf(file);
  const missing = feed.offers.filter(
    ({ title }) =>
      languages[0] === 'de' &&
      wanted === feed.offers.length &&
      // "1" is in "10" as well.
      !new RegExp(`${title.de}(?!\\d)`).test(text),
  );
  check('its text can be marked', missing.length === 0, missing.length);
  if (languages[0] !== 'de') return;
  const day = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'Europe/Berlin' });
  const line = linesOf(file);
  const dates = `Stand der Daten: 1. November 2026, gedruckt am ${day.format()}`;
  check(
    'says of which day its data are, and the licence',
    line.includes(dates) && line.includes('(CC0 1.0)'),
  );
  const dated = feed.offers.filter(({ schedule }) => schedule).length;
  const said = line.match(new RegExp(`6\\. Februar ${YEAR}`, 'g'))?.length ?? 0;
  if (wanted === feed.offers.length) check('tells each date', said >= dated, `${said} of ${dated}`);
}

function paperOf({ size = 'A4', orientation, form }) {
  const [width, height] = MM[form === 'leaflet' ? 'A4' : size];
  return orientation === 'landscape' || form === 'leaflet' ? [height, width] : [width, height];
}

/** The form around it. */
export async function workbench({ browser, origin, check }) {
  console.log('\n── the workbench ──');
  const page = await browser.newPage();
  await open(page, origin, feedOf(20), {});
  const redrawn = () =>
    page.waitForFunction(() => document.documentElement.dataset.poster === 'ready', PATIENCE);
  await page.select('#size', 'A3');
  await redrawn();
  await page.select('#language-2', 'ar');
  await redrawn();
  check(
    'what is chosen stands in the address',
    /size=A3/.test(page.url()) && /languages=de(,|%2C)ar/.test(page.url()),
    page.url(),
  );
  const told = await page.$eval('.disclaimer', ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  check(
    'says nothing of the demo where it stands alone',
    told === 'Was Sie wählen, steht in der Adresse dieser Seite: so können Sie es weitergeben.',
    told,
  );
  for (const width of [1280, 320]) {
    await page.setViewport({ width, height: 900 });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    check(
      `has no fault that axe finds at ${width} px`,
      violations.length === 0,
      violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`).join('; '),
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(`does not scroll sideways at ${width} px`, wide <= 0, wide);
  }
  await page.close();
}
