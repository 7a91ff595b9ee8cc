import type { Indicator, Measure, Offer, Provider, Recorded, Topic } from '../catalog/model.js';
import type { References } from './references.js';
import { eachRecord } from './resolve-records.js';
import type { ListName } from './schema/feed.js';
import type { WireMeasure } from './schema/index.js';

export function resolveIndicators(references: References): Indicator[] {
  return eachRecord(references, 'indicators', (record, identity) => {
    const topic =
      record.topic === undefined
        ? undefined
        : references.find<Topic>('topics', record.topic, identity, 'indicators', ['topic']);
    return { ...record, ...identity, topic };
  });
}

/** Measures with their topic; one whose topic does not exist is left out, since it has no place to stand. */
export function resolveMeasures(references: References): Measure[] {
  const measures = eachRecord(references, 'measures', (record, identity) =>
    resolveMeasure(references, record, identity),
  );
  return measures.filter((measure): measure is Measure => measure.topic !== undefined);
}

type Loose = Omit<Measure, 'topic'> & { readonly topic: Topic | undefined };

function resolveMeasure(references: References, record: WireMeasure, identity: Recorded): Loose {
  const find = <T extends Recorded>(list: ListName, id: string, ...path: (string | number)[]) =>
    references.find<T>(list, id, identity, 'measures', path);
  const all = <T extends Recorded>(list: ListName, ids: readonly string[] | undefined, field: string) =>
    (ids ?? []).flatMap((id, index) => find<T>(list, id, field, index) ?? []);
  const topic = find<Topic>('topics', record.topic, 'topic');
  const { lead } = record;
  return {
    ...record,
    ...identity,
    topic,
    lead: (typeof lead === 'string' && references.peek<Provider>('providers', lead, identity.feed)) || lead,
    partners: all<Provider>('providers', record.partners, 'partners'),
    indicators: all<Indicator>('indicators', record.indicators, 'indicators'),
    offers: all<Offer>('offers', record.offers, 'offers'),
  };
}
