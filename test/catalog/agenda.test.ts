import { expect } from 'chai';
import { createAgenda, linesFrom, shifted, spanDays, spanRange } from '../../src/catalog/agenda.js';
import { createCalendar } from '../../src/catalog/time/calendar.js';
import { expandRule } from '../../src/catalog/time/rule.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

const closures = [{ name: 'Inventur', from: '2026-12-02', to: '2026-12-02', kind: 'closure' }];

function agendaOf(offers: object[], span: 'day' | 'week' | 'month', date: string) {
  const { catalog } = catalogOf(feedDocument({ closures, offers }));
  const range = spanRange(span, date, 'Europe/Berlin');
  const agenda = createAgenda(catalog.offers.all, createCalendar(expandRule), range);
  agenda.grow(() => true);
  return agenda;
}

describe('the spans of a calendar', () => {
  it('begin weeks on Monday and months on the first', () => {
    expect(spanDays('day', '2026-12-31')).to.deep.equal({ first: '2026-12-31', after: '2027-01-01' });
    expect(spanDays('week', '2026-11-22')).to.deep.equal({ first: '2026-11-16', after: '2026-11-23' });
    expect(spanDays('month', '2026-02-10')).to.deep.equal({ first: '2026-02-01', after: '2026-03-01' });
  });

  it('go back and forth without a gap', () => {
    expect(shifted('week', '2026-11-22', 1)).to.equal('2026-11-23');
    expect(shifted('week', '2026-11-22', -1)).to.equal('2026-11-09');
    expect(shifted('month', '2026-03-31', -1)).to.equal('2026-02-01');
    expect(shifted('month', '2026-12-05', 1)).to.equal('2027-01-01');
  });
});

