import { expect } from 'chai';
import { arrange, arrangeInSlots, type Task } from '../../src/print/arrange.js';
import type { Row } from '../../src/print/flow.js';
import { slotsOf } from '../../src/print/leaflet.js';
import { PANELS } from '../../src/print/paper.js';

/** Offers whose height grows with the type and shrinks with the column's width. */
function task(offers: number, more: Partial<Task> = {}): Task {
  const rowsAt = (font: number, width: number, full: boolean): readonly Row[] =>
    Array.from({ length: offers }, () => ({
      level: 2,
      height: (font * font * (full ? 30 : 20)) / (width / 10),
    }));
  const body = { x: 30, y: 100, width: 700, height: 900 };
  const later = { x: 30, y: 30, width: 700, height: 970 };
  return { ...{ body, later, rowsAt }, landscape: false, smallest: 10, largest: 16, narrowest: 25, ...more };
}
const placedRows = ({ sheets }: ReturnType<typeof arrange>) =>
  sheets.flatMap(({ columns }) => columns.flatMap(({ rows }) => rows));

describe('the sheets of a poster', () => {
  for (const landscape of [false, true])
    for (const offers of [1, 12, 80, 400])
      it(`place ${offers} offers ${landscape ? 'across' : 'upright'}, each once, inside the sheet`, () => {
        const found = arrange(task(offers, { landscape }));
        expect(placedRows(found)).to.deep.equal(Array.from({ length: offers }, (_, i) => i));
        for (const { map, columns } of found.sheets)
          for (const { rect } of columns) {
            expect(rect.x + rect.width).to.be.at.most(730.5);
            expect(rect.y + rect.height).to.be.at.most(1000.5);
            if (map)
              expect(landscape ? rect.x >= map.x + map.width : rect.y >= map.y + map.height).to.equal(true);
          }
      });

  it('have larger type and summaries where little stands on them', () => {
    const [few, many] = [arrange(task(4)), arrange(task(60))];
    expect(few.font).to.be.greaterThan(many.font);
    expect([few.full, many.full]).to.deep.equal([true, false]);
  });

  it('leave the room that the list does not need to the map', () => {
    const height = (offers: number) => arrange(task(offers)).sheets[0]?.map?.height ?? 0;
    expect(height(3)).to.be.greaterThan(height(60));
  });

  it('show the map on the first sheet alone', () => {
    const { sheets } = arrange(task(400));
    expect(sheets.length).to.be.greaterThan(2);
    expect(sheets.map(({ map }) => map !== undefined)).to.deep.equal(sheets.map((_, i) => i === 0));
  });
});

describe('the fold-out', () => {
  it('has three panels to a side, of which the one that goes in is narrower', () => {
    expect(PANELS.inside.reduce<number>((a, b) => a + b, 0)).to.equal(297);
    expect(PANELS.outside).to.deep.equal([...PANELS.inside].reverse());
    expect(PANELS.outside[0]).to.be.lessThan(PANELS.outside[1]);
  });

  it('keeps every column inside its panel', () => {
    const { inside, flap, more, cover, back } = slotsOf(210, 7);
    const mm = (px: number) => (px / 96) * 25.4;
    const ends = [inside, [flap, back, cover], more].map((rects) =>
      rects.map(({ x, width }) => mm(x + width)),
    );
    expect(ends[0]?.[2]).to.be.at.most(290.01);
    expect(mm(flap.x + flap.width)).to.be.at.most(90.01);
  });

  it('goes on with sheets that are laid in', () => {
    const rows: Row[] = Array.from({ length: 10 }, () => ({ level: 2, height: 10 }));
    const rect = { x: 0, y: 0, width: 10, height: 20 };
    const sheets = arrangeInSlots(rows, [[rect, rect], [rect]], [rect, rect]);
    expect(sheets.map((columns) => columns.flatMap((column) => column.rows))).to.deep.equal([
      [0, 1, 2, 3],
      [4, 5],
      [6, 7, 8, 9],
    ]);
  });
});
