import { expect } from 'chai';
import { numberFormat, written } from '../../src/i18n/format.js';
import { distinctName, languageName } from '../../src/i18n/language-names.js';
import { fetchSynonyms } from '../../src/i18n/synonyms.js';
import { spoken, TAGS } from '../../src/i18n/languages.js';
import { BUNDLES, fetchMessages, type MessageKey } from '../../src/i18n/messages.js';
import { loadMessages, translator } from '../../src/i18n/translator.js';

const sources = import.meta.glob<string>('../../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const FORM = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(FORM, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the surface’s words', () => {
  for (const language of TAGS)
    for (const bundle of BUNDLES)
      it(`of ${bundle} in ${language} have every key, every plural form, and the same placeholders`, async () => {
        const german = await fetchMessages('de', bundle);
        const own = await fetchMessages(language, bundle);
        expect(new Set(Object.keys(own).map(baseOf))).to.deep.equal(new Set(Object.keys(german).map(baseOf)));
        const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        for (const key of Object.keys(own)) {
          const base = baseOf(key);
          if (FORM.test(key)) expect(own, base).to.include.all.keys(forms.map((form) => `${base}_${form}`));
          const allowed = new Set(placeholders(german[key] ?? german[`${base}_other`] ?? ''));
          for (const name of placeholders(own[key] ?? '')) expect(allowed, key).to.include(name);
        }
      });

  it('are all used', async () => {
    const code = Object.values(sources).join('\n');
    const keys = (await Promise.all(BUNDLES.map((bundle) => fetchMessages('de', bundle)))).flatMap((one) =>
      Object.keys(one).map(baseOf),
    );
    const unused = keys.filter((key) => {
      const [group = ''] = key.split('.');
      return !code.includes(`'${key}'`) && !code.includes(`\`${group}.\${`);
    });
    expect([...new Set(unused)]).to.deep.equal([]);
  });

  it('call no time of an indicator a year: it may be a month', async () => {
    for (const language of TAGS)
      for (const [key, text] of Object.entries(await fetchMessages(language, 'numbers')))
        if (placeholders(text).includes('from'))
          expect(text, `${language} ${key}`).not.to.match(
            /Jahr|yıl|năm|\bsal(a|ên)?\b|\byear|année|\baño|\banno|год|рік/i,
          );
  });

  it('take the plural that the language asks for', async () => {
    await loadMessages('ar', ['first']);
    const t = translator('ar');
    const number = numberFormat('ar');
    expect([0, 1, 2, 3, 11, 100].map((count) => t('list.count', { count }))).to.deep.equal([
      'لا توجد عروض',
      'عرض واحد',
      'عرضان',
      `${number.format(3)} عروض`,
      `${number.format(11)} عرضًا`,
      `${number.format(100)} عرض`,
    ]);
  });

  it('write numbers as the language does, and leave words as they are', async () => {
    await Promise.all((['de', 'fa', 'ckb', 'en'] as const).map((one) => loadMessages(one, ['first'])));
    const count = 1200;
    expect(translator('de')('list.count', { count })).to.equal('1.200 Angebote');
    expect(translator('de')('list.countOf', { count, total: 3400 })).to.equal('1.200 von 3.400 Angeboten');
    expect(translator('en')('list.count', { count })).to.include('1,200');
    expect(translator('fa')('list.count', { count })).to.include('۱٬۲۰۰');
    expect(translator('ckb')('list.count', { count })).to.include('١٬٢٠٠');
    expect(translator('de')('state.stale', { date: '2026' })).to.include('vom 2026.');
  });

  it('write short numbers without a formatter as one would', () => {
    for (const lang of [...TAGS, 'ti', 'ku', 'ur', 'xx'])
      for (const number of [0, 7, 12, 999, 1000, 12345, 0.5, -3])
        expect(written(lang, number), `${lang} ${number}`).to.equal(numberFormat(lang).format(number));
  });

  it('give the key where a word is missing, and never throw', () => {
    expect(translator('de')('no.such.key' as MessageKey)).to.equal('no.such.key');
  });

  it('leave the page’s own i18next alone', async () => {
    const { default: page } = await import('i18next');
    await loadMessages('de', ['first']);
    expect(page.isInitialized).not.to.equal(true);
  });
});

describe('languages', () => {
  it('are found by tag, without regard to region and case', () => {
    expect(['de-AT', 'AR', 'en-GB', 'fa-AF', 'prs'].map(spoken)).to.deep.equal([
      'de',
      'ar',
      'en',
      'fa',
      'fa',
    ]);
    expect(['ku', 'ku-Arab-IQ', 'kmr-Latn', 'mo'].map(spoken)).to.deep.equal(['kmr', 'ckb', 'kmr', 'ro']);
    expect(['sv', '', 'x-y', '__proto__', 'constructor'].map(spoken)).to.deep.equal(Array(5).fill(undefined));
  });

  it('have names of their own where they can be chosen apart', () => {
    const tags = [...new Set([...TAGS.map((tag) => tag.replace('-simple', '')), 'ku', 'ti', 'ur', 'prs'])];
    for (const lang of TAGS) {
      const names = tags.map((tag) => distinctName(tag, lang));
      expect(new Set(names).size, `${lang}: ${names.join(', ')}`).to.equal(tags.length);
    }
  });

  it('are named in the visitor’s language, and by their tag where nobody knows them', () => {
    expect(languageName('ar', 'de')).to.equal('Arabisch');
    expect(languageName('zz-invalid-tag-that-is-odd', 'de')).to.be.a('string');
  });
});

describe('synonyms', () => {
  it('exist in every language for the same things as in German; plain German takes those of German', async () => {
    const german = Object.keys(await fetchSynonyms('de'));
    for (const tag of TAGS.filter((one) => one !== 'de-simple')) {
      const own = await fetchSynonyms(tag);
      expect(Object.keys(own), tag).to.have.members(german);
      for (const [id, phrases] of Object.entries(own))
        expect(phrases.length, `${tag} ${id}`).to.be.greaterThan(0);
    }
  });
});
