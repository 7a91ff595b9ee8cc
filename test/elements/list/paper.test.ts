import { expect } from 'chai';
import { offerDocument } from '../../helpers/feeds.js';
import { openList } from '../../helpers/list.js';
import { all, clearPage, layOutForPaper, one, until } from '../../helpers/page.js';

const offers = Array.from({ length: 80 }, (_, i) => offerDocument(`o${i}`, { free: true }));

describe('a list on paper', () => {
  afterEach(clearPage);

  it('has all cards that were shown, also those far from the viewport', async () => {
    const element = await openList({ offers });
    while (all(element, '.more').length) {
      one(element, '.more').click();
      await element.updateComplete;
      all(element, '.card').at(-1)!.scrollIntoView();
    }
    await until(() => all(element, '.gap').length, 'cards out of the document');
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(all(element, '.card')).to.have.length(80);
  });

  it('has its offers and what was chosen, and nothing to press', async () => {
    const element = await openList({ offers }, 'language-switch');
    element.filter = { free: true };
    for (const part of ['.chips .chip', '.language-menu select', '.segments', '.keep'])
      await until(() => all(element, part).length, part);
    layOutForPaper(element);
    for (const selector of ['.language-menu', '.side', '.segments', '.button'])
      for (const part of all(element, selector)) expect(part.offsetHeight, selector).to.equal(0);
    for (const part of [...all(element, '.chip'), ...all(element, '.card'), one(element, '.result')])
      expect(part.offsetHeight).to.be.greaterThan(0);
    const { breakInside, contentVisibility } = getComputedStyle(one(element, '.card'));
    expect([breakInside, contentVisibility]).to.deep.equal(['avoid', 'visible']);
  });
});
