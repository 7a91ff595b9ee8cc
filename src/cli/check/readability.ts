/** Vowels that are spoken as one. */
const SYLLABLE = /aa|ee|oo|ai|au|ei|eu|ie|äu|[aeiouyäöü]/g;

/** The syllables of a German word, counted by its groups of vowels; at least one. */
export function syllables(word: string): number {
  return word.toLowerCase().match(SYLLABLE)?.length ?? 1;
}

/**
 * The first Wiener Sachtextformel: the school year (4 to 15) whose pupils understand a German non-fiction text.
 * 0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875, with MS the per cent of words of three or more syllables, SL the
 * words of a sentence, IW the per cent of words of more than six letters, ES the per cent of words of one syllable.
 * Source: Richard Bamberger, Erich Vanecek: Lesen – Verstehen – Lernen – Schreiben. Wien 1984.
 * @returns undefined for texts of fewer than 25 words, of which an index says nothing
 */
export function schoolYear(text: string): number | undefined {
  const plain = text
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(?<!\S)\S+@\S+|https?:\S+|[*_#]/g, '');
  const sentences = plain
    .split(/(?<![.!?:;])[.!?:;]+(?=\s|$)|\n+/)
    .filter((sentence) => /\p{L}/u.test(sentence));
  const words = plain.match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
  if (words.length < 25) return undefined;
  const counts = words.map(syllables);
  const percent = (count: number) => (100 * count) / words.length;
  const [long, single] = [counts.filter((n) => n >= 3).length, counts.filter((n) => n === 1).length];
  const lettered = words.filter((word) => word.length > 6).length;
  return (
    0.1935 * percent(long) +
    0.1672 * (words.length / Math.max(1, sentences.length)) +
    0.1297 * percent(lettered) -
    0.0327 * percent(single) -
    0.875
  );
}
