import { expect } from 'chai';
import { Columns, NO, UNKNOWN, YES } from '../../../src/catalog/filter/columns.js';
import type { Fact, Offer } from '../../../src/catalog/model.js';
import { catalogOf, feedDocument, offerDocument } from '../../helpers/feeds.js';

const offersOf = (count: number): readonly Offer[] =>
  catalogOf(feedDocument({ offers: Array.from({ length: count }, (_, i) => offerDocument(`o${i}`)) })).catalog
    .offers.all;
const three = offersOf(3);

/** A question that knows how often it was asked. */
function counted(name?: string, answer: (offer: Offer, index: number) => Fact = () => true) {
  const asked: number[] = [];
  const question = {
    ...(name !== undefined && { name }),
    answer: (offer: Offer, index: number) => (asked.push(index), answer(offer, index)),
  };
  return { question, asked };
}

describe('answers of all offers to a question', () => {
  it('are yes, no or unknown, by the offer’s index', () => {
    const facts = [true, false, undefined];
    const { question } = counted('x', ({ index }) => facts[index]);
    expect([...new Columns(three).column(question)]).to.deep.equal([YES, NO, UNKNOWN]);
  });

  it('are kept under the name of the question', () => {
    const columns = new Columns(three);
    const { question, asked } = counted('x');
    const other = counted('x', () => false);
    expect(columns.column(other.question)).not.to.equal(new Columns(three).column(question));
    expect(columns.column(question)).to.equal(columns.column(other.question));
    expect([asked, other.asked]).to.deep.equal([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('are not kept of a question without a name', () => {
    const columns = new Columns(three);
    const { question, asked } = counted();
    columns.column(question);
    columns.column(question);
    expect(asked).to.deep.equal([0, 1, 2, 0, 1, 2]);
  });

  it('are kept of an empty name as of any other', () => {
    const columns = new Columns(three);
    const { question } = counted('');
    expect(columns.column(question)).to.equal(columns.column(question));
  });

  it('are kept of the last 96 questions, and of those that were asked again since', () => {
    const columns = new Columns(three);
    const ask = (name: string) => columns.column(counted(name).question);
    const [first, second] = [ask('first'), ask('second')];
    for (let i = 2; i < 96; i++) ask(`${i}`);
    expect(ask('first')).to.equal(first);
    ask('one more');
    expect(ask('first')).to.equal(first);
    expect(ask('second')).not.to.equal(second);
  });

  it('grow while there is time, and no offer is asked twice', () => {
    const many = offersOf(130);
    const columns = new Columns(many);
    const { question, asked } = counted('x');
    expect(columns.grow(question, () => false)).to.equal(undefined);
    expect(asked).to.deep.equal([]);
    const turn = () => {
      let left = 1;
      return columns.grow(question, () => left-- > 0);
    };
    expect([turn(), turn()]).to.deep.equal([undefined, undefined]);
    const whole = turn();
    expect(whole).to.have.length(130);
    expect(asked).to.deep.equal(many.map(({ index }) => index));
    expect(columns.column(question)).to.equal(whole);
    expect(asked).to.have.length(130);
  });

  it('are there at once where there is no offer', () => {
    expect(new Columns([]).grow(counted('x').question, () => false)).to.have.length(0);
  });
});

describe('the options of all offers', () => {
  it('are read once, piece by piece or at once', () => {
    const columns = new Columns(three);
    expect(columns.growOptions('categories', () => false)).to.equal(undefined);
    const options = columns.options('categories');
    expect(options.names).to.deep.equal(['kurs']);
    expect(columns.options('categories')).to.equal(options);
    expect(columns.growOptions('categories', () => false)).to.equal(options);
    expect(columns.options('topics').names).to.deep.equal([]);
  });
});
