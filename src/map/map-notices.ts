import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { retryNotice } from '../ui/notices.js';
import { consentNotice, mapNotice } from './basemap-notice.js';
import { focusStage } from './focus-stage.js';

/** A street map that cannot be had, or that does not exist; a map that is drawn in a simpler way. */
export type Trouble = 'street' | 'unknown' | 'simple';

export interface Notices {
  /** The other server that waits for the visitor's word. */
  readonly ask: string | undefined;
  readonly agree: () => void;
  readonly trouble: Trouble | undefined;
  /** Asks for the street map once more. */
  readonly retry: () => void;
  readonly locateFailed: boolean;
}

/** What the visitor should know of the map, or decide. */
export function mapNotices(
  t: Translate,
  { ask, agree, trouble, retry, locateFailed }: Notices,
): TemplateResult {
  return html`${ask === undefined ? nothing : consentNotice(t, ask, agree)}
  ${trouble ? troubleNotice(t, trouble, retry) : nothing}
  ${locateFailed ? mapNotice(t('map.locateFailed')) : nothing}`;
}

function troubleNotice(t: Translate, trouble: Trouble, retry: () => void): TemplateResult {
  const words = t(trouble === 'simple' ? 'map.simple' : 'map.streetFailed');
  return trouble === 'street'
    ? retryNotice(t, words, (event) => (focusStage(event), retry()))
    : mapNotice(words);
}
