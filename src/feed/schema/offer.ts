import * as v from 'valibot';
import { hours, schedule } from './hours.js';
import { accessibility, place, provider } from './records.js';
import * as s from './scalars.js';

const { optional } = v;
const flag = optional(v.boolean());

export const providerOrId = s.stringOr(s.reference, provider);
export const placeOrId = s.stringOr(s.reference, place);

const age = v.pipe(
  v.object({
    min: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(130))),
    max: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(130))),
  }),
  v.check(({ min, max }) => min === undefined || max === undefined || min <= max, 'ends before it begins'),
);

const price = v.object({
  amount: optional(v.pipe(v.number(), v.minValue(0))),
  currency: optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  per: optional(s.text),
  note: optional(s.text),
});

const contact = v.object({
  name: optional(s.text),
  phone: optional(s.phone),
  email: optional(s.email),
  url: optional(s.webUrl),
  note: optional(s.text),
});

const image = v.object({ url: s.resourceUrl, alt: s.text, credit: optional(s.symbol) });

export const offer = v.object({
  id: s.slug,
  title: s.text,
  summary: optional(s.text),
  description: optional(s.text),
  categories: v.array(s.reference),
  provider: optional(providerOrId),
  partners: optional(v.array(s.reference)),
  places: optional(v.array(placeOrId)),
  online: optional(s.webUrl),
  outreach: flag,
  districts: optional(v.array(v.union([v.literal('*'), s.reference]))),
  audiences: optional(v.array(s.slug)),
  audienceRule: optional(v.picklist(['preferred', 'exclusive'])),
  age: optional(age),
  languages: optional(v.array(s.languageTag)),
  languagesNote: optional(s.text),
  interpreter: flag,
  level: optional(v.array(v.picklist(['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']))),
  free: flag,
  price: optional(price),
  registration: optional(v.picklist(['none', 'required', 'recommended'])),
  registrationUrl: optional(s.webUrl),
  childcare: flag,
  accessibility: optional(accessibility),
  hours: optional(v.array(hours)),
  schedule: optional(v.array(schedule)),
  contact: optional(contact),
  url: optional(s.webUrl),
  image: optional(image),
  status: optional(v.picklist(['active', 'full', 'paused', 'cancelled', 'ended'])),
  validFrom: optional(s.date),
  validThrough: optional(s.date),
  checked: optional(s.date),
  topic: optional(s.reference),
  measure: optional(s.reference),
  sample: flag,
  tags: optional(v.array(s.slug)),
});
