import type { Measure, Topic } from './model.js';

/** The states of a measure, from the first step to the last, then those off the way. */
export const STATUSES = ['planned', 'preparing', 'running', 'done', 'paused', 'dropped'] as const;
export type MeasureStatus = (typeof STATUSES)[number];

/** The measures of one field of action, by area where they have one. */
export interface MeasureGroup {
  readonly topic: Topic;
  readonly areas: readonly { readonly area: Measure['area']; readonly measures: readonly Measure[] }[];
}

/** Groups by topic in the topics' order, then by area, in the order that the feed gives the measures. */
export function groupMeasures(
  measures: readonly Measure[],
  topics: readonly Topic[],
): readonly MeasureGroup[] {
  const ordered = [...measures].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  return topics.flatMap((topic) => {
    const own = ordered.filter((measure) => measure.topic === topic);
    return own.length > 0 ? [{ topic, areas: byArea(own) }] : [];
  });
}

function byArea(measures: readonly Measure[]): MeasureGroup['areas'] {
  const areas = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = JSON.stringify(measure.area ?? null);
    areas.set(key, [...(areas.get(key) ?? []), measure]);
  }
  return [...areas.values()].map((own) => ({ area: own[0]?.area, measures: own }));
}

/** How many measures are in each state; those without one count as unknown. */
export function countStatuses(measures: readonly Measure[]): ReadonlyMap<MeasureStatus | undefined, number> {
  const counts = new Map<MeasureStatus | undefined, number>();
  for (const { status } of measures) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
