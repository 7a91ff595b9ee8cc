import { type JsonStatData, readJsonStat } from '../../src/feed/jsonstat/read-dataset.js';

/** As Eurostat's service answers: sparse values, status by position, dimensions of one category. */
export const eurostat = {
  version: '2.0',
  class: 'dataset',
  label: 'Unemployment rate by sex',
  source: 'ESTAT',
  updated: '2024-05-13T23:00:00+0200',
  note: ['First.', 'Second.'],
  id: ['freq', 'sex', 'geo', 'time'],
  size: [1, 2, 1, 3],
  value: { 0: 7.1, 1: 6.5, 3: 8, 5: 6 },
  status: { 1: 'p', 2: ':', 3: 'bp', 4: 'c', 5: 'd' },
  role: { time: ['time'], geo: ['geo'] },
  extension: { status: { label: { d: 'definition differs' } } },
  dimension: {
    freq: { label: 'Time frequency', category: { index: { A: 0 }, label: { A: 'Annual' } } },
    sex: { label: 'Sex', category: { index: { F: 1, M: 0 }, label: { M: 'Males', F: 'Females' } } },
    geo: { label: 'Place', category: { index: ['DE'], label: { DE: 'Germany' } } },
    time: { label: 'Time', category: { index: ['2021', '2022', '2023'] } },
  },
};

/** A data set of two districts with a number each; `parts` replace or add to that. */
export const cube = (parts: object) => ({
  class: 'dataset',
  id: ['ort'],
  size: [2],
  value: [1, 2],
  role: { geo: ['ort'] },
  dimension: { ort: { label: 'Ort', category: { index: ['057/1', '057/2'], label: { '057/1': 'Nord' } } } },
  ...parts,
});

/** A data set of one number, with what its only dimension says. */
export const single = (category: object, parts: object = {}) =>
  cube({ id: ['d'], size: [1], value: [1], role: {}, dimension: { d: { category } }, ...parts });

/** A data set of numbers along one dimension that is neither time nor space. */
export const row = (ids: readonly unknown[], parts: object = {}) =>
  cube({
    id: ['d'],
    size: [ids.length],
    value: ids.map((_, i) => i),
    role: {},
    dimension: { d: { category: { index: ids } } },
    ...parts,
  });

/** What is read, with what was reported. */
export function read(input: unknown, districts?: Record<string, string>): JsonStatData & { said: string[] } {
  const said: string[] = [];
  const data = readJsonStat(
    input,
    (path, code, reason) => said.push(`/${path.join('/')} ${code}: ${reason}`),
    districts,
  );
  return { ...data, said };
}
