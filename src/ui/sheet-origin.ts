import { html, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import { dateFormat } from '../i18n/format.js';
import { show, type View } from './view.js';

/** Whose offers stand on a sheet of paper: each feed with its publisher. */
export function sheetSources(view: View, offers: readonly Offer[]): readonly TemplateResult[] {
  const feeds = [...new Set(offers.map(({ feed }) => feed))];
  return feeds.map(
    (feed) => html`<p>${show(view, feed.title, { feed })} – ${show(view, feed.publisher.name, { feed })}</p>`,
  );
}

/** When a sheet was printed. */
export function sheetDate({ t, lang, now }: View): string {
  return t('handout.printed', { date: dateFormat(lang, { dateStyle: 'long' }).format(now) });
}
