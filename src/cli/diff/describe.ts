import { type Say, withoutControls } from '../words.js';
import type { FieldChange, ListChange, RecordChange } from './compare.js';

type Loose = Readonly<Record<string, unknown>>;

/** All changes in words, list by list. */
export function describe(changes: readonly ListChange[], say: Say): string {
  return changes.map((change) => describeList(change, say)).join('\n\n');
}

function describeList({ list, added, removed, changed }: ListChange, say: Say): string {
  const counts = [
    ...(added.length ? [say('diff.added', { count: added.length })] : []),
    ...(removed.length ? [say('diff.removed', { count: removed.length })] : []),
    ...(changed.length && list !== 'feed' ? [say('diff.changed', { count: changed.length })] : []),
  ];
  const heading = [say.maybe(`lists.${list}`) ?? list, counts.join(', ')].filter(Boolean).join(': ');
  return [
    heading,
    ...added.map((record) => `  + ${nameOf(record)}`),
    ...removed.map((record) => `  - ${nameOf(record)}`),
    ...changed.flatMap((record) => [
      `  ~ ${nameOf(record)}`,
      ...record.fields.map((field) => `      ${describeField(field, say)}`),
    ]),
  ].join('\n');
}

function nameOf({ id, name }: RecordChange): string {
  return withoutControls([name, id && `(${id})`].filter(Boolean).join(' '));
}

function describeField({ field, old, new: now }: FieldChange, say: Say): string {
  const [name = '', language] = field.split('.');
  const label = say.maybe(`field.${name}`) ?? name;
  const where = language ? `${label} (${language})` : label;
  if (Array.isArray(old) && Array.isArray(now)) return `${where}: ${listChange(old, now, say)}`;
  return `${where}: ${valueText(old, say)} → ${valueText(now, say)}`;
}

/** Of lists only what came and what went. */
function listChange(old: readonly unknown[], now: readonly unknown[], say: Say): string {
  const [before, after] = [old, now].map((list) => list.map((item) => valueText(item, say)));
  const came = (after ?? []).filter((item) => !before?.includes(item)).map((item) => `+ ${item}`);
  const went = (before ?? []).filter((item) => !after?.includes(item)).map((item) => `- ${item}`);
  return [...came, ...went].join('; ') || say('diff.order');
}

const LONGEST = 80;

function valueText(value: unknown, say: Say): string {
  if (value === undefined) return say('value.unknown');
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) return value.map((item) => valueText(item, say)).join(', ') || say('value.none');
  if (typeof value === 'object' && value !== null) return shorten(objectText(value as Loose, say));
  return typeof value === 'string'
    ? say('quoted', { text: shorten(value) })
    : Number(value).toLocaleString(say.language);
}

function objectText(value: Loose, say: Say): string {
  if (typeof value.opens === 'string') return hoursText(value, say);
  if (typeof value.start === 'string')
    return [value.start, value.rrule].filter(Boolean).map(String).join(' ');
  if (typeof value.text === 'string') return value.text;
  const parts = Object.entries(value).map(
    ([key, item]) => `${say.maybe(`field.${key}`) ?? key} ${valueText(item, say)}`,
  );
  return parts.join(', ');
}

function hoursText({ days, opens, closes }: Loose, say: Say): string {
  const names = (days as readonly string[]).map((day) => say(`day.${day}`)).join(', ');
  return `${names} ${String(opens)}–${String(closes)}`;
}

function shorten(text: string): string {
  const plain = withoutControls(text);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain;
}
