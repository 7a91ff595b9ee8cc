import type { DimensionValue, IndicatorTable } from '../catalog/indicator.js';
import { districtOf } from '../catalog/district-of.js';
import type { Catalog, District, Indicator } from '../catalog/model.js';
import { isNamed } from '../catalog/named.js';
import type { ValuePlace } from './geometry.js';
import { type Marks, NO_MARKS } from './marks.js';

/** The districts that an indicator's numbers are of, and which of them are chosen. */
export interface DistrictRows {
  /** The district of a value of a dimension; undefined where that is none. */
  readonly of: (value: DimensionValue) => District | undefined;
  /** The district that a number is of. */
  readonly at: (place: ValuePlace) => District | undefined;
  readonly isChosen: (district: District) => boolean;
  readonly marks: Marks;
}

/** @returns undefined where the numbers are of no district */
export function districtRows(
  catalog: Catalog,
  indicator: Indicator,
  { x, series, rows, columns }: IndicatorTable,
  chosen: readonly string[],
): DistrictRows | undefined {
  const [across, along] = [x?.kind === 'district', series?.kind === 'district'];
  const values = across ? rows : along ? columns : [];
  const found = new Map(values.map((value) => [value, districtOf(catalog, indicator, value.id)]));
  if (![...found.values()].some(Boolean)) return undefined;
  const isChosen = (district: District) => isNamed(district, chosen);
  const isMarked = (value: DimensionValue) => {
    const district = found.get(value);
    return district !== undefined && isChosen(district);
  };
  const marked = new Set(values.flatMap((value, index) => (isMarked(value) ? [index] : [])));
  const at = ({ row, series: column }: ValuePlace) => values[across ? row : column];
  return {
    of: (value) => found.get(value),
    at: (place) => {
      const value = at(place);
      return value && found.get(value);
    },
    isChosen,
    marks: { ...NO_MARKS, [across ? 'rows' : 'series']: marked },
  };
}

/** The districts as they are chosen once this one was chosen or let go. @returns undefined where none is left */
export function toggled(chosen: readonly string[], district: District): readonly string[] | undefined {
  const others = chosen.filter((id) => id !== district.id && id !== district.localId);
  const next = others.length < chosen.length ? others : [...chosen, district.id];
  return next.length > 0 ? next : undefined;
}
