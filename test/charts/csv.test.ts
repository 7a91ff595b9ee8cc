import { expect } from 'chai';
import { csvNumber } from '../../src/charts/csv.js';
import { TAGS } from '../../src/i18n/languages.js';

describe('a number for a spreadsheet', () => {
  for (const lang of TAGS)
    it(`is digits, a sign and one decimal sign in ${lang}`, () => {
      expect(csvNumber(lang, -1234.5)).to.match(/^-1234[.,]5$/);
    });

  it('has the decimal sign of the language, and no more decimals than asked for', () => {
    expect(['de', 'en', 'fa'].map((lang) => csvNumber(lang, 0.125))).to.deep.equal([
      '0,125',
      '0.125',
      '0.125',
    ]);
    expect(csvNumber('de', 0.125, 2)).to.equal('0,13');
  });
});
