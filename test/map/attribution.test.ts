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

  it('is as it would be read, in whatever way its letters are written', () => {
    const credits = creditsOf(
      '&#xA9; 2026&nbsp;Stra&szlig;en&#8209;Amt &middot; &Uuml;ber&ndash;sicht &nosuch; &constructor;',
    );
    expect(credits).to.deep.equal([{ text: '© 2026 Straßen‑Amt · Über–sicht &nosuch; &constructor;' }]);
    expect(creditsOf('&#38;lt;b&#x26;#62;')).to.deep.equal([{ text: '&lt;b&#62;' }]);
  });

  it('names all licensors, however many', () => {
    const names = Array.from({ length: 30 }, (_, i) => `Amt ${i}`);
    const html = names.map((name) => `<a href="https://a.example/lizenz">${name}</a>`).join(', ');
    const shown = creditsOf(html).flatMap(({ text, href }) => (href ? [text] : []));
    expect(shown).to.deep.equal(names);
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
    expect(creditsOf('a'.repeat(10_000))[0]?.text).to.have.length(5_000);
    for (const open of ['<a ', '<a href=a ', '<a href=a> <a href="', "<a href='"])
      expect(
        creditsOf(open.repeat(5_000)).map(({ text }) => text.trim()),
        open,
      ).to.deep.equal([]);
  });
});
