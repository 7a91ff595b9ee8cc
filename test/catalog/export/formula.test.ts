import { expect } from 'chai';
import { FORMULA } from '../../../src/catalog/export/formula.js';

describe('what a spreadsheet would take for a formula', () => {
  for (const cell of ['=1+1', '+49 571', '@SUM(A1)', '\t=1', '\r=1', '-1+1', '-A1', '-', '-1,5a', '--1'])
    it(`is ${JSON.stringify(cell)}`, () => {
      expect(FORMULA.test(cell)).to.equal(true);
    });

  for (const cell of [
    '',
    'a=b',
    '1+1',
    'a@b.example',
    'a\tb',
    '-1',
    '-12',
    '-1,5',
    '-1.234,56',
    'a-b',
    '1-A1',
  ])
    it(`is not ${JSON.stringify(cell)}`, () => {
      expect(FORMULA.test(cell)).to.equal(false);
    });
});
