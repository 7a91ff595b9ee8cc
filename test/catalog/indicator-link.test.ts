import { expect } from 'chai';
import { indicatorInFragment, indicatorLink } from '../../src/catalog/indicator-link.js';

describe('an indicator’s address', () => {
  it('is the page’s with a fragment, and is read back', () => {
    const link = indicatorLink({ id: 'town:zu.zuege' }, 'https://stadt.example/a?b=1#alt', '');
    expect(link).to.equal('https://stadt.example/a?b=1#ikon.indicator=town:zu.zuege');
    expect(indicatorInFragment(new URL(link).hash, '')).to.equal('town:zu.zuege');
    expect(indicatorInFragment('#ikon.indicator=town%3Azu.zuege', '')).to.equal('town:zu.zuege');
  });

  it('belongs to its group', () => {
    const link = indicatorLink({ id: 'a' }, 'https://stadt.example/', 'zwei');
    expect(indicatorInFragment(new URL(link).hash, 'zwei')).to.equal('a');
    expect(indicatorInFragment(new URL(link).hash, '')).to.equal(undefined);
  });

  it('is nothing where a fragment is not one', () => {
    for (const fragment of [
      '',
      '#',
      '#ikon.indicator=',
      '#ikon.indicator=%E0%A4%A',
      '#ikon.indicator=a b',
      '#top',
    ])
      expect(indicatorInFragment(fragment, ''), fragment).to.equal(undefined);
  });
});
