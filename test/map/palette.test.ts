import { expect } from 'chai';
import type { Category } from '../../src/catalog/model.js';
import { contrastOf, TEXT_CONTRAST } from '../../src/charts/contrast.js';
import { colorOf } from '../../src/map/palette.js';

const category = (parts: Partial<Category>) => parts as Category;
const onWhite = (color: string) => contrastOf(color, '#ffffff');

describe('the colour of a category’s pins', () => {
  it('is that of the feed', () => {
    for (const color of ['#6a4c93', '#135', '#000000']) expect(colorOf(category({ color }))).to.equal(color);
  });

  it('is darker than that of the feed where the white pictogram on it would be hard to see', () => {
    for (const color of ['#ffd400', '#fd0', '#ffffff', '#7fffd4', '#9e9e9e']) {
      const drawn = onWhite(colorOf(category({ color })));
      expect(drawn, color).to.be.within(3, 3.4);
    }
  });

  it('is one of our own where the feed names none', () => {
    const own = Array.from({ length: 9 }, (_, index) => colorOf(category({ index })));
    expect(new Set(own).size).to.equal(9);
    for (const color of own) expect(onWhite(color), color).to.be.at.least(TEXT_CONTRAST);
  });
});
