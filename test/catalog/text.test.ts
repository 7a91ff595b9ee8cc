import { expect } from 'chai';
import { allWordings, direction, languageChain, pickText } from '../../src/catalog/text.js';

const feed = { languages: ['de', 'en'] };

describe('picking a text', () => {
  const text = { de: 'Deutsch', 'de-simple': 'Leicht', en: 'English', ar: { text: 'عربي', machine: true } };

  it('takes the first wanted language that there is', () => {
    expect(pickText(text, ['fr', 'ar', 'en'], feed)).to.deep.equal({
      text: 'عربي',
      lang: 'ar',
      machine: true,
    });
  });

  it('takes the language of a region where the region is not there', () => {
    expect(pickText(text, ['en-GB'], feed)).to.include({ text: 'English', lang: 'en' });
  });

  it('takes plain German for those who want it, and German where there is none', () => {
    expect(pickText(text, ['de-simple'], feed)?.text).to.equal('Leicht');
    expect(pickText({ de: 'Deutsch' }, ['de-simple'], feed)?.text).to.equal('Deutsch');
  });

  it('falls back to the feed’s first language, then to any', () => {
    expect(pickText(text, ['fr'], feed)?.lang).to.equal('de');
    expect(pickText({ tr: 'Türkçe' }, ['fr'], feed)).to.include({ text: 'Türkçe', lang: 'tr' });
  });

  it('reads a bare string as the feed’s first language', () => {
    expect(pickText('Hallo', ['ar'], feed)).to.deep.equal({ text: 'Hallo', lang: 'de', machine: false });
  });

  it('finds a tag whatever its case, before a language that is wanted less', () => {
    expect(pickText({ EN: 'English' }, ['en'], feed)?.text).to.equal('English');
    expect(pickText({ de: 'Deutsch', EN: 'English' }, ['en', 'de'], feed)?.text).to.equal('English');
    expect(pickText({ de: 'Deutsch', ar: 'عربي' }, ['AR'], feed)?.text).to.equal('عربي');
  });

  for (const [wanted, tag] of [
    ['prs', 'fa'],
    ['prs-AF', 'fa'],
    ['fa', 'prs'],
    ['kmr', 'ku'],
    ['ku', 'kmr'],
    ['ku-Latn-TR', 'kmr'],
    ['ku-Arab', 'ckb'],
    ['ckb', 'ku-Arab'],
    ['mo', 'ro'],
  ] as const)
    it(`takes a text in ${tag} for who wants ${wanted}`, () => {
      expect(pickText({ de: 'Deutsch', [tag]: 'own' }, [wanted, 'de'], feed)).to.include({
        text: 'own',
        lang: tag,
      });
    });

  for (const [wanted, tag] of [
    ['pt', 'pt-BR'],
    ['PT', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['sr', 'sr-Latn'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['de', 'de-simple'],
  ] as const)
    it(`takes a text in ${tag} for who wants ${wanted}, before a language that is wanted less`, () => {
      const said = { ptx: 'other', en: 'English', [tag]: 'own' };
      expect(pickText(said, [wanted, 'en'], { languages: ['en'] })?.lang).to.equal(tag);
    });

  it('takes Chinese as it is written where the visitor is at home, and a language itself before what else it is', () => {
    const chinese = { 'zh-Hans': '汉', 'zh-Hant': '漢' };
    const taken = (...wanted: string[]) => pickText(chinese, wanted, feed)?.text;
    expect(['zh-CN', 'zh-TW', 'zh-HK', 'zh-Hant-TW'].map((tag) => taken(tag))).to.deep.equal([...'汉漢漢漢']);
    expect(pickText({ 'pt-BR': 'região', pt: 'língua' }, ['pt-PT'], feed)?.text).to.equal('língua');
  });

  it('gives nothing where there is no text', () => {
    expect(pickText(undefined, ['de'], feed)).to.equal(undefined);
  });

  it('never finds what only a prototype has', () => {
    expect(pickText({ de: 'Deutsch' }, ['constructor', 'toString'], feed)?.text).to.equal('Deutsch');
  });

  it('goes through each language, then the same without its last part, then all that begins with it', () => {
    expect(languageChain(['zh-Hant-TW'], 'de')).to.deep.equal([
      'zh-Hant-TW',
      'zh-Hant',
      'zh',
      'zh-',
      'de',
      'de-',
    ]);
  });
});

describe('the direction of a language', () => {
  it('is from the right for Arabic, Persian, Sorani and Hebrew, from the left for others', () => {
    expect(['ar', 'fa', 'ckb', 'he', 'ar-SY'].map(direction)).to.deep.equal(Array(5).fill('rtl'));
    expect(['de', 'tr', 'kmr', 'uk'].map(direction)).to.deep.equal(Array(4).fill('ltr'));
  });

  it('is that of its script where the tag names one, whatever its case', () => {
    expect(['ku-Arab', 'AR', 'uz-arab-AF', 'pa-Arab'].map(direction)).to.deep.equal(Array(4).fill('rtl'));
    expect(['ku-Latn', 'ks-Deva', 'de-simple', 'DE', ''].map(direction)).to.deep.equal(Array(5).fill('ltr'));
  });

  it('goes through nothing where a tag is empty', () => {
    expect(direction('-')).to.equal('ltr');
  });
});

describe('the wordings of a text', () => {
  it('are all that there are, in order, those of a machine too', () => {
    expect(allWordings({ de: 'Hallo', ar: { text: 'مرحبا', machine: true } })).to.deep.equal([
      'Hallo',
      'مرحبا',
    ]);
  });

  it('are one of a bare string, and none of nothing', () => {
    expect(allWordings('Hallo')).to.deep.equal(['Hallo']);
    expect(allWordings(undefined)).to.deep.equal([]);
  });
});

describe('a text of which little is said', () => {
  it('is by a person where nothing says that a machine wrote it', () => {
    expect(pickText({ en: 'English' }, ['en'], feed)?.machine).to.equal(false);
    expect(pickText({ en: { text: 'English' } }, ['en'], feed)?.machine).to.equal(false);
  });

  it('is German where its feed names no language', () => {
    expect(pickText('Hallo', ['ar'], { languages: [] })?.lang).to.equal('de');
    expect(pickText({ en: 'Hello', de: 'Hallo' }, ['ar'], { languages: [] })?.lang).to.equal('de');
  });

  it('is in the feed’s first language, whichever that is', () => {
    expect(pickText('Hello', ['ar'], { languages: ['en', 'de'] })?.lang).to.equal('en');
  });

  it('takes the first of two tags that differ only in their case', () => {
    expect(pickText({ EN: 'large', en: 'small' }, ['en'], feed)?.lang).to.equal('EN');
  });

  it('is nothing where it has no language at all', () => {
    expect(pickText({}, ['de'], feed)).to.equal(undefined);
  });
});
