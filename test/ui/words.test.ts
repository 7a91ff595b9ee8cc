import { expect } from 'chai';
import { render } from 'lit';
import { comma } from '../../src/i18n/format.js';
import { TAGS } from '../../src/i18n/languages.js';
import { money } from '../../src/ui/offer-facts.js';
import { unbroken } from '../../src/ui/unbroken.js';

function pieces(words: string): [string, string[]] {
  const stage = document.createElement('div');
  render(unbroken(words), stage);
  return [
    stage.textContent ?? '',
    [...stage.querySelectorAll('.unbroken')].map(({ textContent }) => textContent ?? ''),
  ];
}

describe('words of a card', () => {
  for (const lang of TAGS)
    it(`name euros by their sign in ${lang}`, () => {
      expect(money(lang, 2.29)).to.include('€').and.not.include('EUR');
    });

  it('name another currency as it is known', () => {
    expect(money('de', 4, 'CHF')).to.include('CHF');
  });

  it('are parted by the comma of their script', () => {
    expect(['ar', 'fa', 'ckb', 'de', 'kmr'].map(comma)).to.deep.equal(['، ', '، ', '، ', ', ', ', ']);
  });

  for (const [words, ranges] of [
    ['Heute, 16:00–18:00', ['16:00–18:00']],
    ['اليوم، 8:30 ص–10:00 م', ['8:30 ص–10:00 م']],
    ['ئەمڕۆ، ٨:٣٠ ب.ن–١٠:٠٠ د.ن', ['٨:٣٠ ب.ن–١٠:٠٠ د.ن']],
    ['mar., 16.00–18.00 (Haus 3)', ['16.00–18.00']],
    ['Nächstes Mal: 9:00', ['9:00']],
    ['Zurzeit kein Termin', []],
  ] as const)
    it(`keep times on one line: ${words}`, () => {
      expect(pieces(words)).to.deep.equal([words, [...ranges]]);
    });
});
