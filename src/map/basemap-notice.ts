import { MapPinned, TriangleAlert } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';

/** Asks before another server is asked, and says what it would learn. */
export function consentNotice(t: Translate, host: string, agree: () => void): TemplateResult {
  return html`<div class="notice consent">
    ${icon(MapPinned)}
    <span>${t('map.consent', { host })}</span>
    <button type="button" class="button" @click=${agree}>${t('map.consentGive')}</button>
  </div>`;
}

export function withdrawButton(t: Translate, withdraw: () => void): TemplateResult {
  return html`<button type="button" class="link" @click=${withdraw}>${t('map.consentTake')}</button>`;
}

/** Something about the map did not work; what is drawn instead. */
export function mapNotice(words: string): TemplateResult {
  return html`<div class="notice warn" role="status">${icon(TriangleAlert)}<span>${words}</span></div>`;
}
