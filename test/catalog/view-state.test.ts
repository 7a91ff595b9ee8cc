import { expect } from 'chai';
import { createViewStore } from '../../src/catalog/view-state.js';

describe('the view state', () => {
  it('gives frozen snapshots and tells of changes with what was before', () => {
    const store = createViewStore();
    const told: [unknown, unknown][] = [];
    store.subscribe((now, before) => told.push([now.selected, before.selected]));
    store.update({ selected: 'a' });
    expect(told).to.deep.equal([['a', null]]);
    expect(Object.isFrozen(store.snapshot)).to.equal(true);
  });

  it('tells nothing when nothing changed, however the filter is written', () => {
    const store = createViewStore();
    store.update({ filter: { free: true } });
    let told = 0;
    store.subscribe(() => told++);
    store.update({ filter: { free: true } });
    store.update({ selected: null });
    expect(told).to.equal(0);
  });

  it('keeps the filter object while only the selection changes', () => {
    const store = createViewStore();
    store.update({ filter: { free: true } });
    const { filter } = store.snapshot;
    store.update({ selected: 'a' });
    expect(store.snapshot.filter).to.equal(filter);
  });

  it('tells which indicator the maps show, and that there are maps, once for each change', () => {
    const store = createViewStore();
    const told: unknown[] = [];
    store.subscribe(({ indicator, maps }) => told.push([indicator, maps]));
    store.update({ maps: 1 });
    store.update({ indicator: 'a' });
    store.update({ indicator: 'a' });
    store.update({ indicator: '' });
    expect(told).to.deep.equal([
      [null, 1],
      ['a', 1],
      ['', 1],
    ]);
  });

  it('stops telling after the unsubscribe, also when it comes while telling', () => {
    const store = createViewStore();
    const told: string[] = [];
    const ends = ['a', 'b'].map((name) =>
      store.subscribe(() => {
        told.push(name);
        ends.forEach((end) => end());
      }),
    );
    store.update({ selected: 'x' });
    store.update({ selected: 'y' });
    expect(told).to.deep.equal(['a', 'b']);
  });

  it('keeps each offer once, in the order in which they came', () => {
    const store = createViewStore();
    store.update({ slip: ['b', 'a', 'b', 'c'] });
    expect(store.snapshot.slip).to.deep.equal(['b', 'a', 'c']);
    expect(Object.isFrozen(store.snapshot.slip)).to.equal(true);
  });

  it('keeps two hundred offers, and none after them', () => {
    const store = createViewStore();
    store.update({ slip: Array.from({ length: 201 }, (_, i) => `o${i}`) });
    expect([store.snapshot.slip.length, store.snapshot.slip.at(-1)]).to.deep.equal([200, 'o199']);
  });

  it('tells of a slip only when an offer, their number or their order is another', () => {
    const store = createViewStore();
    store.update({ slip: ['a', 'b'] });
    const told: (readonly string[])[] = [];
    store.subscribe(({ slip }) => told.push(slip));
    const before = store.snapshot.slip;
    store.update({ slip: ['a', 'b', 'a'] });
    expect(store.snapshot.slip).to.equal(before);
    for (const slip of [['a', 'b', 'c'], ['a', 'b'], ['b', 'a'], ['b', 'c'], []]) store.update({ slip });
    expect(told).to.deep.equal([['a', 'b', 'c'], ['a', 'b'], ['b', 'a'], ['b', 'c'], []]);
  });

  it('keeps the slip while something else changes', () => {
    const store = createViewStore();
    store.update({ slip: ['a'] });
    store.update({ selected: 'b' });
    expect(store.snapshot.slip).to.deep.equal(['a']);
  });
});
