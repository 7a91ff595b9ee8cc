import { expect } from 'chai';
import { nextDate, whenLines } from '../../src/ui/offer-when.js';
import { rhythm } from '../../src/ui/rhythm.js';
import { textOf } from '../../src/ui/text-of.js';
import { offerOf, viewAt } from '../helpers/time-view.js';

/** What is said of an offer, at a wall-clock time in Berlin. */
async function offerWords(parts: object, now: string): Promise<string> {
  return nextDate(await viewAt(now), offerOf(parts));
}

/** What is said of one date. */
const words = (date: object, now: string) => offerWords({ schedule: [date] }, now);

describe('a date in words', () => {
  const camp = { start: '2026-12-01T10:00', end: '2026-12-05T16:00' };

  it('names both days of what ends on another day', async () => {
    expect(await words(camp, '2026-11-22T10:00')).to.match(
      /^Di\., 1\. Dezember.* 10:00.*–.*Sa\., 5\. Dezember.* 16:00$/,
    );
  });

  it('says on which day it ends while it runs', async () => {
    expect(await words(camp, '2026-12-02T10:00')).to.match(/^Läuft gerade, bis Sa\., 5\. Dezember.* 16:00$/);
  });

  it('names the year of days with times where it is another', async () => {
    const far = { start: '2098-12-01T10:00', end: '2098-12-05T16:00' };
    expect(await words(far, '2026-11-22T10:00')).to.match(/1\. Dezember.*–.*5\. Dezember 2098/);
    expect(await words(camp, '2026-11-22T10:00')).not.to.include('2026');
  });

  it('names the last of several whole days, whichever day it is', async () => {
    const week = { start: '2026-12-07', end: '2026-12-11' };
    for (const day of ['05', '06', '07', '08'])
      expect(await words(week, `2026-12-${day}T10:00`), day).to.match(
        /^Mo\., 7\..*–.*Fr\., 11\. Dezember, ganztägig$/,
      );
    const once = { start: '2026-12-07' };
    expect(await words(once, '2026-12-06T10:00')).to.equal('Morgen, ganztägig');
    expect(await words({ ...once, end: once.start }, '2026-12-07T10:00')).to.equal('Heute, ganztägig');
  });

  it('says only times of what ends past midnight', async () => {
    expect(await words({ start: '2026-12-01T20:00', end: '2026-12-02T01:00' }, '2026-12-01T10:00')).to.equal(
      'Heute, 20:00–01:00',
    );
  });

  it('names no end where the feed names none', async () => {
    expect(await words({ start: '2026-12-01T10:00' }, '2026-12-01T10:30')).to.equal('Heute, 10:00');
  });

  it('names tomorrow', async () => {
    expect(await words({ start: '2026-12-02T10:00' }, '2026-12-01T23:30')).to.equal('Morgen, 10:00');
  });

  it('names a date that is years away, with its year', async () => {
    expect(await words({ start: '2098-01-06T16:00' }, '2026-11-22T10:00')).to.equal(
      'Mo., 6. Januar 2098, 16:00',
    );
    expect(await words({ start: '2024-02-29', rrule: 'FREQ=YEARLY' }, '2026-11-22T10:00')).to.equal(
      'Di., 29. Februar 2028, ganztägig',
    );
  });

  it('says that there is none only where that is known', async () => {
    const now = '2026-11-22T10:00';
    expect(await words({ start: '2020-01-06T16:00' }, now)).to.equal('Zurzeit kein Termin');
    expect(await words({ start: '2020-01-06', rrule: 'FREQ=DAILY;BYDAY=XX' }, now)).to.equal(
      'Zeit nicht angegeben',
    );
    const broken = [{ days: ['mo'], opens: 'nine', closes: '12:00' }];
    expect(await offerWords({ hours: broken }, now)).to.equal('Zeit nicht angegeben');
    expect(await offerWords({ hours: [], status: 'cancelled' }, now)).to.equal('Zurzeit kein Termin');
  });

  it('says "by appointment" of what is open all week by appointment only', async () => {
    const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa'];
    const hours = [{ days, opens: '09:00', closes: '12:00', appointment: true }];
    expect(await offerWords({ hours }, '2026-11-23T10:00')).to.equal('Nach Vereinbarung');
    const once = [{ ...hours[0], days: ['mo'] }];
    expect(await offerWords({ hours: once }, '2026-11-23T08:00')).to.equal(
      'Heute, 09:00–12:00, nach Vereinbarung',
    );
  });

  it('does not say of hours by appointment that they are open', async () => {
    const hours = [{ days: ['mo'], opens: '09:00', closes: '12:00', appointment: true }];
    expect(await offerWords({ hours }, '2026-11-23T10:00')).to.equal('Heute, 09:00–12:00, nach Vereinbarung');
  });

  it('begins hours on the day from which they hold', async () => {
    const hours = [{ days: ['mo'], opens: '09:00', closes: '12:00', validFrom: '2026-12-08' }];
    expect(await offerWords({ hours }, '2026-11-23T08:00')).to.equal('Mo., 14. Dezember, 09:00–12:00');
  });
});

