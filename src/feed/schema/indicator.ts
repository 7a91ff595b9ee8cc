import * as v from 'valibot';
import * as s from './scalars.js';

const { optional } = v;

const dimensionValue = v.object({ id: s.slug, name: optional(s.text), color: optional(s.color) });

export const dimension = v.object({
  id: s.slug,
  kind: v.picklist(['time', 'group', 'district']),
  name: s.text,
  values: v.array(dimensionValue),
});

/** One number. Its other keys are the ids of the dimensions, with the id of a value each. */
export const observation = v.objectWithRest(
  {
    value: v.nullable(s.finite),
    flag: optional(v.picklist(['estimated', 'provisional', 'suppressed', 'break', 'uncertain'])),
    note: optional(s.text),
  },
  v.unknown(),
);

const namedUnit = v.object({ symbol: s.symbol, name: optional(s.text) });
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

export const indicator = v.object({
  id: s.slug,
  title: s.text,
  description: optional(s.text),
  topic: optional(s.reference),
  kind: optional(v.picklist(['quantitative', 'qualitative'])),
  unit: optional(unit),
  decimals: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  source: v.object({ name: s.text, url: optional(s.webUrl) }),
  asOf: optional(s.text),
  note: optional(s.text),
  dimensions: v.array(dimension),
  observations: v.array(observation),
  chart: optional(
    v.object({ type: optional(v.picklist(chartTypes)), x: optional(s.slug), series: optional(s.slug) }),
  ),
  target: optional(
    v.object({
      value: s.finite,
      by: optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
      direction: optional(v.picklist(['up', 'down', 'hold'])),
    }),
  ),
  suppressBelow: optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  statement: optional(s.text),
});
