import type { TemplateResult } from 'lit';
import { type nothing } from 'lit';
import type { Feed, Text } from '../catalog/model.js';
import { pickText, type ShownText } from '../catalog/text.js';
import type { Found } from '../catalog/search/search.js';
import type { Calendar } from '../catalog/time/calendar.js';
import type { Language } from '../i18n/languages.js';
import type { Translate } from '../i18n/translator.js';
import { shownText } from './shown-text.js';

/** What the parts of an element draw with: words, the visitor's languages, dates, and the time. */
export interface View {
  readonly t: Translate;
  /** Language of the surface. */
  readonly lang: Language;
  /** The visitor's languages, best first. */
  readonly wanted: readonly string[];
  readonly calendar: Calendar;
  /** ms since 1970 */
  readonly now: number;
  /** What the visitor's search found; what it looked for is marked. */
  readonly found?: Found | undefined;
  /** For paper, which is read on another day: nothing is "today" or "now". */
  readonly paper?: boolean;
}

type Owner = { readonly feed: Feed };

/** A text of a record in the best language there is, marked where that differs from the surface's. */
export function show(view: View, text: Text | undefined, owner: Owner): TemplateResult | typeof nothing {
  return shownText(view.t, view.lang, picked(view, text, owner));
}

/** The same as a bare string, for names and attributes; '' where there is no text. */
export function plain(view: View, text: Text | undefined, owner: Owner): string {
  return picked(view, text, owner)?.text ?? '';
}

export function picked(view: View, text: Text | undefined, owner: Owner): ShownText | undefined {
  return pickText(text, view.wanted, owner.feed);
}