describe('a rhythm in words', () => {
  const RULES: Record<string, string> = {
    'FREQ=DAILY': 'Jeden Tag',
    'FREQ=DAILY;INTERVAL=3': 'Alle 3 Tage',
    'FREQ=DAILY;INTERVAL=14': 'Alle 2 Wochen: Dienstag',
    'FREQ=DAILY;BYDAY=MO,TU': 'Jede Woche: Montag und Dienstag',
    'FREQ=WEEKLY': 'Jede Woche: Dienstag',
    'FREQ=MONTHLY': 'Jeden Monat',
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU': 'Alle 3 Monate',
    'FREQ=YEARLY': 'Jedes Jahr',
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=2SU': 'Alle 2 Jahre',
  };
  for (const [rrule, said] of Object.entries(RULES))
    it(`says ${said} of ${rrule}`, async () => {
      const view = await viewAt('2026-11-22T10:00');
      expect(rhythm(view, [{ start: '2026-01-06', rrule }])).to.equal(said);
    });

  it('says nothing of a rule that is more often or more seldom than a few words say', async () => {
    const view = await viewAt('2026-11-22T10:00');
    for (const rrule of [
      'FREQ=WEEKLY;BYMONTH=1',
      'FREQ=MONTHLY;BYDAY=TU',
      'FREQ=YEARLY;BYDAY=TU',
      'FREQ=DAILY;INTERVAL=2;BYDAY=TU',
      'FREQ=MONTHLY;BYDAY=1TU,3TU',
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
      'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
      'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1',
      'FREQ=YEARLY;BYMONTH=3,6,9,12',
      'FREQ=YEARLY;BYMONTHDAY=6',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=1SU,2SU',
    ])
      expect(rhythm(view, [{ start: '2026-01-06', rrule }]), rrule).to.equal(undefined);
  });

  it('tells rules together only where they fall into the same weeks or days', async () => {
    const view = await viewAt('2026-11-22T10:00');
    const both = (rrule: string, ...starts: string[]) =>
      rhythm(
        view,
        starts.map((start) => ({ start, rrule })),
      );
    const [tuesday, thursday, nextTuesday] = ['2026-01-06', '2026-01-08', '2026-01-13'] as const;
    expect(both('FREQ=WEEKLY', tuesday, '2026-03-05')).to.equal('Jede Woche: Dienstag und Donnerstag');
    const fortnightly = 'FREQ=WEEKLY;INTERVAL=2';
    expect(both(fortnightly, tuesday, thursday)).to.equal('Alle 2 Wochen: Dienstag und Donnerstag');
    expect(both(fortnightly, tuesday, '2026-01-20')).to.equal('Alle 2 Wochen: Dienstag');
    expect(both(fortnightly, tuesday, nextTuesday)).to.equal(undefined);
    expect(both('FREQ=DAILY', `${tuesday}T10:00`, `${thursday}T16:00`)).to.equal('Jeden Tag');
    expect(both('FREQ=DAILY;INTERVAL=3', tuesday, thursday)).to.equal(undefined);
    expect(both('FREQ=MONTHLY', tuesday, nextTuesday)).to.equal(undefined);
    expect(both('FREQ=YEARLY', tuesday, nextTuesday)).to.equal(undefined);
  });
});

describe('the rhythm on a card', () => {
  const monday = { start: '2026-01-05T10:00', rrule: 'FREQ=WEEKLY;UNTIL=20260731' };
  const wednesday = { start: '2026-09-02T10:00', rrule: 'FREQ=WEEKLY' };
  const card = async (schedule: object[], now: string) =>
    textOf(whenLines(await viewAt(now), offerOf({ schedule })));

  it('is of the rules that hold now, not of those that are over or begin later', async () => {
    const both = [monday, wednesday];
    expect(await card(both, '2026-06-01T09:00')).to.match(/^Jede Woche: Montag – nächstes Mal: Heute/);
    expect(await card(both, '2026-11-22T09:00')).to.match(/^Jede Woche: Mittwoch – nächstes Mal: Mi\., 25\./);
  });

  it('is of all rules that begin within the same week', async () => {
    const friday = { ...wednesday, start: '2026-09-04T10:00' };
    expect(await card([wednesday, friday], '2026-08-01T09:00')).to.match(
      /^Jede Woche: Mittwoch und Freitag – nächstes Mal: Mi\., 2\. September/,
    );
  });

  it('is of a rule that has not begun, where there is no other', async () => {
    expect(await card([wednesday], '2026-06-01T09:00')).to.match(
      /^Jede Woche: Mittwoch – nächstes Mal: Mi\., 2\./,
    );
  });
});
