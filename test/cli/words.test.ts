import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createSay } from '../../src/cli/words.js';

const words = (language: string) =>
  Object.assign(
    {},
    ...['cli', 'formats'].map(
      (part) => JSON.parse(readFileSync(`src/cli/words/${language}/${part}.json`, 'utf8')) as object,
    ),
  ) as Record<string, string>;
const gaps = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the words of the command line', () => {
  const [de, en] = [words('de'), words('en')];

  it('are the same keys with the same gaps in both languages', () => {
    assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort());
    for (const [key, text] of Object.entries(de)) assert.deepEqual(gaps(text), gaps(en[key]), key);
  });

  it('are there for every code that the code names', () => {
    const sources = readdirSync('src/cli', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/cli/${file}`, 'utf8'))
      .join('\n');
    const codes = [
      ...sources.matchAll(
        /(?:new Failure\(|\bcode: |\bsay\(|\['(?:error|warning|hint)', )'([a-z][a-zA-Z.-]+)'/g,
      ),
    ].map(([, code = '']) => code);
    assert.ok(codes.length > 60);
    const severities = ['error', 'warning', 'hint'];
    const missing = codes.filter(
      (code) => !severities.includes(code) && !(code in de) && !(`${code}_other` in de),
    );
    assert.deepEqual([...new Set(missing)], []);
  });

  it('choose the plural, and take from values what steers a terminal', () => {
    const say = createSay('de');
    assert.equal(say('offers-checked', { count: 1 }), '1 Angebot geprüft.');
    assert.equal(say('offers-checked', { count: 1234 }), '1.234 Angebote geprüft.');
    assert.equal(say('empty', { name: '\u001b[2Jx' }), ' [2Jx ist leer.');
    assert.ok(say('empty', { name: 'x'.repeat(5_000) }).length < 300);
  });
});
