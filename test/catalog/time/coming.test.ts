import { expect } from 'chai';
import { comingDate, entryDate } from '../../../src/catalog/time/coming.js';
import { NO_CALENDAR } from '../../../src/catalog/time/no-calendar.js';
import { expandRule } from '../../../src/catalog/time/rule.js';
import { createTimetable } from '../../../src/catalog/time/timetable.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';
import { at, YEAR_2027 } from './support.js';

const NOW = at('2027-03-03T12:00+01:00');

function offerWith(schedule: readonly object[], parts: object = {}) {
  const { catalog } = catalogOf(feedDocument({ offers: [offerDocument('o', { schedule, ...parts })] }));
  return catalog.offers.all[0]!;
}
const coming = (...schedule: object[]) =>
  comingDate(createTimetable(expandRule), offerWith(schedule), NOW)?.start;
const entry = (dates: object, parts?: object) => {
  const offer = offerWith([dates], parts);
  return entryDate(createTimetable(expandRule), offer, offer.schedule[0]!);
};

describe('the date that comes', () => {
  it('is the one that runs, or the next', () => {
    expect(coming({ start: '2027-03-03T11:00', duration: 'PT2H' }, { start: '2027-03-04T11:00' })).to.equal(
      '2027-03-03T11:00',
    );
    expect(coming({ start: '2027-03-02T11:00' }, { start: '2027-03-04T11:00' })).to.equal('2027-03-04T11:00');
  });

  it('is found years away, the earliest first', () => {
    expect(coming({ start: '2033-05-01T10:00' }, { start: '2031-05-01T10:00' })).to.equal('2031-05-01T10:00');
  });

  it('is found more than ten years away, and what lies behind does not come again', () => {
    expect(coming({ start: '2020-05-01T10:00' }, { start: '2045-05-01T10:00' })).to.equal('2045-05-01T10:00');
  });

  it('is found of a rule that began long ago and seldom comes', () => {
    expect(coming({ start: '2020-05-01T10:00', rrule: 'FREQ=YEARLY;INTERVAL=9' })).to.equal(
      '2029-05-01T10:00',
    );
  });

  it('is none where all is over', () => {
    expect(coming({ start: '2027-03-01T10:00' })).to.equal(undefined);
    expect(coming()).to.equal(undefined);
  });
});

describe('the date of an entry by itself', () => {
  it('is its first, whatever repeats or falls out', () => {
    const dates = { start: '2027-03-01T10:00', rrule: 'FREQ=WEEKLY;BYDAY=TU', except: ['2027-03-01'] };
    expect(entry(dates)).to.include({ start: '2027-03-01T10:00', end: '2027-03-01T11:00' });
  });

  it('is there also of an offer that is over', () => {
    expect(entry({ start: '2020-03-01', end: '2020-03-02' }, { status: 'ended' })).to.include({
      start: '2020-03-01T00:00',
      end: '2020-03-03T00:00',
      allDay: true,
    });
  });
});

describe('a calendar that is not there yet', () => {
  it('knows no date, and answers neither yes nor no', () => {
    const offer = offerWith([{ start: '2027-03-04T11:00' }]);
    expect(NO_CALENDAR.occurrences(offer, YEAR_2027)).to.deep.equal([]);
    expect(NO_CALENDAR.omissions(offer, YEAR_2027)).to.deep.equal([]);
    expect(NO_CALENDAR.next(offer, NOW)).to.equal(undefined);
    expect(NO_CALENDAR.answer(offer, {}, NOW)).to.equal(undefined);
    expect(NO_CALENDAR.range('week', NOW, 'Europe/Berlin')).to.deep.equal({ from: 0, to: 0 });
  });
});
