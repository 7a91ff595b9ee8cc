import { expect } from 'chai';
import '../../../src/quartierskarte.js';
import { drawnMap, focused, pin, pins, press, pretendMedia, town } from '../../helpers/map.js';
import { all, clearPage, one, serveFeed, until } from '../../helpers/page.js';
import { offerDocument } from '../../helpers/feeds.js';

const label = (element: Element) => focused(element)?.getAttribute('aria-label');

describe('the focus on a pin', () => {
  let endMedia: () => void;
  beforeEach(() => (endMedia = pretendMedia(/reduced-motion/)));
  afterEach(() => {
    endMedia();
    clearPage();
  });

  it('goes to the nearest one when a filter from elsewhere takes its pin away', async () => {
    const element = await drawnMap();
    pin(element, 'Drittes')!.focus();
    element.filter = { categories: ['kurs'] };
    await until(() => pin(element, 'Drittes') === undefined, 'the filter');
    expect(label(element)).to.match(/^Viertes/);
  });

  it('does not stay on a button that now stands for a pin elsewhere', async () => {
    const far = { id: 'd', name: 'Haus D', coordinates: [8.9, 52.33] };
    const element = await drawnMap(
      '',
      serveFeed({
        ...town,
        places: [...town.places, far],
        offers: [
          offerDocument('kurs', { title: 'Kurs', places: ['c'] }),
          offerDocument('fern', { title: 'Fern', places: ['d'] }),
          offerDocument('treff', { title: 'Treff', places: ['b'], categories: ['treff'] }),
        ],
      }),
    );
    element.filter = { categories: ['treff'] };
    await until(() => pins(element).length === 1, 'the filter');
    pin(element, 'Treff')!.focus();
    element.filter = { categories: ['kurs'] };
    await until(() => pins(element).length === 2, 'the other filter');
    expect(label(element)).to.match(/^Kurs/);
  });

  it('goes to the map when no pin is left', async () => {
    const element = await drawnMap();
    pin(element, 'Haus A')!.focus();
    element.filter = { text: 'nirgends' };
    await until(() => pins(element).length === 0, 'the filter');
    expect(focused(element)?.className).to.match(/^stage/);
  });

  it('stays on the map when it gets so narrow that pins come together', async () => {
    const element = await drawnMap();
    pin(element, 'Drittes')!.focus();
    element.style.inlineSize = '120px';
    await until(() => pins(element).length < 3, 'the narrow map');
    expect(focused(element)?.className).to.match(/^pin/);
  });

  it('is taken by no pin while it is elsewhere', async () => {
    const element = await drawnMap();
    one(element, '.stage').focus();
    element.filter = { free: true };
    await until(() => pins(element).length === 2, 'the filter');
    expect(focused(element)?.className).to.match(/^stage/);
  });
});

describe('a search in what is in view', () => {
  let endMedia: () => void;
  beforeEach(() => (endMedia = pretendMedia(/reduced-motion/)));
  afterEach(() => {
    endMedia();
    clearPage();
  });
  const offered = (element: Element) => all(element, '.here-button').length === 1;

  it('is offered after a cluster was tapped', async () => {
    const element = await drawnMap();
    for (let times = 0; times < 6; times++) press(one(element, '.stage'), '-');
    one(element, '[aria-label="Alles zeigen"]').click();
    await until(() => !element.moved);
    element.style.inlineSize = '120px';
    const cluster = await until(() => all(element, '.pin.cluster')[0], 'a cluster');
    await element.updateComplete;
    expect(offered(element)).to.equal(false);
    cluster.click();
    await until(() => offered(element), 'the button');
  });

  it('is offered after the ground was tapped', async () => {
    const element = await drawnMap();
    const { left, top } = one(element, '.stage').getBoundingClientRect();
    const at = { clientX: left + 5, clientY: top + 5 };
    one(element, '.stage').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, ...at }));
    await until(() => offered(element), 'the button');
  });
});
