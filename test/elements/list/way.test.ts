import { expect } from 'chai';
import type { IkonAngebote } from '../../../src/angebote.js';
import { offerDocument } from '../../helpers/feeds.js';
import { button, openList, plainText } from '../../helpers/list.js';
import { all, clearPage, one, until } from '../../helpers/page.js';

/** Cards of very different heights: those out of sight have a rough height only. */
const offers = Array.from({ length: 24 }, (_, i) =>
  offerDocument(`o${i}`, {
    title: `Angebot ${i}`,
    summary: 'Ein Satz, der Platz braucht. '.repeat(i % 3 === 0 ? 14 : 1),
    free: true,
  }),
);
const start = location.href;

const card = (element: IkonAngebote, id: string) => one(element, `[data-offer="${id}"]`);
const titleOf = (line: Element) => line.querySelector<HTMLButtonElement>('.title-button')!;
const topOf = (element: Element) => element.getBoundingClientRect().top;
const focused = (element: IkonAngebote) => element.shadowRoot!.activeElement;

async function frames(count: number): Promise<void> {
  let left = count;
  await until(() => left-- === 0);
}

/** Scrolls a card to a height in the viewport, and opens it as a visitor does. @returns the height */
async function openAt(element: IkonAngebote, id: string): Promise<number> {
  card(element, id).scrollIntoView({ block: 'center' });
  await frames(20);
  const title = titleOf(card(element, id));
  const top = topOf(card(element, id));
  title.focus({ preventScroll: true });
  title.click();
  await until(() => all(element, '.detail').length, 'the detail');
  await until(() => focused(element)?.matches('.detail-title'), 'the focus on the title');
  return top;
}

async function expectAt(element: IkonAngebote, id: string, top: number): Promise<void> {
  await until(() => focused(element)?.closest(`[data-offer="${id}"]`), 'the focus on the card');
  await frames(30);
  expect(topOf(card(element, id))).to.be.closeTo(top, 2);
}

describe('the way between the list and an offer', () => {
  before(() => [1, 2, 3, 4].forEach(() => history.pushState(null, '', start)));
  afterEach(() => {
    clearPage();
    history.replaceState(null, '', start);
    scrollTo(0, 0);
  });

  for (const id of ['o3', 'o7', 'o11'])
    it(`leads back to ${id} at the height at which it was opened`, async () => {
      const element = await openList({ offers });
      const top = await openAt(element, id);
      button(element, 'Zurück zur Liste').click();
      await expectAt(element, id, top);
    });

  it('leads back to the same height where the browser goes back', async () => {
    const element = await openList({ offers }, 'url-sync group="way"');
    await until(() => ((element.filter = { age: 5, unknown: true }), location.search.includes('way.age')));
    const top = await openAt(element, 'o7');
    history.back();
    await expectAt(element, 'o7', top);
  });

  it('leads back inside a box of the page that scrolls', async () => {
    const element = await openList({ offers });
    const box = document.createElement('div');
    box.style.cssText = 'block-size: 500px; overflow: auto';
    element.replaceWith(box);
    box.append(element);
    await until(() => all(element, '.card').length === 12);
    const top = await openAt(element, 'o7');
    button(element, 'Zurück zur Liste').click();
    await expectAt(element, 'o7', top);
  });

  it('lets go when the visitor scrolls', async () => {
    const element = await openList({ offers });
    await openAt(element, 'o7');
    button(element, 'Zurück zur Liste').click();
    await until(() => focused(element)?.closest('[data-offer="o7"]'));
    element.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true }));
    scrollTo(0, 0);
    await frames(20);
    expect(scrollY).to.equal(0);
  });

  it('shows the button that leads back when an offer is opened far down', async () => {
    const element = await openList({ offers });
    await openAt(element, 'o11');
    await frames(5);
    const back = button(element, 'Zurück zur Liste').getBoundingClientRect();
    expect(back.top).to.be.at.least(0);
    expect(back.bottom).to.be.at.most(innerHeight);
  });

  it('gives the focus to the title when the browser goes back into an offer', async () => {
    const element = await openList({ offers }, 'url-sync group="into"');
    await until(() => ((element.filter = { age: 5, unknown: true }), location.search.includes('into.age')));
    await openAt(element, 'o3');
    button(element, 'Zurück zur Liste').click();
    await until(() => focused(element)?.closest('.card'));
    history.back();
    await until(() => focused(element)?.matches('.detail-title'));
  });

  it('leaves the focus of the page alone when somebody else opens an offer', async () => {
    const element = await openList({ offers });
    const other = document.createElement('button');
    element.before(other);
    other.focus();
    element.selected = 'o5';
    await until(() => all(element, '.detail').length);
    element.selected = null;
    await until(() => all(element, '.card').length);
    await frames(3);
    expect(document.activeElement).to.equal(other);
  });

  it('says where it leads back to', async () => {
    const element = await openList({ offers });
    button(element, '„Angebot 1“ merken').click();
    one<HTMLButtonElement>(element, '.slip-button').click();
    await until(() => all(element, '.slip-list li').length);
    titleOf(one(element, '.slip-list li')).click();
    await until(() => all(element, '.detail').length);
    expect(plainText(one(element, '.main > .back'))).to.equal('Zurück zum Merkzettel');
    button(element, 'Zurück zum Merkzettel').click();
    await until(() => all(element, '.slip').length);
    expect(plainText(one(element, '.main > .back'))).to.equal('Zurück zur Liste');
  });

  it('leads from the slip back to the calendar where it was opened there', async () => {
    const element = await openList({ offers }, 'view="calendar"');
    one<HTMLButtonElement>(element, '.slip-button').click();
    await until(() => all(element, '.slip').length);
    button(element, 'Zurück zum Kalender').click();
    await until(() => all(element, '.calendar').length);
  });
});
