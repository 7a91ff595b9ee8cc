// Where a page puts the elements: in things that open, in boxes that are narrow or have no width of their own.
import { looksAsOn } from '../measure.mjs';
import { element, four } from '../page.mjs';
import { inPlaces, neutralPages } from './neutral.mjs';

const NEUTRAL = neutralPages();
const WITH_MARGIN = neutralPages({ box: 'margin: 0 20px' });
const asAnywhere = (page) => looksAsOn(page, NEUTRAL);

/** Each element in a box of its own. */
const boxed = (open, close) =>
  Object.values(element)
    .map((make) => `<div class="place">${open}${make()}${close}</div>`)
    .join('');

async function fits(page) {
  await page.works();
  const wide = await page.ask(() =>
    hostProbe.tags
      .map((tag) => document.querySelector(tag))
      .filter((host) => host.scrollWidth > host.clientWidth + 1 || host.clientWidth < 150)
      .map((host) => `${host.localName} is ${host.clientWidth} px wide and needs ${host.scrollWidth}`),
  );
  if (wide.length) throw new Error(wide.join(', '));
}

const rows = {
  'a column of 200 px': { body: inPlaces('narrow'), check: fits },
  'a row of flexible boxes': {
    body: boxed('<div class="box">', '</div>'),
    css: '.box { display: flex; }',
    check: asAnywhere,
  },
  'a column of flexible boxes that begin at the start': {
    body: boxed('<div class="box">', '</div>'),
    css: '.box { display: flex; flex-direction: column; align-items: flex-start; }',
    check: asAnywhere,
  },
  'a grid whose parts begin at the start': {
    body: boxed('<div class="box">', '</div>'),
    css: '.box { display: grid; justify-items: start; }',
    check: asAnywhere,
  },
  'a grid with one part beside another': {
    body: boxed('<div class="box"><p>Daneben</p>', '</div>'),
    css: '.box { display: grid; grid-template-columns: 200px 1fr; } .box p { margin: 0; }',
    check: fits,
  },
  'a cell of a table': {
    body: boxed('<table><tr><td>', '</td></tr></table>'),
    css: 'table { width: 100%; border-spacing: 0; } td { padding: 0; }',
    check: asAnywhere,
  },
  'a cell of a table without width': { body: boxed('<table><tr><td>', '</td></tr></table>'), check: fits },
  floating: {
    css: 'ikon-angebote, ikon-massnahmen, ikon-kennzahlen, ikon-quartierskarte { float: left; } .place { overflow: auto; }',
    check: asAnywhere,
  },
  'in a line, as a block': {
    css: 'ikon-angebote, ikon-massnahmen, ikon-kennzahlen, ikon-quartierskarte { display: inline-block; }',
    check: asAnywhere,
  },
  'with a margin of its own': {
    css: 'ikon-angebote, ikon-massnahmen, ikon-kennzahlen, ikon-quartierskarte { margin: 0 20px; }',
    compareWith: WITH_MARGIN,
    check: (page) => looksAsOn(page, WITH_MARGIN),
  },
  'a parent that is turned and scaled': {
    body: `<div class="turned">${four}</div>`,
    css: '.turned { transform: translate(7px, 9px); will-change: transform; }',
    check: asAnywhere,
  },
  'a layer that stays in place': {
    body: `<div class="layer">${four}</div>`,
    css: '.layer { position: fixed; inset: 0; overflow: auto; }',
    check: asAnywhere,
  },
  'details that are opened': {
    body: `<details><summary>Angebote</summary>${four}</details>`,
    async check(page) {
      await page.until('the list is ready', () => hostProbe.state('ikon-angebote') === 'ready');
      await page.ask(() => (document.querySelector('details').open = true));
      await asAnywhere(page);
    },
  },
  'a tab that is shown later': {
    body: `<div class="tab">${four}</div>`,
    css: '.tab:not(.chosen) { display: none; }',
    async check(page) {
      await page.until('the list is ready', () => hostProbe.state('ikon-angebote') === 'ready');
      await page.ask(() => document.querySelector('.tab').classList.add('chosen'));
      await asAnywhere(page);
    },
  },
  'a part that is hidden without going': {
    css: 'body { visibility: hidden; pointer-events: none; }',
    async check(page) {
      await page.works();
      const seen = await page.ask(() =>
        hostProbe.tags.filter((tag) => {
          const { visibility, pointerEvents } = getComputedStyle(
            document.querySelector(tag).shadowRoot.querySelector('h3, button'),
          );
          return visibility !== 'hidden' || pointerEvents !== 'none';
        }),
      );
      if (seen.length) throw new Error(`${seen.join(', ')} can be seen or clicked`);
    },
  },
  'hidden by its attribute, its class, its style': {
    css: '.gone { display: none; }',
    async check(page) {
      await page.works();
      const shown = await page.ask(() => {
        const [a, b, c] = hostProbe.tags.map((tag) => document.querySelector(tag));
        a.hidden = true;
        b.className = 'gone';
        c.style.display = 'none';
        return [a, b, c].filter((one) => one.getClientRects().length).map((one) => one.localName);
      });
      if (shown.length) throw new Error(`${shown.join(', ')} are shown`);
    },
  },
  'a dialog: Escape closes what is on top': {
    size: [500, 900],
    body: `<button id="open" onclick="document.querySelector('dialog').showModal()">Angebote</button><dialog>${element.list()}</dialog>`,
    async check(page) {
      await page.ask(() => document.querySelector('#open').focus());
      await page.press('Enter');
      await page.works();
      await page.ask(() =>
        document.querySelector('ikon-angebote').shadowRoot.querySelector('.filter-button').focus(),
      );
      await page.press('Enter');
      await page.until('the sheet is open', () => hostProbe.count('ikon-angebote', 'dialog[open]') === 1);
      await page.press('Escape');
      await page.until('the sheet is closed', () => hostProbe.count('ikon-angebote', 'dialog[open]') === 0);
      if (!(await page.ask(() => document.querySelector('dialog').open)))
        throw new Error("the page's dialog has closed, too");
      await page.press('Escape');
      await page.until("the page's dialog is closed", () => !document.querySelector('dialog').open);
    },
  },
  'a frame in a sandbox that allows scripts alone': {
    script: '',
    body: '<iframe sandbox="allow-scripts" width="900" height="2500" src="neutral%20"></iframe>',
    async check(page) {
      await page.until('the elements in the frame work', () => hostProbe.framed?.missing.length === 0);
      const { violations, errors } = await page.ask(() => hostProbe.framed);
      if (violations.length + errors.length) throw new Error([...violations, ...errors].join(', '));
    },
  },
  paper: {
    engines: ['chromium'],
    async check(page) {
      await page.works();
      await page.media('print');
      await fits(page).finally(() => page.media('screen'));
    },
  },
};

export const places = Object.entries(rows).map(([name, row]) => ({
  name: `place: ${name}`,
  compareWith: NEUTRAL,
  ...row,
}));
