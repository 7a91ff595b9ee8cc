import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { pinsOf } from '../../../src/elements/map-shares.js';
import type { IkonQuartierskarte } from '../../../src/quartierskarte.js';
import { feedDocument, offerDocument } from '../../helpers/feeds.js';
import { drawnMap, focused, pin, press, pretendMedia, town } from '../../helpers/map.js';
import { all, clearPage, mount, one, serveAgain, serveFeed, until, words } from '../../helpers/page.js';

const stage = (element: Element) => one(element, '.stage');
const title = (element: Element) => words(element, '.panel h3');
const untilTitle = (element: Element, wanted: string) => until(() => title(element) === wanted, wanted);
const listed = (element: Element) =>
  all(element, '.panel-list button').map(({ textContent }) => textContent?.trim());

/** How far an element is from the middle of the map, from left to right. */
function aside(map: Element, element: Element): number {
  const [whole, part] = [stage(map), element].map((one_) => one_.getBoundingClientRect());
  return Math.abs(part!.left + part!.width / 2 - whole!.left - whole!.width / 2);
}

let endMedia: () => void;
beforeEach(() => (endMedia = pretendMedia(/reduced-motion/)));
afterEach(() => {
  endMedia();
  clearPage();
});

describe('an offer with several places', () => {
  const feed = () =>
    serveFeed({
      ...town,
      offers: [
        offerDocument('anderes', { title: 'Anderes', places: ['c'] }),
        offerDocument('beide', { title: 'Beide', places: ['a', 'b'] }),
      ],
    });
  const pinAt = (element: Element, house: string) => pin(element, `Beide, Kurs, ${house}`)!;

  async function openFromList(element: IkonQuartierskarte, house: string): Promise<void> {
    one<HTMLDetailsElement>(element, '.places').open = true;
    await until(() => all(element, '.places li').length === 3, 'the list');
    const item = all(element, '.places li').find(({ textContent }) => textContent?.includes(house));
    item!.querySelector('button')!.click();
    await until(() => title(element) === 'Beide' && words(element, '.panel').includes(house), house);
  }

  it('opens at the place whose pin was pressed, and gives the focus back to that one', async () => {
    const element = await drawnMap('', feed());
    pinAt(element, 'Haus B').click();
    await untilTitle(element, 'Beide');
    expect(words(element, '.panel')).to.include('Haus B').and.not.include('Haus A');
    expect(aside(element, pinAt(element, 'Haus B'))).to.be.lessThan(2);
    press(await until(() => focused(element)), 'Escape');
    expect(focused(element)?.ariaLabel).to.match(/^Beide, Kurs, Haus B/);
  });

  it('opens at the place under which it was chosen in the list, also one after the other', async () => {
    const element = await drawnMap('standpoint="8.91,52.32"', feed());
    await openFromList(element, 'Haus B');
    expect(aside(element, pinAt(element, 'Haus B'))).to.be.lessThan(2);
    const far = words(element, '.panel .walk');
    await openFromList(element, 'Haus A');
    expect(aside(element, pinAt(element, 'Haus A'))).to.be.lessThan(2);
    expect(words(element, '.panel .walk'), 'minutes to the place that is named').not.to.equal(far);
  });

  it('opens at the first of its places where it is selected elsewhere', async () => {
    const element = await drawnMap(
      '',
      serveFeed({
        ...town,
        offers: [
          offerDocument('erst', { title: 'Erst', places: ['b'] }),
          offerDocument('beide', { title: 'Beide', places: ['a', 'b'] }),
        ],
      }),
    );
    element.selected = 'beide';
    await untilTitle(element, 'Beide');
    expect(words(element, '.panel')).to.include('Haus A');
    expect(aside(element, pinAt(element, 'Haus A'))).to.be.lessThan(2);
  });
});

describe('an offer in full on the map', () => {
  it('has the way back to less of it at its end, not between title and text', async () => {
    const element = await drawnMap();
    element.selected = 'vier';
    await untilTitle(element, 'Viertes');
    one(element, '.panel-body > .button').click();
    await until(() => all(element, '.panel .detail').length, 'the offer in full');
    expect(one(element, '.panel-body').lastElementChild!.textContent.trim()).to.equal('Weniger zeigen');
  });
});

