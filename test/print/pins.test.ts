import { expect } from 'chai';
import { boxAt, longWay, type Mark, placeMarks, together } from '../../src/print/pins.js';

const ROOM = { width: 600, height: 400 };
const mark = (x: number, y: number): Mark => ({ at: { x, y }, width: 20, height: 14 });

function meeting(marks: readonly Mark[], covered: Parameters<typeof placeMarks>[2] = []): number {
  const boxes = [
    ...placeMarks(marks, ROOM, covered).map(({ mark: own, middle }) => boxAt(middle, own)),
    ...covered,
  ];
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).length;
}

describe('the numbers of a map', () => {
  it('stand at their points where there is room', () => {
    const placed = placeMarks([mark(100, 100), mark(300, 200)], ROOM, []);
    expect(placed.map(({ away }) => away)).to.deep.equal([false, false]);
    expect(longWay(placed)).to.equal(0);
  });

  it('never meet, also where 100 want the same point', () => {
    expect(meeting(Array.from({ length: 100 }, () => mark(300, 200)))).to.equal(0);
  });

  it('never meet in a crowded town of 300', () => {
    const town = Array.from({ length: 300 }, (_, i) =>
      mark(300 + 140 * Math.sin(i * 12.9898) * Math.sin(i), 200 + 90 * Math.cos(i * 78.233) * Math.sin(i)),
    );
    expect(meeting(town)).to.equal(0);
  });

  it('keep off what is covered, and inside the map', () => {
    const covered = [{ left: 0, top: 0, right: 120, bottom: 60 }];
    const marks = [mark(2, 2), mark(60, 30), mark(598, 399)];
    expect(meeting(marks, covered)).to.equal(0);
    for (const { mark: own, middle } of placeMarks(marks, ROOM, covered)) {
      const { left, top, right, bottom } = boxAt(middle, own);
      expect([left >= 0, top >= 0, right <= ROOM.width, bottom <= ROOM.height]).not.to.include(false);
    }
  });

  it('have a line where they stand away from their points', () => {
    const placed = placeMarks([mark(100, 100), mark(104, 100)], ROOM, []);
    expect(placed.some(({ away }) => away)).to.equal(true);
  });

  it('are one for points that are close together', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 50, y: 0 },
    ];
    expect(together(points, 5)).to.deep.equal([[0, 1], [2]]);
  });
});
