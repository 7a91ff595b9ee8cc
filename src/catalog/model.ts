import type {
  Accessibility,
  Area,
  Bounds,
  Closure,
  FeedHead,
  Hours,
  Position,
  Schedule,
  SketchFeature,
  Text,
  WireCategory,
  WireDistrict,
  WireIndicator,
  WireMeasure,
  WireOffer,
  WirePlace,
  WireProvider,
  WireTopic,
} from '../feed/schema/index.js';

export type { Accessibility, Area, Bounds, Closure, Hours, Position, Schedule, SketchFeature, Text };

/** A fact that may be unknown: `undefined` is neither yes nor no. */
export type Fact = boolean | undefined;

/** What one feed says of itself, and how fresh the copy is that we show. */
export interface Feed extends Pick<
  FeedHead,
  'id' | 'title' | 'description' | 'publisher' | 'license' | 'updated' | 'languages'
> {
  /** Resolved address from which the feed came. */
  readonly url: string;
  /** IANA zone in which every date and time of this feed is meant. */
  readonly timezone: string;
  readonly closures: readonly Closure[];
  /** Instant (ms since 1970) at which a kept copy was fetched, when the network gave none; else undefined. */
  readonly staleSince?: number;
}

/** What every record of a catalogue has. */
export interface Recorded {
  /** Unique in its list; `feedId:id` once several feeds are merged. */
  readonly id: string;
  /** The id within its own feed. */
  readonly localId: string;
  readonly feed: Feed;
  /** Where it stands in its document, for reports: its index in its list, or the whole path where it is written inside another record. */
  readonly at: number | readonly (string | number)[];
}

export type Topic = Recorded & Omit<WireTopic, 'id'>;
export type District = Recorded & Omit<WireDistrict, 'id'>;
export type Provider = Recorded & Omit<WireProvider, 'id'>;

export interface Category extends Recorded, Omit<WireCategory, 'id' | 'topic'> {
  readonly topic?: Topic;
  /** Place in the merged list; decides colour and shape where the feed names none. */
  readonly index: number;
}

export interface Place extends Recorded, Omit<WirePlace, 'id' | 'district'> {
  readonly district?: District;
}

/** Dates of an offer, with the place where they differ from the offer's own. */
export interface Dates extends Omit<Schedule, 'place'> {
  readonly place?: Place;
}

export interface Offer
  extends
    Recorded,
    Omit<
      WireOffer,
      'id' | 'categories' | 'provider' | 'partners' | 'places' | 'districts' | 'topic' | 'status' | 'schedule'
    > {
  /** Place in the catalogue's list of offers; columns of facts are indexed by it. */
  readonly index: number;
  readonly categories: readonly Category[];
  readonly provider?: Provider;
  readonly partners: readonly Provider[];
  readonly places: readonly Place[];
  /** Districts served: as stated, or else those of the places. */
  readonly districts: readonly District[];
  /** Serves the whole city (`"*"`). */
  readonly citywide: boolean;
  /** Its own topic and those of its categories. */
  readonly topics: readonly Topic[];
  readonly status: NonNullable<WireOffer['status']>;
  readonly schedule: readonly Dates[];
}

export interface Indicator extends Recorded, Omit<WireIndicator, 'id' | 'topic'> {
  readonly topic?: Topic;
}

export interface Measure
  extends Recorded, Omit<WireMeasure, 'id' | 'topic' | 'lead' | 'partners' | 'indicators' | 'offers'> {
  readonly topic: Topic;
  /** A provider of the feed, or whoever the feed names in words. */
  readonly lead?: Provider | Text;
  readonly partners: readonly Provider[];
  readonly indicators: readonly Indicator[];
  readonly offers: readonly Offer[];
}

/** A list whose records can be had by id, or by the id of their own feed. */
export interface Collection<T extends Recorded> {
  readonly all: readonly T[];
  /** By `id`; else every record with that `localId`. Empty where there is none. */
  find(id: string): readonly T[];
  get(id: string): T | undefined;
}

/** Everything that one or several feeds say. Frozen. */
export interface Catalog {
  readonly feeds: readonly Feed[];
  readonly topics: Collection<Topic>;
  readonly categories: Collection<Category>;
  readonly districts: Collection<District>;
  readonly providers: Collection<Provider>;
  readonly places: Collection<Place>;
  readonly offers: Collection<Offer>;
  readonly indicators: Collection<Indicator>;
  readonly measures: Collection<Measure>;
  readonly sketch: readonly SketchFeature[];
  /** One line each; plain text. */
  readonly sketchAttribution: readonly string[];
  readonly center?: Position;
  readonly bounds?: Bounds;
}
