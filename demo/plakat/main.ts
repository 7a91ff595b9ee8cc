import { NO_CALENDAR } from '../../src/catalog/time/no-calendar.js';
import { normalizeFilter } from '../../src/catalog/filter/filter.js';
import type { Catalog } from '../../src/catalog/model.js';
import { getSession, type Session } from '../../src/elements/session.js';
import { drawPoster, type PosterFacts } from '../../src/print/poster.js';
import { posterStyles } from '../../src/print/poster.styles.js';
import { byId } from '../dom.js';
import { buildForm, fillForm, offerChoices, readForm } from './form.js';
import { report } from './report.js';
import { feedAddresses, fromSearch, type State, toSearch } from './state.js';

const page = document.documentElement;
const usualFeed = document.querySelector<HTMLMetaElement>('meta[name="plakat-feed"]')?.content ?? '';
const host = byId('poster');
const root = host.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = posterStyles.styleSheet ? [posterStyles.styleSheet] : [];
const preview = new CSSStyleSheet();
preview.replaceSync(
  '@media screen{.sheets{zoom:var(--scale,1)}.sheet{margin-block-end:5mm;outline:1px solid #999}}',
);
root.adoptedStyleSheets.push(preview);
/** The size of the paper, which a printer dialog takes over. */
const paper = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];

let state: State = fromSearch(location.search, usualFeed);
let session: Session | undefined;
let leave: () => void = () => undefined;
let offered: Catalog | undefined;
/** Counts drawings: the last one wins. */
let turn = 0;
let width = 210;

const say = (words: string) => void (byId('says').textContent = words);
/** Whoever prints without looking waits for this. */
const is = (how: 'drawing' | 'ready' | 'failed') => void (page.dataset.poster = how);

function follow(feed: string): void {
  leave();
  session = undefined;
  const urls = feedAddresses(feed, location.href);
  if (urls.length === 0) return fail('Bitte geben Sie die Adresse eines Bestands an.');
  say('Der Bestand wird gelesen …');
  is('drawing');
  const current = getSession(urls, 'plakat');
  session = current;
  leave = current.subscribe(() => session === current && heard(current));
}

function heard({ feeds, engine }: Session): void {
  const { error, catalog } = feeds.snapshot;
  if (error && !catalog) return fail('Unter dieser Adresse ist kein Bestand zu lesen. Stimmt sie?');
  if (!engine || engine.calendar === NO_CALENDAR) return;
  if (offered !== engine.catalog) {
    offered = engine.catalog;
    offerChoices(engine.catalog);
    fillForm(state);
  }
  void draw();
}

function fail(words: string): void {
  turn += 1;
  is('failed');
  say(words);
  byId<HTMLButtonElement>('print').disabled = true;
}

async function draw(): Promise<void> {
  const engine = session?.engine;
  if (!engine) return;
  const own = ++turn;
  const isCurrent = () => own === turn;
  is('drawing');
  const { catalog, calendar } = engine;
  const { filter, languages } = state;
  const now = Date.now();
  try {
    const offers = engine.results({ filter, scope: normalizeFilter({}), now, languages });
    host.style.setProperty('--scale', '1');
    const facts = await drawPoster(root, { catalog, offers, calendar, now }, state, isCurrent);
    if (facts) shown(facts);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (isCurrent()) fail(`Das Plakat ließ sich nicht zeichnen (${reason}). Bitte laden Sie die Seite neu.`);
  }
}

function shown(facts: PosterFacts): void {
  document.title = facts.title;
  page.lang = facts.lang;
  Object.assign(page.dataset, {
    languages: state.languages.join(','),
    code: facts.code ? 'yes' : 'no',
    here: facts.here ? 'yes' : 'no',
  });
  paper.replaceSync(`@page{size:${facts.width}mm ${facts.height}mm;margin:0}`);
  width = facts.width;
  rescale();
  byId<HTMLButtonElement>('print').disabled = false;
  say(report(facts, state));
  is('ready');
}

/** As wide as its room. */
function rescale(): void {
  const scale = host.clientWidth / ((width / 25.4) * 96);
  host.style.setProperty('--scale', scale.toFixed(4));
}

function changed(): void {
  const { filter, ...rest } = readForm(state);
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) if (value) query.set(key, value);
  const read = fromSearch(`?${query}`, usualFeed);
  take({ ...read, filter: normalizeFilter(JSON.parse(filter ?? '{}')) });
}

function take(next: State): void {
  const before = state;
  state = next;
  history.replaceState(history.state, '', `${location.pathname}${toSearch(state, usualFeed)}`);
  fillForm(state);
  if (before.feed === state.feed) void draw();
  else follow(state.feed);
}

buildForm();
fillForm(state);
byId('plakat-form').addEventListener('change', changed);
byId('plakat-form').addEventListener('submit', (event) => event.preventDefault());
byId('print').addEventListener('click', () => print());
byId('clear').addEventListener('click', () => take({ ...state, filter: normalizeFilter({}) }));
new ResizeObserver(rescale).observe(host);
follow(state.feed);
