import type { IndicatorTable } from '../catalog/indicator.js';
import { remarks } from '../catalog/indicator.js';
import type { Indicator, Text } from '../catalog/model.js';
import type { Observation } from '../feed/schema/index.js';
import { plain, type View } from '../ui/view.js';

/** What is said of single numbers: one note for all numbers of which the same is said. */
export interface Footnotes {
  readonly notes: readonly string[];
  /** The note's number for an observation, from 1; undefined where nothing is said. */
  readonly markOf: (observation: object | undefined) => number | undefined;
}

/** What is said of one number: "geschätzt: ohne Ferien"; '' where it stands for itself. */
export function remarkWords(view: View, indicator: Indicator, { flag, note }: Observation): string {
  return [flag && view.t(`flag.${flag}`), plain(view, note, indicator)].filter(Boolean).join(': ');
}

/** What is said of the whole indicator, unless a footnote says the same. */
export function ownNote(view: View, indicator: Indicator, { notes }: Footnotes): Text | undefined {
  return notes.includes(plain(view, indicator.note, indicator)) ? undefined : indicator.note;
}

export function footnotesOf(view: View, indicator: Indicator, table: IndicatorTable): Footnotes {
  const notes: string[] = [];
  const marks = new Map<object, number>();
  for (const observation of remarks(table)) {
    const words = remarkWords(view, indicator, observation);
    if (!notes.includes(words)) notes.push(words);
    marks.set(observation, notes.indexOf(words) + 1);
  }
  return { notes, markOf: (observation) => observation && marks.get(observation) };
}
