import type { Catalog, Recorded, Text } from '../../catalog/model.js';
import { pointerTo } from '../../feed/pointer-to.js';
import type { ListName } from '../../feed/schema/feed.js';
import type { Problem, Severity, Values } from '../problem.js';

/** What the rules of data hygiene look at. */
export interface Subject {
  readonly catalog: Catalog;
  /** Today in the feed's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly report: (problem: Problem) => void;
}

/** Looks at one side of the data. */
export type Rule = (subject: Subject) => void;

/** Reports about a record where it stands in its document. */
export function tell(
  { report }: Subject,
  [list, record]: readonly [ListName, Recorded],
  path: readonly (string | number)[],
  [severity, code, values]: readonly [Severity, string, Values?],
): void {
  report({
    severity,
    code,
    list,
    record: record.localId,
    path: pointerTo(list, record, path),
    ...(values ? { values } : {}),
  });
}

/** A text's wordings with their languages. */
export function wordings(
  text: Text | undefined,
  source: string,
): readonly (readonly [tag: string, text: string])[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [[source, text]];
  return Object.entries(text).map(
    ([tag, entry]) => [tag, typeof entry === 'string' ? entry : entry.text] as const,
  );
}

/** A text in the feed's own language, or else in any: what a message calls a record by. */
export function anyWording(text: Text | undefined, source = 'de'): string {
  if (typeof text === 'string') return text;
  const all = wordings(text, source);
  return (all.find(([tag]) => tag === source) ?? all[0])?.[1] ?? '';
}
