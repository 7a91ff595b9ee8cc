import { CloudOff, TriangleAlert } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { Catalog } from '../catalog/model.js';
import type { FeedError } from '../feed/error.js';
import { dateFormat } from '../i18n/format.js';
import type { Translate } from '../i18n/translator.js';
import { icon } from './icon.js';

/** Says that something is missing, and offers to ask again. */
export function retryNotice(t: Translate, words: string, retry: (event: Event) => void): TemplateResult {
  return html`<div class="notice warn" part="notice" role="status">
    ${icon(CloudOff)}
    <span>${words}</span>
    <button class="button" type="button" @click=${retry}>${t('state.retry')}</button>
  </div>`;
}

/** Says that an older copy is shown, from when it is, and offers to ask again. */
export function staleNotice(t: Translate, lang: string, catalog: Catalog, retry: () => void): TemplateResult {
  const since = Math.min(...catalog.feeds.map((feed) => feed.staleSince ?? Infinity));
  const date = dateFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(since);
  return retryNotice(t, t('state.stale', { date }), retry);
}

/** Says that one of several feeds is missing, and offers to ask again. */
export function partialNotice(t: Translate, retry: () => void): TemplateResult {
  return retryNotice(t, t('state.partial'), retry);
}

/** Nothing can be shown: says why, what to do, and leaves room for the page's own fallback. */
export function fatalError(t: Translate, error: FeedError | undefined, retry: () => void): TemplateResult {
  return html`<div class="notice bad" part="error" role="alert">
      ${icon(TriangleAlert)}
      <span>${t(`error.${error?.code ?? 'network'}`)}</span>
      <button class="button" type="button" @click=${retry}>${t('state.retry')}</button>
    </div>
    <slot></slot>`;
}
