import { expect } from 'chai';
import { type Label, placeLabels } from '../../src/map/labels.js';

const label = (key: string, x: number, y: number): Label => ({ key, at: { x, y }, width: 60, height: 16 });
const screen = { width: 400, height: 200 };

describe('names on the map', () => {
  it('stand where they want to, if nothing is in the way', () => {
    expect(placeLabels([label('a', 100, 100)], [], screen).get('a')).to.deep.equal({ x: 100, y: 100 });
  });

  it('step aside from pins and from each other', () => {
    const pin = { left: 80, top: 88, right: 120, bottom: 112 };
    const placed = placeLabels([label('a', 100, 100), label('b', 100, 100)], [pin], screen);
    expect(placed.get('a')?.y).to.be.greaterThan(112);
    expect(placed.get('b')?.y).to.be.lessThan(88);
  });

  it('are left out where there is no room, the later ones first', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => label(key, 100, 100));
    const placed = placeLabels(all, [], screen);
    expect(placed.has('a')).to.equal(true);
    expect(placed.has('h')).to.equal(false);
  });

  it('are not cut off at the rim', () => {
    const placed = placeLabels([label('a', 5, 50), label('b', 395, 80)], [], screen);
    expect(placed.get('a')?.x).to.be.at.least(30);
    expect(placed.get('b')?.x).to.be.at.most(370);
  });

  it('are not cut off above or below, and step back from what stands there', () => {
    const placed = placeLabels([label('a', 100, 1), label('b', 100, 199), label('c', 100, 199)], [], screen);
    expect(placed.get('a')?.y).to.be.at.least(8);
    expect(placed.get('b')?.y).to.be.at.most(192);
    expect(placed.get('c')?.y).to.be.lessThan(placed.get('b')!.y - 16);
  });
});
