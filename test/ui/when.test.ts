import { expect } from 'chai';
import { createCalendar } from '../../src/catalog/time/calendar.js';
import { loadMessages, translator } from '../../src/i18n/translator.js';
import { nextDate } from '../../src/ui/offer-when.js';
import { catalogOf, feedDocument, offerDocument } from '../helpers/feeds.js';

/** What is said of one date, at a wall-clock time in Berlin. */
async function words(schedule: object, now: string): Promise<string> {
  await loadMessages('de', ['first', 'list']);
  const { catalog } = catalogOf(feedDocument({ offers: [offerDocument('it', { schedule: [schedule] })] }));
  const view = {
    t: translator('de'),
    lang: 'de',
    wanted: ['de'],
    calendar: createCalendar(),
    now: Date.parse(`${now}+01:00`),
  } as const;
  return nextDate(view, catalog.offers.all[0]!);
}

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
});
