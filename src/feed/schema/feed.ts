import * as v from 'valibot';
import { bounds, position } from './geometry.js';
import { indicator } from './indicator.js';
import { measure } from './measure.js';
import { offer } from './offer.js';
import { category, closure, district, place, provider, topic } from './records.js';
import * as s from './scalars.js';

const { optional } = v;

/** What a feed says of itself. Without it the feed cannot be shown, so a fault here refuses the feed. */
export const feedHead = v.object({
  ikonFeed: v.pipe(v.string(), v.regex(/^1(\.\d+)*$/)),
  id: s.slug,
  title: s.text,
  description: optional(s.text),
  publisher: v.object({ name: s.text, url: optional(s.webUrl), email: optional(s.email) }),
  license: optional(v.object({ name: s.symbol, url: optional(s.webUrl) })),
  updated: s.instant,
  languages: v.pipe(v.array(s.languageTag), v.minLength(1)),
  timezone: optional(s.timeZone),
  center: optional(position),
  bounds: optional(bounds),
  next: optional(s.resourceUrl),
  sketchAttribution: optional(v.pipe(v.string(), v.maxLength(1_000))),
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
