import { html, nothing, type TemplateResult } from 'lit';
import type { Offer, Place, Text } from '../catalog/model.js';
import { web } from './detail-contact.js';
import { audienceWords, costWords, registrationWords, validityWords } from './detail-facts.js';
import { timesBlock } from './detail-times.js';
import { moreMarks } from './more-marks.js';
import { BARRIER_MARKS, factMarks, whereLine } from './offer-facts.js';
import { languageList } from './offer-languages.js';
import { placeLines } from './place-address.js';
import { show, type View } from './view.js';

/** One line of an offer in one language. */
export interface Row {
  readonly key: string;
  readonly term: string;
  readonly content: TemplateResult | string | typeof nothing;
}

/** What people point at when they share no language. The same keys in the same order, whatever the language. */
export function offerRows(view: View, offer: Offer): readonly Row[] {
  const { t } = view;
  const rows: Row[] = [
    { key: 'summary', term: '', content: show(view, offer.summary, offer) },
    { key: 'when', term: t('detail.when'), content: timesBlock(view, offer, 0) },
    { key: 'valid', term: t('detail.valid'), content: validityWords(view, offer) },
    { key: 'where', term: t('detail.where'), content: places(view, offer) },
    { key: 'who', term: t('detail.whoFor'), content: audienceWords(view, offer) },
    { key: 'cost', term: t('detail.cost'), content: costWords(view, offer) },
    { key: 'languages', term: t('detail.languages'), content: languages(view, offer) },
    { key: 'facts', term: t('handout.facts'), content: barriers(view, offer) },
    { key: 'registration', term: t('detail.registration'), content: registrationWords(view, offer, web) },
    { key: 'contact', term: t('detail.contact'), content: contact(view, offer) },
    { key: 'provider', term: t('detail.provider'), content: provider(view, offer) },
  ];
  return rows.filter(({ content }) => content !== nothing);
}

/** On paper nobody can follow a link: addresses are written out. */
function places(view: View, offer: Offer): TemplateResult {
  const { online } = offer;
  if (offer.places.length === 0)
    return html`<p>${whereLine(view, offer)}</p>
      ${web(online)}`;
  return html`${offer.places.map((place) => placeRow(view, offer, place))}
  ${online ? html`<p>${view.t('offer.online')}</p>` : nothing}${web(online)}`;
}

function placeRow(view: View, offer: Offer, place: Place): TemplateResult {
  const lines = placeLines(view, place);
  return html`<p>
    ${lines === nothing ? whereLine(view, offer) : lines}
    ${place.transit ? html`<br />${show(view, place.transit, place)}` : nothing}
  </p>`;
}

/** Those barriers that have no row of their own: all that the card says of them. */
function barriers(view: View, offer: Offer): TemplateResult | typeof nothing {
  const common = BARRIER_MARKS.some((mark) => mark(view, offer));
  const more = moreMarks(view, offer);
  if (!common && more === nothing) return nothing;
  return html`${common ? factMarks(view, offer, BARRIER_MARKS) : nothing}${more}`;
}

function languages({ lang }: View, offer: Offer): string | typeof nothing {
  return offer.languages?.length ? languageList(lang, offer.languages) : nothing;
}

function contact(view: View, offer: Offer): TemplateResult | typeof nothing {
  const { contact: own = {}, provider: owner } = offer;
  const lines = [own.phone ?? owner?.phone, own.email ?? owner?.email].filter((line) => line !== undefined);
  if (lines.length === 0 && !offer.contact) return nothing;
  const words = (text: Text | undefined) => (text ? html`<p>${show(view, text, offer)}</p>` : nothing);
  return html`${words(own.name)} ${lines.map((line) => html`<p><bdi dir="ltr">${line}</bdi></p>`)}
  ${web(own.url)} ${words(own.note)}`;
}

function provider(view: View, { provider: owner }: Offer): TemplateResult | typeof nothing {
  return owner ? show(view, owner.name, owner) : nothing;
}
