import { expect } from 'chai';
import { timeName } from '../../src/charts/time-name.js';
import { TAGS } from '../../src/i18n/languages.js';

describe('a time that the feed does not name', () => {
  it('is told in words: a day, a month, and a quarter by its months', () => {
    expect(timeName('de', '2019-01-31')).to.equal('31. Januar 2019');
    expect(timeName('en', '2019-01-31')).to.equal('31 January 2019');
    expect(['2019-03', '2019M03'].map((id) => timeName('de', id))).to.deep.equal(['März 2019', 'März 2019']);
    expect(timeName('de', '2019-q1')).to.match(/^Januar\s?–\s?März 2019$/u);
  });

  it('stands as it is written where that is a year, or no time', () => {
    for (const id of ['2019', '2019/20', 'Sommer 2019', '2019-13', '2019-02-30'])
      expect(timeName('de', id)).to.equal(id);
  });

  for (const lang of TAGS)
    it(`is no longer as the feed writes it in ${lang}`, () => {
      for (const id of ['2019-01-31', '2019-03', '2019-q1'])
        expect(timeName(lang, id))
          .to.match(/\p{L}{2}/u)
          .and.not.contain('-');
    });
});
