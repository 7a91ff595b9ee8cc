/** A row of the legend: a heading of a category (0), of a place (1), or an offer (2). */
export interface Row {
  readonly height: number;
  readonly level: 0 | 1 | 2;
}

/** What stands in a column: rows by their index. */
export interface Column {
  /** Headings of before that are said again at its top, since what is below belongs to them. */
  readonly repeats: readonly number[];
  readonly rows: readonly number[];
}

/** Headings and the offer that they must not be parted from. */
interface Block {
  readonly rows: readonly number[];
  /** Headings above it that stand in blocks of before. */
  readonly above: readonly number[];
}

/**
 * Lets rows flow through columns: in order, none left out, no heading last in its column, and headings again on top of a
 * column that goes on with their offers. What is higher than a column stands alone in one.
 * @param heightOf of a column by its place
 * @param most columns; what is left over is not placed
 */
export function flow(
  rows: readonly Row[],
  heightOf: (column: number) => number,
  most = Infinity,
): readonly Column[] {
  const columns: { repeats: readonly number[]; rows: number[] }[] = [];
  let left = 0;
  for (const block of blocksOf(rows)) {
    const height = heightIn(rows, block.rows);
    if (height > left) {
      if (columns.length >= most) break;
      columns.push({ repeats: block.above, rows: [] });
      left = heightOf(columns.length - 1) - heightIn(rows, block.above);
    }
    columns.at(-1)?.rows.push(...block.rows);
    left -= height;
  }
  return columns;
}

/** Whether all rows found a place, none of them higher than its column. */
export function fits(
  rows: readonly Row[],
  columns: readonly Column[],
  heightOf: (column: number) => number,
): boolean {
  const placed = columns.reduce((sum, column) => sum + column.rows.length, 0);
  return placed === rows.length && columns.every((column, i) => columnHeight(rows, column) <= heightOf(i));
}

/** The lowest height at which rows fit into so many columns, so that all end at about the same line. */
export function balanced(rows: readonly Row[], count: number, most: number): number {
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const heightOf = () => middle;
    if (fits(rows, flow(rows, heightOf, count), heightOf)) high = middle;
    else low = middle;
  }
  return high;
}

export function columnHeight(rows: readonly Row[], { repeats, rows: own }: Column): number {
  return heightIn(rows, repeats) + heightIn(rows, own);
}

function heightIn(rows: readonly Row[], indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + (rows[index]?.height ?? 0), 0);
}

function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks: Block[] = [];
  let [waiting, above]: [number[], number[]] = [[], []];
  for (const [index, { level }] of rows.entries()) {
    waiting.push(index);
    if (level < 2) continue;
    const headings = waiting.slice(0, -1);
    const highest = Math.min(2, ...headings.map((heading) => rows[heading]?.level ?? 2));
    above = above.filter((heading) => (rows[heading]?.level ?? 2) < highest);
    blocks.push({ rows: waiting, above });
    above = [...above, ...headings];
    waiting = [];
  }
  return waiting.length > 0 ? [...blocks, { rows: waiting, above: [] }] : blocks;
}
