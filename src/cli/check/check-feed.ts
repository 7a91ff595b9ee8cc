import type { ExpandRule } from '../../catalog/time/types.js';
import { expandRule } from '../../catalog/time/rule.js';
import { todayIn } from '../../catalog/time/civil.js';
import { joinFeeds } from '../../feed/build-catalog.js';
import { createRemarks } from '../../feed/remarks.js';
import type { Catalog } from '../../catalog/model.js';
import type { Problem } from '../problem.js';
import type { LoadedFeed } from '../read/feed.js';
import { hygiene } from './hygiene.js';
import { problemOf } from './issues.js';

export interface Checked {
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
}

/** Finds everything that whoever keeps a feed should know, in the order of the document. */
export function checkFeed({ feed, documents, problems }: LoadedFeed, now: number): Checked {
  const { catalog, issues } = joinFeeds([{ feed }]);
  const remarks = createRemarks(catalog, remembered(expandRule));
  remarks.grow(() => true);
  const told = [...issues, ...remarks.issues].map((issue) => problemOf(issue, documents));
  const found = [...problems, ...withoutElsewhere(told)];
  const today = todayIn(feed.head.timezone ?? 'Europe/Berlin', now);
  for (const rule of hygiene) rule({ catalog, today, report: (problem) => void found.push(problem) });
  return { catalog, problems: withoutVague(found) };
}

/** Of a place that is known to be outside of the city, or to have its coordinates swapped, that says it better. */
function withoutVague(problems: readonly Problem[]): readonly Problem[] {
  const exact = problems.filter(({ code }) => code === 'outside-city' || code === 'swapped-coordinates');
  const paths = new Set(exact.map(({ path }) => path));
  return problems.filter(({ code, path }) => code !== 'far-place' || !paths.has(path));
}

/** An offer has a category after all where one of another feed is named: only a page with both feeds can know it. */
function withoutElsewhere(problems: readonly Problem[]): readonly Problem[] {
  const foreign = problems.filter(({ code }) => code === 'foreign-reference');
  const parents = new Set(foreign.map(({ path = '' }) => path.slice(0, path.lastIndexOf('/'))));
  return problems.filter(({ code, path = '' }) => code !== 'no-category' || !parents.has(path));
}

/** The same rule with the same start is asked for once. */
function remembered(expand: ExpandRule): ExpandRule {
  const known = new Map<string, readonly string[]>();
  return (...question) => {
    const key = question.join(' ');
    const answer = known.get(key) ?? expand(...question);
    known.set(key, answer);
    return answer;
  };
}
