import { html, nothing, type TemplateResult } from 'lit';
import { direction, type ShownText } from '../catalog/text.js';
import type { Translate } from '../i18n/translator.js';

/**
 * A feed's text for display. Where its language differs from the surface's it is marked with `lang` and
 * `dir`, so that it is read aloud and laid out right; a machine translation says that it is one.
 */
export function shownText(
  t: Translate,
  surface: string,
  shown: ShownText | undefined,
): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const mark = shown.machine ? html` <small class="machine">(${t('text.machine')})</small>` : nothing;
  if (shown.lang === surface) return html`${shown.text}${mark}`;
  return html`<span lang=${shown.lang} dir=${direction(shown.lang)}>${shown.text}</span>${mark}`;
}
