import { feedJsonSchema } from '../../src/feed/json-schema.js';
import { FOREIGN, payloads } from './payloads.js';

// A feed with a payload in every text and address that the published schema knows, so that a new field is covered by itself.

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly pattern?: string;
  readonly maxLength?: number;
}

const root = feedJsonSchema() as Schema;

/** Names of further documents: a feed that names one is another test's. */
const ELSEWHERE = /^\/(next|indicators\/\d\/jsonstat)$/;

const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 0.02, south],
    [west + 0.02, south + 0.02],
    [west, south + 0.02],
    [west, south],
  ],
];

/** What has to fit other fields, or has a shape, by the end of its path. Each list has the records `a0` and `a1`. */
const FITTING: readonly (readonly [RegExp, unknown])[] = [
  [/^\/ikonFeed$/, '1.0'],
  [/^\/languages$/, ['de', 'ar']],
  [/^\/updated$/, '2026-11-20T08:00:00+01:00'],
  [/^\/(center|places\/\d\/coordinates|offers\/.*\/coordinates|districts\/\d\/center)$/, [8.91, 52.31]],
  [/^\/bounds$/, [8.8, 52.2, 9, 52.4]],
  [/^\/districts\/0\/geometry$/, { type: 'Polygon', coordinates: square(8.9, 52.3) }],
  [/^\/districts\/1\/geometry$/, { type: 'Polygon', coordinates: square(8.92, 52.3) }],
  [/\/geometry$/, { type: 'Point', coordinates: [8.92, 52.32] }],
  [/\/features\/\d\/type$/, 'Feature'],
  [/\/features\/\d\/properties\/kind$/, 'place'],
  [/\/days$/, ['mo', 'tu']],
  [/\/opens$/, '08:00'],
  [/\/closes$/, '18:00'],
  [/\/schedule\/\d\/start$/, '2026-12-01T10:00'],
  [/\/schedule\/\d\/duration$/, 'PT1H'],
  [/\/schedule\/\d\/(end|except)$/, undefined],
  [/\/rrule$/, 'FREQ=WEEKLY'],
  [/\/timezone$/, 'Europe/Berlin'],
  [/\/currency$/, 'EUR'],
  [/\/validFrom$|\/from$/, '2026-11-01'],
  [/\/validThrough$|\/to$/, '2030-11-01'],
  [/\/date$|\/checked$/, '2026-11-02'],
  [/\/level$/, ['A1']],
  [/\/offers\/\d\/languages$/, ['de', 'ar']],
  [/\/age$/, { min: 6, max: 90 }],
  [/\/chart\/(x|series)$/, undefined],
  [/\/color$/, '#123456'],
  [/\/status$/, undefined],
  [/\/amount$/, 5],
  [/\/decimals$|\/order$|\/suppressBelow$/, 0],
  [/\/target$/, { value: 9, by: '2028', direction: 'up' }],
  [/\/minZoom$/, 3],
];

/** For what is no text: the first that the pattern takes. */
const SAMPLES = ['a0', 'de', '2026-11-20', '#123456', '+49 571 89', 'info@town.example'];

/** Where each field stands in the order in which they were met first: it takes the payloads beginning there. */
const places = new Map<string, number>();
const placeOf = (path: string) => {
  const field = path.replaceAll(/\/\d+(?=\/|$)/g, '/*');
  if (!places.has(field)) places.set(field, places.size);
  return places.get(field) as number;
};

/** The fields that took payloads so far. */
export const fields = (): readonly string[] => [...places.keys()];

class Writer {
  constructor(
    private readonly seed: number,
    private readonly payloadAt: (place: number) => string,
  ) {}

  /** @param raw writes what the schema refuses, too */
  value(schema: Schema, path: string, raw: boolean): unknown {
    const fitting = FITTING.find(([end]) => end.test(path));
    if (fitting) return fitting[1];
    if (schema.$ref === '#/$defs/Text') return this.#text(path);
    if (schema.$ref) return this.value(this.#named(schema.$ref), path, raw);
    if (schema.anyOf) return this.value(this.#oneOf(schema.anyOf, path), path, raw);
    if (schema.enum) return schema.enum[this.seed % schema.enum.length];
    if ('const' in schema) return schema.const;
    // Words by language, inside of what the schema repeats instead of naming it.
    if (schema.additionalProperties?.anyOf) return { de: this.value(schema.additionalProperties, path, raw) };
    if (schema.type === 'object') return this.#object(schema, path, raw);
    if (schema.type === 'array') return this.#array(schema, path);
    if (schema.type === 'string') return this.#string(schema, path, raw);
    return schema.type === 'boolean' ? this.seed % 2 === 0 : 1;
  }

  #named(reference: string): Schema {
    return root.$defs?.[reference.replace('#/$defs/', '')] as Schema;
  }

  /** Ids and whole records take turns; indicators have their numbers in the feed. */
  #oneOf(forms: readonly Schema[], path: string): Schema {
    if (/^\/(indicators\/\d|sketch)$/.test(path))
      return forms.find(({ type }) => type === 'object') as Schema;
    return forms[this.seed % forms.length] as Schema;
  }

