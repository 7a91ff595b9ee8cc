import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { feedHead, recordSchemas } from './schema/feed.js';
import { indicator } from './schema/indicator.js';
import { sketchCollection, sketchFeature } from './schema/geometry.js';
import { bothForms, resourceUrl, slug, stringOr, text } from './schema/scalars.js';
import { object } from './schema/object.js';

/** An indicator whose numbers, and what the feed does not say itself, come from a JSON-stat 2.0 data set. */
const jsonStatIndicator = object({
  ...indicator.entries,
  title: v.optional(text),
  source: v.optional(indicator.entries.source),
  dimensions: v.optional(indicator.entries.dimensions),
  observations: v.optional(indicator.entries.observations),
  jsonstat: stringOr(resourceUrl, v.looseObject({ class: v.literal('dataset') })),
  /** Ids of districts by the data set's ids of places. */
  districts: v.optional(v.record(v.string(), slug)),
});

/**
 * The published JSON Schema (2020-12) of the feed, made from the schema that validates it. What JSON Schema
 * cannot say (a date that no calendar has, an end before its beginning) is left to `ikon-feed` and the widgets.
 */
export function feedJsonSchema(): object {
  const lists = Object.fromEntries(
    Object.entries(recordSchemas).map(([list, schema]) => [
      list,
      v.optional(
        v.array(
          list === 'indicators' ? v.union([indicator, jsonStatIndicator]) : (schema as v.GenericSchema),
        ),
      ),
    ]),
  );
  const sketch = v.optional(
    v.union([resourceUrl, object({ ...sketchCollection.entries, features: v.array(sketchFeature) })]),
  );
  const whole = object({ ...feedHead.entries, ...lists, sketch });
  return { ...convert(whole, { Text: text }), title: 'ikon feed, version 1' };
}

function convert(schema: v.GenericSchema, definitions?: ConversionConfig['definitions']): JsonSchema {
  return toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    ...(definitions ? { definitions } : {}),
    overrideSchema: ({ valibotSchema }) => {
      const forms = bothForms.get(valibotSchema);
      return forms ? { anyOf: forms.map((form) => withoutHeader(convert(form))) } : undefined;
    },
  });
}

function withoutHeader({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
