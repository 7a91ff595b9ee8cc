import { expect } from 'chai';
import { faultsAmong, type Grid, gridFaults } from '../../src/catalog/indicator-faults.js';
import { catalogOf, feedDocument } from '../helpers/feeds.js';
import { dimension, indicatorOf } from './support.js';

type Lines = Grid['lines'];

const faults = (type: Grid['type'], lines: Lines, parts: object = {}, overTime = false) =>
  gridFaults(indicatorOf(parts), { type, overTime, lines });
const rows = (count: number): Lines => Array.from({ length: count }, () => [1]);
const percent = (type: Grid['type'], lines: Lines) => faults(type, lines, { unit: 'percent' });

describe('the faults that matter', () => {
  it('are not too many values where they are on a map', () => {
    const among = (type: Grid['type'], district: object) => {
      const { catalog } = catalogOf(feedDocument({ districts: [{ id: 'd', name: 'D', ...district }] }));
      return faultsAmong({ type, faults: ['unknown-value', 'too-many-values'] }, catalog);
    };
    const ring = [
      [8, 52],
      [9, 52],
      [9, 53],
      [8, 52],
    ];
    const outlined = { geometry: { type: 'Polygon', coordinates: [ring] } };
    expect(among('map', outlined)).to.deep.equal(['unknown-value']);
    expect(among('map', {})).to.deep.equal(['unknown-value', 'too-many-values']);
    expect(among('bar', outlined)).to.deep.equal(['unknown-value', 'too-many-values']);
  });
});

describe('the faults of a table', () => {
  it('are none where there is nothing', () => {
    expect([faults('bar', []), faults('line', []), faults('doughnut', [])]).to.deep.equal([[], [], []]);
  });

  it('are too many rows from the 61st on, of times from the 401st', () => {
    expect(faults('bar', rows(60))).to.deep.equal([]);
    expect(faults('bar', rows(61))).to.deep.equal(['too-many-values']);
    expect(faults('bar', rows(400), {}, true)).to.deep.equal([]);
    expect(faults('bar', rows(401), {}, true)).to.deep.equal(['too-many-values']);
  });

  it('are too many parts of a ring from the 13th on, also where they are times', () => {
    expect(faults('doughnut', rows(12))).to.deep.equal([]);
    expect(faults('doughnut', rows(13))).to.deep.equal(['too-many-values']);
    expect(faults('doughnut', rows(13), {}, true)).to.deep.equal(['too-many-values']);
  });

  it('are too many series from the 13th on', () => {
    expect(faults('bar', [Array(12).fill(1)])).to.deep.equal([]);
    expect(faults('bar', [Array(13).fill(1)])).to.deep.equal(['too-many-values']);
  });

  it('are too many dimensions from the third on', () => {
    const dimensions = ['a', 'b', 'c'].map((id) => dimension(id, 'group'));
    expect(faults('bar', [], { dimensions: dimensions.slice(1) })).to.deep.equal([]);
    expect(faults('bar', [], { dimensions })).to.deep.equal(['too-many-dimensions']);
  });

  it('are lines that have one point only, and none with a second', () => {
    expect(faults('line', [[1]])).to.deep.equal(['single-point']);
    expect(faults('area', [[1], [null]])).to.deep.equal(['single-point']);
    expect(
      faults('line', [
        [1, null],
        [null, 2],
      ]),
    ).to.deep.equal(['single-point']);
    expect(
      faults('line', [
        [1, 1],
        [2, null],
      ]),
    ).to.deep.equal([]);
    expect(faults('line', [[null], [null]])).to.deep.equal([]);
    expect(faults('bar', [[1]])).to.deep.equal([]);
  });

  it('are parts of a ring below nought; elsewhere numbers may be below it', () => {
    expect(faults('doughnut', [[5], [-1]])).to.deep.equal(['negative-share']);
    expect(faults('doughnut', [[5], [0]])).to.deep.equal([]);
    expect(faults('bar', [[5], [-1]])).to.deep.equal([]);
  });

  it('are shares of more than a hundred percent, and no other numbers', () => {
    expect(percent('bar', [[100], [null]])).to.deep.equal([]);
    expect(percent('bar', [[100.5], [3]])).to.deep.equal(['over-hundred']);
    expect(faults('bar', [[101]], { unit: { name: 'Anteil', symbol: '%' } })).to.deep.equal(['over-hundred']);
    expect(faults('bar', [[101]], { unit: { name: 'Euro', symbol: '€' } })).to.deep.equal([]);
    expect(faults('bar', [[101]], { unit: 'persons' })).to.deep.equal([]);
  });

  it('are a ring that is more than the whole, but for what rounding does', () => {
    expect(percent('doughnut', [[60], [41]])).to.deep.equal([]);
    expect(percent('doughnut', [[60], [41.5]])).to.deep.equal(['over-hundred']);
  });

  it('are no two rings side by side, of which none is more than the whole', () => {
    const two = (a: number): Lines => [
      [a, 55],
      [40, 45],
    ];
    expect(percent('doughnut', two(60))).to.deep.equal([]);
    expect(percent('doughnut', two(62))).to.deep.equal(['over-hundred']);
  });

  it('are stacked bars of which one is more than the whole', () => {
    expect(percent('stacked', [[60, 41]])).to.deep.equal([]);
    expect(
      percent('stacked', [
        [50, 50],
        [60, 42],
      ]),
    ).to.deep.equal(['over-hundred']);
    expect(percent('stacked', [[60], [60]])).to.deep.equal([]);
    expect(percent('bar', [[60, 60]])).to.deep.equal([]);
  });
});
