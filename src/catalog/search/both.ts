import type { Found } from './search.js';

/** What a scan found counts little beside what an index found: it stands in the midst of a word. */
const WITHIN = 0.001;

/** What either found: an index knows beginnings and typos, a scan finds the "kurs" in "Deutschkurs". */
export function eitherOf(index: Found, scan: Found): Found {
  const scores = index.scores.map((score, id) => (score > 0 ? score : WITHIN * (scan.scores[id] ?? 0)));
  return {
    scores,
    marks: (id) => (index.scores[id] ? [...index.marks(id), ...scan.marks(id)] : scan.marks(id)),
  };
}
