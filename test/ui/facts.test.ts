import { expect } from 'chai';
import { dialled } from '../../src/ui/detail-contact.js';
import { checkedAgo } from '../../src/ui/offer-age.js';
import { factMarks } from '../../src/ui/offer-facts.js';
import { ALL_MARKS } from '../../src/ui/offer-languages.js';
import { textOf } from '../../src/ui/text-of.js';
import { offerOf, viewAt } from '../helpers/time-view.js';

describe('a telephone number', () => {
  for (const [written, dials] of [
    ['0571 89-0', '0571890'],
    ['0571 / 89 01', '05718901'],
    ['(0571) 8901', '05718901'],
    ['033203/12345', '03320312345'],
    ['+49 571 890', '+49571890'],
    ['+49 (0)571 89-0', '+49571890'],
    ['+49(0) 571/890 12', '+4957189012'],
    ['0049 (0)571 890', '+49571890'],
    ['0049 33203/12345', '+493320312345'],
    ['0571 123-45 / -46', '057112345'],
    ['0571 123-45/-46', '057112345'],
    ['0571 890 / 0170 123456', '0571890'],
    ['0571/12345 / 12346', '057112345'],
  ] as const)
    it(`${written} dials ${dials}`, () => {
      expect(dialled(written)).to.equal(dials);
    });
});

describe('how long ago an offer was checked', () => {
  const ago = async (checked: string, now: string) => checkedAgo(await viewAt(now), { checked })?.words;

  it('is told in numbers of months and years, which are no months and years of a calendar', async () => {
    expect(await ago('2025-06-01', '2027-01-15T10:00')).to.equal('Lange nicht geprüft: vor 1 Jahr');
    expect(await ago('2027-01-31', '2027-03-31T10:00')).to.equal('Geprüft: vor 1 Monat');
  });

  it('is told in words of the last days', async () => {
    expect(await ago('2027-01-14', '2027-01-15T10:00')).to.equal('Geprüft: gestern');
    expect(await ago('2027-01-05', '2027-01-15T10:00')).to.equal('Geprüft: vor 10 Tagen');
  });
});

describe('the mark of whom an offer is for', () => {
  const marks = async (audiences: string[], audienceRule = 'exclusive') =>
    textOf(factMarks(await viewAt('2026-11-22T10:00'), offerOf({ audiences, audienceRule })));

  it('names girls where they alone are meant, and else women', async () => {
    expect(await marks(['girls'])).to.equal('Nur für Mädchen');
    expect(await marks(['women'])).to.equal('Nur für Frauen');
    expect(await marks(['girls', 'women'])).to.equal('Nur für Frauen');
    expect(await marks(['girls', 'boys'])).to.equal('');
    expect(await marks(['girls'], 'preferred')).to.equal('');
  });
});

describe('the mark of languages', () => {
  it('says their tags at once, without asking the browser for names, and then their names', async () => {
    const [view, offer] = [await viewAt('2026-11-22T10:00'), offerOf({ languages: ['de', 'ar'] })];
    const { DisplayNames, ListFormat } = Intl;
    let first;
    try {
      Object.assign(Intl, { DisplayNames: undefined, ListFormat: undefined });
      first = textOf(factMarks(view, offer));
    } finally {
      Object.assign(Intl, { DisplayNames, ListFormat });
    }
    expect(first.trim()).to.equal('DE, AR');
    expect(textOf(factMarks(view, offer, ALL_MARKS))).to.equal('Deutsch und Arabisch');
  });
});
