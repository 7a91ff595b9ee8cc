import type { Feed, Measure, Provider, Text, Topic } from './model.js';
import { todayIn } from './time/civil.js';

/** The states of a measure, from the first step to the last, then those off the way. */
export const STATUSES = ['planned', 'preparing', 'running', 'done', 'paused', 'dropped'] as const;
export type MeasureStatus = (typeof STATUSES)[number];
export const HORIZONS = ['short', 'medium', 'long'] as const;

/** The measures of one field of action, by area where they have one. */
export interface MeasureGroup {
  readonly topic: Topic;
  readonly measures: readonly Measure[];
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
    return own.length > 0 ? [{ topic, measures: own, areas: byArea(own) }] : [];
  });
}

function byArea(measures: readonly Measure[]): MeasureGroup['areas'] {
  const areas = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = JSON.stringify(measure.area ?? null);
    const own = areas.get(key);
    if (own) own.push(measure);
    else areas.set(key, [measure]);
  }
  return [...areas.values()].map((own) => ({ area: own[0]?.area, measures: own }));
}

/** How many measures are in each state; those without one count as unknown. */
export function countStatuses(measures: readonly Measure[]): ReadonlyMap<MeasureStatus | undefined, number> {
  const counts = new Map<MeasureStatus | undefined, number>();
  for (const { status } of measures) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** One thing that happened. */
export type MeasureUpdate = NonNullable<Measure['updates']>[number];

/** What happened, the newest first, whatever the feed's order; of one day, what the feed names last. */
export function newestFirst({ updates = [] }: Pick<Measure, 'updates'>): readonly MeasureUpdate[] {
  return [...updates].reverse().sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** Whether a day is still to come where the feed is at home. @param now ms since 1970 */
export function isToCome({ date }: MeasureUpdate, { timezone }: Feed, now: number): boolean {
  return date > todayIn(timezone, now);
}

/** Whether who leads is a provider of the feed, and not named in words alone. */
export function isProvider(lead: Provider | Text): lead is Provider {
  return typeof lead === 'object' && 'localId' in lead;
}

/** Name of the lead that tells one from another: a provider's id, or the feed's own words. */
export function leadKey({ lead }: Measure): string {
  if (lead === undefined) return UNKNOWN;
  return isProvider(lead) ? lead.id : firstWords(lead);
}

function firstWords(text: Text): string {
  if (typeof text === 'string') return text;
  const [first] = Object.values(text);
  return (typeof first === 'object' ? first.text : first) ?? UNKNOWN;
}

// --- what a visitor chooses ----------------------------------------------------------------------------

/** Stands for what the feed does not say; no id can be it. */
export const UNKNOWN = '-';

/** What a measure can be chosen by. The topic is part of the filter that all elements share. */
export const MEASURE_KEYS = ['status', 'horizon', 'lead'] as const;
export type MeasureKey = (typeof MEASURE_KEYS)[number];

/** What a visitor asks of measures, beside the topic; {@link UNKNOWN} asks for those of which the feed says nothing. */
export type MeasureFilter = Readonly<{ [key in MeasureKey]?: string }>;

const LONGEST = 200;
const KNOWN: Readonly<Partial<Record<MeasureKey, readonly string[]>>> = {
  status: STATUSES,
  horizon: HORIZONS,
};

/** Reads a choice from anything, as addresses are not trusted. Never throws. */
export function normalizeMeasureFilter(input: { readonly [key in MeasureKey]?: unknown }): MeasureFilter {
  const entries = MEASURE_KEYS.flatMap((key) => {
    const value = input[key];
    if (typeof value !== 'string' || !value || value.length > LONGEST) return [];
    return value === UNKNOWN || (KNOWN[key] ?? [value]).includes(value) ? [[key, value] as const] : [];
  });
  return Object.freeze(Object.fromEntries(entries));
}

/** What a measure is under a key. */
export function valueOf(key: MeasureKey, measure: Measure): string {
  return key === 'lead' ? leadKey(measure) : (measure[key] ?? UNKNOWN);
}

/** Measures that fit a choice. @param except a key that is not asked, to count what choosing it would give */
export function matchMeasures(
  measures: readonly Measure[],
  filter: MeasureFilter,
  except?: MeasureKey,
): readonly Measure[] {
  const asked = MEASURE_KEYS.filter((key) => key !== except && filter[key] !== undefined);
  return measures.filter((measure) => asked.every((key) => valueOf(key, measure) === filter[key]));
}

/** How many measures there are of each value, where all else that is chosen stays. */
export function countValues(
  measures: readonly Measure[],
  filter: MeasureFilter,
  key: MeasureKey,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const measure of matchMeasures(measures, filter, key)) {
    const value = valueOf(key, measure);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
