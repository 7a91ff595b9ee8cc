import { html, type TemplateResult } from 'lit';
import { type Addressed, writeAddress } from '../catalog/address.js';
import { addressPrefix } from '../catalog/address-key.js';
import type { Offer } from '../catalog/model.js';
import { pickText } from '../catalog/text.js';
import type { Translate } from '../i18n/translator.js';
import { qrCode } from '../ui/qr.js';
import type { Member } from './member.js';
import { sheet } from './modal.js';

/** Something to take along on the own phone: the offer that is open, or the visitor's slip. */
interface Taken {
  readonly heading: string;
  readonly offers: readonly Offer[];
  readonly link: string | undefined;
}

/** What can be taken along now. */
export function takenFrom(t: Translate, members: readonly Member[]): readonly Taken[] {
  return members.flatMap((member) => {
    const { element } = member;
    const view = member.session()?.view.snapshot;
    const all = element.catalog?.offers;
    const open = all?.get(element.selected ?? '');
    const kept = (view?.slip ?? []).flatMap((id) => all?.get(id) ?? []);
    const language = view?.language ?? null;
    const linkTo = (selected: string | null, slip: readonly string[]) =>
      publicLink(element.group, { selected, slip, language });
    return [
      ...(open ? [{ heading: t('kiosk.takeOffer'), offers: [open], link: linkTo(open.id, []) }] : []),
      ...(kept.length > 0
        ? [
            {
              heading: `${t('slip.title')}: ${t('list.count', { count: kept.length })}`,
              offers: kept,
              link: linkTo(
                null,
                kept.map(({ id }) => id),
              ),
            },
          ]
        : []),
    ];
  });
}

type Carried = Pick<Addressed, 'selected' | 'slip' | 'language'>;

/**
 * An address on the page that everybody can open: the one that this page calls its canonical one. A screen's own address
 * leads nowhere on a phone.
 */
function publicLink(group: string, carried: Carried): string | undefined {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? {};
  if (!href) return undefined;
  const url = new URL(href);
  const view = carried.slip.length > 0 ? 'slip' : null;
  url.search = writeAddress(url.search, { ...carried, view }, addressPrefix(group));
  return url.href;
}

/** As much as a code still holds, for a phone that has no network. */
const MOST_TEXT = 300;

/** What, where and whom to ask, as plain text. */
export function textOf(offers: readonly Offer[], languages: readonly string[]): string {
  const lines = offers.map((offer) => {
    const [place] = offer.places;
    const said = (text: Parameters<typeof pickText>[0]) => pickText(text, languages, offer.feed)?.text;
    const where = [place && said(place.name), place?.street].filter(Boolean).join(', ');
    const phone = offer.contact?.phone ?? offer.provider?.phone;
    return [said(offer.title), where, phone].filter(Boolean).join('\n');
  });
  let text = '';
  for (const line of lines)
    if (bytes(`${text}\n\n${line}`) <= MOST_TEXT) text = text ? `${text}\n\n${line}` : line;
  return text || (lines[0] ?? '').slice(0, 100);
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** A link that a code still holds; else the text. */
function codeOf({ link, offers }: Taken, languages: readonly string[]): { code: string; isLink: boolean } {
  if (link && link.length <= 500) return { code: link, isLink: true };
  return { code: textOf(offers, languages), isLink: false };
}

export function takeSheet(
  t: Translate,
  members: readonly Member[],
  languages: readonly string[],
  close: () => void,
): TemplateResult {
  const taken = takenFrom(t, members);
  const item = (one: Taken) => {
    const { code, isLink } = codeOf(one, languages);
    return html`<section>
      <h3>${one.heading}</h3>
      <ul role="list">
        ${one.offers.slice(0, 6).map((offer) => {
          const shown = pickText(offer.title, languages, offer.feed);
          return html`<li lang=${shown?.lang ?? ''} dir="auto">${shown?.text}</li>`;
        })}
        ${one.offers.length > 6 ? html`<li>…</li>` : ''}
      </ul>
      <div class="code" data-code=${code}>${qrCode(code, t('action.qr'))}</div>
      <p>${t('kiosk.scan')} ${isLink ? '' : t('kiosk.takeText')}</p>
    </section>`;
  };
  const body = taken.length > 0 ? taken.map(item) : html`<p class="none">${t('kiosk.takeNone')}</p>`;
  return sheet(t, 'take', t('kiosk.take'), html`<div class="taken">${body}</div>`, close);
}
