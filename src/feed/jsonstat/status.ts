import type { Observation } from '../schema/index.js';

type Flag = NonNullable<Observation['flag']>;

/**
 * Letters of Eurostat's and other offices' observation status, the weightiest first: of several that stand together
 * (`bp`) the first is shown.
 */
const FLAGS: readonly (readonly [letter: string, flag: Flag])[] = [
  ['c', 'suppressed'], // confidential
  ['b', 'break'],
  ['e', 'estimated'],
  ['s', 'estimated'], // estimated by the office that collects
  ['i', 'estimated'], // imputed
  ['f', 'estimated'], // forecast
  ['p', 'provisional'],
  ['u', 'uncertain'], // low reliability
];

/** What a status says of a value. Letters without a flag of ours are told in the words of the data set, if it has any. */
export interface StatusWords {
  readonly flag?: Flag;
  readonly note?: string;
}

export function statusWords(status: string, labels: Readonly<Record<string, unknown>>): StatusWords {
  // A word is none of these, whatever letters it has.
  const letters = /^[a-z]{1,3}$/i.test(status.trim()) ? [...status.trim().toLowerCase()] : [];
  const flag = FLAGS.find(([letter]) => letters.includes(letter))?.[1];
  const told = flag === undefined ? (labels[status] ?? labels[status.toLowerCase()]) : undefined;
  return { ...(flag && { flag }), ...(typeof told === 'string' && told.trim() && { note: told }) };
}
