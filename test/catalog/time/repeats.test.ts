import { expect } from 'chai';
import { possibleWeekdays, repeatedStarts } from '../../../src/catalog/time/repeats.js';
import { expandRule } from '../../../src/catalog/time/rule.js';
import type { ExpandRule } from '../../../src/catalog/time/types.js';
import { minuteOf, wallOf } from '../../../src/catalog/time/wall.js';
import { BERLIN } from './support.js';

const repeated = (rule: string, start: string, expand: ExpandRule = expandRule) => {
  const starts = repeatedStarts(rule, start, BERLIN, expand);
  return (from: string, to: string) => starts?.(minuteOf(from), minuteOf(to)).map(wallOf);
};

describe('what a rule repeats', () => {
  it('is found from the first minute of a range to before its last', () => {
    const daily = repeated('FREQ=DAILY', '2027-01-04T18:00');
    expect(daily('2027-02-01T18:00', '2027-02-03T18:00')).to.deep.equal([
      '2027-02-01T18:00',
      '2027-02-02T18:00',
    ]);
    expect(daily('2027-01-01T00:00', '2027-01-04T18:00')).to.deep.equal([]);
    expect(daily('2027-01-01T00:00', '2027-01-04T18:01')).to.deep.equal(['2027-01-04T18:00']);
  });

  it('is found once where it begins at midnight, over however many days', () => {
    const found = repeated('FREQ=DAILY', '2027-01-01T00:00')('2027-01-01T00:00', '2028-01-01T00:00');
    expect([found?.length, new Set(found).size]).to.deep.equal([365, 365]);
  });

  it('is worked out once for as many questions as there are', () => {
    let asked = 0;
    const daily = repeated('FREQ=DAILY', '2027-01-04T18:00', (...args) => {
      asked += 1;
      return expandRule(...args);
    });
    const first = daily('2027-01-01T00:00', '2027-12-31T00:00');
    const before = asked;
    expect(daily('2027-01-01T00:00', '2027-12-31T00:00')).to.deep.equal(first);
    expect([before > 1, asked]).to.deep.equal([true, before]);
  });

  it('is counted through once where it has a COUNT, wherever one asks', () => {
    let asked = 0;
    const rule = 'FREQ=MONTHLY;BYDAY=1SA;COUNT=600';
    const monthly = repeated(rule, '1975-01-04T10:00', (...args) => {
      asked += 1;
      return expandRule(...args);
    });
    expect(monthly('2024-11-01T00:00', '2024-12-31T00:00')).to.deep.equal([
      '2024-11-02T10:00',
      '2024-12-07T10:00',
    ]);
    expect(monthly('2025-01-01T00:00', '2030-01-01T00:00')).to.deep.equal([]);
    expect(monthly('1970-01-01T00:00', '1975-01-05T00:00')).to.deep.equal(['1975-01-04T10:00']);
    expect(asked).to.equal(1);
  });

  it('is not known of a rule that cannot be read', () => {
    expect(repeatedStarts('FREQ=NEVER', '2027-01-04', BERLIN, expandRule)).to.equal(undefined);
    expect(repeatedStarts('FREQ=DAILY', '2027-01-04', BERLIN, undefined)).to.equal(undefined);
  });

  it('can fall on its own weekdays, of a week on that of its start, and else on any', () => {
    expect(possibleWeekdays('FREQ=MONTHLY;BYDAY=1MO,-1FR', '2027-03-03')).to.equal(0b0010001);
    expect(possibleWeekdays('FREQ=WEEKLY', '2027-03-03T10:00')).to.equal(0b0000100);
    expect(possibleWeekdays('FREQ=DAILY', '2027-03-03')).to.equal(0b1111111);
  });
});
