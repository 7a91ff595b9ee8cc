import { expect } from 'chai';
import { markedPieces } from '../../src/catalog/search/marks.js';
import { type Reach, reachOfOther, reachOfOwn } from '../../src/catalog/search/reach.js';
import { createVocabulary } from '../../src/catalog/search/vocabulary.js';

const REACHES: readonly Reach[] = ['whole', 'start', 'part'];

describe('the words of many texts', () => {
  const vocabularyOf = (...texts: string[][]) => {
    const vocabulary = createVocabulary();
    for (const words of texts) vocabulary.add(words);
    return vocabulary;
  };
  const found = (vocabulary: ReturnType<typeof vocabularyOf>, reach: Reach, word: string) => {
    const texts: number[] = [];
    vocabulary[reach](word, (text) => texts.push(text));
    return texts;
  };

  it('are found as a whole, by their beginning or by any part', () => {
    const vocabulary = vocabularyOf(['kurs'], ['deutschkurs'], ['kurse', 'chor'], ['rad']);
    const all = REACHES.map((reach) => found(vocabulary, reach, 'kurs'));
    expect(all).to.deep.equal([[0], [0, 2], [0, 1, 2]]);
    expect(REACHES.map((reach) => found(vocabulary, reach, 'urse'))).to.deep.equal([[], [], [2]]);
    expect(REACHES.map((reach) => found(vocabulary, reach, 'dame'))).to.deep.equal([[], [], []]);
  });

  it('are found first and last in the list, and one after the other', () => {
    const vocabulary = vocabularyOf(['aa'], ['ab'], ['ba']);
    expect(found(vocabulary, 'part', 'a')).to.deep.equal([0, 1, 2]);
    expect(found(vocabulary, 'start', 'a')).to.deep.equal([0, 1]);
    expect(found(vocabulary, 'start', 'ba')).to.deep.equal([2]);
  });

  it('are found in every text that has them, once where a text has them twice', () => {
    const vocabulary = vocabularyOf(['rad', 'chor', 'rad'], ['chor'], ['rad']);
    for (const reach of REACHES) expect(found(vocabulary, reach, 'rad'), reach).to.deep.equal([0, 2]);
  });

  it('may grow after they were looked through, also by a text without new words', () => {
    const vocabulary = vocabularyOf(['rad']);
    expect(found(vocabulary, 'part', 'ad')).to.deep.equal([0]);
    vocabulary.add(['bad']);
    vocabulary.add([]);
    vocabulary.add(['rad']);
    expect(found(vocabulary, 'part', 'ad')).to.deep.equal([0, 3, 1]);
  });

  it('are none where there are no texts', () => {
    const vocabulary = createVocabulary();
    expect(REACHES.flatMap((reach) => found(vocabulary, reach, 'a'))).to.deep.equal([]);
  });
});

describe('how far a word reaches', () => {
  it('is less for up to three letters of Latin or Cyrillic script', () => {
    const of = (word: string) => [reachOfOwn(word), reachOfOther(word)];
    for (const short of ['a', 'rad', 'дом', 'a1']) expect(of(short), short).to.deep.equal(['start', 'whole']);
    for (const long of ['chor', 'дома', '中', 'دو']) expect(of(long), long).to.deep.equal(['part', 'part']);
  });
});

describe('pieces of a text', () => {
  const pieces = (text: string, word: string, reach: Reach = 'part') =>
    markedPieces(text, [{ word, reach }]).map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece));

  it('are marked from two letters on, at every place, also side by side', () => {
    expect(pieces('an Bord und Land', 'an')).to.deep.equal(['[an]', ' Bord und L', '[an]', 'd']);
    expect(pieces('anan', 'an')).to.deep.equal(['[anan]']);
    expect(pieces('aaa', 'aa')).to.deep.equal(['[aa]', 'a']);
    expect(pieces('a b', 'a')).to.deep.equal(['a b']);
  });

  it('are marked at the end of a text as far as it goes', () => {
    expect(pieces('im Chor', 'chor')).to.deep.equal(['im ', '[Chor]']);
    expect(pieces('Spaß', 'spass')).to.deep.equal(['[Spaß]']);
    expect(pieces('x\u00ad\u00adyz', 'yz')).to.deep.equal(['x\u00ad\u00ad', '[yz]']);
  });

  it('are marked as words only where no letter or digit stands beside them', () => {
    expect(pieces('rad, Rad2 2rad (rad)', 'rad', 'whole')).to.deep.equal([
      '[rad]',
      ', Rad2 2rad (',
      '[rad]',
      ')',
    ]);
    expect(pieces('Radweg Fahrrad', 'rad', 'start')).to.deep.equal(['[Rad]', 'weg Fahrrad']);
  });

  it('are the whole text where nothing is looked for or found', () => {
    expect(markedPieces('Chor', [])).to.deep.equal([{ text: 'Chor', marked: false }]);
    expect(markedPieces('', [])).to.deep.equal([]);
  });
});
