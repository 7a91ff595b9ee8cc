import { expect } from 'chai';
import { timesBlock } from '../../src/ui/detail-times.js';
import { textOf } from '../../src/ui/text-of.js';
import { offerOf, viewAt } from '../helpers/time-view.js';

const closures = [
  { name: 'Betriebsferien', from: '2026-12-21', to: '2027-01-03', kind: 'closure' },
  { name: 'Weihnachten', from: '2026-12-25', to: '2026-12-26', kind: 'public-holiday' },
];

/** What the detail says of the times of an offer. */
async function times(parts: object, now: string, more: object = { closures }): Promise<string> {
  return textOf(timesBlock(await viewAt(now), offerOf(parts, more)));
}

describe('what falls out, in the detail', () => {
  const workdays = ['mo', 'tu', 'we', 'th', 'fr'];

  it('is a line for each closure, however many days and hours fall into it', async () => {
    const hours = [
      { days: workdays, opens: '09:00', closes: '12:00' },
      { days: workdays, opens: '14:00', closes: '17:00' },
    ];
    const said = await times({ hours }, '2026-12-01T08:00');
    expect(said).to.match(/; Fällt aus: Betriebsferien \(21\. Dezember 2026\s–\s3\. Januar 2027\)$/);
    expect(said.match(/Fällt aus/g)).to.have.length(1);
  });

  it('is one day where no other falls into the closure, once for all its hours', async () => {
    const hours = ['09:00', '14:00'].map((opens) => ({ days: ['fr'], opens, closes: '17:00' }));
    const inventory = [{ name: 'Inventur', from: '2026-12-04', to: '2026-12-05', kind: 'closure' }];
    const said = await times({ hours }, '2026-12-01T08:00', { closures: inventory });
    expect(said).to.match(/; Fällt aus am 4\. Dezember 2026: Inventur$/);
    expect(said.match(/Fällt aus/g)).to.have.length(1);
  });

  it('is every day that the feed names', async () => {
    const except = ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-12-${day}`);
    const schedule = [{ start: '2026-11-20T10:00', rrule: 'FREQ=DAILY;BYHOUR=10,16', except }];
    const said = await times({ schedule }, '2026-12-01T08:00');
    expect(said.match(/Fällt aus am \d\. Dezember 2026: Termin entfällt/g)).to.have.length(7);
  });
});

describe('single dates in the detail', () => {
  const open = { start: '2026-03-07T10:00', end: '2026-03-07T14:00' };
  const hours = [{ days: ['mo'], opens: '09:00', closes: '12:00' }];
  const NOW = '2026-11-22T10:00';

  it('are not named once they are over, where weekly hours or a rule go on', async () => {
    expect(await times({ hours, schedule: [open] }, NOW)).not.to.include('März');
    const weekly = { start: '2026-01-06T10:00', rrule: 'FREQ=WEEKLY' };
    expect(await times({ schedule: [weekly, open] }, NOW)).not.to.include('März');
  });

  it('are told as over, with their year, where nothing else is left', async () => {
    expect(await times({ schedule: [open] }, NOW)).to.equal(
      'Zurzeit kein Termin; Vergangene Termine:; Sa., 7. März 2026, 10:00–14:00',
    );
    const camp = { start: '2026-03-07T10:00', end: '2026-03-09T14:00' };
    expect(await times({ schedule: [camp] }, NOW)).to.match(/Vergangene Termine:; .*7\. .*9\. März 2026/);
    expect(await times({ schedule: [open] }, '2026-03-07T18:00')).to.include(
      'Sa., 7. März 2026, 10:00–14:00',
    );
  });

  it('are named as later ones while they are to come', async () => {
    const later = { start: '2028-03-07T10:00' };
    expect(await times({ schedule: [{ start: '2027-12-01' }, later, open] }, NOW)).to.match(
      /Weitere Termine:; Di\., 7\. März 2028, 10:00$/,
    );
  });

  it('are not named where they are left out or the offer is not valid', async () => {
    const schedule = [
      { start: '2026-12-25T10:00', except: ['public-holiday'] },
      { start: '2028-03-07T10:00' },
      { start: '2027-12-01' },
    ];
    const said = await times({ schedule, validThrough: '2027-12-31' }, NOW);
    expect(said).to.include('Fällt aus am 25. Dezember 2026: Weihnachten').and.not.include('Weitere Termine');
    expect(said).not.to.include('2028');
  });
});
