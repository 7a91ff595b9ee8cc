import { expect } from 'chai';
import { html, render } from 'lit';
import { enumerated, enumeration } from '../../src/ui/enumeration.js';

describe('names in a row', () => {
  it('have the commas of the language, and never only spaces', () => {
    expect(enumeration('de', ['A1', 'A2', 'B1'])).to.equal('A1, A2 und B1');
    expect(enumeration('fa', ['الف', 'ب', 'پ']))
      .to.include('،')
      .and.not.include(',');
    for (const lang of ['tr', 'ru', 'vi', 'kmr', 'ckb', 'uk'])
      expect(enumeration(lang, ['a', 'b', 'c']), lang).not.to.include('a b');
  });

  it('are nothing where there are none', () => {
    expect(enumeration('de', [])).to.equal('');
  });

  it('may be more than strings', () => {
    const place = document.createElement('p');
    render(enumerated('de', [html`<b>Nord</b>`, html`<b>Süd</b>`, '2']), place);
    expect(place.textContent).to.equal('Nord, Süd und 2');
    expect(place.querySelectorAll('b')).to.have.length(2);
  });
});
