import * as v from 'valibot';
import * as s from './scalars.js';
import { object } from './object.js';

/** The states of a measure, in the order in which a measure goes through them. */
export const measureStatuses = ['planned', 'preparing', 'running', 'done', 'paused', 'dropped'] as const;

export const measure = object({
  id: s.slug,
  title: s.text,
  description: v.optional(s.text),
  topic: s.reference,
  area: v.optional(s.text),
  order: v.optional(s.finite),
  lead: v.optional(s.text),
  partners: v.optional(v.array(s.reference)),
  status: v.optional(v.picklist(measureStatuses)),
  horizon: v.optional(v.picklist(['short', 'medium', 'long'])),
  updates: v.optional(v.array(object({ date: s.date, text: s.text, url: v.optional(s.webUrl) }))),
  indicators: v.optional(v.array(s.reference)),
  offers: v.optional(v.array(s.reference)),
  sample: v.optional(v.boolean()),
});
