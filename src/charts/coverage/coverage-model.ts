import { type Choropleth, type DistrictNumber, districtNumbers } from '../../catalog/choropleth.js';
import {
  type Count,
  type Coverage,
  type CoverageColumn,
  type CoverageLine,
  coverageOf,
  type OfferChoice,
  perThousand,
} from '../../catalog/coverage.js';
import type { Catalog, District, Offer } from '../../catalog/model.js';
import { collator } from '../../i18n/later-formats.js';
import { plain, type View } from '../../ui/view.js';

/** What the table is about. */
export interface CoverageAsked {
  readonly offers: readonly Offer[];
  readonly districts: readonly District[];
  readonly columns: readonly CoverageColumn[];
  readonly choice: OfferChoice;
  /** The indicator that stands beside the offers. */
  readonly beside: Choropleth | undefined;
  /** Offers per 1,000 persons of that indicator instead of plain numbers. */
  readonly rates: boolean;
  readonly sort: Sort | undefined;
}

/** `district`, `beside`, `total`, or the id of a column. */
export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** A count as it stands in a cell. */
export interface Shown extends Count {
  /** Per 1,000 persons; undefined where that is not asked for or cannot be said. */
  readonly rate: number | undefined;
}

export interface CoverageRow {
  readonly district: District;
  readonly name: string;
  readonly beside: DistrictNumber['observation'];
  readonly total: Shown;
  readonly cells: readonly Shown[];
}

export interface CoverageModel
  extends Pick<Coverage, 'offers' | 'samples'>, Pick<CoverageAsked, 'columns' | 'beside' | 'rates' | 'sort'> {
  readonly rows: readonly CoverageRow[];
  readonly citywide: CoverageLine;
  readonly elsewhere: CoverageLine;
  /** The longest bar of each kind. */
  readonly most: { readonly beside: number; readonly total: number; readonly cell: number };
}

/** Whether an indicator counts persons, so that offers can be put in relation to it. */
export function countsPersons(beside: Choropleth | undefined): boolean {
  return beside?.indicator.unit === 'persons';
}

/** Counts, and puts every district's counts beside its number of the indicator. Small numbers stay hidden. */
export function coverageModel(view: View, catalog: Catalog, asked: CoverageAsked): CoverageModel {
  const { columns, beside, sort } = asked;
  const rates = asked.rates && countsPersons(beside);
  const counted = coverageOf(asked.offers, asked.districts, columns, asked.choice);
  const numbers = new Map(
    beside && districtNumbers(beside, catalog).map(({ district, observation }) => [district, observation]),
  );
  const rows = counted.districts.map(({ district, total, cells }): CoverageRow => {
    const observation = numbers.get(district);
    const shown = (count: Count) => ({
      ...count,
      rate: rates ? perThousand(count.yes, observation?.value) : undefined,
    });
    return {
      district,
      name: plain(view, district.name, district),
      beside: observation,
      total: shown(total),
      cells: cells.map(shown),
    };
  });
  const { citywide, elsewhere, offers, samples } = counted;
  return {
    ...{ columns, beside, rates, sort, citywide, elsewhere, offers, samples },
    rows: sort ? sorted(view, rows, columns, sort, rates) : rows,
    most: mostOf(rows, rates),
  };
}

/** The number by which a cell is sorted and its bar is drawn; undefined where there is none. */
export function sizeOf({ yes, rate }: Shown, rates: boolean): number | undefined {
  return rates ? rate : yes;
}

function sorted(
  { lang }: View,
  rows: readonly CoverageRow[],
  columns: readonly CoverageColumn[],
  { key, descending }: Sort,
  rates: boolean,
): readonly CoverageRow[] {
  const sign = descending ? -1 : 1;
  if (key === 'district') {
    const { compare } = collator(lang);
    return [...rows].sort((a, b) => sign * compare(a.name, b.name));
  }
  const at = columns.findIndex(({ id }) => id === key);
  const value = (row: CoverageRow) => {
    if (key === 'beside') return row.beside?.value ?? undefined;
    const shown = key === 'total' ? row.total : row.cells[at];
    return shown && sizeOf(shown, rates);
  };
  return [...rows].sort((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return sign * (first - second);
  });
}

function mostOf(rows: readonly CoverageRow[], rates: boolean): CoverageModel['most'] {
  const length = (shown: Shown) => (rates ? (shown.rate ?? 0) : shown.yes + shown.unknown);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  return {
    beside: most(rows.map(({ beside }) => beside?.value ?? 0)),
    total: most(rows.map(({ total }) => length(total))),
    cell: most(rows.flatMap(({ cells }) => cells.map(length))),
  };
}
