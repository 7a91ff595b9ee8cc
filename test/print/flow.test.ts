import { expect } from 'chai';
import { balanced, fits, flow, type Row } from '../../src/print/flow.js';

const row = (level: 0 | 1 | 2, height = 10): Row => ({ level, height });
/** A category with places of so many offers each. */
const section = (...offers: number[]): Row[] => [
  row(0),
  ...offers.flatMap((count) => [row(1), ...Array.from({ length: count }, () => row(2))]),
];

describe('the flow of a legend', () => {
  it('keeps the order and leaves nothing out', () => {
    const rows = [...section(3, 1, 4), ...section(2)];
    const columns = flow(rows, () => 55);
    expect(columns.flatMap((column) => column.rows)).to.deep.equal(rows.map((_, i) => i));
    expect(fits(rows, columns, () => 55)).to.equal(true);
  });

  it('parts no heading from its first offer', () => {
    const rows = [...section(2), ...section(1)];
    for (let height = 40; height < 90; height += 5)
      for (const column of flow(rows, () => height))
        expect(rows[column.rows.at(-1) ?? 0]?.level, `at ${height}`).to.equal(2);
  });

  it('says the headings again where a place goes on in the next column', () => {
    const columns = flow(section(4), () => 40);
    expect(columns.map(({ repeats }) => repeats)).to.deep.equal([[], [0, 1]]);
  });

  it('does not say a place again where the next one begins', () => {
    const columns = flow(section(2, 1), () => 45);
    expect(columns[1]).to.deep.equal({ repeats: [0], rows: [4, 5] });
  });

  it('gives what is higher than a column one of its own', () => {
    const rows = [row(2), row(2, 500), row(2)];
    const columns = flow(rows, () => 50);
    expect(columns.map((column) => column.rows)).to.deep.equal([[0], [1], [2]]);
    expect(fits(rows, columns, () => 50)).to.equal(false);
  });

  it('finds the lowest height for a number of columns', () => {
    const rows = Array.from({ length: 9 }, () => row(2));
    expect(balanced(rows, 3, 1000)).to.be.closeTo(30, 1);
  });
});
