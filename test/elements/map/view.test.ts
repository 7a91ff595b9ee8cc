import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import type { IkonQuartierskarte } from '../../../src/quartierskarte.js';
import { feedDocument, offerDocument } from '../../helpers/feeds.js';
import { drawnMap, expectInView, pins, press, pretendMedia, scale, town, view } from '../../helpers/map.js';
import { all, clearPage, one, serveAgain, serveFeed, until, words } from '../../helpers/page.js';

const STATED = 'center="8.91,52.32" zoom="15"';

/** The town with a house far from the others. */
const grown = {
  ...town,
  places: [...town.places, { id: 'd', name: 'Haus D', coordinates: [8.93, 52.8] }],
  offers: [...town.offers, offerDocument('fuenf', { title: 'Fünftes', places: ['d'] })],
};

/** The feed says more, and the map has drawn it. */
async function grow(element: IkonQuartierskarte, feed: string): Promise<void> {
  serveAgain(feed, feedDocument(grown));
  await element.reload();
  await until(() => words(element, '.status').startsWith('5 Angebote'), 'the newer feed');
}

const goElsewhere = (element: Element) => {
  for (const key of ['+', '+', 'ArrowLeft']) press(one(element, '.stage'), key);
};

/** Also before the map is drawn. */
const isAt = (element: Element, wanted: string | null) =>
  all(element, '.world').length > 0 && view(element) === wanted;

function replant(element: Element): void {
  const { parentElement } = element;
  element.remove();
  parentElement!.append(element);
}

describe('where a map looks', () => {
  let endMedia: () => void;
  let feed: string;
  beforeEach(() => {
    endMedia = pretendMedia(/reduced-motion/);
    feed = serveFeed(town);
  });
  afterEach(() => {
    endMedia();
    clearPage();
  });

  it('stays what the page states when the feed comes anew', async () => {
    const element = await drawnMap(STATED, feed);
    const start = view(element);
    await grow(element, feed);
    expect(view(element)).to.equal(start);
  });

  it('stays the visitor’s choice when the feed comes anew', async () => {
    const element = await drawnMap('', feed);
    goElsewhere(element);
    const chosen = view(element);
    await grow(element, feed);
    expect(view(element)).to.equal(chosen);
  });

  it('is everything, also of a newer feed, while nobody has gone elsewhere', async () => {
    const element = await drawnMap('', feed);
    const before = scale(element);
    await grow(element, feed);
    expect(scale(element)).to.be.lessThan(before / 2);
  });

  it('is where the places are that a filter leaves', async () => {
    const element = await drawnMap(STATED, feed);
    const start = view(element);
    element.filter = { districts: ['sued'] };
    await element.updateComplete;
    expect(view(element)).not.to.equal(start);
  });

  it('is where the map begins, with another feed that is there already', async () => {
    const other = await drawnMap('', serveFeed(grown));
    const element = await drawnMap('', feed);
    goElsewhere(element);
    await until(() => element.moved);
    element.feed = other.feed;
    await element.updateComplete;
    expect(words(element, '.status')).to.match(/^5 Angebote/);
    expect(element.moved).to.equal(false);
    const start = view(element);
    one(element, '[aria-label="Alles zeigen"]').click();
    expect(view(element)).to.equal(start);
  });

  it('is everything still when its size changes, until somebody goes elsewhere', async () => {
    const element = await drawnMap('', feed);
    const wide = scale(element);
    element.style.inlineSize = '260px';
    await until(() => scale(element) < wide, 'the narrow map');
    const narrow = scale(element);
    expectInView(element, pins(element));
    element.style.inlineSize = '';
    await until(() => scale(element) > narrow, 'the wide map');
    expect(scale(element)).to.equal(wide);
    press(one(element, '.stage'), '+');
    const [chosen, before] = [scale(element), view(element)];
    element.style.inlineSize = '260px';
    await until(() => view(element) !== before, 'the narrow map');
    expect(scale(element)).to.equal(chosen);
  });

  it('is where the map begins after it was put elsewhere on the page', async () => {
    const element = await drawnMap('', feed);
    const start = view(element);
    goElsewhere(element);
    await until(() => element.moved);
    replant(element);
    await until(() => isAt(element, start), 'the beginning');
    await element.updateComplete;
    expect(element.moved).to.equal(false);
    expect(all(element, '.here-button')).to.have.length(0);
  });

  it('is where the selected offer is, also after the map was put elsewhere on the page', async () => {
    const element = await drawnMap('', feed);
    const start = scale(element);
    element.selected = 'vier';
    await until(() => scale(element) > start, 'the offer');
    const there = view(element);
    replant(element);
    await until(() => isAt(element, there), 'the offer again');
  });
});
