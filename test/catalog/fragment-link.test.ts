import { expect } from 'chai';
import { fragmentLink, idInFragment } from '../../src/catalog/fragment-link.js';

describe('a record’s own address', () => {
  it('is the page’s with a fragment, and is read back', () => {
    const link = fragmentLink('indicator', { id: 'town:zu.zuege' }, 'https://stadt.example/a?b=1#alt', '');
    expect(link).to.equal('https://stadt.example/a?b=1#ikon.indicator=town:zu.zuege');
    expect(idInFragment('indicator', new URL(link).hash, '')).to.equal('town:zu.zuege');
    expect(idInFragment('indicator', '#ikon.indicator=town%3Azu.zuege', '')).to.equal('town:zu.zuege');
  });

  it('belongs to its group', () => {
    const link = fragmentLink('indicator', { id: 'a' }, 'https://stadt.example/', 'zwei');
    expect(idInFragment('indicator', new URL(link).hash, 'zwei')).to.equal('a');
    expect(idInFragment('indicator', new URL(link).hash, '')).to.equal(undefined);
  });

  it('tells a measure from an indicator', () => {
    const link = fragmentLink('measure', { id: 'a' }, 'https://stadt.example/', '');
    expect(link).to.equal('https://stadt.example/#ikon.measure=a');
    expect(idInFragment('measure', new URL(link).hash, '')).to.equal('a');
    expect(idInFragment('indicator', new URL(link).hash, '')).to.equal(undefined);
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
      expect(idInFragment('indicator', fragment, ''), fragment).to.equal(undefined);
  });
});
