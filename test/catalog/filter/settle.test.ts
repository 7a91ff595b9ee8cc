import { expect } from 'chai';
import { type Filter, normalizeFilter } from '../../../src/catalog/filter/filter.js';
import { asksFacts, settled } from '../../../src/catalog/filter/settle.js';

describe('a filter that a visitor has changed', () => {
  it('keeps unknown facts in while something can be unknown', () => {
    const filters: Filter[] = [
      { free: true, unknown: true },
      { age: 7, unknown: true },
      { languages: ['ar'], unknown: true },
    ];
    for (const filter of filters) expect(settled(filter)).to.equal(filter);
  });

  it('lets them go with the last such choice', () => {
    expect(settled({ unknown: true })).to.deep.equal({});
    expect(settled({ unknown: true, text: 'chor' })).to.deep.equal({ text: 'chor' });
  });

  it('asks for facts with everything but words', () => {
    expect(asksFacts({ text: 'chor', unknown: true })).to.equal(false);
    expect(asksFacts({ when: 'now' })).to.equal(true);
  });
});

describe('a range of dates', () => {
  it('means the days between, also the wrong way round', () => {
    const when = (from: string, to: string) => normalizeFilter({ when: { from, to } }).when;
    const days = { from: '2026-12-01', to: '2026-12-05' };
    expect(when('2026-12-05', '2026-12-01')).to.deep.equal(days);
    expect(when('2026-12-01', '2026-12-05')).to.deep.equal(days);
    expect(when('2026-12-01', '2026-12-01')).to.deep.equal({ from: '2026-12-01', to: '2026-12-01' });
  });
});
