import { type IndicatorFault, indicatorTable } from '../catalog/indicator.js';
import { faultsAmong } from '../catalog/indicator-faults.js';
import type { Catalog, Indicator } from '../catalog/model.js';
import type { FeedIssue } from './issue.js';

type Say = (path: readonly (string | number)[], code: FeedIssue['code'], reason: string) => void;

/** What the keepers of a feed are told of numbers that cannot be drawn. */
const REASONS: Readonly<Record<Exclude<IndicatorFault, 'unknown-value'>, string>> = {
  'no-values': 'no observation has a number that may be shown, so that there is no chart',
  'too-many-dimensions': 'has more than two dimensions, so that there is a table and no chart',
  'too-many-values': 'has too many values for a chart, so that there is only a table',
  'single-point': 'has one point, which makes no line',
  'negative-share': 'has negative values, which a doughnut cannot show',
  'over-hundred': 'has shares above 100 percent, so that there is no chart',
};

/** Remarks on an indicator: what keeps it from being drawn, and each observation that belongs nowhere. */
export function remarkOnIndicator(indicator: Indicator, catalog: Catalog, say: Say): void {
  for (const fault of faultsAmong(indicatorTable(indicator), catalog))
    if (fault === 'unknown-value') remarkOnStrays(indicator, say);
    else say(['observations'], 'contradiction', REASONS[fault]);
}

function remarkOnStrays({ dimensions, observations }: Indicator, say: Say): void {
  const known = dimensions.map(({ id, values }) => ({
    id,
    ids: new Set<unknown>(values.map((one) => one.id)),
  }));
  observations.forEach((observation, i) => {
    for (const { id, ids } of known)
      if (!ids.has(observation[id]))
        say(['observations', i, id], 'unknown-reference', `belongs to no value of the dimension ${id}`);
  });
}
