// The direction of the house is a lint rule; these facts show that it bites.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint();

async function complaints(filePath, code) {
  const [{ messages }] = await eslint.lintText(`${code}\n`, { filePath });
  const fatal = messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return messages.filter(({ ruleId }) => ruleId?.includes('restricted')).map(({ message }) => message);
}

const refuses = (filePath, code, reason) =>
  it(`refuses ${code} in ${filePath}`, async () => {
    const found = await complaints(filePath, code);
    assert.ok(
      found.some((message) => reason.test(message)),
      `no complaint like ${reason}, only: ${found.join(' | ') || 'none'}`,
    );
  });

const allows = (filePath, code) =>
  it(`allows ${code} in ${filePath}`, async () => assert.deepEqual(await complaints(filePath, code), []));

describe('src/catalog', () => {
  const file = 'src/catalog/filter/example.ts';
  refuses(file, "import { icon } from '../../ui/icon.js'; icon();", /imports nothing but itself/);
  refuses(
    'src/catalog/example.ts',
    "import { icon } from '../ui/icon.js'; icon();",
    /imports nothing but itself/,
  );
  refuses(
    file,
    "import { feedStore } from '../../feed/registry.js'; feedStore();",
    /imports nothing but itself/,
  );
  refuses(file, "export * from '../../elements/events.js';", /imports nothing but itself/);
  refuses(file, "export const late = () => import('../../ui/icon.js');", /imports nothing but itself/);
  refuses(file, "import { offer } from '../../feed/schema/offer.js'; offer();", /use import type/);
  allows(file, "import type { Offer } from '../../feed/schema/index.js'; export type X = Offer;");
  refuses(file, "import { html } from 'lit'; html``;", /may use minisearch, rrule/);
  refuses(file, "import i18next from 'i18next'; i18next.t('x');", /may use minisearch, rrule/);
  allows(file, "import MiniSearch from 'minisearch'; export const search = new MiniSearch({ fields: [] });");
  allows(file, "export const late = () => import('rrule');");
  allows(file, "import { fold } from '../text.js'; fold();");
  refuses(file, 'export const width = window.innerWidth;', /knows no page/);
  refuses(file, 'export const tag = document.title;', /knows no page/);
  refuses(file, 'export const lang = navigator.language;', /knows no page/);
  refuses(file, 'export const now = Date.now();', /has no clock/);
  refuses(file, 'export const now = new Date();', /has no clock/);
  refuses(file, 'export const hour = (date: Date) => date.getHours();', /time zone/);
  refuses(file, 'export const day = new Date(2026, 0, 1);', /time zone/);
  allows(file, 'export const day = new Date(Date.UTC(2026, 0, 1)).getUTCDay();');
});

describe('src/feed', () => {
  const file = 'src/feed/example.ts';
  refuses(file, "import { icon } from '../ui/icon.js'; icon();", /src\/feed fetches and validates/);
  refuses(file, "import { t } from '../i18n/translator.js'; t();", /src\/feed fetches and validates/);
  refuses(file, "import { html } from 'lit'; html``;", /may use valibot/);
  allows(file, "import { fold } from '../catalog/text.js'; fold();");
  allows(file, "import * as v from 'valibot'; v.string();");
});

describe('the other folders', () => {
  for (const folder of ['i18n', 'ui', 'map', 'charts', 'styles', 'print', 'kiosk'])
    refuses(
      `src/${folder}/example.ts`,
      "import { x } from '../elements/session.js'; x();",
      new RegExp(`src/${folder}`),
    );
  allows('src/kiosk/example.ts', "import type { X } from '../elements/session.js'; export type Y = X;");
  for (const folder of ['elements', 'ui', 'print', 'kiosk'])
    refuses(
      `src/${folder}/example.ts`,
      "import { run } from '../cli/run.js'; run();",
      new RegExp(`src/(${folder}|cli)`),
    );
  refuses('src/angebote.ts', "import { run } from './cli/run.js'; run();", /no page needs it/);
  refuses('src/ui/example.ts', "import { draw } from '../map/ground.js'; draw();", /src\/ui/);
  refuses('src/elements/example.ts', "import { Map } from 'maplibre-gl'; new Map();", /Only src\/map/);
  refuses('src/elements/example.ts', "export const late = () => import('maplibre-gl');", /Only src\/map/);
  refuses(
    'src/charts/example.ts',
    "import Supercluster from 'supercluster'; new Supercluster();",
    /Only src\/map/,
  );
  refuses('src/map/example.ts', "import { Chart } from 'chart.js'; new Chart();", /Only src\/charts/);
  refuses('src/angebote.ts', "import { Chart } from 'chart.js'; new Chart();", /Only src\/charts/);
  refuses('src/elements/example.ts', "import { x } from '../angebote.js'; x();", /entry module/);
  allows('src/map/example.ts', "import { Map } from 'maplibre-gl'; new Map();");
  allows('src/charts/example.ts', "import { Chart } from 'chart.js'; new Chart();");
  allows('src/elements/example.ts', "export const late = () => import('../map/map.js');");
  allows('src/angebote.ts', "import { x } from './elements/angebote.js'; x();");
});

describe('every folder', () => {
  const file = 'src/elements/example.ts';
  refuses(file, "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML('');", /never HTML/);
  refuses(
    file,
    'export const show = (node: Element, text: string) => { node.innerHTML = text; };',
    /never HTML/,
  );
  refuses(
    'src/catalog/example.ts',
    'export const show = (node: Element, text: string) => { node.innerHTML = text; };',
    /never HTML/,
  );
  refuses(file, "import { styleMap } from 'lit/directives/style-map.js'; styleMap({});", /style-src/);
  refuses(
    file,
    'export const bar = (html: any, x: string) => html`<p style="color:${x}"></p>`;',
    /style-src/,
  );
  refuses(
    'src/map/example.ts',
    'export const at = (url: string) => new URL(url, import.meta.url).href;',
    /only a literal/,
  );
  allows('src/map/example.ts', 'export const at = (url: string) => new URL(url, document.baseURI).href;');
  refuses(
    'src/feed/schema/example.ts',
    "import * as v from 'valibot'; const { optional } = v; optional();",
    /bundles all of it/,
  );
});
