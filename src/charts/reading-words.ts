import { plain, type View } from '../ui/view.js';
import { cellText } from './data-table.js';
import type { DistrictRows } from './districts.js';
import type { ValuePlace } from './geometry.js';
import type { IndicatorView } from './indicator-view.js';
import type { Reading } from './readout.js';

/** One value of an indicator as it is told on demand, with its flag and note. */
export function readingOf(
  view: View,
  shown: IndicatorView,
  districts: DistrictRows | undefined,
  place: ValuePlace,
): Reading {
  const { table, nameOf, indicator } = shown;
  const [row, column] = [table.rows[place.row], table.columns[place.series]];
  if (!row || !column) return { of: '', value: '', note: '' };
  const observation = table.cell(row, column);
  const district = districts?.at(place);
  const flag = observation?.flag && observation.value !== null ? view.t(`flag.${observation.flag}`) : '';
  return {
    of: [nameOf(row), nameOf(column)].filter(Boolean).join(' · '),
    value: cellText(view, shown, observation),
    note: [flag, plain(view, observation?.note, indicator)].filter(Boolean).join(': '),
    chosen: district && districts?.isChosen(district),
  };
}
