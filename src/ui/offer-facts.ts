import {
  Accessibility,
  Baby,
  ClipboardPen,
  Euro,
  Languages,
  MessageCircle,
  Venus,
  type IconNode,
} from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { offerFacts } from '../catalog/filter/facts.js';
import type { Offer } from '../catalog/model.js';
import { comma, EURO, numberFormat } from '../i18n/format.js';
import { icon } from './icon.js';
import { show, type View } from './view.js';

export interface FactMark {
  readonly icon: IconNode;
  readonly text: TemplateResult | string;
  readonly tone?: 'good' | 'plain';
}

type Mark = (view: View, offer: Offer) => FactMark | undefined;

/** What can be said at once. */
export const FIRST_MARKS: readonly Mark[] = [
  cost,
  languageTags,
  womenOnly,
  childcare,
  registration,
  wheelchair,
  interpreter,
];
/** Those that have no words of their own where an offer is told line by line. */
export const BARRIER_MARKS = [womenOnly, childcare, wheelchair, interpreter];

/** What an offer says of the barriers, as pictograms with words. What is unknown is not shown as a no. */
export function factMarks(view: View, offer: Offer, which = FIRST_MARKS): TemplateResult | typeof nothing {
  const marks = which.flatMap((mark) => mark(view, offer) ?? []);
  if (marks.length === 0) return nothing;
  return html`<ul class="facts" role="list">
    ${marks.map(
      ({ icon: name, text, tone = 'plain' }) =>
        html`<li class="fact ${tone}">${icon(name)}<span>${text}</span></li>`,
    )}
  </ul>`;
}

function cost(view: View, offer: Offer): FactMark | undefined {
  const { free, price } = offer;
  if (free) return { icon: Euro, text: view.t('fact.free'), tone: 'good' };
  if (price?.amount !== undefined) return { icon: Euro, text: priceOf(view, offer, price.amount) };
  return free === false ? { icon: Euro, text: view.t('fact.notFree') } : undefined;
}

/** An amount, and for what. */
export function priceOf(view: View, offer: Offer, amount: number): TemplateResult {
  const { currency, per } = offer.price ?? {};
  return html`${money(view.lang, amount, currency)}${per ? html` / ${show(view, per, offer)}` : nothing}`;
}

/** An amount in its currency; euro where the feed names none. Whole amounts without cents. */
export function money(lang: string, amount: number, currency = 'EUR'): string {
  const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  const style = currency === 'EUR' ? EURO : ({ style: 'currency', currency } as const);
  return numberFormat(lang, { ...style, ...digits }).format(amount);
}

/** About as wide as a name is wider than its tag: little moves when names come. */
const ROOM = '\u2003'.repeat(3);

/**
 * "DE, AR", until the names are there (`ALL_MARKS` in offer-languages.ts): the browser's first name takes 50 to 100 ms, and first
 * offers would wait for it.
 */
export function languageTags({ lang }: View, { languages }: Offer): FactMark | undefined {
  if (!languages?.length) return undefined;
  const tags = languages.map((tag) => tag.toUpperCase()).join(comma(lang));
  return { icon: Languages, text: tags + ROOM.repeat(languages.length) };
}

function womenOnly({ t }: View, offer: Offer): FactMark | undefined {
  const words = onlyFor(offer);
  return words && { icon: Venus, text: t(words) };
}

/** Whom alone an offer is for; girls are not said to be women. */
export function onlyFor(offer: Offer): 'fact.womenOnly' | 'fact.girlsOnly' | undefined {
  if (!offerFacts.womenOnly(offer)) return undefined;
  return offer.audiences?.includes('women') ? 'fact.womenOnly' : 'fact.girlsOnly';
}

function childcare({ t }: View, offer: Offer): FactMark | undefined {
  if (offer.childcare === undefined) return undefined;
  return offer.childcare
    ? { icon: Baby, text: t('fact.childcare'), tone: 'good' }
    : { icon: Baby, text: t('fact.noChildcare') };
}

function registration({ t }: View, offer: Offer): FactMark | undefined {
  if (offer.registration === undefined) return undefined;
  const text = {
    none: t('fact.noRegistration'),
    required: t('fact.registrationRequired'),
    recommended: t('fact.registrationRecommended'),
  }[offer.registration];
  const open = offer.registration === 'none';
  return { icon: ClipboardPen, text, tone: open ? 'good' : 'plain' };
}

function wheelchair({ t }: View, offer: Offer): FactMark | undefined {
  const fact = offerFacts.wheelchair(offer);
  const limited = [offer, ...offer.places].some(
    ({ accessibility }) => accessibility?.wheelchair === 'limited',
  );
  if (fact) return { icon: Accessibility, text: t('fact.wheelchair'), tone: 'good' };
  if (fact === undefined)
    return limited ? { icon: Accessibility, text: t('fact.wheelchairLimited') } : undefined;
  return { icon: Accessibility, text: t('fact.noWheelchair') };
}

function interpreter({ t }: View, offer: Offer): FactMark | undefined {
  return offer.interpreter ? { icon: MessageCircle, text: t('fact.interpreter'), tone: 'good' } : undefined;
}

/** Full, paused, cancelled or over, and that a sample is one: what a visitor must not overlook. */
export function statusMarks({ t }: View, { status, sample }: Offer): TemplateResult {
  const state =
    status === 'active' ? nothing : html`<span class="badge ${status}">${t(`offer.${status}`)}</span>`;
  return html`${state}${sample ? html`<span class="badge sample">${t('offer.sample')}</span>` : nothing}`;
}

/** Where an offer takes place, in one line. */
export function whereLine(view: View, offer: Offer): TemplateResult | string {
  const { t } = view;
  const [place] = offer.places;
  if (place) return placeLine(view, place);
  if (offer.online) return t('offer.online');
  if (offer.outreach) return t('offer.outreach');
  if (offer.citywide) return t('offer.citywide');
  const [district] = offer.districts;
  return district ? html`${show(view, district.name, district)}` : t('offer.noPlace');
}

export function placeLine(view: View, place: Offer['places'][number]): TemplateResult {
  const district = place.district
    ? html`${comma(view.lang)}${show(view, place.district.name, place.district)}`
    : nothing;
  const name = place.name ? show(view, place.name, place) : (place.street ?? place.city ?? '');
  return html`${name}${district}`;
}
