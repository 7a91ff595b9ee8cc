import { html, nothing, type TemplateResult } from 'lit';
import { Footprints, LocateFixed, Search, X } from 'lucide';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';
import type { Refused } from './gestures.js';
import { focusStage } from './focus-stage.js';

/** After the visitor has moved the map: search in what is in view, or everywhere again. */
export function searchHere(t: Translate, bound: boolean, act: () => void): TemplateResult {
  const onClick = (event: Event) => {
    if (bound) focusStage(event);
    act();
  };
  return html`<button type="button" class="button here-button" @click=${onClick}>
    ${icon(bound ? X : Search)} ${t(bound ? 'map.searchEverywhere' : 'map.searchHere')}
  </button>`;
}

/** How far the ring reaches, said to be rough, and that the visitor's own place is being looked for. */
export function standNotes(t: Translate, minutes: number | undefined, asked: boolean): TemplateResult {
  return html`${minutes ? html`<p class="credit">${icon(Footprints)} ${t('map.walkRing', { count: minutes })}</p>` : nothing}
  ${asked ? html`<p class="credit" role="status">${icon(LocateFixed)} ${t('map.locating')}</p>` : nothing}`;
}

/** How the map is moved where a gesture did nothing, since the page scrolls by it. */
export function gestureHint(t: Translate, why: Refused): TemplateResult {
  const key =
    why === 'touch'
      ? 'map.gestureTouch'
      : /Mac|iP/.test(navigator.platform)
        ? 'map.gestureMac'
        : 'map.gestureWindows';
  return html`<p class="gesture-hint" aria-hidden="true">${t(key)}</p>`;
}