  #object({ properties = {}, required = [] }: Schema, path: string, raw: boolean): unknown {
    const entries = Object.entries(properties).filter(([key]) => !ELSEWHERE.test(`${path}/${key}`));
    const values = entries.map(([key, schema]) => [
      key,
      this.value(schema, `${path}/${key}`, raw && !required.includes(key)),
    ]);
    const own = Object.fromEntries(values.filter(([, value]) => value !== undefined)) as object;
    // Behind the keys that the schema names stand those of the dimensions.
    return /\/observations\/\d$/.test(path)
      ? { ...own, a0: 'a0', a1: 'a1', value: 7, flag: 'estimated' }
      : own;
  }

  /** Two of each: what the schema takes, and what it refuses. */
  #array({ items = {} }: Schema, path: string): unknown {
    return [0, 1].map((index) => {
      const value = this.value(items, `${path}/${index}`, index === 1);
      return isRecord(value) && 'id' in value ? { ...value, id: `a${index}` } : value;
    });
  }

  #text(path: string): unknown {
    const text = [this.#payload(path, 20_000), this.#payload(`${path}/ar`, 20_000)];
    const forms = [
      text[0],
      { de: text[0], ar: text[1] },
      { de: { text: text[0], machine: true }, 'de-simple': text[1] },
    ];
    return forms[this.seed % forms.length];
  }

  #string({ pattern, maxLength = 20_000 }: Schema, path: string, raw: boolean): string {
    const takes = (value: string) => !pattern || patternOf(pattern).test(value);
    const isAddress = takes('https://a.example') && !takes('https:');
    const payload = this.#payload(path, maxLength);
    if (raw && !/\/(id|categories\/\d)$/.test(path)) return payload;
    const fits = (value: string) => takes(value) && (!isAddress || URL.canParse(value, FOREIGN));
    const candidates = [payload, `${FOREIGN}/${payload}`, `${payload}@evil.invalid`].map((one) =>
      one.slice(0, maxLength),
    );
    const slug = takes('a0') && !takes(' a');
    const found = (slug ? SAMPLES : [...candidates, ...SAMPLES]).find(fits);
    if (found === undefined) throw new Error(`what fits ${path}? Add it to FITTING or SAMPLES`);
    return found;
  }

  /** Never blank: a blank text is none. */
  #payload(path: string, maxLength: number): string {
    const payload = this.payloadAt(placeOf(path)).slice(0, maxLength);
    return /\S/.test(payload) ? payload : `${payload}x`;
  }
}

const patterns = new Map<string, RegExp>();
function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'i');
  patterns.set(source, known);
  return known;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A data set beside the feed, whose words become the indicator's. */
const dataset = (word: (place: string) => string) => ({
  version: '2.0',
  class: 'dataset',
  label: word('/jsonstat/label'),
  source: word('/jsonstat/source'),
  note: [word('/jsonstat/note')],
  id: ['time', 'group'],
  size: [2, 2],
  role: { time: ['time'] },
  dimension: {
    time: { label: word('/jsonstat/time'), category: { index: ['2023', '2024'] } },
    group: {
      label: word('/jsonstat/group'),
      category: {
        index: ['g', word('/jsonstat/index')],
        label: { g: word('/jsonstat/category'), [word('/jsonstat/index')]: word('/jsonstat/category2') },
      },
    },
  },
  value: [1, 2, 3, 4],
  status: { 0: word('/jsonstat/status') },
});

/** The feed number `seed`: of as many as there are payloads, each field has had each. */
export function hostileFeed(seed: number): Record<string, unknown> {
  return feedWith(seed, (place) => payloads[(seed + place) % payloads.length] as string);
}

/** The same feed with one text in all fields. */
export function feedWith(seed: number, payloadAt: (place: number) => string): Record<string, unknown> {
  const feed = new Writer(seed, payloadAt).value(root, '', false) as Record<string, unknown>;
  const jsonstat = dataset((path) => payloadAt(placeOf(path)));
  const indicators = [...(feed.indicators as object[]), { id: 'a2', jsonstat }];
  return { ...feed, id: `town-${seed}`, indicators };
}
