import * as v from 'valibot';
import { isCalendarDate } from '../../catalog/time/civil.js';
import { object } from './object.js';

type Schema = v.GenericSchema;

/** The two forms behind each {@link stringOr}, so that the published JSON Schema can name both. */
export const bothForms = new WeakMap<object, readonly [Schema, Schema]>();

/**
 * One schema for a string and another for all else. Unlike a union it reports what is wrong inside the
 * chosen form, so that one bad language costs only that language.
 */
export function stringOr<const S extends Schema, const O extends Schema>(text: S, other: O) {
  const schema = v.lazy((input): S | O => (typeof input === 'string' ? text : other));
  bothForms.set(schema, [text, other]);
  return schema;
}

/** Longest text that is accepted anywhere, in UTF-16 code units. Longer ones are reported and dropped. */
export const MAX_TEXT = 20_000;

/** An id within its list: letters, digits, dot, dash and underscore, not starting with a mark. */
export const slug = v.pipe(v.string(), v.maxLength(120), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));

/** A slug, or one of another feed as `feedId:id`. */
export const reference = v.pipe(
  v.string(),
  v.maxLength(241),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(:[A-Za-z0-9][A-Za-z0-9._-]*)?$/),
);

/** A BCP 47 language tag, for example `de`, `de-simple`, `ar`, `zh-Hant`. */
export const languageTag = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
);

const plainText = v.pipe(v.string(), v.maxLength(MAX_TEXT), v.regex(/\S/));
const markedText = object({ text: plainText, machine: v.optional(v.boolean()) });

/** One language's text: a string, or `{text, machine}` where a machine translated it. */
export const translation = stringOr(plainText, markedText);

export const translations = v.pipe(
  v.record(languageTag, translation),
  v.check((map) => Object.keys(map).length > 0, 'needs at least one language'),
);

/** Text as a string in the feed's first language, or an object by language tag. */
export const text = stringOr(plainText, translations);

/** A calendar date, `YYYY-MM-DD`. */
export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check(isCalendarDate, 'is no day of the calendar'),
);

/** Wall-clock time on a date, `YYYY-MM-DDTHH:MM`, or a date alone for the whole day. */
export const dateOrDateTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/),
  v.check((value) => isCalendarDate(value.slice(0, 10)), 'is no day of the calendar'),
);

/** Wall-clock time of day, `HH:MM`. */
export const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Closing time: as {@link time}, or past midnight as `24:00` to `47:59`. */
export const closingTime = v.pipe(v.string(), v.regex(/^([0-3]\d|4[0-7]):[0-5]\d$/));

/** An ISO 8601 duration of weeks, days, hours and minutes, for example `PT90M`, `P2D`. */
export const duration = v.pipe(
  v.string(),
  v.regex(/^P(?=\d|T\d)(\d{1,3}W)?(\d{1,4}D)?(T(?=\d)(\d{1,4}H)?(\d{1,5}M)?)?$/),
);

/** An instant with offset, RFC 3339. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/),
  v.check((value) => isCalendarDate(value.slice(0, 10)), 'is no day of the calendar'),
);

/** An absolute `http` or `https` address. */
export const webUrl = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.regex(/^https?:\/\/[^\s/]/i),
  v.check((value) => URL.canParse(value), 'is no address'),
);

/** Judged as a browser reads it, which passes over tabs and line breaks in a scheme. */
const isWebAddress = (value: string) =>
  URL.canParse(value, 'https://feed.invalid/') &&
  /^https?:/.test(new URL(value, 'https://feed.invalid/').protocol);

/** An address that may be relative to the feed's own; any scheme but `http` and `https` is refused. */
export const resourceUrl = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.regex(/^(https?:\/\/[^\s/]|(?![A-Za-z][A-Za-z0-9+.-]*:)[^\s])/i),
  v.check(isWebAddress, 'is no address'),
);

export const email = v.pipe(
  v.string(),
  v.maxLength(254),
  v.regex(/^[^\s@<>?&]+@[^\s@<>?&][^\s@<>?&.]*\.[^\s@<>?&]+$/),
);
export const phone = v.pipe(v.string(), v.maxLength(60), v.regex(/^\+?[\d\s()/.-]{3,}$/));
export const color = v.pipe(v.string(), v.regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i));
export const symbol = v.pipe(v.string(), v.maxLength(60), v.regex(/\S/));
export const finite = v.pipe(v.number(), v.finite());

/** An IANA time zone that this machine knows, for example `Europe/Berlin`. */
export const timeZone = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/),
  v.check((zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
    } catch {
      return false;
    }
  }, 'is no known time zone'),
);