describe('an agenda', () => {
  it('has every date of a range in order, with what falls out', () => {
    const { lines } = agendaOf(
      [
        offerDocument('weekly', { schedule: [{ start: '2026-12-01T16:00', rrule: 'FREQ=DAILY;COUNT=4' }] }),
        offerDocument('once', { schedule: [{ start: '2026-12-01T09:00' }] }),
      ],
      'week',
      '2026-12-01',
    );
    expect(
      lines.map(({ offer, start, omission }) => [offer.id, start, omission !== undefined]),
    ).to.deep.equal([
      ['once', '2026-12-01T09:00', false],
      ['weekly', '2026-12-01T16:00', false],
      ['weekly', '2026-12-02T16:00', true],
      ['weekly', '2026-12-03T16:00', false],
      ['weekly', '2026-12-04T16:00', false],
    ]);
  });

  it('counts offers without dates of their own, weekly hours among them', () => {
    const agenda = agendaOf(
      [
        offerDocument('none'),
        offerDocument('open', { hours: [{ days: ['tu'], opens: '09:00', closes: '12:00' }] }),
      ],
      'week',
      '2026-12-01',
    );
    expect([agenda.lines.length, agenda.undated]).to.deep.equal([0, 2]);
  });

  it('has a date over several days on each of them, in front of what begins there', () => {
    const { lines } = agendaOf(
      [
        offerDocument('fair', { schedule: [{ start: '2026-11-28', end: '2026-12-01' }] }),
        offerDocument('camp', { schedule: [{ start: '2026-12-03T10:00', end: '2026-12-05T00:00' }] }),
        offerDocument('party', { schedule: [{ start: '2026-12-04T00:00', duration: 'PT4H' }] }),
        offerDocument('late', { schedule: [{ start: '2026-12-05T22:00', duration: 'PT4H' }] }),
      ],
      'week',
      '2026-12-01',
    );
    expect(lines.map(({ offer, day }) => [offer.id, day])).to.deep.equal([
      ['fair', '2026-11-30'],
      ['fair', '2026-12-01'],
      ['camp', '2026-12-03'],
      ['camp', '2026-12-04'],
      ['party', '2026-12-04'],
      ['late', '2026-12-05'],
    ]);
  });

  it('has the dates of what is cancelled, and counts what is paused or over as undated', () => {
    const schedule = [{ start: '2026-12-01T16:00' }];
    const offers = ['cancelled', 'paused', 'ended'].map((status) =>
      offerDocument(status, { schedule, status }),
    );
    const agenda = agendaOf(offers, 'week', '2026-12-01');
    expect(agenda.lines.map(({ offer, start }) => [offer.status, start])).to.deep.equal([
      ['cancelled', '2026-12-01T16:00'],
    ]);
    expect(agenda.undated).to.equal(2);
  });

  it('has from a day on what began before its midnight and still runs, and each day of a longer date once', () => {
    const offers = [
      offerDocument('fair', { schedule: [{ start: '2026-11-28', end: '2026-12-03' }] }),
      offerDocument('late', { schedule: [{ start: '2026-12-01T22:00', duration: 'PT4H' }] }),
      offerDocument('over', { schedule: [{ start: '2026-12-01T20:00', duration: 'PT4H' }] }),
    ];
    const { lines } = agendaOf(offers, 'month', '2026-12-02');
    const from = (now: string) =>
      linesFrom(lines, '2026-12-02', Date.parse(now)).map(({ offer, day }) => [offer.id, day]);
    const fair = ['02', '03'].map((day) => ['fair', `2026-12-${day}`]);
    expect(from('2026-12-02T01:59+01:00')).to.deep.equal([['late', '2026-12-02'], ...fair]);
    expect(from('2026-12-02T02:00+01:00')).to.deep.equal(fair);
  });

  it('has what ends past midnight under the day on which it begins, in the span of that day alone', () => {
    const offers = [offerDocument('party', { schedule: [{ start: '2026-12-06T22:00', duration: 'PT4H' }] })];
    const days = (span: 'day' | 'week', date: string) =>
      agendaOf(offers, span, date).lines.map(({ day }) => day);
    expect([days('day', '2026-12-06'), days('week', '2026-12-06')]).to.deep.equal(
      Array(2).fill(['2026-12-06']),
    );
    expect([days('day', '2026-12-07'), days('week', '2026-12-07')]).to.deep.equal([[], []]);
  });

  it('does not let one offer fill a month', () => {
    const rrule = 'FREQ=DAILY;BYHOUR=8,9,10,11,12,13,14,15';
    const { lines } = agendaOf(
      [offerDocument('busy', { schedule: [{ start: '2026-12-01T08:00', rrule }] })],
      'month',
      '2026-12-01',
    );
    expect(lines).to.have.length(62);
  });

  it('has every day of a date that takes a day exactly, and one day of a shorter one', () => {
    const { lines } = agendaOf(
      [
        offerDocument('whole', { schedule: [{ start: '2026-12-01T18:00', end: '2026-12-02T18:00' }] }),
        offerDocument('short', { schedule: [{ start: '2026-12-03T18:00', end: '2026-12-04T17:59' }] }),
      ],
      'week',
      '2026-12-01',
    );
    expect(lines.map(({ offer, day }) => [offer.id, day])).to.deep.equal([
      ['whole', '2026-12-01'],
      ['whole', '2026-12-02'],
      ['short', '2026-12-03'],
    ]);
  });

  it('has no day outside of its span of a date that goes on', () => {
    const days = (end: string) =>
      agendaOf(
        [offerDocument('fair', { schedule: [{ start: '2026-12-05', end }] })],
        'week',
        '2026-12-01',
      ).lines.map(({ day }) => day);
    expect([days('2026-12-06'), days('2026-12-07'), days('2026-12-20')]).to.deep.equal(
      Array(3).fill(['2026-12-05', '2026-12-06']),
    );
  });

  it('has what falls out under its day', () => {
    const { lines } = agendaOf(
      [offerDocument('weekly', { schedule: [{ start: '2026-12-02T16:00', rrule: 'FREQ=DAILY;COUNT=1' }] })],
      'week',
      '2026-12-01',
    );
    expect(
      lines.map(({ day, start, omission }) => [day, start, omission?.reason !== undefined]),
    ).to.deep.equal([['2026-12-02', '2026-12-02T16:00', true]]);
  });

  it('has the dates of an offer beside its weekly hours, but not the hours nor what falls out', () => {
    const hours = [{ days: ['tu', 'we'], opens: '09:00', closes: '12:00' }];
    const schedule = [{ start: '2026-12-01T16:00', rrule: 'FREQ=DAILY;COUNT=2' }];
    const agenda = agendaOf([offerDocument('both', { hours, schedule })], 'week', '2026-12-01');
    expect(agenda.lines.map(({ start }) => start)).to.deep.equal(['2026-12-01T16:00']);
    expect(agenda.undated).to.equal(0);
  });

  it('has what begins at the same time in the order of the offers', () => {
    const schedule = [{ start: '2026-12-03T16:00' }, { start: '2026-12-01T16:00' }];
    const ids = ['c', 'a', 'd', 'b'];
    const { lines } = agendaOf(
      ids.map((id) => offerDocument(id, { schedule })),
      'week',
      '2026-12-01',
    );
    expect(lines.map(({ offer, day }) => [offer.id, day])).to.deep.equal([
      ...ids.map((id) => [id, '2026-12-01']),
      ...ids.map((id) => [id, '2026-12-03']),
    ]);
  });

  it('grows offer by offer for as long as it may, and stands in order once all are seen', () => {
    const offers = ['2026-12-03T16:00', '2026-12-01T16:00'].map((start, i) =>
      offerDocument(`o${i}`, { schedule: [{ start }] }),
    );
    const { catalog } = catalogOf(feedDocument({ offers }));
    const range = spanRange('week', '2026-12-01', 'Europe/Berlin');
    const agenda = createAgenda(catalog.offers.all, createCalendar(expandRule), range);
    expect([agenda.grow(() => false), agenda.lines.length]).to.deep.equal([false, 0]);
    let asked = 0;
    expect([agenda.grow(() => (asked += 1) < 2), agenda.lines.length]).to.deep.equal([false, 1]);
    expect(agenda.grow(() => (asked += 1) > 0)).to.equal(true);
    expect(agenda.lines.map(({ offer }) => offer.id)).to.deep.equal(['o1', 'o0']);
    expect([asked, agenda.grow(() => true), agenda.lines.length]).to.deep.equal([3, true, 2]);
  });
});
