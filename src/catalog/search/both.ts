import type { Found } from './search.js';

/** What a scan found counts little beside what an index found: it stands in the midst of a word. */
const WITHIN = 0.001;

/** What either found for one wish: an index knows beginnings and typos, a scan finds the "kurs" in "Deutschkurs". */
export function eitherOf(index: Found, scan: Found): Found {
  const scores = index.scores.map((score, id) => (score > 0 ? score : WITHIN * (scan.scores[id] ?? 0)));
  return {
    scores,
    marks: (id) => (index.scores[id] ? [...index.marks(id), ...scan.marks(id)] : scan.marks(id)),
  };
}

/** What meets every wish, however each of them was found. */
export function everyOf(wishes: readonly Found[], count: number): Found {
  const [first, ...rest] = wishes;
  const scores = first ? first.scores.slice() : new Float32Array(count);
  for (const { scores: others } of rest)
    for (let id = 0; id < count; id++) {
      const [sum = 0, other = 0] = [scores[id], others[id]];
      scores[id] = sum && other && sum + other;
    }
  return { scores, marks: (id) => wishes.flatMap(({ marks }) => marks(id)) };
}
