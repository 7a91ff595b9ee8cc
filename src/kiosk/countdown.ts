import { Hand } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { numberFormat } from '../i18n/format.js';
import type { Language } from '../i18n/languages.js';
import { icon } from '../ui/icon.js';
import { modal } from './modal.js';

export interface Countdown {
  readonly t: Translate;
  readonly lang: Language;
  readonly left: number;
  readonly stay: () => void;
  readonly end: () => void;
}

/** Every so many seconds the rest is said aloud: each second would drown all else. */
const SAID_EVERY = 10;

/** Before a visitor is forgotten: how long it still takes, and a large button that keeps all as it is. */
export function countdown({ t, lang, left, stay, end }: Countdown): TemplateResult {
  const said = Math.ceil(left / SAID_EVERY) * SAID_EVERY;
  return html`<dialog
    class="countdown"
    aria-labelledby="leaving"
    aria-describedby="leaving-text"
    ${modal()}
    @cancel=${stay}
  >
    <h2 id="leaving">${t('kiosk.idle')}</h2>
    <p class="seconds" aria-hidden="true">${numberFormat(lang).format(left)}</p>
    <p aria-hidden="true">${t('kiosk.idleText', { count: left })}</p>
    <p id="leaving-text" class="visually-hidden" role="status">${t('kiosk.idleText', { count: said })}</p>
    <button type="button" class="button primary" autofocus @click=${stay}>
      ${icon(Hand)} ${t('kiosk.here')}
    </button>
    <button type="button" class="button" @click=${end}>${t('kiosk.again')}</button>
  </dialog>`;
}
