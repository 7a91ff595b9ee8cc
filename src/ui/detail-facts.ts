import { html, nothing, type TemplateResult } from 'lit';
import type { Accessibility, Offer } from '../catalog/model.js';
import { AUDIENCES } from '../catalog/audience.js';
import { overBy } from '../catalog/time/civil.js';
import { comma } from '../i18n/format.js';
import { longDate } from '../i18n/long-date.js';
import { priceOf } from './offer-facts.js';
import { show, type View } from './view.js';

type Content = TemplateResult | typeof nothing;

/** An offer as it is today: after its last day it has ended, whatever its status says. */
export function asOfToday({ now }: View, offer: Offer): Offer {
  const { validThrough = '~', feed } = offer;
  return overBy(now)(validThrough, feed.timezone) ? { ...offer, status: 'ended' } : offer;
}

/** From when and until when an offer is there at all. */
export function validityWords({ lang }: View, { validFrom, validThrough }: Offer): string | typeof nothing {
  if (!validFrom && !validThrough) return nothing;
  const day = (date: string | undefined) => (date ? longDate(lang, date) : '…');
  return `${day(validFrom)} – ${day(validThrough)}`;
}

/** For whom an offer is: groups, age, and whether others may come. */
export function audienceWords(view: View, { audiences, audienceRule, age }: Offer): Content {
  const { t, lang } = view;
  const groups = audiences?.length
    ? html`<p>${audiences.map((slug) => audienceName(view, slug)).join(comma(lang))}</p>`
    : nothing;
  const rule = audienceRule && audiences?.length ? html`<p>${t(`detail.${audienceRule}`)}</p>` : nothing;
  const years = age ? html`<p>${ageWords(view, age)}</p>` : nothing;
  return [groups, rule, years].every((part) => part === nothing) ? nothing : html`${groups}${rule}${years}`;
}

/** The suite's word for an audience; the slug where it has none. */
export function audienceName({ t }: View, slug: string): string {
  const known = AUDIENCES.find((audience) => audience === slug);
  return known ? t(`audience.${known}`) : slug;
}

function ageWords({ t }: View, { min, max }: NonNullable<Offer['age']>): string {
  if (min !== undefined && max !== undefined) return t('detail.ageRange', { min, max });
  if (min !== undefined) return t('detail.ageFrom', { min });
  return max === undefined ? '' : t('detail.ageTo', { max });
}

export function costWords(view: View, offer: Offer): Content {
  const { t } = view;
  const { free, price } = offer;
  if (free === undefined && !price) return nothing;
  const said = free ? t('fact.free') : free === false && price?.amount === undefined ? t('fact.notFree') : '';
  const note = price?.note ? html`<p>${show(view, price.note, offer)}</p>` : nothing;
  return html`${said ? html`<p>${said}</p>` : nothing}${amount(view, offer)}${note}`;
}

function amount(view: View, offer: Offer): Content {
  const { price, free } = offer;
  if (price?.amount === undefined) return price?.per ? html`<p>${show(view, price.per, offer)}</p>` : nothing;
  if (free && price.amount === 0) return nothing;
  return html`<p>${priceOf(view, offer, price.amount)}</p>`;
}

/** @param linkTo how its address is shown */
export function registrationWords(
  { t }: View,
  { registration, registrationUrl }: Offer,
  linkTo: (url: string) => Content = (url) =>
    html`<p><a href=${url} rel="noopener">${t('detail.registerHere')}</a></p>`,
): Content {
  const words =
    registration &&
    {
      none: t('fact.noRegistration'),
      required: t('fact.registrationRequired'),
      recommended: t('fact.registrationRecommended'),
    }[registration];
  if (!words && !registrationUrl) return nothing;
  return html`${words ? html`<p>${words}</p>` : nothing}${registrationUrl ? linkTo(registrationUrl) : nothing}`;
}

/** Every barrier that is spoken of, with yes, no or partly. */
export function accessibilityWords(
  view: View,
  accessibility: Accessibility | undefined,
  owner: Pick<Offer, 'feed'>,
): Content {
  if (!accessibility) return nothing;
  const { t } = view;
  const { wheelchair, note } = accessibility;
  const wheels = wheelchair && WHEELCHAIR[wheelchair];
  const lines = (['toilet', 'hearingLoop', 'signLanguage', 'plainLanguage'] as const).flatMap((key) => {
    const said = accessibility[key];
    if (said === undefined) return [];
    const answer = typeof said === 'string' ? said : said ? 'yes' : 'no';
    return [`${t(`detail.${key}`)}: ${t(`answer.${answer}`)}`];
  });
  const all = [...(wheels ? [t(wheels)] : []), ...lines];
  return html`${all.map((line) => html`<p>${line}</p>`)}
  ${note ? html`<p>${show(view, note, owner)}</p>` : nothing}`;
}

const WHEELCHAIR = {
  yes: 'fact.wheelchair',
  limited: 'fact.wheelchairLimited',
  no: 'fact.noWheelchair',
} as const;
