import { CalendarPlus, Flag, Printer, Share2, TableColumnsSplit, Volume2, VolumeX } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Offer } from '../catalog/model.js';
import type { LinkTo } from '../catalog/offer-link.js';
import { hasDates, saveCalendar } from './calendar-file.js';
import { keepButton } from './card-extras.js';
import { icon } from './icon.js';
import type { ReadAloud } from './read-aloud.js';
import { reportLink } from './report.js';
import type { Said } from './said.js';
import { picked, plain, type View } from './view.js';

/** What can be done with an offer, and what doing it needs of the element. */
export interface Actions {
  readonly slip: readonly string[];
  readonly keep: (offer: Offer) => void;
  readonly linkTo: LinkTo;
  readonly share: () => void;
  readonly showCard: () => void;
  readonly print: () => void;
  readonly unsaved: Said;
  readonly readAloud: ReadAloud;
}

/** The row of buttons below an offer's title. */
export function offerActions(view: View, offer: Offer, actions: Actions): TemplateResult {
  const { t } = view;
  const button = (name: Parameters<typeof icon>[0], label: string, act: () => void, kind = '') =>
    html`<button type="button" class="button ${kind}" @click=${act}>${icon(name)} ${label}</button>`;
  const dated = hasDates(view, offer);
  const toCalendar = () => {
    const saved = saveCalendar(view, [offer], plain(view, offer.title, offer), actions.linkTo);
    actions.unsaved.tell(offer, saved ? undefined : t('when.none'));
  };
  return html`<div class="actions">
      ${keepButton(view, offer, actions.slip, actions.keep)}
      ${button(TableColumnsSplit, t('show.button'), actions.showCard)}
      ${button(Share2, t('action.share'), actions.share, 'leaves')} ${listen(view, offer, actions.readAloud)}
      ${dated ? button(CalendarPlus, t('action.calendar'), toCalendar, 'leaves') : nothing}
      ${button(Printer, t('action.print'), actions.print, 'leaves')}
    </div>
    ${actions.unsaved.notice(offer)}`;
}

function listen(view: View, offer: Offer, readAloud: ReadAloud): TemplateResult | typeof nothing {
  const { t } = view;
  const { lang } = picked(view, offer.title, offer) ?? view;
  const { speaking } = readAloud;
  if (!speaking && !readAloud.speaks(lang)) return nothing;
  // One button, so that the focus stays on it.
  return html`<button
    type="button"
    class="button"
    @click=${() => (speaking ? readAloud.stop() : readAloud.start(view, offer))}
  >
    ${icon(speaking ? VolumeX : Volume2)} ${t(speaking ? 'action.listenStop' : 'action.listen')}
  </button>`;
}

/** A prefilled mail about a mistake. */
export function reportAction(
  view: View,
  catalog: Catalog,
  offer: Offer,
  link: string,
): TemplateResult | typeof nothing {
  const href = reportLink(view, catalog, offer, link);
  if (!href) return nothing;
  return html`<p><a class="contact" href=${href}>${icon(Flag)} ${view.t('action.report')}</a></p>`;
}
