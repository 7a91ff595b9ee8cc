import { ExternalLink, Mail, Phone, type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Offer, Provider } from '../catalog/model.js';
import { icon } from './icon.js';
import { ownPicture } from './own-picture.js';
import { show, type View } from './view.js';

type Content = TemplateResult | typeof nothing;

/** Whom to ask about an offer. */
export function contactOf(view: View, offer: Offer): Content {
  const { contact } = offer;
  if (!contact && !offer.url) return nothing;
  return html`${contact?.name ? html`<p>${show(view, contact.name, offer)}</p>` : nothing}
  ${phone(contact?.phone)} ${mail(contact?.email)} ${web(contact?.url)}
  ${contact?.note ? html`<p>${show(view, contact.note, offer)}</p>` : nothing} ${web(offer.url)}`;
}

/** Who runs it, and with whom. */
export function providerBlock(view: View, { provider, partners }: Offer): Content {
  if (!provider && partners.length === 0) return nothing;
  const heading = html`<p><span class="term">${view.t('detail.partners')}:</span></p>`;
  return html`${provider ? details(view, provider) : nothing} ${partners.length ? heading : nothing}
  ${partners.map((partner) => details(view, partner))}`;
}

function details(view: View, provider: Provider): TemplateResult {
  const logo = ownPicture(provider.logo, provider.feed);
  return html`${logo ? html`<img class="logo" src=${logo} alt="" loading="lazy" />` : nothing}
    <p><strong>${show(view, provider.name, provider)}</strong></p>
    ${provider.kind ? html`<p class="fineprint">${view.t(`providerKind.${provider.kind}`)}</p>` : nothing}
    ${provider.description ? html`<p>${show(view, provider.description, provider)}</p>` : nothing}
    ${phone(provider.phone)} ${mail(provider.email)} ${web(provider.url)}`;
}

function phone(number: string | undefined): Content {
  return number ? link(Phone, `tel:${dialled(number)}`, number) : nothing;
}

/** An area code with its country's number in front has no more signs. */
const AREA_CODE = '+4933203'.length;

/**
 * What a telephone is to dial: no `(0)` behind the number of a country, and of several numbers the first. A slash may
 * also follow an area code; what stands before another number is longer, or the other begins with a zero or a hyphen.
 */
export function dialled(number: string): string {
  let dials = '';
  for (const part of number
    .replace(/^00/, '+')
    .replace(/^(\+[\d\s]*)\(0\)/, '$1')
    .split('/')) {
    if (dials && (/^\s*[-0]/.test(part) || dials.length > AREA_CODE)) break;
    dials += part.replace(/[^\d+]/g, '');
  }
  return dials;
}

function mail(address: string | undefined): Content {
  return address ? link(Mail, `mailto:${address}`, address) : nothing;
}

/** A link that says where it leads, so that it can be typed from paper as well. */
export function web(url: string | undefined): Content {
  return url ? link(ExternalLink, url, url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')) : nothing;
}

/** Numbers and addresses are read from left to right in every language. */
function link(name: IconNode, href: string, label: string): TemplateResult {
  return html`<p>
    <a class="contact" href=${href} rel="noopener">${icon(name)}<bdi dir="ltr">${label}</bdi></a>
  </p>`;
}
