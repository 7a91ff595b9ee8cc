import type { Catalog } from '../../src/catalog/model.js';
import { byId, make } from '../dom.js';
import { PLAIN, sheetOf, THEMES } from '../themes/themes.js';
import { copyFrom } from './copy.js';
import { optionGroups } from './form.js';
import { type Names, namesOf, unknownIds } from './names.js';
import { type ElementName, ELEMENTS, optionsOf } from './options.js';
import { Preview } from './preview.js';
import { attributesOf, snippet, type Wanted } from './snippet.js';
import {
  baseFault,
  feedFault,
  FEEDS,
  type Format,
  FORMATS,
  fromQuery,
  isDemoFeed,
  settled,
  type State,
  toQuery,
  type Width,
  WIDTHS,
} from './state.js';

const OWN = 'eigener';
const FORMAT_HINTS: Readonly<Record<Format, string>> = {
  script: 'Für Seiten, deren HTML Sie bearbeiten können: der übliche Weg.',
  iframe: 'Für Redaktionssysteme, die keine Skripte erlauben; das CSS Ihrer Seite reicht nicht hinein.',
  loader: 'Für Redaktionssysteme, die nur ein einzelnes Skript erlauben.',
  shortcode: 'Für WordPress mit dem Plugin „ikon-widgets“; die Dateien bringt das Plugin mit.',
};

/** What the page's address says and means nothing here. */
const ignored: string[] = [];
const form = byId<HTMLFormElement>('baukasten');
const radios = (name: string) => form.elements.namedItem(name) as RadioNodeList;
const ownFeed = byId<HTMLInputElement>('own-feed');
const base = byId<HTMLInputElement>('base');
const frame = byId<HTMLIFrameElement>('preview');
const code = byId<HTMLTextAreaElement>('snippet');
const css = byId<HTMLTextAreaElement>('css');

const read = fromQuery(new URLSearchParams(location.search), location.href);
let state: State = read.state;
let names: Names | undefined;
let preview: Preview | undefined;

// --- what follows from the state ---------------------------------------------------------------------

const feedsOf = ({ feed }: State): string[] =>
  isDemoFeed(feed)
    ? FEEDS[feed].files.map((file) => new URL(`feeds/${file}`, location.href).href)
    : feed.split(/\s+/).map((address) => new URL(address).href);

const wanted = (): Wanted => ({
  element: state.element,
  feeds: feedsOf(state),
  values: state.values,
  base: state.base || new URL('../dist/', location.href).href,
  title: ELEMENTS[state.element].name,
});

function change(patch: Partial<State>): void {
  state = settled({ ...state, ...patch });
  const address = new URL(location.href);
  address.search = toQuery(state).toString();
  history.replaceState(history.state, '', address);
  show();
}

function show(): void {
  preview?.show({ element: state.element, look: state.look, attributes: attributesOf(wanted()) });
  frame.className = `frame ${state.width}`;
  code.value = snippet(state.format, wanted());
  byId('format-hint').textContent = FORMAT_HINTS[state.format];
  byId('element-hint').textContent = ELEMENTS[state.element].says;
  byId('look-hint').textContent = THEMES.find(({ id }) => id === state.look)?.says ?? '';
  byId('look-css').hidden = state.look === PLAIN;
  css.value = sheetOf(state.look);
  byId('base-row').hidden = state.format === 'shortcode';
  byId('origin-note').hidden = !asksOther();
  byId('own-machine').hidden =
    !code.value.includes(`//${location.host}/`) || !isOwnMachine(location.hostname);
}

