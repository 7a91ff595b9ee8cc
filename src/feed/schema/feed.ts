import * as v from 'valibot';
import { bounds, position } from './geometry.js';
import { indicator } from './indicator.js';
import { measure } from './measure.js';
import { offer } from './offer.js';
import { category, closure, district, place, provider, topic } from './records.js';
import * as s from './scalars.js';
import { object } from './object.js';

/** What a feed says of itself. Without it the feed cannot be shown, so a fault here refuses the feed. */
export const feedHead = object({
  ikonFeed: v.pipe(v.string(), v.regex(/^1(\.\d+)*$/)),
  id: s.slug,
  title: s.text,
  description: v.optional(s.text),
  publisher: object({ name: s.text, url: v.optional(s.webUrl), email: v.optional(s.email) }),
  license: v.optional(object({ name: s.symbol, url: v.optional(s.webUrl) })),
  updated: s.instant,
  languages: v.pipe(v.array(s.languageTag), v.minLength(1)),
  timezone: v.optional(s.timeZone),
  center: v.optional(position),
  bounds: v.optional(bounds),
  next: v.optional(s.resourceUrl),
  sketchAttribution: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
});

/** The lists of a feed and the schema of their records, in the order in which they are read. */
export const recordSchemas = {
  topics: topic,
  categories: category,
  districts: district,
  providers: provider,
  places: place,
  offers: offer,
  indicators: indicator,
  measures: measure,
  closures: closure,
} as const;

export type ListName = keyof typeof recordSchemas;
