import {
  type Choropleth,
  choroplethsOf,
  classesOf,
  classOf,
  districtNumbers,
  type DistrictNumber,
  findChoropleth,
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

/** Which colourings a catalogue offers. */
export function shadingsOf(catalog: Catalog): readonly Choropleth[] {
  return choroplethsOf(catalog).filter((one) =>
    districtNumbers(one, catalog).some(({ observation }) => observation !== undefined),
  );
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
  const classes = classesOf(numbers.flatMap(({ observation }) => observation?.value ?? []));
  const shades = new Map(
    numbers.map(({ district, observation }) => [district.id, shadeOf(observation, classes)]),
  );
  return { choropleth, numbers, classes, shades };
}

function shadeOf(observation: DistrictNumber['observation'], classes: readonly ValueClass[]): Shade {
  const value = observation?.value;
  if (value === null || value === undefined)
    return { missing: observation?.flag === 'suppressed' ? 'suppressed' : 'no-data' };
  return { class: classOf(value, classes) };
}
