import { expect } from 'chai';
import { fileName } from '../../src/ui/download.js';

describe('the name of a file', () => {
  it('is the letters and digits of a text', () => {
    expect(fileName('Zu- und Wegzüge (2019)!', 'csv')).to.equal('Zu-und-Wegzüge-2019.csv');
    expect(fileName('…', 'csv')).to.equal('angebote.csv');
  });

  it('keeps the marks of letters, be they written in one with them or after them', () => {
    expect(fileName('مُنفَّذ', 'csv')).to.equal('مُنفَّذ.csv');
    expect(fileName('Zuzüge'.normalize('NFD'), 'csv')).to.equal('Zuzüge.csv');
  });
});
