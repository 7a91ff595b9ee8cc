import { expect } from 'chai';
import { creditsOf } from '../../src/map/attribution.js';

describe('what a map’s source wants said of it', () => {
  it('becomes text and links', () => {
    expect(
      creditsOf(
        '&copy; <a href="https://www.openstreetmap.org/copyright" target="_blank">OpenStreetMap</a> contributors',
      ),
    ).to.deep.equal([
      { text: '© ' },
      { text: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' },
      { text: ' contributors' },
    ]);
  });

  it('leaves no tag, no handler and no other address', () => {
    const hostile =
      '<img src=x onerror=alert(1)><a href="javascript:alert(1)">here</a><script>alert(2)</script>';
    const credits = creditsOf(hostile);
    expect(credits.every(({ href }) => href === undefined)).to.equal(true);
    expect(credits.map(({ text }) => text).join('')).not.to.match(/[<>]/);
  });

  it('takes no address from an entity that hides its scheme', () => {
    expect(creditsOf('<a href="java&#115;cript:alert(1)">x</a>')).to.deep.equal([{ text: 'x' }]);
  });

  it('is cut where it does not end', () => {
    expect(creditsOf('a'.repeat(10_000))[0]?.text).to.have.length(500);
    expect(creditsOf('<a '.repeat(5_000))).to.deep.equal([]);
  });
});
