import * as v from 'valibot';
import { area, position } from './geometry.js';
import { hours } from './hours.js';
import * as s from './scalars.js';

const { optional } = v;
const flag = optional(v.boolean());

/** A field of action (Handlungsfeld). */
export const topic = v.object({ id: s.slug, name: s.text, color: optional(s.color) });

/** A kind of offer. `icon` is the name of a built-in pictogram or an https address. */
export const category = v.object({
  id: s.slug,
  name: s.text,
  icon: optional(v.pipe(v.string(), v.maxLength(2_000), v.regex(/^([a-z0-9-]+|https:\/\/\S+)$/))),
  color: optional(s.color),
  topic: optional(s.reference),
});

export const district = v.object({
  id: s.slug,
  name: s.text,
  geometry: optional(area),
  center: optional(position),
  approximate: flag,
});

export const provider = v.object({
  id: s.slug,
  name: s.text,
  kind: optional(
    v.picklist([
      'municipality',
      'welfare',
      'church',
      'migrant-organisation',
      'club',
      'school',
      'volunteers',
      'other',
    ]),
  ),
  url: optional(s.webUrl),
  email: optional(s.email),
  phone: optional(s.phone),
  logo: optional(s.resourceUrl),
  description: optional(s.text),
});

export const accessibility = v.object({
  wheelchair: optional(v.picklist(['yes', 'limited', 'no'])),
  toilet: optional(v.picklist(['yes', 'limited', 'no'])),
  hearingLoop: flag,
  signLanguage: flag,
  plainLanguage: flag,
  note: optional(s.text),
});

export const place = v.object({
  id: s.slug,
  name: optional(s.text),
  street: optional(s.symbol),
  postalCode: optional(v.pipe(v.string(), v.maxLength(12), v.regex(/\S/))),
  city: optional(s.symbol),
  coordinates: optional(position),
  precision: optional(v.picklist(['exact', 'street', 'district'])),
  district: optional(s.reference),
  access: optional(s.text),
  transit: optional(s.text),
  accessibility: optional(accessibility),
  hours: optional(v.array(hours)),
});

/** Days on which holidays or a closing fall, both ends included. */
export const closure = v.pipe(
  v.object({
    name: s.text,
    from: s.date,
    to: s.date,
    kind: v.picklist(['public-holiday', 'school-holiday', 'closure']),
  }),
  v.check(({ from, to }) => from <= to, 'ends before it begins'),
);
