import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../catalog/model.js';
import { dateFormat } from '../i18n/format.js';
import { filled } from './filled.js';
import { show, type View } from './view.js';

/** Data of half a year ago still hang on doors, and are wrong in places: whoever reads them is told to ask. */
const OLD = 183 * 86_400_000;

/** Where all that stands on a sheet of paper comes from, under which licence, of which day, and whether that is long ago. */
export function sheetOrigin(view: View, feeds: readonly Feed[]): TemplateResult {
  return html`${feeds.map((feed) => html`<p>${source(view, feed)}</p>`)}
    <p>${sheetDates(view, feeds)}</p>
    ${isOld(view, feeds) ? html`<p class="old">${view.t('handout.old')}</p>` : nothing}`;
}

function source(view: View, feed: Feed): TemplateResult {
  const { license, title, publisher } = feed;
  const terms = license
    ? html` · ${filled((name) => view.t('detail.license', { name }), html`<bdi>${license.name}</bdi>`)}`
    : nothing;
  return html`${show(view, title, { feed })} – ${show(view, publisher.name, { feed })}${terms}`;
}

/** Of which day the data are, of several feeds the oldest, and when the sheet was printed; as days of the feed's own place. */
export function sheetDates({ t, lang, now }: View, feeds: readonly Feed[]): string {
  const timeZone = feeds[0]?.timezone ?? 'Europe/Berlin';
  const day = dateFormat(lang, { dateStyle: 'long', timeZone });
  return t('handout.printed', { data: day.format(ageOf(feeds, now)), date: day.format(now) });
}

/** Whether what is printed may well be out of date: old data, or a kept copy since there was no network. */
export function isOld({ now }: Pick<View, 'now'>, feeds: readonly Feed[]): boolean {
  return now - ageOf(feeds, now) > OLD || feeds.some(({ staleSince }) => staleSince !== undefined);
}

function ageOf(feeds: readonly Feed[], now: number): number {
  return Math.min(now, ...feeds.map(({ updated }) => Date.parse(updated)));
}
