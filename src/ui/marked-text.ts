import { html, type nothing, type TemplateResult } from 'lit';
import { markedPieces } from '../catalog/search/marks.js';
import type { Text } from '../catalog/model.js';
import type { Offer } from '../catalog/model.js';
import { shownText } from './shown-text.js';
import { picked, show, type View } from './view.js';

/** A text of an offer, with what was searched for marked. */
export function markedText(
  view: View,
  text: Text | undefined,
  offer: Offer,
): TemplateResult | typeof nothing {
  const marks = view.found?.marks(offer.index) ?? [];
  const shown = marks.length > 0 ? picked(view, text, offer) : undefined;
  if (!shown) return show(view, text, offer);
  const pieces = markedPieces(shown.text, marks).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  );
  return shownText(view.t, view.lang, { ...shown, text: html`${pieces}` });
}
