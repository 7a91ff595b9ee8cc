import { expect } from 'chai';
import { position } from '../../src/map/position.js';

describe('a position in an attribute', () => {
  it('is longitude and latitude', () => {
    expect(position(' 8.917, 52.289 ')).to.deep.equal([8.917, 52.289]);
    expect(position('-0.5,+.25')).to.deep.equal([-0.5, 0.25]);
    expect(position('0,0')).to.deep.equal([0, 0]);
  });

  it('is none where half of it is missing, or it is no number of degrees', () => {
    for (const value of [
      '',
      ' ',
      '8.9',
      '8.9,',
      ',52',
      ',',
      '0x8,52',
      '8,9,52',
      '8.9.1,52',
      '181,52',
      '8,91',
    ])
      expect(position(value), value).to.equal(undefined);
  });

  it('is none where the attribute was taken away', () => {
    expect(position(null)).to.equal(undefined);
    expect(position(undefined)).to.equal(undefined);
  });
});
