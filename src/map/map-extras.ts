import { html, nothing, type TemplateResult } from 'lit';
import { Footprints, LocateFixed, Search, X } from 'lucide';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';
import type { Refused } from './gestures.js';
import { focusStage } from './focus-stage.js';
import type { Locating } from './locate.js';

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

/** How far the ring reaches, said to be rough; where the visitor has asked for it, also aloud, and that it is looked for. */
export function standNotes(t: Translate, minutes: number | undefined, state: Locating): TemplateResult {
  const ring = minutes && html`${icon(Footprints)} ${t('map.walkRing', { count: minutes })}`;
  const looking = html`${icon(LocateFixed)} ${t('map.locating')}`;
  const told = { asked: looking, found: ring, no: undefined, failed: undefined }[state];
  return html`${ring && ring !== told ? html`<p class="credit">${ring}</p>` : nothing}
  ${told ? html`<p class="credit" role="status">${told}</p>` : nothing}`;
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
