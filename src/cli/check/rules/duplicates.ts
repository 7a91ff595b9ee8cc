import type { Offer } from '../../../catalog/model.js';
import { fold } from '../../../catalog/search/fold.js';
import { anyWording, type Rule, type Subject, tell } from '../subject.js';

/** Offers of one provider at one place that are compared with each other; more are compared by equal titles alone. */
const MAX_BLOCK = 2_000;

interface Named {
  readonly offer: Offer;
  readonly title: string;
  /** Its numbers: "Kurs 1" and "Kurs 2" are two. */
  readonly numbers: string;
  readonly words: string;
}

/** Offers that stand twice: the same title, place and provider, or nearly so. */
export const duplicates: Rule = (subject) => {
  const blocks = new Map<string, Named[]>();
  for (const offer of subject.catalog.offers.all) {
    const places = offer.places.map(({ id }) => id).sort();
    const key = `${offer.provider?.id ?? ''} ${places.join(' ')} ${offer.online ?? ''}`;
    const block = blocks.get(key);
    if (block) block.push(nameOf(offer));
    else blocks.set(key, [nameOf(offer)]);
  }
  for (const block of blocks.values()) if (block.length > 1) within(subject, block);
};

function nameOf(offer: Offer): Named {
  const title = fold(anyWording(offer.title, offer.feed.languages[0]))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const numbers = title.replace(/[^\d ]+/g, '').trim();
  return { offer, title, numbers, words: title.split(' ').sort().join(' ') };
}

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
  block.forEach((named, index) => {
    for (let other = 0; other < index; other++) {
      const twin = block[other];
      if (twin?.numbers !== named.numbers) continue;
      if (named.words !== twin.words && !isOneEdit(named.title, twin.title)) continue;
      report(subject, named, twin, 'near-duplicate-offer');
      break;
    }
  });
}

function report(subject: Subject, { offer }: Named, twin: Named, code: string): void {
  const values = { other: twin.offer.localId, title: anyWording(twin.offer.title, offer.feed.languages[0]) };
  tell(subject, ['offers', offer], [], ['warning', code, values]);
}

/** Whether one letter more, less or other makes one text the other; of short ones that is no sign. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 6) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rest = (text: string, from: number) => text.slice(at + from);
  if (a.length === b.length) return rest(a, 1) === rest(b, 1);
  return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
}
