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
  /** @param carried how many of the offers are in the code */
  readonly heading: (carried: number) => string;
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
      ...(open ? [{ heading: () => t('kiosk.takeOffer'), offers: [open], link: linkTo(open.id, []) }] : []),
      ...(kept.length > 0
        ? [
            {
              heading: (carried: number) => slipHeading(t, carried, kept.length),
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

function slipHeading(t: Translate, count: number, total: number): string {
  const words = count < total ? t('list.countOf', { count, total }) : t('list.count', { count });
  return `${t('slip.title')}: ${words}`;
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

/** Bytes that a code still holds, for a phone that has no network; and one line of it, so that a number has room beside it. */
const MOST_TEXT = 600;
const LONGEST_LINE = 250;

/** What, where and whom to ask, as plain text, of as many offers as a code holds. */
export function textOf(
  offers: readonly Offer[],
  languages: readonly string[],
): { readonly text: string; readonly carried: readonly Offer[] } {
  let text = '';
  const carried = offers.filter((offer) => {
    const longer = [text, entryOf(offer, languages)].filter(Boolean).join('\n\n');
    if (bytes(longer) > MOST_TEXT) return false;
    text = longer;
    return true;
  });
  return { text, carried };
}

/** A number that is cut off is none: the other lines give way. */
function entryOf(offer: Offer, languages: readonly string[]): string {
  const [place] = offer.places;
  const said = (text: Parameters<typeof pickText>[0]) => pickText(text, languages, offer.feed)?.text;
  const where = [place && said(place.name), place?.street].filter(Boolean).join(', ');
  const phone = offer.contact?.phone ?? offer.provider?.phone;
  return [shortened(said(offer.title) ?? ''), shortened(where), phone].filter(Boolean).join('\n');
}

function shortened(line: string): string {
  if (bytes(line) <= LONGEST_LINE) return line;
  const signs = [...line];
  while (bytes(`${signs.join('')}…`) > LONGEST_LINE) signs.pop();
  return `${signs.join('')}…`;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

interface Coded {
  readonly code: string;
  readonly isLink: boolean;
  readonly carried: readonly Offer[];
}

/** A link that a code still holds; else the text. */
function codeOf({ link, offers }: Taken, languages: readonly string[]): Coded {
  if (link && link.length <= 500) return { code: link, isLink: true, carried: offers };
  const { text, carried } = textOf(offers, languages);
  return { code: text, isLink: false, carried };
}

export function takeSheet(
  t: Translate,
  members: readonly Member[],
  languages: readonly string[],
  close: () => void,
): TemplateResult {
  const taken = takenFrom(t, members);
  const item = (one: Taken) => {
    const { code, isLink, carried } = codeOf(one, languages);
    return html`<section>
      <h3>${one.heading(carried.length)}</h3>
      <ul role="list">
        ${carried.slice(0, 6).map((offer) => {
          const shown = pickText(offer.title, languages, offer.feed);
          return html`<li lang=${shown?.lang ?? ''} dir="auto">${shown?.text}</li>`;
        })}
        ${carried.length > 6 ? html`<li>…</li>` : ''}
      </ul>
      <div class="code" data-code=${code}>${qrCode(code, t('action.qr'))}</div>
      <p>${t('kiosk.scan')} ${isLink ? '' : t('kiosk.takeText')}</p>
    </section>`;
  };
  const body = taken.length > 0 ? taken.map(item) : html`<p class="none">${t('kiosk.takeNone')}</p>`;
  return sheet(t, 'take', t('kiosk.take'), html`<div class="taken">${body}</div>`, close);
}
