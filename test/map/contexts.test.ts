import { expect } from 'chai';
import { type Holder, leaveContext, takeContext } from '../../src/map/contexts.js';

describe('contexts of the page', () => {
  const told: string[] = [];
  const map = (name: string, near: () => boolean): Holder => ({
    isNear: near,
    release: () => told.push(`${name} releases`),
    retry: () => told.push(`${name} tries again`),
  });
  const first = Array.from({ length: 6 }, (_, i) => map(`map ${i}`, () => true));
  let isNear = true;
  const [gone, waiting] = [map('gone', () => isNear), map('waiting', () => true)];
  const everyone = [...first, gone, waiting];

  beforeEach(() => {
    told.length = 0;
    isNear = true;
    for (const one of first) expect(takeContext(one)).to.equal(true);
    for (const one of [gone, waiting]) expect(takeContext(one)).to.equal(false);
  });
  afterEach(async () => {
    everyone.forEach(leaveContext);
    await Promise.resolve();
  });

  it('go to the map that has waited longest', async () => {
    leaveContext(first[0]!);
    await Promise.resolve();
    expect(told).to.deep.equal(['gone tries again']);
  });

  it('go to one that can be seen, not to one that has gone out of sight while it waited', async () => {
    isNear = false;
    leaveContext(first[0]!);
    await Promise.resolve();
    expect(told).to.deep.equal(['waiting tries again']);
  });
});
