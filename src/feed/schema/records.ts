import * as v from 'valibot';
import { area, position } from './geometry.js';
import { hours } from './hours.js';
import * as s from './scalars.js';
import { object } from './object.js';

const flag = v.optional(v.boolean());

/** A field of action (Handlungsfeld). */
export const topic = object({ id: s.slug, name: s.text, color: v.optional(s.color) });

/** A kind of offer. `icon` is the name of a built-in pictogram or an https address. */
export const category = object({
  id: s.slug,
  name: s.text,
  icon: v.optional(v.pipe(v.string(), v.maxLength(2_000), v.regex(/^([a-z0-9-]+|https:\/\/\S+)$/))),
  color: v.optional(s.color),
  topic: v.optional(s.reference),
});

export const district = object({
  id: s.slug,
  name: s.text,
  geometry: v.optional(area),
  center: v.optional(position),
  approximate: flag,
});

export const provider = object({
  id: s.slug,
  name: s.text,
  kind: v.optional(
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
  url: v.optional(s.webUrl),
  email: v.optional(s.email),
  phone: v.optional(s.phone),
  logo: v.optional(s.resourceUrl),
  description: v.optional(s.text),
});

export const accessibility = object({
  wheelchair: v.optional(v.picklist(['yes', 'limited', 'no'])),
  toilet: v.optional(v.picklist(['yes', 'limited', 'no'])),
  hearingLoop: flag,
  signLanguage: flag,
  plainLanguage: flag,
  note: v.optional(s.text),
});

export const place = object({
  id: s.slug,
  name: v.optional(s.text),
  street: v.optional(s.symbol),
  postalCode: v.optional(v.pipe(v.string(), v.maxLength(12), v.regex(/\S/))),
  city: v.optional(s.symbol),
  coordinates: v.optional(position),
  precision: v.optional(v.picklist(['exact', 'street', 'district'])),
  district: v.optional(s.reference),
  access: v.optional(s.text),
  transit: v.optional(s.text),
  accessibility: v.optional(accessibility),
  hours: v.optional(v.array(hours)),
});

/** Days on which holidays or a closing fall, both ends included. */
export const closure = v.pipe(
  object({
    name: s.text,
    from: s.date,
    to: s.date,
    kind: v.picklist(['public-holiday', 'school-holiday', 'closure']),
  }),
  v.check(({ from, to }) => from <= to, 'ends before it begins'),
);
