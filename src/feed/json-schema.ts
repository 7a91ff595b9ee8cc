import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { feedHead, recordSchemas } from './schema/feed.js';
import { indicator, jsonStatIndicator } from './schema/indicator.js';
import { sketchCollection, sketchFeature } from './schema/geometry.js';
import { bothForms, resourceUrl, text } from './schema/scalars.js';

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
    v.union([resourceUrl, v.object({ ...sketchCollection.entries, features: v.array(sketchFeature) })]),
  );
  const whole = v.object({ ...feedHead.entries, ...lists, sketch });
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
