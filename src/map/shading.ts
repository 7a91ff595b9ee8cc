import { asShown } from '../catalog/as-shown.js';
import {
  type Choropleth,
  choroplethsOf,
  classesOf,
  classOf,
  districtNumbers,
  type DistrictNumber,
  findChoropleth,
  saysOfDistricts,
  type ValueClass,
} from '../catalog/choropleth.js';
import type { Catalog } from '../catalog/model.js';
import type { Shade } from './drawing.js';

/** How the districts are coloured by one indicator. */
export interface Shading {
  readonly choropleth: Choropleth;
  readonly numbers: readonly DistrictNumber[];
  readonly classes: readonly ValueClass[];
  /** By the district's id. */
  readonly shades: ReadonlyMap<string, Shade>;
}

const known = new WeakMap<Catalog, Map<string, Shading>>();

const offered = new WeakMap<Catalog, readonly Choropleth[]>();

/** Which colourings a catalogue offers. Kept: the map asks whenever it is drawn. */
export function shadingsOf(catalog: Catalog): readonly Choropleth[] {
  const all = offered.get(catalog) ?? choroplethsOf(catalog).filter((one) => saysOfDistricts(one, catalog));
  offered.set(catalog, all);
  return all;
}

/** @returns undefined where no indicator of that id has numbers for districts */
export function shadingOf(catalog: Catalog, id: string): Shading | undefined {
  const kept = known.get(catalog) ?? new Map<string, Shading>();
  known.set(catalog, kept);
  const choropleth = kept.has(id) ? undefined : findChoropleth(shadingsOf(catalog), id);
  if (choropleth) kept.set(id, shaded(choropleth, catalog));
  return kept.get(id);
}

function shaded(choropleth: Choropleth, catalog: Catalog): Shading {
  const numbers = districtNumbers(choropleth, catalog);
  // As they can be read: else the legend would tell the same number of several colours.
  const read = (value: number) => asShown(value, choropleth.indicator.decimals);
  const classes = classesOf(numbers.flatMap(({ observation }) => observation?.value ?? []).map(read));
  const shades = new Map(
    numbers.map(({ district, observation }) => [district.id, shadeOf(observation, read, classes)]),
  );
  return { choropleth, numbers, classes, shades };
}

function shadeOf(
  observation: DistrictNumber['observation'],
  read: (value: number) => number,
  classes: readonly ValueClass[],
): Shade {
  const value = observation?.value;
  if (value === null || value === undefined)
    return { missing: observation?.flag === 'suppressed' ? 'suppressed' : 'no-data' };
  return { class: classOf(read(value), classes) };
}
