// What the list hands out on paper: the slip and the calendar of a week, as the built element prints them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { eachInPage } from './each.mjs';
import { infoOf, missingFonts, tagsOf, textOf } from './pdf.mjs';

const feed = readFileSync(join(root, 'demo/feeds/minden.json'));
const SLIP = 'a-sprachcafe-rodenbeck';

const cases = [
  {
    name: 'calendar-de',
    lang: 'de',
    view: 'calendar',
    selector: '.calendar > p:last-of-type .button:last-child',
  },
  {
    name: 'calendar-ar',
    lang: 'ar',
    view: 'calendar',
    selector: '.calendar > p:last-of-type .button:last-child',
  },
  // Whose surface is German hands it to somebody else: that language leads.
  { name: 'slip-de', lang: 'de', leads: 'en', view: 'slip', selector: '.slip .actions .primary' },
  { name: 'slip-ar', lang: 'ar', view: 'slip', selector: '.slip .actions .primary' },
];

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
  if (view !== 'calendar') return;
  check('is a table with heads', (tags.get('Table') ?? 0) === 1 && (tags.get('TH') ?? 0) > 3);
  const pages = textOf(file)
    .split('\f')
    .filter((text) => text.trim());
  const title = info.title.split(': ').at(-1) ?? '';
  const repeated = lang !== 'de' || pages.every((text) => text.includes(title) && text.includes('Wann'));
  check('says on every page which week it is, and what its columns are', repeated, pages.length);
}
