import * as v from 'valibot';
import * as s from './scalars.js';
import { bare, object } from './object.js';

const dimensionValue = object({ id: s.slug, name: v.optional(s.text), color: v.optional(s.color) });

export const dimension = object({
  id: s.slug,
  kind: v.picklist(['time', 'group', 'district']),
  name: s.text,
  values: v.array(dimensionValue),
});

/** One number. Its other keys are the ids of the dimensions, with the id of a value each. */
export const observation = v.objectWithRest(
  bare({
    value: v.nullable(s.finite),
    flag: v.optional(v.picklist(['estimated', 'provisional', 'suppressed', 'break', 'uncertain'])),
    note: v.optional(s.text),
  }),
  v.unknown(),
);

const namedUnit = object({ symbol: s.symbol, name: v.optional(s.text) });
const unitCode = v.picklist(['persons', 'percent', 'count', 'euro']);

export const unit = s.stringOr(unitCode, namedUnit);

export const chartTypes = [
  'bar',
  'bar-horizontal',
  'stacked',
  'line',
  'area',
  'doughnut',
  'pyramid',
  'tile',
  'map',
] as const;

export const indicator = object({
  id: s.slug,
  title: s.text,
  description: v.optional(s.text),
  topic: v.optional(s.reference),
  kind: v.optional(v.picklist(['quantitative', 'qualitative'])),
  unit: v.optional(unit),
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  source: object({ name: s.text, url: v.optional(s.webUrl) }),
  asOf: v.optional(s.text),
  note: v.optional(s.text),
  dimensions: v.array(dimension),
  observations: v.array(observation),
  chart: v.optional(
    object({ type: v.optional(v.picklist(chartTypes)), x: v.optional(s.slug), series: v.optional(s.slug) }),
  ),
  target: v.optional(
    object({
      value: s.finite,
      by: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
      direction: v.optional(v.picklist(['up', 'down', 'hold'])),
    }),
  ),
  suppressBelow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  statement: v.optional(s.text),
});
