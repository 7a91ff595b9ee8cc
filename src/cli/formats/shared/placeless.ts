import type { Offer } from '../../../catalog/model.js';
import type { Report } from './report.js';
import { isEmpty } from './values.js';

/** Fields that a format has no place for: such as have none at all, and such of which something is lost at times. */
export function namesOf(
  offer: Offer,
  fields: readonly (keyof Offer)[],
  inPart: readonly (readonly [field: string, isLost: boolean])[],
): readonly string[] {
  return [
    ...fields.filter((field) => !isEmpty(offer[field])),
    ...inPart.filter(([, isLost]) => isLost).map(([field]) => field),
  ];
}

/** Reports, once for an offer, which of its fields a format has no place for. */
export function reportPlaceless(
  { localId }: Offer,
  fields: readonly string[],
  code: string,
  report: Report,
): void {
  if (fields.length > 0)
    report.note({ list: 'offers', record: localId }, code, { fields: fields.join(', ') });
}

/** Whether an offer names a field of action that its categories do not. */
export const hasOwnTopic = ({ topics, categories }: Offer) =>
  topics.some((topic) => !categories.some((category) => category.topic === topic));

/** Whether an offer is for districts that its places do not lie in. */
export const servesOtherDistricts = ({ districts, places }: Offer) =>
  districts.some((district) => !places.some((place) => place.district === district));
