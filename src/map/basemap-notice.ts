import { MapPinned, TriangleAlert } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';
import { focusStage } from './focus-stage.js';

/** Asks before another server is asked, and says what it would learn. */
export function consentNotice(t: Translate, host: string, agree: () => void): TemplateResult {
  return html`<div class="notice consent">
    ${icon(MapPinned)}
    <span>${t('map.consent', { host })}</span>
    <button type="button" class="button" @click=${(event: Event) => (focusStage(event), agree())}>
      ${t('map.consentGive')}
    </button>
  </div>`;
}

export function withdrawButton(t: Translate, withdraw: () => void): TemplateResult {
  const onClick = (event: Event) => (focusStage(event), withdraw());
  return html`<button type="button" class="link" @click=${onClick}>${t('map.consentTake')}</button>`;
}

/** Something about the map did not work; what is drawn instead. */
export function mapNotice(words: string): TemplateResult {
  return html`<div class="notice warn" role="status">${icon(TriangleAlert)}<span>${words}</span></div>`;
}
