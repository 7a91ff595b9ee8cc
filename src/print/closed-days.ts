import { html, nothing, type TemplateResult } from 'lit';
import type { Closure, Feed, Offer } from '../catalog/model.js';
import { addDays } from '../catalog/time/wall.js';
import { todayIn } from '../catalog/time/civil.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/later-formats.js';
import { type Printed, wordings } from './printed.js';

/** Nobody leaves paper on a door for longer without printing it anew. */
const HANGS_DAYS = 183;

interface Closed extends Closure {
  readonly feed: Feed;
}

/**
 * The days on which the feeds of some offers have holidays or are closed, as long as paper hangs; holidays of a single day by
 * their date alone, which reads the same in all languages.
 */
export function closedDays(
  printed: Printed,
  offers: readonly Offer[],
  kind: Closure['kind'],
): TemplateResult | typeof nothing {
  const [{ lang, now }] = printed.views;
  const feeds = [...new Set(offers.map(({ feed }) => feed))];
  const all = feeds.flatMap((feed) => {
    const today = todayIn(feed.timezone, now);
    const last = addDays(today, HANGS_DAYS);
    return feed.closures
      .filter((one) => one.kind === kind && one.to >= today && one.from <= last)
      .map((one): Closed => ({ ...one, feed }));
  });
  const once = all.filter(
    ({ from, to }, i) => all.findIndex((other) => other.from === from && other.to === to) === i,
  );
  if (once.length === 0) return nothing;
  once.sort((a, b) => (a.from < b.from ? -1 : 1));
  return html`${once.map(
    (one, i) =>
      html`${i > 0 ? ', ' : nothing}${kind === 'public-holiday' ? nothing : html`${wordings(printed, one.name, one)} `}<bdi
          class="unbroken"
          >${daysOf(lang, one)}</bdi
        >`,
  )}`;
}

function daysOf(lang: string, { from, to }: Closure): string {
  const format = dateFormat(lang, { dateStyle: 'short', timeZone: 'UTC' });
  return from === to ? format.format(wallAsUtc(from)) : format.formatRange(wallAsUtc(from), wallAsUtc(to));
}
