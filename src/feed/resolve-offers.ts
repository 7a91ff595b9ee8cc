import type { Category, Dates, District, Offer, Place, Provider, Recorded, Topic } from '../catalog/model.js';
import { inOneCase } from '../catalog/language-kin.js';
import { pathTo } from './pointer-to.js';
import type { References } from './references.js';
import { eachRecord, resolvePlace } from './resolve-records.js';
import type { ListName } from './schema/feed.js';
import type { WireOffer, WirePlace, WireProvider } from './schema/index.js';

type Path = readonly (string | number)[];

/** Offers with their categories, providers, places, districts and topics. */
export function resolveOffers(references: References): Offer[] {
  const offers = eachRecord(references, 'offers', (record, identity) =>
    new OfferResolver(references, record, identity).resolve(),
  );
  offers.forEach((offer: { index: number }, index) => (offer.index = index));
  return offers;
}

class OfferResolver {
  constructor(
    private readonly references: References,
    private readonly record: WireOffer,
    private readonly identity: Recorded,
  ) {}

  resolve(): Offer {
    const { record } = this;
    const categories = this.#all<Category>('categories', record.categories, 'categories');
    const places = (record.places ?? []).flatMap((place, index) => this.#place(place, index));
    this.#remark(categories);
    return {
      ...record,
      ...this.identity,
      ...(record.languages && { languages: record.languages.map(inOneCase) }),
      index: 0,
      status: record.status ?? 'active',
      categories,
      places,
      provider: this.#provider(),
      partners: this.#all<Provider>('providers', record.partners, 'partners'),
      topics: this.#topics(categories),
      citywide: record.districts?.includes('*') ?? false,
      districts: this.#districts(places),
      schedule: (record.schedule ?? []).map((dates, index) => this.#dates(dates, index)),
    };
  }

  #find<T extends Recorded>(list: ListName, id: string | undefined, ...path: Path): T | undefined {
    if (id === undefined) return undefined;
    return this.references.find<T>(list, id, this.identity, 'offers', path);
  }

  #all<T extends Recorded>(list: ListName, ids: readonly string[] | undefined, field: string): T[] {
    const found = (ids ?? []).flatMap((id, index) => this.#find<T>(list, id, field, index) ?? []);
    return unique(found);
  }

  #provider(): Provider | undefined {
    const { provider } = this.record;
    if (provider === undefined || typeof provider === 'string')
      return this.#find('providers', provider, 'provider');
    return this.#inline<Provider, WireProvider>(
      'providers',
      provider,
      this.references.inlineProviders,
      ['provider'],
      (identity) => ({
        ...provider,
        ...identity,
      }),
    );
  }

  #place(place: string | WirePlace, index: number): Place[] {
    const path = ['places', index];
    if (typeof place === 'string') return [this.#find<Place>('places', place, ...path) ?? []].flat();
    return [
      this.#inline<Place, WirePlace>('places', place, this.references.inlinePlaces, path, (identity) =>
        resolvePlace(this.references, place, identity, 'offers'),
      ),
    ];
  }

  /** A record written inside an offer joins its list under its id; a second with the same id means the first. */
  #inline<T extends Recorded, W extends { id: string }>(
    list: ListName,
    wire: W,
    into: T[],
    path: Path,
    make: (identity: Recorded) => T,
  ): T {
    const { feed } = this.identity;
    const known = this.references.peek<T>(list, wire.id, feed);
    if (known) return known;
    const at = pathTo('offers', this.identity, path);
    const made = make({ id: this.references.idOf(feed, wire.id), localId: wire.id, feed, at });
    this.references.enter(list, made);
    into.push(made);
    return made;
  }

  #topics(categories: readonly Category[]): Topic[] {
    const own = this.#find<Topic>('topics', this.record.topic, 'topic');
    return unique(
      [own, ...categories.map((category) => category.topic)].filter((topic) => topic !== undefined),
    );
  }

  #districts(places: readonly Place[]): District[] {
    const stated = this.record.districts;
    if (stated)
      return this.#all(
        'districts',
        stated.filter((id) => id !== '*'),
        'districts',
      );
    return unique(places.flatMap((place) => place.district ?? []));
  }

  #dates({ place, ...dates }: NonNullable<WireOffer['schedule']>[number], index: number): Dates {
    const found = this.#find<Place>('places', place, 'schedule', index, 'place');
    return found ? { ...dates, place: found } : dates;
  }

  /** Remarks on what reads as a slip but takes nothing away. */
  #remark(categories: readonly Category[]): void {
    const { record } = this;
    const remark = (path: Path, code: 'value' | 'contradiction', reason: string) =>
      this.references.report(this.identity, 'offers', path, code, reason, 'nothing');
    if (categories.length === 0)
      remark(['categories'], 'value', 'no category is known, so no category filter finds it');
    if (record.validFrom && record.validThrough && record.validFrom > record.validThrough)
      remark(['validThrough'], 'contradiction', 'ends before it begins');
    if (record.free && (record.price?.amount ?? 0) > 0)
      remark(['price'], 'contradiction', 'is said to be free and to have a price');
  }
}

const unique = <T>(all: T[]): T[] => (all.length > 1 ? [...new Set(all)] : all);
