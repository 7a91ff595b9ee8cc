import { Hand } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { written } from '../i18n/format.js';
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

/**
 * Before a visitor is forgotten: how long it still takes, and a large button that keeps all as it is. So does any touch beside it, on
 * the words or on what lies below: whoever touches the screen is there.
 */
export function countdown({ t, lang, left, stay, end }: Countdown): TemplateResult {
  const touched = (event: PointerEvent) => {
    if (event.composedPath().some((node) => node instanceof Element && node.matches('.end'))) return;
    swallowClick();
    stay();
  };
  const said = Math.ceil(left / SAID_EVERY) * SAID_EVERY;
  return html`<dialog
    class="countdown"
    aria-labelledby="leaving"
    aria-describedby="leaving-text"
    ${modal()}
    @cancel=${stay}
    @pointerdown=${touched}
  >
    <h2 id="leaving">${t('kiosk.idle')}</h2>
    <p class="seconds" aria-hidden="true">${written(lang, left)}</p>
    <p aria-hidden="true">${t('kiosk.idleText', { count: left })}</p>
    <p id="leaving-text" class="visually-hidden" role="status">${t('kiosk.idleText', { count: said })}</p>
    <button type="button" class="button primary" autofocus @click=${stay}>
      ${icon(Hand)} ${t('kiosk.here')}
    </button>
    <button type="button" class="button end" @click=${end}>${t('kiosk.again')}</button>
  </dialog>`;
}

/** The touch that kept the visit is no tap on what comes to light below the finger. */
function swallowClick(): void {
  const over = new AbortController();
  const { signal } = over;
  const stop = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  addEventListener('click', stop, { capture: true, once: true, signal });
  // What comes next is meant.
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, () => over.abort(), { capture: true, signal });
}
