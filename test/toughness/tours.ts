import '../../src/index.js';
import type { IkonAngebote, IkonKennzahlen, IkonMassnahmen, IkonQuartierskarte } from '../../src/index.js';
import { all, mount, one, until } from '../helpers/page.js';

// Every element, drawn in every way that it knows.

/** Looks at what is drawn. */
type Look = (root: ParentNode) => void;
type Tour = (feed: string, look: Look) => Promise<void>;

export async function mounted<T extends HTMLElement>(tag: string, feed: string, attributes = ''): Promise<T> {
  const element = mount<T>(`<${tag} feed="${feed}" lang="de" ${attributes}></${tag}>`);
  await until(() => (element as unknown as IkonAngebote).catalog, 'the catalogue');
  return element;
}

/** Its first record of each feed is what the schema takes. */
const FIRST = /(^|:)a0$/;

/** How a text can be written: as a string, by language, or by a machine. */
const FORMS = 3;

/** Show and share, each with the words of the offer. */
async function handOn(element: IkonAngebote, look: Look): Promise<void> {
  for (const index of [1, 2]) {
    all<HTMLButtonElement>(element, '.detail .actions .button')[index]!.click();
    await until(() => all(element, 'dialog[open]').length, 'the dialog');
    look(one(element, 'dialog'));
    one<HTMLButtonElement>(element, 'dialog button').click();
    await until(() => all(element, 'dialog').length === 0, 'the end of the dialog');
  }
}

async function list(feed: string, look: Look): Promise<void> {
  const element = await mounted<IkonAngebote>(
    'ikon-angebote',
    feed,
    'page-size="5000" style="inline-size:70rem"',
  );
  const has = (selector: string) => until(() => all(element, selector).length, selector);
  await has('.filters .groups');
  await has('.slip-button');
  for (const group of all<HTMLDetailsElement>(element, '.group')) group.open = true;
  await until(() => all(element, '.group').length === all(element, '.group-body').length, 'the groups');
  look(element.shadowRoot!);
  element.pageSize = 1;
  const offers = element.catalog!.offers.all.filter(({ id }) => FIRST.test(id));
  for (const offer of offers) {
    element.selected = offer.id;
    await element.updateComplete;
    await has('.detail .actions');
    look(one(element, '.main'));
  }
  for (const { id } of offers.slice(0, FORMS)) {
    element.selected = id;
    await element.updateComplete;
    await handOn(element, look);
  }
  element.selected = null;
  element.view = 'calendar';
  await has('.calendar');
  look(one(element, '.main'));
}

async function map(feed: string, look: Look): Promise<void> {
  const element = await mounted<IkonQuartierskarte>('ikon-quartierskarte', feed);
  const has = (selector: string) => until(() => all(element, selector).length, selector);
  await has('.places');
  await has('.pin');
  look(element.shadowRoot!);
  all<HTMLButtonElement>(element, '.pin')[0]!.click();
  await has('.panel-list button');
  look(one(element, '.panel'));
  const offers = element.catalog!.offers.all.filter(({ id }) => FIRST.test(id));
  for (const { id } of offers.filter((_, index) => index % 6 === 0)) {
    element.selected = id;
    await element.updateComplete;
    look(one(element, '.frame').parentElement!);
  }
}

async function indicators(feed: string, look: Look): Promise<void> {
  const element = await mounted<IkonKennzahlen>('ikon-kennzahlen', feed);
  await until(() => all(element, '.files').length, 'the files');
  for (const numbers of all<HTMLDetailsElement>(element, 'details')) numbers.open = true;
  await element.updateComplete;
  look(element.shadowRoot!);
}

const BRIEFS = 2;

async function measures(feed: string, look: Look): Promise<void> {
  const element = await mounted<IkonMassnahmen>('ikon-massnahmen', feed);
  // The list's tour left an offer open, which would be drawn here as soon as its part has come.
  element.selected = null;
  await until(() => all(element, '.measure').length, 'the measures');
  for (const more of all<HTMLDetailsElement>(element, '.more')) more.open = true;
  await until(() => all(element, '.brief').length, 'the ways to the indicators');
  // What is said of an indicator here, the indicators' tour has of all.
  all<HTMLDetailsElement>(element, '.brief')
    .slice(0, BRIEFS)
    .forEach((brief) => (brief.open = true));
  await until(() => all(element, '.brief-body').length >= BRIEFS, 'the indicators');
  look(element.shadowRoot!);
}

export const tours: Readonly<Record<string, Tour>> = { list, map, indicators, measures };
