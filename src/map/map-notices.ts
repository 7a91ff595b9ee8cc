import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { consentNotice, mapNotice } from './basemap-notice.js';

export interface Notices {
  /** The other server that waits for the visitor's word. */
  readonly ask: string | undefined;
  readonly agree: () => void;
  /** A street map that cannot be had, or a map that is drawn in a simpler way. */
  readonly trouble: 'street' | 'simple' | undefined;
  readonly locateFailed: boolean;
}

/** What the visitor should know of the map, or decide. */
export function mapNotices(t: Translate, { ask, agree, trouble, locateFailed }: Notices): TemplateResult {
  return html`${ask === undefined ? nothing : consentNotice(t, ask, agree)}
  ${trouble ? mapNotice(t(trouble === 'street' ? 'map.streetFailed' : 'map.simple')) : nothing}
  ${locateFailed ? mapNotice(t('map.locateFailed')) : nothing}`;
}
