import type { Offer } from '../../../catalog/model.js';
import { addDays } from '../../../catalog/time/wall.js';
import { type Rule, type Subject, tell } from '../subject.js';

/** Days after which somebody should have looked again: a year. */
export const STALE_DAYS = 365;

/** Facts that nobody has looked at for long, and offers that are over. */
export const dates: Rule = (subject) => {
  const oldest = addDays(subject.today, -STALE_DAYS);
  for (const offer of subject.catalog.offers.all) {
    checked(subject, offer, oldest);
    if (offer.validThrough !== undefined && offer.validThrough < subject.today && offer.status !== 'ended')
      tell(subject, ['offers', offer], ['validThrough'], ['warning', 'over', { date: offer.validThrough }]);
    else if (isPast(offer, subject.today))
      tell(
        subject,
        ['offers', offer],
        ['schedule'],
        ['warning', 'all-dates-past', { date: lastDate(offer) }],
      );
  }
};

function checked(subject: Subject, offer: Offer, oldest: string): void {
  const about = ['offers', offer] as const;
  if (offer.checked === undefined) tell(subject, about, [], ['hint', 'never-checked']);
  else if (offer.checked > subject.today)
    tell(subject, about, ['checked'], ['warning', 'checked-in-future', { date: offer.checked }]);
  else if (offer.checked < oldest)
    tell(subject, about, ['checked'], ['warning', 'stale-checked', { date: offer.checked }]);
}

/** Single dates only, and the last one gone by. */
function isPast({ schedule, hours, status }: Offer, today: string): boolean {
  if (status === 'ended' || hours?.length || schedule.length === 0) return false;
  return schedule.every(
    ({ rrule, start, end }) => rrule === undefined && (end ?? start).slice(0, 10) < today,
  );
}

function lastDate({ schedule }: Offer): string {
  return (
    schedule
      .map(({ start, end }) => (end ?? start).slice(0, 10))
      .sort()
      .at(-1) ?? ''
  );
}
