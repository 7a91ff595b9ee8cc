import { expect } from 'chai';
import { offerDocument } from '../../helpers/feeds.js';
import { openList } from '../../helpers/list.js';
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
});
