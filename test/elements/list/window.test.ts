import { expect } from 'chai';
import { offerDocument } from '../../helpers/feeds.js';
import { button, openList } from '../../helpers/list.js';
import { all, clearPage, one, until } from '../../helpers/page.js';

describe('a long list', () => {
  afterEach(clearPage);

  it('holds only the cards near the viewport, and brings others back when they come near', async () => {
    const offers = Array.from({ length: 200 }, (_, i) => offerDocument(`o${i}`, { summary: 'Ein Satz.' }));
    const element = await openList({ offers });
    while (all(element, '.more').length) {
      const before = all(element, '.gap').length * 12 + all(element, '.card').length;
      one<HTMLButtonElement>(element, '.more').click();
      await until(
        () => all(element, '.gap').length * 12 + all(element, '.card').length > before,
        'more cards',
      );
      all(element, '.card').at(-1)!.scrollIntoView();
    }
    await until(() => all(element, '.card').length <= 60, 'fewer cards');
    expect(all(element, '.card').at(-1)!.dataset.offer).to.equal('o199');
    expect(all(element, '.gap').length).to.be.at.least(6);
    const height = one(element, '.cards').getBoundingClientRect().height;
    scrollTo(0, 0);
    await until(
      () => all(element, '.card')[0]?.dataset.offer === 'o0' && all(element, '.card').length <= 80,
      'the first cards',
    );
    expect(Math.abs(one(element, '.cards').getBoundingClientRect().height - height)).to.be.lessThan(
      height / 10,
    );
  });

  it('tells each card its place among all', async () => {
    const offers = Array.from({ length: 50 }, (_, i) => offerDocument(`o${i}`));
    const element = await openList({ offers });
    const [first] = all(element, '.card');
    expect([first!.getAttribute('aria-posinset'), first!.getAttribute('aria-setsize')]).to.deep.equal([
      '1',
      '50',
    ]);
  });

  it('draws what is in view at once where it becomes another list, and all else by the time that it is complete', async () => {
    const offers = Array.from({ length: 40 }, (_, i) =>
      offerDocument(`o${i}`, { summary: 'Ein Satz.', free: i >= 20 }),
    );
    const element = await openList({ offers });
    scrollTo(0, 0);
    const shown = () => all(element, '.card').map(({ dataset }) => dataset.offer);
    const changed = new Promise((resolve) =>
      new MutationObserver(resolve).observe(one(element, '.result'), { subtree: true, characterData: true }),
    );
    element.filter = { free: true };
    await changed;
    expect(shown()[0]).to.equal('o20');
    expect(shown().at(-1)).to.equal('o11');
    await element.updateComplete;
    expect(shown()).to.deep.equal(Array.from({ length: 12 }, (_, i) => `o${i + 20}`));
  });

  it('leaves a card as it is that would say the same', async () => {
    const offers = Array.from({ length: 3 }, (_, i) => offerDocument(`o${i}`, { free: i < 2 }));
    const element = await openList({ offers });
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(one(element, '[data-offer="o0"]'), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    element.filter = { free: true };
    await element.updateComplete;
    changes.push(...observer.takeRecords());
    expect(changes.map(({ attributeName }) => attributeName)).to.deep.equal(['aria-setsize']);
    button(element, 'Merken').click();
    await until(() => one(element, '[data-offer="o0"] .keep').classList.contains('kept'), 'the mark');
  });
});
