import { expect } from 'chai';
import { timeSteps } from '../../src/catalog/time-steps.js';

const axis = (...ids: string[]) =>
  timeSteps(ids.map((id) => ({ id }))).map(({ value, label }) => value?.id ?? `(${label})`);

describe('time steps', () => {
  it('leave a gap for a year that the feed does not list, and put years in order', () => {
    expect(axis('2018', '2014', '2015')).to.deep.equal(['2014', '2015', '(2016)', '(2017)', '2018']);
  });

  it('are as long as all distances have in common', () => {
    expect(axis('2010', '2015', '2025')).to.deep.equal(['2010', '2015', '(2020)', '2025']);
  });

  it('know months and quarters', () => {
    expect(axis('2019-11', '2019-12', '2020-02')).to.deep.equal(['2019-11', '2019-12', '()', '2020-02']);
    expect(axis('2019-q3', '2019-q4', '2020-q2')).to.have.length(4);
  });

  it('leave as listed what is written otherwise, what is one moment twice, and what would be endless', () => {
    expect(axis('vorher', 'nachher')).to.deep.equal(['vorher', 'nachher']);
    expect(axis('2019-q1', '2019q1', '2020-q1')).to.have.length(3);
    expect(axis('1000', '1001', '9000')).to.have.length(3);
  });
});
