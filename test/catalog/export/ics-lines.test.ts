import { expect } from 'chai';
import { property, stamp, textProperty } from '../../../src/catalog/export/ics-lines.js';

describe('a line of a calendar file', () => {
  it('has its parameter only where it has one', () => {
    expect(property('URL', 'x')).to.equal('URL:x');
    expect(property('DTSTART', '20261201', 'VALUE=DATE')).to.equal('DTSTART;VALUE=DATE:20261201');
  });

  it('of 75 octets is whole, and one more octet begins the next line', () => {
    expect(property('X', 'a'.repeat(73))).to.equal(`X:${'a'.repeat(73)}`);
    expect(property('X', 'a'.repeat(74))).to.equal(`X:${'a'.repeat(73)}\r\n a`);
  });

  it('counts the space before what goes on', () => {
    expect(property('X', 'a'.repeat(73 + 74 + 1))).to.equal(
      `X:${'a'.repeat(73)}\r\n ${'a'.repeat(74)}\r\n a`,
    );
  });

  it('holds no letter of several octets that does not fit in whole', () => {
    expect(property('X', `${'a'.repeat(72)}ä`)).to.equal(`X:${'a'.repeat(72)}\r\n ä`);
    expect(property('X', `${'a'.repeat(71)}ä`)).to.equal(`X:${'a'.repeat(71)}ä`);
  });

  it('stays one line whatever breaks its text has', () => {
    expect(textProperty('X', 'a\nb\r\nc\rd\n\ne')).to.equal('X:a\\nb\\nc\\nd\\n\\ne');
    expect(property('X', 'a\r\nATTENDEE:b\u0000\u007f')).to.equal('X:aATTENDEE:b');
  });

  it('has marks of its own in a text behind a backslash', () => {
    expect(textProperty('X', 'a;b,c\\d:e')).to.equal('X:a\\;b\\,c\\\\d:e');
  });

  it('has a time with its seconds, and a day without a time', () => {
    expect(stamp('2026-12-01T18:05')).to.equal('20261201T180500');
    expect(stamp('2026-12-01')).to.equal('20261201');
  });
});
