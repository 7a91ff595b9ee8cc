import type { Offer } from '../../../catalog/model.js';
import { fold } from '../../../catalog/search/fold.js';
import { groupBy } from '../../group.js';
import { anyWording, type Rule, type Subject, tell } from '../subject.js';

/** Offers of one provider at one place that are compared with each other; more are compared by equal titles alone. */
const MAX_BLOCK = 2_000;

interface Named {
  readonly offer: Offer;
  readonly title: string;
}

/** Offers that stand twice: the same title, place and provider, or nearly so. */
export const duplicates: Rule = (subject) => {
  for (const block of groupBy(subject.catalog.offers.all, blockOf).values())
    if (block.length > 1) within(subject, block.map(nameOf));
};

/** Who offers it where. */
function blockOf({ provider, places, online }: Offer): string {
  const [first, second] = places;
  const where = second
    ? places
        .map(({ id }) => id)
        .sort()
        .join(' ')
    : (first?.id ?? online);
  return `${provider?.id ?? ''} ${where ?? ''}`;
}

function nameOf(offer: Offer): Named {
  const title = fold(anyWording(offer.title, offer.feed.languages[0]))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return { offer, title };
}

/** "Kurs 1" and "Kurs 2" are two. */
const numbersOf = ({ title }: Named) => title.match(/\d+/g)?.join(' ');

/** The words in the order of the alphabet. */
const sorted = (title: string) => title.split(' ').sort().join(' ');

function within(subject: Subject, block: readonly Named[]): void {
  const first = new Map<string, Named>();
  const distinct: Named[] = [];
  for (const named of block) {
    const twin = first.get(named.title);
    if (twin) report(subject, named, twin, 'duplicate-offer');
    else distinct.push(named);
    first.set(named.title, twin ?? named);
  }
  if (distinct.length <= MAX_BLOCK) near(subject, distinct);
}

function near(subject: Subject, block: readonly Named[]): void {
  const numbers = block.map(numbersOf);
  block.forEach((named, index) => {
    for (let other = 0; other < index; other++) {
      const twin = block[other];
      if (!twin || numbers[other] !== numbers[index]) continue;
      if (!isOneEdit(named.title, twin.title) && !isReordered(named.title, twin.title)) continue;
      report(subject, named, twin, 'near-duplicate-offer');
      break;
    }
  });
}

function report(subject: Subject, { offer }: Named, twin: Named, code: string): void {
  const values = { other: twin.offer.localId, title: anyWording(twin.offer.title, offer.feed.languages[0]) };
  tell(subject, ['offers', offer], [], ['warning', code, values]);
}

const isReordered = (a: string, b: string) => a.length === b.length && sorted(a) === sorted(b);

/** Whether one letter more, less or other makes one text the other; of short ones that is no sign. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 6) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rest = (text: string, from: number) => text.slice(at + from);
  if (a.length === b.length) return rest(a, 1) === rest(b, 1);
  return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
}