describe('an offer of one of several feeds', () => {
  it('is marked on the map where it is selected by the id of its own feed', async () => {
    const other = serveFeed({ ...town, id: 'other', offers: [] });
    const element = await drawnMap('', `${serveFeed(town)} ${other}`);
    element.selected = 'vier';
    await untilTitle(element, 'Viertes');
    await until(() => pin(element, 'Viertes')?.ariaPressed === 'true', 'the marked pin');
  });

  it('is brought into view by its map from a list that only knows that id', async () => {
    const other = serveFeed({ ...town, id: 'other', offers: [] });
    const element = await drawnMap('', `${serveFeed(town)} ${other}`);
    expect(pinsOf(element).has('vier')).to.equal(true);
    expect(pinsOf(element).has('town:vier')).to.equal(true);
    expect(pinsOf(element).has('nie')).to.equal(false);
  });
});

describe('an open panel', () => {
  const openHouse = async (element: Element) => {
    pin(element, 'Haus A')!.click();
    await untilTitle(element, 'Haus A: 2 Angebote');
  };
  const tapNord = (element: Element) => {
    const { left, top, width, height } = stage(element).getBoundingClientRect();
    const at = { clientX: left + width * 0.5, clientY: top + height * 0.25 };
    stage(element).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, ...at }));
  };

  it('holds what a filter leaves at its place', async () => {
    const element = await drawnMap();
    await openHouse(element);
    element.filter = { categories: ['kurs'] };
    await untilTitle(element, 'Haus A: 1 Angebot');
    expect(listed(element)).to.deep.equal(['Erstes']);
  });

  it('holds what a newer feed says of its place', async () => {
    const feed = serveFeed(town);
    const element = await drawnMap('', feed);
    await openHouse(element);
    const [first, ...rest] = town.offers;
    serveAgain(feed, feedDocument({ ...town, offers: [{ ...first, title: 'Neues' }, ...rest] }));
    await element.reload();
    await until(() => listed(element).join() === 'Neues,Zweites', 'the newer offers');
    all(element, '.panel-list button')[0]!.click();
    await untilTitle(element, 'Neues');
  });

  it('counts anew in its district', async () => {
    const element = await drawnMap();
    tapNord(element);
    await until(() => words(element, '.panel').includes('2 Angebote in diesem Stadtteil'));
    element.filter = { categories: ['kurs'] };
    await until(() => words(element, '.panel').includes('1 Angebot in diesem Stadtteil'));
  });

  it('of what has no place goes when everything has one', async () => {
    const element = await drawnMap();
    one(element, '.status .more').click();
    await until(() => listed(element).join() === 'Ohne Ort');
    element.filter = { free: true };
    await until(() => all(element, '.panel').length === 0, 'the end of the panel');
  });

  it('goes with its place, leaves the focus on the map, and does not come back by itself', async () => {
    const element = await drawnMap();
    await openHouse(element);
    await until(() => focused(element)?.id === 'panel-title', 'the focus in the panel');
    element.filter = { districts: ['sued'] };
    await until(() => all(element, '.panel').length === 0, 'the end of the panel');
    expect(focused(element)?.className).to.match(/^stage/);
    element.filter = {};
    await until(() => pin(element, 'Haus A'), 'the place');
    await element.updateComplete;
    expect(all(element, '.panel')).to.have.length(0);
  });

  it('keeps the focus when the offer that had it goes', async () => {
    const element = await drawnMap();
    await openHouse(element);
    all(element, '.panel-list button')[1]!.focus();
    element.filter = { categories: ['kurs'] };
    await untilTitle(element, 'Haus A: 1 Angebot');
    expect(focused(element)?.id).to.equal('panel-title');
  });

  it('that never came to be takes no focus later', async () => {
    const element = await drawnMap();
    const elsewhere = mount<HTMLButtonElement>('<button type="button">anderswo</button>');
    pin(element, 'Haus A')!.click();
    element.filter = { districts: ['sued'] };
    await until(() => pin(element, 'Haus A') === undefined, 'the filter');
    elsewhere.focus();
    element.selected = 'drei';
    await untilTitle(element, 'Drittes');
    await element.updateComplete;
    expect(document.activeElement?.textContent).to.equal('anderswo');
  });
});
