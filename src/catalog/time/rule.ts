import { RRule } from 'rrule';
import { checkRule, ruleParts } from './rule-check.js';
import type { ExpandRule, Wall } from './types.js';
import { toWall } from './zone.js';

/** Rules that were read; reading one costs more than most of its uses. */
const known = new Map<string, RRule | undefined>();
const MAX_KNOWN = 5_000;

/** {@link ExpandRule} with the rrule library, which knows no zones: the wall clock is given to it as UTC. */
export const expandRule: ExpandRule = (rule, start, from, to, limit, zone) => {
  const read = readRule(rule, start, zone);
  const found: Wall[] = [];
  read?.between(asUtc(from), asUtc(to), true, (date) => found.push(asWall(date, start)) < limit);
  return found.slice(0, limit);
};

function readRule(rule: string, start: Wall, zone: string): RRule | undefined {
  const key = `${rule} ${start} ${zone}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= MAX_KNOWN) known.clear();
  const read = checkRule(rule, start) === undefined ? make(rule, start, zone) : undefined;
  known.set(key, read);
  return read;
}

function make(rule: string, start: Wall, zone: string): RRule {
  const parts = new Map(ruleParts(rule));
  const until = parts.get('UNTIL');
  parts.delete('UNTIL');
  const text = [...parts].map(([name, value]) => `${name}=${value}`).join(';');
  const options = { ...RRule.parseString(text), dtstart: asUtc(start) };
  return new RRule(until === undefined ? options : { ...options, until: lastMoment(until, zone) }, true);
}

/** `UNTIL` is a date, the whole of which counts; a wall-clock time; or, with Z, an instant. */
function lastMoment(until: string, zone: string): Date {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2}))?/.exec(until) ?? [];
  const wall = `${year}-${month}-${day}T${hour ?? '23'}:${minute ?? '59'}`;
  return asUtc(until.endsWith('Z') ? toWall(asUtc(wall).getTime(), zone) : wall);
}

function asUtc(wall: Wall): Date {
  return new Date(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`);
}

function asWall(date: Date, like: Wall): Wall {
  return date.toISOString().slice(0, like.length === 10 ? 10 : 16);
}
