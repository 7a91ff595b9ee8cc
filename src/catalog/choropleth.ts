import type { Dimension, Observation } from '../feed/schema/index.js';
import { type DimensionValue, shownObservations } from './indicator.js';
import type { Catalog, District, Indicator } from './model.js';
import { isNamed } from './named.js';
import { inTimeOrder } from './time-steps.js';

/** One map of districts that an indicator gives: the districts, with every other dimension held at one value. */
export interface Choropleth {
  /** `indicator`, or `indicator/value/value` where other dimensions are held. */
  readonly id: string;
  readonly indicator: Indicator;
  readonly dimension: Dimension;
  readonly held: readonly DimensionValue[];
}

/** What is known of one district. */
export interface DistrictNumber {
  readonly district: District;
  /** Undefined: the feed says nothing. Its value is null where it is hidden. */
  readonly observation: Observation | undefined;
}

/** A class of values, both ends included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** More classes than that cannot be told apart by their shade. */
const MOST_CLASSES = 4;

/** All maps of districts that a catalogue's indicators give. Of several times only the latest is one. */
export function choroplethsOf({ indicators }: Pick<Catalog, 'indicators'>): readonly Choropleth[] {
  return indicators.all.flatMap((indicator) => {
    const dimension = indicator.dimensions.find(({ kind }) => kind === 'district');
    if (!dimension || indicator.observations.length === 0) return [];
    return combinations(indicator, dimension).map((held) => ({
      id: choroplethId(indicator.id, held),
      indicator,
      dimension,
      held,
    }));
  });
}

function choroplethId(indicator: string, held: Choropleth['held']): string {
  return [indicator, ...held.map(({ id }) => id)].join('/');
}

/** The one that is meant by an id, also that of its own feed: of a map, or of an indicator (its first map then). */
export function findChoropleth(all: readonly Choropleth[], id: string): Choropleth | undefined {
  const isMeant = ({ indicator, held }: Choropleth) => choroplethId(indicator.localId, held) === id;
  return (
    all.find((one) => one.id === id) ??
    all.find(isMeant) ??
    all.find(({ indicator }) => isNamed(indicator, [id]))
  );
}

/** Every district of the catalogue with its number, in the catalogue's order. Small numbers are hidden. */
export function districtNumbers(
  choropleth: Choropleth,
  { districts }: Pick<Catalog, 'districts'>,
): readonly DistrictNumber[] {
  const { indicator, dimension } = choropleth;
  const own = observationsOf(choropleth);
  const shown = shownObservations(indicator);
  return districts.all.map((district) => {
    const found = own.find((observation) => isOf(observation[dimension.id], district, indicator));
    return { district, observation: found && shown(found) };
  });
}

/** Whether it says anything of a district of the catalogue, be it that a number is hidden. */
export function saysOfDistricts(choropleth: Choropleth, { districts }: Pick<Catalog, 'districts'>): boolean {
  const { indicator, dimension } = choropleth;
  return observationsOf(choropleth).some((observation) =>
    districts.all.some((district) => isOf(observation[dimension.id], district, indicator)),
  );
}

function observationsOf({ indicator, dimension, held }: Choropleth): readonly Observation[] {
  const others = indicator.dimensions.filter((one) => one !== dimension);
  return indicator.observations.filter((observation) =>
    others.every(({ id }, i) => observation[id] === held[i]?.id),
  );
}

/**
 * Puts values into at most four classes of about as many values each (quantiles); the same value never stands in two.
 * No class is empty, and both ends of each are values that occur.
 */
export function classesOf(values: readonly number[]): readonly ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const wanted = Math.min(MOST_CLASSES, new Set(sorted).size);
  const classes: ValueClass[] = [];
  for (let at = 0; at < sorted.length;) {
    const share = (sorted.length - at) / Math.max(1, wanted - classes.length);
    let end = Math.min(sorted.length, at + Math.max(1, Math.round(share)));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++;
    classes.push({ from: sorted[at] ?? 0, to: sorted[end - 1] ?? 0, count: end - at });
    at = end;
  }
  return classes;
}

/** The index of the class that a value belongs to; -1 where it belongs to none. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  return classes.findIndex(({ from, to }) => from <= value && value <= to);
}

/** An id of an observation means a district of its own feed first. */
function isOf(id: unknown, district: District, { feed }: Indicator): boolean {
  return id === district.id || (id === district.localId && district.feed === feed);
}

/** Every combination of the other dimensions' values; of times only the last that has observations. */
function combinations(indicator: Indicator, district: Dimension): readonly (readonly DimensionValue[])[] {
  const others = indicator.dimensions.filter((one) => one !== district);
  return others.reduce<readonly (readonly DimensionValue[])[]>(
    (all, dimension) =>
      all.flatMap((held) => heldValues(dimension, indicator).map((value) => [...held, value])),
    [[]],
  );
}

function heldValues({ id, kind, values }: Dimension, { observations }: Indicator): readonly DimensionValue[] {
  if (kind !== 'time') return values;
  const known = values.filter((value) => observations.some((observation) => observation[id] === value.id));
  return inTimeOrder(known).slice(-1);
}
