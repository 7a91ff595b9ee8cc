import { expect } from 'chai';
import { createCalendar } from '../../src/catalog/time/calendar.js';
import { loadMessages, translator } from '../../src/i18n/translator.js';
import { expandRule } from '../../src/catalog/time/rule.js';
import { nextDate } from '../../src/ui/offer-when.js';
import { rhythm } from '../../src/ui/rhythm.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

async function viewAt(now: string) {
  await loadMessages('de', ['first', 'list']);
  const calendar = createCalendar(expandRule);
  const t = translator('de');
  return { t, lang: 'de', wanted: ['de'], calendar, now: Date.parse(`${now}+01:00`) } as const;
}

/** What is said of an offer, at a wall-clock time in Berlin. */
async function offerWords(parts: object, now: string): Promise<string> {
  const { catalog } = catalogOf(feedDocument({ offers: [offerDocument('it', parts)] }));
  return nextDate(await viewAt(now), catalog.offers.all[0]!);
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
    ])
      expect(rhythm(view, [{ start: '2026-01-06', rrule }]), rrule).to.equal(undefined);
  });
});
