import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { failure, read, readWithWords, source } from './helpers.js';

/** A file that others wrote: test/fixtures/formats/README.md says who. */
const fixture = (name: string) => source(readFileSync(join('test/fixtures/formats', name)), name);

describe('calendars that others wrote', () => {
  it('have a date that was moved taken out of the series and added as it is', async () => {
    const { feed, problems } = await read('ical', fixture('ical-changed-date.ics'), {
      timezone: 'America/Los_Angeles',
    });
    expect(feed.offers?.[0]?.schedule).to.deep.equal([
      {
        start: '2015-07-06T12:00',
        end: '2015-07-06T13:00',
        rrule: 'FREQ=DAILY;COUNT=10',
        except: ['2015-07-07', '2015-07-08', '2015-07-10'],
      },
      { start: '2015-07-09T15:00', place: feed.places!.at(-1)!.id, note: 'More Treasure Hunting' },
    ]);
    // The file's new date ends before it begins.
    expect(problems.map(({ code }) => code)).to.deep.equal(['ical-end']);
  });

  for (const name of ['ical-recurrence-id.ics', 'ical-exdate.ics', 'ical-conferences.ics'])
    it(`are read: ${name}`, async () => {
      const { feed, problems } = await read('ical', fixture(name));
      expect(feed.offers?.length).to.be.greaterThan(0);
      const undated = feed.offers!.filter(({ schedule }) => !schedule?.length);
      expect(undated.length).to.equal(problems.filter(({ code }) => code === 'ical-no-date').length);
      expect(
        problems.filter(
          ({ severity, code }) =>
            severity === 'error' && !['ical-end', 'ical-line', 'ical-no-date'].includes(code),
        ),
      ).to.deep.equal([]);
    });

  it('say that times of absence are not taken over', async () => {
    const { feed, said } = await readWithWords('ical', fixture('ical-freebusy.ics'));
    expect(feed.offers).to.equal(undefined);
    expect(said.join()).to.contain('VFREEBUSY');
  });
});

describe('other files that others wrote', () => {
  it('are GeoJSON whose features have no name: each is reported', async () => {
    const { feed, problems } = await read('geojson', fixture('collection.geojson'));
    expect(feed.offers).to.equal(undefined);
    expect(problems.map(({ code }) => code)).to.deep.equal([
      'feature-no-name',
      'feature-no-name',
      'feature-no-name',
    ]);
  });

  it('are a workbook that has none of our sheets', async () => {
    expect(await failure(read('xlsx', fixture('foreign.xlsx')))).to.equal('no-sheet-of-ours');
  });
});
