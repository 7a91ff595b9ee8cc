import * as v from 'valibot';
import { hours, schedule } from './hours.js';
import { accessibility, place, provider } from './records.js';
import * as s from './scalars.js';
import { object } from './object.js';

const flag = v.optional(v.boolean());

export const providerOrId = s.stringOr(s.reference, provider);
export const placeOrId = s.stringOr(s.reference, place);

const age = v.pipe(
  object({
    min: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(130))),
    max: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(130))),
  }),
  // Or the age that is left of a wrong one would be every age.
  v.check(({ min, max }) => (min ?? max) !== undefined, 'has neither end'),
  v.check(({ min, max }) => min === undefined || max === undefined || min <= max, 'ends before it begins'),
);

const price = object({
  amount: v.optional(v.pipe(v.number(), v.minValue(0))),
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  per: v.optional(s.text),
  note: v.optional(s.text),
});

const contact = object({
  name: v.optional(s.text),
  phone: v.optional(s.phone),
  email: v.optional(s.email),
  url: v.optional(s.webUrl),
  note: v.optional(s.text),
});

const image = object({ url: s.resourceUrl, alt: s.text, credit: v.optional(s.symbol) });

export const offer = object({
  id: s.slug,
  title: s.text,
  summary: v.optional(s.text),
  description: v.optional(s.text),
  categories: v.array(s.reference),
  provider: v.optional(providerOrId),
  partners: v.optional(v.array(s.reference)),
  places: v.optional(v.array(placeOrId)),
  online: v.optional(s.webUrl),
  outreach: flag,
  districts: v.optional(v.array(v.union([v.literal('*'), s.reference]))),
  audiences: v.optional(v.array(s.slug)),
  audienceRule: v.optional(v.picklist(['preferred', 'exclusive'])),
  age: v.optional(age),
  languages: v.optional(v.array(s.languageTag)),
  languagesNote: v.optional(s.text),
  interpreter: flag,
  level: v.optional(v.array(v.picklist(['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']))),
  free: flag,
  price: v.optional(price),
  registration: v.optional(v.picklist(['none', 'required', 'recommended'])),
  registrationUrl: v.optional(s.webUrl),
  childcare: flag,
  accessibility: v.optional(accessibility),
  hours: v.optional(v.array(hours)),
  schedule: v.optional(v.array(schedule)),
  contact: v.optional(contact),
  url: v.optional(s.webUrl),
  image: v.optional(image),
  status: v.optional(v.picklist(['active', 'full', 'paused', 'cancelled', 'ended'])),
  validFrom: v.optional(s.date),
  validThrough: v.optional(s.date),
  checked: v.optional(s.date),
  topic: v.optional(s.reference),
  measure: v.optional(s.reference),
  sample: flag,
  tags: v.optional(v.array(s.slug)),
});
