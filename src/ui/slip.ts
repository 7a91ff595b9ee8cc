import { Bookmark, CalendarPlus, FileDown, Printer, Trash2, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Offer } from '../catalog/model.js';
import type { LinkTo } from '../catalog/offer-link.js';
import { hasDates, saveCalendar } from './calendar-file.js';
import { asOfToday } from './detail-facts.js';
import { type Handout, printHandout, saveHandout } from './handout.js';
import { icon } from './icon.js';
import { keepFocus } from './keep-focus.js';
import { statusMarks } from './offer-facts.js';
import { nextLine } from './offer-when.js';
import type { Said } from './said.js';
import { type Pairing, pairOf } from './show-card.js';
import { secondLanguage } from './two-languages.js';
import { plain, show } from './view.js';

/** What the slip is drawn from. */
export interface Slip extends Pairing {
  readonly offers: readonly Offer[];
  /** Kept ids that no offer has any more. */
  readonly gone: number;
  readonly remembered: boolean;
  readonly remember: (on: boolean) => void;
  readonly open: (offer: Offer) => void;
  readonly drop: (offer: Offer) => void;
  readonly clear: () => void;
  /** Brings back what was cleared last; undefined where nothing was. */
  readonly undo: (() => void) | undefined;
  readonly linkTo: LinkTo;
  /** What came of saving the dates, and of remembering the slip. */
  readonly unsaved: Said;
  readonly refused: Said;
}

/** The visitor's own list: to look at, to print in two languages, to take along as a calendar file. */
export function slipView(slip: Slip): TemplateResult {
  const { view, offers, gone } = slip;
  const { t } = view;
  return html`<section class="slip" part="slip" aria-labelledby="slip-title">
    <h3 id="slip-title" class="detail-title" tabindex="-1">${icon(Bookmark)} ${t('slip.title')}</h3>
    ${offers.length === 0 ? html`<p>${t('slip.empty')}</p>` : html`${items(slip)}${tools(slip)}`}
    ${undoClear(slip)} ${gone > 0 ? html`<p class="dropped">${t('slip.gone', { count: gone })}</p>` : nothing}
    ${memory(slip)}
  </section>`;
}

function tools(slip: Slip): TemplateResult {
  const { view, offers, linkTo, second, choose, clear, unsaved } = slip;
  const { t } = view;
  const pair = pairOf(slip);
  const act = (
    name: Parameters<typeof icon>[0],
    label: string,
    action: (event: Event) => void,
    kind = 'leaves',
  ) =>
    html`<button type="button" class="button ${kind}" ?disabled=${!pair} @click=${action}>
      ${icon(name)} ${label}
    </button>`;
  const withSheet = (use: (handout: Handout) => void) => () => pair && use({ pair, offers, linkTo });
  // A slip is drawn from a new list each time.
  const about = offers.map(({ id }) => id).join(' ');
  const dated = offers.some((offer) => hasDates(view, offer));
  const toCalendar = () => {
    const saved = saveCalendar(view, offers, t('slip.title'), linkTo);
    unsaved.tell(about, saved ? undefined : t('when.none'));
  };
  return html`${view.lang.startsWith('de') ? secondLanguage(view, second, choose) : nothing}
    <div class="actions">
      ${act(Printer, t('slip.print'), withSheet(printHandout), 'primary leaves')}
      ${act(FileDown, t('slip.save'), withSheet(saveHandout))}
      ${dated ? act(CalendarPlus, t('calendar.export'), toCalendar) : nothing}
      ${act(Trash2, t('slip.clear'), (event) => (keepFocus(event, '.slip .undo'), clear()), '')}
    </div>
    ${unsaved.notice(about)}`;
}

function undoClear({ view, undo }: Slip): TemplateResult | typeof nothing {
  if (!undo) return nothing;
  const act = (event: Event) => {
    keepFocus(event, '.slip .detail-title');
    undo();
  };
  return html`<p class="notice">
    ${view.t('slip.cleared')}
    <button type="button" class="button undo" @click=${act}>${view.t('slip.undo')}</button>
  </p>`;
}

function items({ view, offers, open, drop }: Slip): TemplateResult {
  const { t } = view;
  return html`<ul class="slip-list" role="list">
    ${offers.map((offer) => {
      const today = asOfToday(view, offer);
      return html`<li data-offer=${offer.id}>
        <div>
          <button type="button" class="title-button plain" @click=${() => open(offer)}>
            ${show(view, offer.title, offer)}
          </button>
          <div class="badges">${statusMarks(view, today)}</div>
          ${today.status === 'ended' ? nothing : html`<p class="fineprint">${nextLine(view, offer)}</p>`}
        </div>
        <button
          type="button"
          class="button quiet icon-button"
          aria-label=${t('slip.removeOffer', { title: plain(view, offer.title, offer) })}
          @click=${(event: Event) => {
            keepFocus(event, '.slip .detail-title');
            drop(offer);
          }}
        >
          ${icon(X)}
        </button>
      </li>`;
    })}
  </ul>`;
}

/** The device keeps the slip only where the visitor asks for it. */
function memory({ view, remembered, remember, refused }: Slip): TemplateResult {
  const { t } = view;
  return html`<label class="check remember leaves">
      <input
        type="checkbox"
        .checked=${live(remembered)}
        @change=${(event: Event) => remember((event.target as HTMLInputElement).checked)}
      />
      <span>${t('slip.remember')}<small>${t('slip.rememberHint')}</small></span>
    </label>
    ${refused.notice(remember)}`;
}
