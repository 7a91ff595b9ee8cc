import type { FeedDocuments } from '../../feed/documents.js';
import type { FeedIssue } from '../../feed/issue.js';
import type { Problem, Severity, Values } from '../problem.js';

/** How a field has to be written: keys of the words under `expected.`. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  date: ['date', 'validFrom', 'validThrough', 'checked', 'from', 'to', 'except'],
  moment: ['start', 'end'],
  instant: ['updated'],
  time: ['opens', 'closes'],
  email: ['email'],
  phone: ['phone'],
  address: ['url', 'registrationUrl', 'online', 'logo', 'icon'],
  color: ['color'],
  position: ['coordinates', 'center'],
  box: ['bounds'],
  language: ['languages'],
  id: ['id', 'audiences', 'tags'],
  reference: ['categories', 'provider', 'partners', 'places', 'district', 'districts', 'topic', 'measure'],
  days: ['days'],
  duration: ['duration'],
  rule: ['rrule'],
  zone: ['timezone'],
  flag: 'free outreach interpreter childcare hearingLoop signLanguage plainLanguage approximate sample machine appointment'.split(
    ' ',
  ),
  number: ['amount', 'min', 'max', 'value', 'order', 'decimals', 'suppressBelow', 'by'],
  text: 'title name summary description note text access transit per languagesNote alt'.split(' '),
};
const formOf = new Map(
  Object.entries(FORMS).flatMap(([form, fields]) => fields.map((field) => [field, form])),
);

/** Sentences of the validation that have words of their own here. */
const REASONS: Readonly<Record<string, string>> = {
  'is no day of the calendar': 'no-such-day',
  'ends before it begins': 'ends-early',
  'has neither end': 'age-open',
  'has a time on one end only': 'time-on-one-end',
  'is a ring that does not close': 'open-ring',
  'is no known time zone': 'unknown-zone',
  'expected a list; all of it is left out': 'no-list',
  'no category is known, so no category filter finds it': 'no-category',
  'is said to be free and to have a price': 'free-with-price',
  'has invisible characters that turn the direction of reading': 'turning-characters',
  'the rule never happens': 'rule-never',
  'lies far from most of what the feed offers, so that the map does not begin there': 'far-place',
};

/** What the validation says, as problems with words in the editor's language. */
export function problemOf(issue: FeedIssue, documents: FeedDocuments): Problem {
  const { list, record, pointer: path } = issue;
  return {
    severity: severityOf(issue),
    ...codeOf(issue, documents),
    path,
    ...(list ? { list } : {}),
    ...(record === undefined ? {} : { record }),
  };
}

function severityOf({ dropped, code, reason }: FeedIssue): Severity {
  if (code === 'unknown-reference' && foreign(reason)) return 'hint';
  return dropped === 'nothing' ? 'warning' : 'error';
}

/** `other-feed:id`, which only a page that shows both feeds can know. */
const foreign = (reason: string) => /has no [\w.-]+:[\w.-]+$/.test(reason);

type Coded = Pick<Problem, 'code' | 'values'>;

function codeOf(issue: FeedIssue, documents: FeedDocuments): Coded {
  const { code, reason } = issue;
  const within = /^\/indicators\/\d+\/jsonstat\/(.+)$/.exec(issue.pointer)?.[1];
  if (within !== undefined) return { code: 'jsonstat-fault', values: { path: within, reason } };
  if (code === 'unknown-reference') return referenceOf(reason);
  if (code === 'duplicate-id') return { code, values: { id: issue.record ?? '' } };
  const values = { field: fieldOf(issue.pointer), value: valueAt(issue, documents), reason };
  return remarkOf(reason, values) ?? faultOf(issue, values);
}

/** Sentences that stand for themselves, whatever the field. */
function remarkOf(reason: string, values: Values): Coded | undefined {
  if (Object.hasOwn(REASONS, reason)) return { code: REASONS[reason] ?? '', values };
  if (/^is longer than \d+ characters/.test(reason)) return { code: 'long-title' };
  const language = /^nobody knows the language (.+)$/.exec(reason)?.[1];
  if (language) return { code: 'unknown-language', values: { language } };
  return reason.startsWith('the rule ') ? { code: 'rule-unreadable', values } : undefined;
}

function faultOf({ code, reason, dropped }: FeedIssue, values: Values & { readonly field: string }): Coded {
  if (code === 'required') return { code: dropped === 'record' ? 'required' : 'required-within', values };
  const allowed = code === 'value' ? allowedBefore(reason) : '';
  if (allowed) return { code: 'not-allowed', values: { ...values, allowed } };
  const form = formOf.get(values.field);
  return { code: form ? `form.${form}` : 'wrong-value', values };
}

/** The words that are allowed: `expected ("yes" | "no"), received "maybe"`. */
function allowedBefore(reason: string): string {
  const expected = reason.split(', received ')[0] ?? '';
  return [...expected.matchAll(/"([^"]+)"/g)].map(([, word]) => word).join(', ');
}

function referenceOf(reason: string): Coded {
  const [, list = '', id = ''] = /^(\w+) has no (.*)$/.exec(reason) ?? [];
  return { code: foreign(reason) ? 'foreign-reference' : 'unknown-reference', values: { target: list, id } };
}

const keysOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The last name in a pointer: `/offers/3/hours/0/opens` → `opens`; of `/offers/3/title/de` the one that has a form. */
function fieldOf(pointer: string): string {
  const names = keysOf(pointer)
    .filter((key) => !/^\d+$/.test(key))
    .reverse();
  return names.find((name) => formOf.has(name)) ?? names[0] ?? '';
}

/** The value itself, cut short, from the part in which the record stands. */
function valueAt({ pointer, record }: FeedIssue, { parts }: FeedDocuments): string {
  const keys = keysOf(pointer);
  const own = parts.find(({ document }) => {
    const found = at(document, keys.slice(0, 2));
    return record === undefined || at(found, ['id']) === record;
  });
  const value = at(own?.document, keys);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '').slice(0, 80);
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
