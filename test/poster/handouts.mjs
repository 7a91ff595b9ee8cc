// What the list hands out on paper: the slip and the calendar of a week, as the built element prints them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { eachInPage } from './each.mjs';
import { infoOf, missingFonts, tagsOf, textOf } from './pdf.mjs';

const feed = readFileSync(join(root, 'demo/feeds/minden.json'));
/** As many as need a second page. */
const SLIP = 'a-sprachcafe-rodenbeck,a-kitaplatz,a-wohnungssuche,a-spielmobil,a-beratungsbus';
const { license } = JSON.parse(feed);

const cases = [
  {
    name: 'calendar-de',
    lang: 'de',
    view: 'calendar',
    selector: '.calendar-foot .button:last-child',
  },
  {
    name: 'calendar-ar',
    lang: 'ar',
    view: 'calendar',
    selector: '.calendar-foot .button:last-child',
  },
  // Whose surface is German hands it to somebody else: that language leads.
  { name: 'slip-de', lang: 'de', leads: 'en', view: 'slip', selector: '.slip .actions .primary' },
  { name: 'slip-ar', lang: 'ar', view: 'slip', selector: '.slip .actions .primary' },
];

/** What the head of each page says; right-to-left text comes out of a PDF in pieces. */
const HEADS = {
  'calendar-de': ['Wann', 'Wo', '20'],
  'calendar-ar': ['20'],
  'slip-de': ['Angebote für Sie', 'Stand der Daten', 'printed on', 'CC0'],
  'slip-ar': ['Angebote für Sie', 'Stand der Daten', 'CC0'],
};

export const handouts = ({ browser, origin, folder, check }) =>
  eachInPage(cases, browser, check, (page, one) => look(page, one, { origin, folder, check }));

const pageOf = (lang) =>
  `<!doctype html><html lang="${lang}"><title>Seite</title><script type="module" src="/cdn/angebote.js"></script>
  <ikon-angebote feed="/feed.json" lang="${lang}" url-sync></ikon-angebote></html>`;

async function look(page, { name, lang, leads = lang, view, selector }, { origin, folder, check }) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/feed.json')
      return void request.respond({ contentType: 'application/json', body: feed });
    if (pathname === '/page.html')
      return void request.respond({ contentType: 'text/html; charset=utf-8', body: pageOf(lang) });
    return void request.continue();
  });
  await page.goto(`${origin}/page.html?ikon.view=${view}&ikon.slip=${SLIP}`);
  await page.evaluate(() => {
    // Keeps what goes to the printer.
    const append = document.body.append.bind(document.body);
    document.body.append = (frame) => {
      append(frame);
      if (!frame.contentWindow) return;
      frame.contentWindow.print = () => {
        const { documentElement, adoptedStyleSheets } = frame.contentDocument;
        const css = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
        window.printed = { html: documentElement.outerHTML, css: css.join('\n') };
      };
    };
  });
  await page.waitForFunction(
    (wanted) => {
      const button = document.querySelector('ikon-angebote')?.shadowRoot?.querySelector(wanted);
      return button && !button.disabled && (button.click(), window.printed);
    },
    { polling: 100, timeout: 90_000 },
    selector,
  );
  const { html, css } = await page.evaluate(() => window.printed);
  const paper = await page.browser().newPage();
  await paper.setContent(html);
  await paper.addStyleTag({ content: css });
  await paper.emulateMediaType('print');
  await paper.setViewport({ width: 680, height: 1000 });
  const wide = await paper.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await paper.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
  const codes = await paper.evaluate(() => document.querySelectorAll('.qr path').length);
  await paper.close();
  const info = infoOf(file);
  check('is A4, and nothing is wider than it', info.width === 210 && info.height === 297 && wide <= 0, wide);
  check(
    'is tagged, named and in its language',
    info.tagged && info.title.length > 0 && info.lang === leads,
    `${info.title}, ${info.lang}`,
  );
  check('has a code and its fonts', codes > 0 && missingFonts(file).length === 0);
  const tags = tagsOf(file);
  check('has a heading', (tags.get('H1') ?? 0) > 0);
  const pages = textOf(file)
    .split('\f')
    .filter((text) => text.trim());
  check('says its licence', pages[0].replace(/\s+/g, ' ').includes(license.name.split(';')[0]));
  // Of later pages the first lines: elsewhere on a page the same words may stand as well.
  const heads = pages.slice(1).map((text) =>
    text
      .split('\n')
      .filter((line) => line.trim())
      .slice(0, 8)
      .join(' '),
  );
  check('needs a second page', heads.length > 0);
  const wanted = HEADS[name];
  check(
    'says on every page what it is',
    heads.every((head) => wanted.every((words) => head.includes(words))),
    heads.join(' / '),
  );
  if (view === 'calendar')
    check('is a table with heads', (tags.get('Table') ?? 0) === 1 && (tags.get('TH') ?? 0) > 3);
}
