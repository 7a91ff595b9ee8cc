import type { Indicator } from '../catalog/model.js';
import type { Observation } from '../feed/schema/index.js';
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
  const { table, chart, nameOf, indicator } = shown;
  const [label, column] = [chart?.labels[place.row], table.columns[place.series]];
  if (label === undefined || !column) return { of: '', value: '', note: '' };
  // A time that the feed does not list has its place in the chart, and no row.
  const row = chart?.rows[place.row];
  const observation = row && table.cell(row, column);
  const district = districts?.at(place);
  return {
    of: [label, nameOf(column)].filter(Boolean).join(' · '),
    value: cellText(view, shown, observation),
    note: observation ? noteOf(view, indicator, observation) : '',
    chosen: district && districts?.isChosen(district),
  };
}

/** Its flag, unless that only says why there is no number, and what the feed says of it. */
function noteOf(view: View, indicator: Indicator, { flag, value, note }: Observation): string {
  const flagged = flag && value !== null ? view.t(`flag.${flag}`) : '';
  return [flagged, plain(view, note, indicator)].filter(Boolean).join(': ');
}
