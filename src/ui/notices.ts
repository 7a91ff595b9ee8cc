import { CloudOff, TriangleAlert } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../catalog/model.js';
import type { FeedError } from '../feed/error.js';
import type { FeedSnapshot } from '../feed/store.js';
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

/**
 * Says that an older copy is shown and from when it is, or what is missing; offers to ask again.
 * @param lost whether what comes after the first offers, or the visitor's words, could not be fetched
 */
export function stateNotice(
  { t, language }: { readonly t: Translate; readonly language: string },
  { state, catalog, error }: FeedSnapshot,
  lost: boolean,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (state === 'stale' && catalog)
    return retryNotice(t, t('state.stale', { date: since(language, catalog) }), retry);
  if (error) return retryNotice(t, t('state.partial'), retry);
  return lost ? retryNotice(t, t('state.lost'), retry) : nothing;
}

function since(lang: string, { feeds }: Catalog): string {
  const first = Math.min(...feeds.map((feed) => feed.staleSince ?? Infinity));
  return dateFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(first);
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
