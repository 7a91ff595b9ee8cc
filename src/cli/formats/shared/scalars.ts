import { stringOf } from './values.js';

/** An absolute http or https address; `www.` gets its scheme. */
export function urlOf(value: unknown): string | undefined {
  const text = stringOf(value);
  if (text === undefined || text.length > 2_000) return undefined;
  const whole = /^www\./i.test(text) ? `https://${text}` : text;
  return /^https?:\/\/[^\s/]\S*$/i.test(whole) && URL.canParse(whole) ? whole : undefined;
}

export function emailOf(value: unknown): string | undefined {
  const text = stringOf(value)?.replace(/^mailto:/i, '');
  return text && text.length <= 254 && /^[^\s@<>?&]+@[^\s@<>?&][^\s@<>?&.]*\.[^\s@<>?&]+$/.test(text)
    ? text
    : undefined;
}

export function phoneOf(value: unknown): string | undefined {
  const text = stringOf(value)?.replace(/^tel:/i, '');
  return text && text.length <= 60 && /^\+?[\d\s()/.-]{3,}$/.test(text) ? text : undefined;
}

/** `[longitude, latitude]`; a point at 0, 0 is a place that nobody measured. */
export function positionOf(longitude: unknown, latitude: unknown): [number, number] | undefined {
  const [x, y] = [longitude, latitude].map((value) =>
    typeof value === 'number' ? value : Number(stringOf(value) ?? NaN),
  );
  if (x === undefined || y === undefined || !(Math.abs(x) <= 180) || !(Math.abs(y) <= 90)) return undefined;
  return x === 0 && y === 0 ? undefined : [x, y];
}

/** A day, of a date or a date with a time. */
export function dayOf(value: unknown): string | undefined {
  const day = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(stringOf(value) ?? '')?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** `HH:MM` of a time of day with or without seconds and an offset. */
export function clockOf(value: unknown): string | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d/.exec(stringOf(value) ?? '')?.[0];
}

/** A BCP 47 tag. */
export function languageOf(value: unknown): string | undefined {
  const text = stringOf(value)?.replace('_', '-');
  return text && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text) ? text : undefined;
}
