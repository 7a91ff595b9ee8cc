import type { Catalog, Recorded } from '../../../catalog/model.js';
import { type Rule, tell } from '../subject.js';

/** Records that nothing refers to: left over, or the reference was forgotten. */
export const unused: Rule = (subject) => {
  const used = usedBy(subject.catalog);
  for (const list of ['providers', 'places', 'categories'] as const)
    for (const record of subject.catalog[list].all)
      if (!used.has(record)) tell(subject, [list, record], [], ['hint', 'unused']);
};

function usedBy({ offers, measures }: Catalog): Set<Recorded> {
  const used = new Set<Recorded>();
  const add = (...records: (Recorded | undefined)[]) =>
    records.forEach((record) => record && used.add(record));
  for (const { provider, partners, places, categories, schedule } of offers.all) {
    add(provider, ...partners, ...places, ...categories);
    for (const { place } of schedule) add(place);
  }
  for (const { lead, partners } of measures.all) {
    add(...partners);
    if (typeof lead === 'object' && 'localId' in lead) add(lead as Recorded);
  }
  return used;
}
