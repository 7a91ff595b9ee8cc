import type { IndicatorTable } from '../catalog/indicator.js';
import { remarks } from '../catalog/indicator.js';
import type { Indicator } from '../catalog/model.js';
import { plain, type View } from '../ui/view.js';

/** What is said of single numbers: one note for all numbers of which the same is said. */
export interface Footnotes {
  readonly notes: readonly string[];
  /** The note's number for an observation, from 1; undefined where nothing is said. */
  readonly markOf: (observation: object | undefined) => number | undefined;
}

export function footnotesOf(view: View, indicator: Indicator, table: IndicatorTable): Footnotes {
  const notes: string[] = [];
  const marks = new Map<object, number>();
  for (const observation of remarks(table)) {
    const flag = observation.flag && view.t(`flag.${observation.flag}`);
    const words = [flag, plain(view, observation.note, indicator)].filter(Boolean).join(': ');
    if (!notes.includes(words)) notes.push(words);
    marks.set(observation, notes.indexOf(words) + 1);
  }
  return { notes, markOf: (observation) => observation && marks.get(observation) };
}