const isOwnMachine = (host: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(host);

/** A frame shows only feeds of its own server, unless whoever runs it allows others. */
function asksOther(): boolean {
  const { base, feeds } = wanted();
  return state.format === 'iframe' && feeds.some((feed) => new URL(feed).origin !== new URL(base).origin);
}

// --- the form ----------------------------------------------------------------------------------------

function drawOptions(): void {
  byId('options').replaceChildren(
    ...optionGroups(state.element, state.values, names, ({ name }, value) => {
      const { [name]: _, ...others } = state.values;
      change({ values: value === undefined ? others : { ...others, [name]: value } });
    }),
  );
}

function radioRow(name: string, choices: Readonly<Record<string, string>>, describedBy: string): Node[] {
  return Object.entries(choices).map(([value, label]) =>
    make(
      'label',
      { class: 'check' },
      make('input', { type: 'radio', name, value, 'aria-describedby': describedBy }),
      label,
    ),
  );
}

const named = (records: Readonly<Record<string, { readonly name: string }>>) =>
  Object.fromEntries(Object.entries(records).map(([key, { name }]) => [key, name]));

function drawForm(): void {
  byId('element-choice').append(...radioRow('element', named(ELEMENTS), 'element-hint'));
  byId('own-feed-row').before(
    ...radioRow('feed', { ...named(FEEDS), [OWN]: 'eigener Bestand' }, 'feed-hint feed-says'),
  );
  byId('looks').append(
    ...radioRow('look', Object.fromEntries(THEMES.map(({ id, name }) => [id, name])), 'look-hint'),
  );
  byId('widths').append(...radioRow('width', WIDTHS, 'width-hint'));
  byId('formats').append(...radioRow('format', FORMATS, 'format-hint'));
  radios('element').value = state.element;
  radios('feed').value = isDemoFeed(state.feed) ? state.feed : OWN;
  radios('look').value = state.look;
  radios('width').value = state.width;
  radios('format').value = state.format;
  ownFeed.value = isDemoFeed(state.feed) ? '' : state.feed;
  byId('own-feed-row').hidden = isDemoFeed(state.feed);
  base.value = state.base;
  base.placeholder = new URL('../dist', location.href).href;
}

const say = (id: string, words: string): void => void (byId(id).textContent = words);

function chooseFeed(feed: string): void {
  const own = radios('feed').value === OWN;
  byId('own-feed-row').hidden = !own;
  const fault = isDemoFeed(feed) ? undefined : feedFault(feed, location.href);
  ownFeed.toggleAttribute('aria-invalid', false);
  if (fault) {
    if (feed) ownFeed.setAttribute('aria-invalid', 'true');
    return say('feed-says', feed ? fault : 'Der bisherige Bestand bleibt, bis Sie eine Adresse angeben.');
  }
  if (feed === state.feed) return;
  say('feed-says', 'Der Bestand wird gelesen …');
  names = undefined;
  change({ feed });
  drawOptions();
}

function chooseBase(): void {
  const fault = baseFault(base.value.trim());
  base.toggleAttribute('aria-invalid', false);
  if (fault) base.setAttribute('aria-invalid', 'true');
  else change({ base: base.value.trim() });
  say('base-says', fault ?? '');
}

function listen(): void {
  form.addEventListener('submit', (event) => event.preventDefault());
  byId('element-choice').addEventListener('change', () => {
    change({ element: radios('element').value as ElementName });
    drawOptions();
  });
  byId('feeds').addEventListener('change', () => {
    const chosen = radios('feed').value;
    chooseFeed(chosen === OWN ? ownFeed.value.trim() : chosen);
  });
  byId('looks').addEventListener('change', () => change({ look: radios('look').value }));
  byId('widths').addEventListener('change', () => change({ width: radios('width').value as Width }));
  byId('formats').addEventListener('change', () => change({ format: radios('format').value as Format }));
  // What is not yet whole is not wrong yet.
  base.addEventListener('input', () => !baseFault(base.value.trim()) && chooseBase());
  base.addEventListener('change', chooseBase);
  byId('copy').addEventListener('click', () => void copyFrom(code).then((words) => say('copied', words)));
  byId('copy-css').addEventListener(
    'click',
    () => void copyFrom(css).then((words) => say('css-copied', words)),
  );
}

// --- what the feed says --------------------------------------------------------------------------------

function loaded(catalog: Catalog): void {
  names = namesOf(catalog);
  say(
    'feed-says',
    `Gelesen: ${catalog.offers.all.length} Angebote, ${catalog.indicators.all.length} Kennzahlen.`,
  );
  dropUnknown(names);
  drawOptions();
}

function failed(why: string): void {
  names = undefined;
  say('feed-says', why);
  drawOptions();
}

/** Ids in the address that the feed does not have: each attribute keeps those that it has. */
function dropUnknown(offered: Names): void {
  const values: Record<string, string> = { ...state.values };
  const gone = optionsOf(state.element).flatMap(({ name, kind }) => {
    const value = values[name];
    if (value === undefined || !('from' in kind)) return [];
    const unknown = unknownIds(value, offered[kind.from]);
    const kept = value.split(/[ ,]+/).filter((id) => !unknown.includes(id));
    if (kept.length > 0) values[name] = kept.join(' ');
    else delete values[name];
    return unknown.map((id) => `${name}=${id}`);
  });
  if (gone.length === 0) return;
  note(gone);
  change({ values });
}

/** Says what the address says wrongly. */
function note(more: readonly string[]): void {
  ignored.push(...more);
  if (ignored.length === 0) return;
  say(
    'address-note',
    `In der Adresse stand etwas, das es hier nicht gibt. Es wurde übergangen: ${ignored.join(', ')}.`,
  );
}

drawForm();
drawOptions();
listen();
note(read.ignored);
show();

function start(): void {
  const page = frame.contentDocument;
  if (!page || preview) return;
  preview = new Preview(page, { loaded, failed });
  show();
}
frame.addEventListener('load', start);
frame.src = 'baukasten/vorschau.html';
