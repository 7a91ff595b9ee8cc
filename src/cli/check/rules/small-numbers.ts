import { shownObservations } from '../../../catalog/indicator.js';
import type { Indicator } from '../../../catalog/model.js';
import { type Rule, type Subject, tell } from '../subject.js';

/** Below this many persons somebody could be recognised, as statistical offices see it. */
const FEW_PERSONS = 5;

/**
 * Numbers that tell of single persons. The widgets hide them; but the feed is public, and whoever opens the file can
 * read what is in it.
 */
export const smallNumbers: Rule = (subject) => {
  for (const indicator of subject.catalog.indicators.all) {
    hidden(subject, indicator);
    if (indicator.suppressBelow === undefined && indicator.unit === 'persons')
      unprotected(subject, indicator);
  }
};

function hidden(subject: Subject, indicator: Indicator): void {
  const shown = shownObservations(indicator);
  indicator.observations.forEach((observation, index) => {
    const { value } = observation;
    if (value === null || shown(observation).flag !== 'suppressed') return;
    const small = observation.flag === 'suppressed' || value < (indicator.suppressBelow ?? 0);
    tell(
      subject,
      ['indicators', indicator],
      ['observations', index],
      [small ? 'error' : 'warning', small ? 'small-number' : 'telling-number'],
    );
  });
}

function unprotected(subject: Subject, indicator: Indicator): void {
  const count = indicator.observations.filter(
    ({ value }) => value !== null && value > 0 && value < FEW_PERSONS,
  ).length;
  if (count > 0)
    tell(subject, ['indicators', indicator], ['suppressBelow'], ['warning', 'no-suppression', { count }]);
}
