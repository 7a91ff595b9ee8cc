// Runs in the page: puts an element there, brings it into a state, and lets the checkers look.
import { serve, serveFeed, silence } from '../../helpers/page.js';
import '../../../src/index.js';
import { wear } from '../../../demo/themes/themes.js';
import { askAce } from '../../helpers/ace.js';
import { askAxe } from '../../helpers/axe.js';
import { type Finding } from '../../helpers/finding.js';
import { type Aim, aimAt } from './contrast.js';
import { atTheBeginning, stop } from './focus.js';
import { crowded, crowdedWhenSpaced, moving, tooWide } from './geometry.js';
import { alikeWhenForced } from './forced.js';

/** Feeds that a state names in words, besides those that have an address. */
const feeds: Readonly<Record<string, () => string>> = {
  silent: () => serve(silence),
  missing: () => serve(new Response('', { status: 404 })),
  bare: () => serveFeed({ languages: ['de', 'ar'] }),
};

export interface State {
  element: string;
  attributes?: Record<string, string>;
  properties?: Record<string, unknown>;
  feed?: string;
  press?: string[];
  unfold?: string;
  type?: [string, string];
  choose?: [string, string][];
  shows: string;
}

const PATIENCE = 60_000;

const inFull = new CSSStyleSheet();
inFull.replaceSync('* { content-visibility: visible !important; }');

type Shown = HTMLElement & { state: string; updateComplete: Promise<boolean> };
let element: Shown;

async function until<T>(look: () => T, what: string): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`there is no ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

/** Also in what the element shows over the page: an unattended screen has a shadow tree of its own. */
const inside = <T extends Element = HTMLElement>(selector: string): T | null =>
  element.shadowRoot?.querySelector<T>(selector) ??
  document.querySelector('[data-ikon-kiosk]')?.shadowRoot?.querySelector<T>(selector) ??
  null;

function set(field: HTMLInputElement | HTMLSelectElement, value: string, event: string): void {
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

async function act({ press = [], unfold, type, choose = [] }: State): Promise<void> {
  for (const selector of press) (await until(() => inside(selector), selector)).click();
  if (type) set(await until(() => inside<HTMLInputElement>(type[0]), type[0]), type[1], 'input');
  for (const [selector, value] of choose)
    set(await until(() => inside<HTMLSelectElement>(selector), selector), value, 'change');
  if (unfold) {
    await until(() => inside(unfold), unfold);
    for (const details of element.shadowRoot!.querySelectorAll<HTMLDetailsElement>(unfold))
      details.open = true;
  }
}

const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

export async function show(state: State, group: string, lang: string): Promise<void> {
  const stage = document.querySelector('#stage')!;
  stage.replaceChildren();
  localStorage.clear();
  Object.assign(document.documentElement, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
  element = document.createElement(`ikon-${state.element}`) as Shown;
  const { feed = '/demo/feeds/musterstadt.json' } = state;
  const attributes = { group, feed: feeds[feed]?.() ?? feed, ...state.attributes };
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  Object.assign(element, state.properties);
  stage.append(element);
  // What is out of sight has a rough height only, and would seem to lie on its neighbours.
  element.shadowRoot?.adoptedStyleSheets.push(inFull);
  if (feed !== 'silent')
    await until(
      () => element.state !== 'loading' && element.state !== 'idle' && inside(`.suite[lang="${lang}"]`),
      `words of ${lang}`,
    );
  await act(state);
  await until(() => inside(state.shows), state.shows);
  if (feed !== 'silent')
    await until(() => !inside('.skeleton, .panel-skeleton, .frame[data-status="starting"]'), 'all of it');
  await document.fonts.ready;
  await frames(6);
}

/** @param scheme of page and elements */
export function dress(look: string, scheme: string): void {
  wear(document, look);
  document.documentElement.dataset.scheme = scheme;
  document.documentElement.style.colorScheme = scheme;
}

let found: Finding[] = [];

/** What both checkers say of the page; the elements are kept, so that their pixels can be looked at. */
export async function ask() {
  found = [...(await askAxe(document)), ...(await askAce(document))];
  return found.map((finding) => ({ ...finding, element: undefined }));
}

const aim = (index: number): Aim | undefined => aimAt(found[index]!.element);

const measure = async (): Promise<string[]> => [
  ...tooWide(),
  ...crowded(),
  ...moving(),
  ...alikeWhenForced(),
  ...(await crowdedWhenSpaced()),
];

const access = { show, dress, ask, aim, measure, atTheBeginning, stop };
declare global {
  interface Window {
    access: typeof access;
  }
}
window.access = access;
