import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import { direction, pickText } from '../catalog/text.js';
import { FALLBACK, type Language, spoken } from '../i18n/languages.js';
import type { Bundle } from '../i18n/messages.js';
import { hasMessages, loadMessages, translator } from '../i18n/translator.js';
import { whereLine } from '../ui/offer-facts.js';
import { nextLine } from '../ui/offer-when.js';
import type { View } from '../ui/view.js';
import { asOf } from './as-of.js';
import { greetingIn } from './greetings.js';
import { leaders, type Member } from './member.js';
import { modal } from './modal.js';
import type { Offered } from './start.js';

/** Words of dates and of cards. */
const DATE_WORDS: readonly Bundle[] = ['first', 'list'];
/** Offers on one picture. */
const SHOWN = 3;
/** Places on the screen where a picture may stand: none twice in a row, so that nothing burns in. */
export const PLACES = 5;

/** What goes on while nobody is there. */
export interface Attract {
  readonly languages: readonly Offered[];
  readonly members: readonly Member[];
  /** Counts the pictures. */
  readonly turn: number;
  /** Dark, and only a small word that moves. */
  readonly quiet: boolean;
  readonly wake: () => void;
  readonly changed: () => void;
}

/** One picture after the other, each in a language of its own: a greeting, and what there is today. One touch wakes it. */
export function attractScreen(show: Attract): TemplateResult {
  const { languages, turn, quiet, wake } = show;
  const { tag, name } = languages[turn % languages.length] ?? { tag: 'de', name: 'Deutsch' };
  const greeting = greetingIn(tag);
  return html`<dialog
    class="attract ${quiet ? 'quiet' : ''}"
    lang=${tag}
    dir=${direction(tag)}
    aria-label="Bildschirm berühren · Touch the screen"
    ${modal()}
    @contextmenu=${wake}
  >
    <button type="button" class="wake at-${turn % PLACES} drift-${turn % 2}" @click=${wake}>
      <span class="picture">
        ${quiet ? nothing : html`<strong class="hello">${greeting?.hello ?? name}</strong> ${today(show, tag)}`}
        <span class="touch">${greeting?.touch ?? name}</span>
        ${quiet ? nothing : asOf(show.members, spoken(tag) ?? FALLBACK, show.changed)}
      </span>
    </button>
  </dialog>`;
}

function today(show: Attract, tag: string): TemplateResult | typeof nothing {
  const found = foundToday(show.members);
  if (found.length === 0) return nothing;
  return html`<span class="today">
    <span class="today-head">${greetingIn(tag)?.today ?? 'Heute'}</span>
    ${few(found, show).map(({ offer, member }) => line(offer, member, tag, show.changed))}
  </span>`;
}

interface Found {
  readonly offer: Offer;
  readonly member: Member;
  /** When it begins, or began, in ms since 1970. */
  readonly from: number;
}

/** What there is today, in the order of the day: what runs, then what comes next, whichever session has it. */
function foundToday(members: readonly Member[]): readonly Found[] {
  const now = Date.now();
  return leaders(members)
    .flatMap((member) => {
      const calendar = member.session()?.engine?.calendar;
      return member
        .found({ when: 'today' })
        .map((offer) => ({ offer, member, from: calendar?.next(offer, now)?.from ?? now }));
    })
    .sort((a, b) => a.from - b.from);
}

/** So many as one picture holds, without a break in their order: others with every picture, and all in the end. */
function few(found: readonly Found[], { turn, languages }: Attract): readonly Found[] {
  const pictures = Math.ceil(found.length / SHOWN);
  // With as many languages as pictures, a language would have the same ones for ever.
  const picture = (turn + Math.floor(turn / (languages.length * pictures))) % pictures;
  // The last one is as full as the others.
  const from = Math.min(picture * SHOWN, Math.max(0, found.length - SHOWN));
  return found.slice(from, from + SHOWN);
}

/** A title in the picture's language where there is one, when it is, and where: two courses may have one name. */
function line(offer: Offer, member: Member, tag: string, changed: () => void): TemplateResult {
  const title = pickText(offer.title, [tag], offer.feed);
  const view = viewOf(member, spoken(tag) ?? FALLBACK, changed);
  return html`<span class="today-offer">
    <span lang=${title?.lang ?? ''} dir="auto">${title?.text}</span>
    <small>${view ? nextLine(view, offer) : '\u00a0'}</small>
    <small>${view ? whereLine(view, offer) : '\u00a0'}</small>
    ${view && offer.sample ? html`<small><em>${view.t('offer.sample')}</em></small>` : nothing}
  </span>`;
}

/** Undefined until words and dates are there. */
function viewOf(member: Member, lang: Language, changed: () => void): View | undefined {
  const calendar = member.session()?.engine?.calendar;
  if (!hasMessages(lang, DATE_WORDS)) loadMessages(lang, DATE_WORDS).then(changed, () => undefined);
  if (!calendar || !hasMessages(lang, DATE_WORDS)) return undefined;
  return { t: translator(lang), lang, wanted: [lang], calendar, now: Date.now() };
}
