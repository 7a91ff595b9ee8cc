import * as v from 'valibot';
import * as s from './scalars.js';

const { optional } = v;

/** The states of a measure, in the order in which a measure goes through them. */
export const measureStatuses = ['planned', 'preparing', 'running', 'done', 'paused', 'dropped'] as const;

export const measure = v.object({
  id: s.slug,
  title: s.text,
  description: optional(s.text),
  topic: s.reference,
  area: optional(s.text),
  order: optional(s.finite),
  lead: optional(s.text),
  partners: optional(v.array(s.reference)),
  status: optional(v.picklist(measureStatuses)),
  horizon: optional(v.picklist(['short', 'medium', 'long'])),
  updates: optional(v.array(v.object({ date: s.date, text: s.text, url: optional(s.webUrl) }))),
  indicators: optional(v.array(s.reference)),
  offers: optional(v.array(s.reference)),
  sample: optional(v.boolean()),
});
