import { expect } from 'chai';
import { inTimeOrder, monthsOf, timeSteps, yearOf } from '../../src/catalog/time-steps.js';

const axis = (...ids: string[]) =>
  timeSteps(ids.map((id) => ({ id }))).map(({ value, id }) => (value ? id : `(${id})`));

describe('time steps', () => {
  it('leave a gap for a year that the feed does not list, and put years in order', () => {
    expect(axis('2018', '2014', '2015')).to.deep.equal(['2014', '2015', '(2016)', '(2017)', '2018']);
  });

  it('are as long as all distances have in common', () => {
    expect(axis('2010', '2015', '2025')).to.deep.equal(['2010', '2015', '(2020)', '2025']);
  });

  it('know months and quarters', () => {
    expect(axis('2019-11', '2019-12', '2020-02')).to.deep.equal([
      '2019-11',
      '2019-12',
      '(2020-01)',
      '2020-02',
    ]);
    expect(axis('2019-q3', '2019-q4', '2020-q2')[2]).to.equal('(2020-q1)');
    expect(axis('2019M11', '2019M12', '2020M02')).to.have.length(4);
  });

  it('are months, quarters or years for days at the end of their months', () => {
    expect(axis('2019-01-31', '2019-02-28', '2019-03-31')).to.have.length(3);
    expect(axis('2019-03-31', '2019-06-30', '2019-12-31')).to.deep.equal([
      '2019-03-31',
      '2019-06-30',
      '(2019-09-30)',
      '2019-12-31',
    ]);
    expect(axis('2019-06-30', '2019-12-31', '2020-06-30')).to.have.length(3);
    expect(axis('2014-12-31', '2015-12-31', '2017-12-31')).to.deep.equal([
      '2014-12-31',
      '2015-12-31',
      '(2016-12-31)',
      '2017-12-31',
    ]);
    expect(axis('2019-11-30', '2019-12-31', '2020-01-31', '2020-03-31')[3]).to.equal('(2020-02-29)');
  });

  it('are the same for days of which each is the same day of its month', () => {
    expect(axis('2019-01-01', '2019-02-01', '2019-04-01')[2]).to.equal('(2019-03-01)');
    expect(axis('2018-10-15', '2019-10-15', '2021-10-15')[2]).to.equal('(2020-10-15)');
    expect(axis('2018-12-30', '2019-01-30', '2019-03-30')[2]).to.equal('(2019-02-28)');
  });

  it('are days, and leave as listed what no calendar has', () => {
    expect(axis('2019-03-01', '2019-02-27')).to.deep.equal(['2019-02-27', '2019-03-01']);
    expect(axis('2019-03-01', '2019-02-27', '2019-02-28', '2019-03-03')).to.deep.equal([
      '2019-02-27',
      '2019-02-28',
      '2019-03-01',
      '(2019-03-02)',
      '2019-03-03',
    ]);
    expect(axis('2019-13-01', '2019-06-30', '2019-02-30')).to.deep.equal([
      '2019-13-01',
      '2019-06-30',
      '2019-02-30',
    ]);
  });

  it('leave days as listed that have more gaps than numbers between them', () => {
    expect(axis('2017-09-24', '2021-09-26', '2025-02-23')).to.have.length(3);
    expect(axis('2019-01-01', '2019-01-02', '2019-01-09')).to.have.length(3);
  });

  it('leave as listed what is written otherwise, what is one moment twice, and what would be endless', () => {
    expect(axis('vorher', 'nachher')).to.deep.equal(['vorher', 'nachher']);
    expect(axis('2019-q1', '2019q1', '2020-q1')).to.have.length(3);
    expect(axis('1000', '1001', '9000')).to.have.length(3);
  });
});

describe('the months of a time', () => {
  it('are that month, or the first and last of a quarter', () => {
    expect(monthsOf('2019M02')).to.deep.equal(['2019-02', '2019-02']);
    expect(monthsOf('2019q1')).to.deep.equal(['2019-01', '2019-03']);
    expect(monthsOf('2019-Q4')).to.deep.equal(['2019-10', '2019-12']);
    expect(['2019', '2019-03-31', '2019-13', 'später'].map(monthsOf)).to.deep.equal(Array(4).fill(undefined));
  });
});

describe('times', () => {
  const ordered = (...ids: string[]) => inTimeOrder(ids.map((id) => ({ id }))).map(({ id }) => id);

  it('are put in their order, without the steps between', () => {
    expect(ordered('2020', '2018', '2015')).to.deep.equal(['2015', '2018', '2020']);
    expect(ordered('2020-q1', '2019-q4')).to.deep.equal(['2019-q4', '2020-q1']);
  });

  it('stay as they are listed where they are written in more than one way', () => {
    expect(ordered('2020', '2019-12')).to.deep.equal(['2020', '2019-12']);
    expect(ordered('nachher', 'vorher')).to.deep.equal(['nachher', 'vorher']);
  });

  it('are over at the end of their year, or within it', () => {
    const year = (id: string) => yearOf({ id });
    expect(['2019', '2019-12', '2019-q4', '2019M12'].map(year)).to.deep.equal([2019, 2019, 2019, 2019]);
    expect(['2019-06', '2019-q2'].map(year)).to.deep.equal([2018.5, 2018.5]);
    expect(year('2019-12-31')).to.be.closeTo(2019, 0.003);
    expect(year('2019-07-01')).to.be.closeTo(2018.5, 0.003);
    expect(['Schuljahr 2019/20', 'später'].map(year)).to.deep.equal([2019, undefined]);
  });
});
