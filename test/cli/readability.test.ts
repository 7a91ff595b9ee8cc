import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schoolYear, syllables } from '../../src/cli/check/readability.js';

describe('the readability of German', () => {
  it('counts syllables by their vowels', () => {
    const words = { Haus: 1, Freude: 2, Beratung: 3, Tee: 1, Räume: 2, Kindergarten: 4, pst: 1 };
    for (const [word, count] of Object.entries(words)) assert.equal(syllables(word), count, word);
  });

  it('gives the school year by the first Wiener Sachtextformel', () => {
    // 30 words in 3 sentences, all of one syllable and three letters.
    const text = Array.from({ length: 3 }, () => `${'gut '.repeat(9)}gut.`).join(' ');
    assert.ok(Math.abs((schoolYear(text) ?? 0) - (0.1672 * 10 - 0.0327 * 100 - 0.875)) < 1e-9);
  });

  it('says nothing of a text that is too short', () => {
    assert.equal(schoolYear('Wir sind nett.'), undefined);
  });
});
