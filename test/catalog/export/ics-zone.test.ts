import { expect } from 'chai';
import { zoneLines } from '../../../src/catalog/export/ics-zone.js';

describe('a zone in a calendar file', () => {
  it('whose clock is never changed has its offset alone', () => {
    expect(zoneLines('Asia/Tokyo', [2026, 2026])).to.deep.equal([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Tokyo',
      'BEGIN:STANDARD',
      'DTSTART:20250101T090000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('has the changes of a kind together, from the year before the first to the last', () => {
    expect(zoneLines('Europe/Berlin', [2026, 2027])).to.deep.equal([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:20250101T010000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'RDATE:20260329T020000',
      'RDATE:20270328T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'RDATE:20261025T030000',
      'RDATE:20271031T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('may be ahead of UTC or behind it, also by half an hour, or neither', () => {
    const first = (zone: string) =>
      zoneLines(zone, [2026, 2026]).find((line) => line.startsWith('TZOFFSETTO:'));
    expect(['UTC', 'America/St_Johns', 'Asia/Kolkata', 'America/Lima'].map(first)).to.deep.equal([
      'TZOFFSETTO:+0000',
      'TZOFFSETTO:-0330',
      'TZOFFSETTO:+0530',
      'TZOFFSETTO:-0500',
    ]);
  });

  it('begins no earlier than the year before 1970, and ends no later than 2100', () => {
    const dates = zoneLines('Europe/Berlin', [1600, 3000])
      .filter((line) => /^(DTSTART|RDATE):/.test(line))
      .map((line) => line.slice(line.indexOf(':') + 1))
      .sort();
    expect(dates[0]).to.equal('19690101T010000');
    expect(dates.at(-1)).to.equal('21001031T030000');
  }).timeout(20_000);
});
