import { Copy, ExternalLink, Mail, MessageCircle, MessageSquareText, Share2, type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../catalog/model.js';
import { icon } from './icon.js';
import { qrCode } from './qr.js';
import { inAddress, mailTo } from './report.js';
import { plain, type View } from './view.js';

/** A link to hand on, and whether it opens the offer or only the page on which that can be found. */
export interface SharedLink {
  readonly link: string;
  readonly leads: boolean;
}

/** Ways to hand a link on. Messengers get it only when the visitor opens their link. */
export function shareBody(
  view: View,
  offer: Offer,
  { link, leads }: SharedLink,
  say: (message: string) => void,
): TemplateResult {
  const { t } = view;
  const title = plain(view, offer.title, offer);
  const text = inAddress(`${title}\n${link}`);
  const way = (href: string, name: IconNode, label: string) =>
    html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer">${icon(name)} ${label}</a>`;
  return html`<label class="labelled">
      <span>${t('action.link')}</span>
      <input
        class="field"
        readonly
        dir="ltr"
        .value=${link}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
    </label>
    <div class="ways">
      <button type="button" class="button" @click=${() => void copy(view, link, say)}>
        ${icon(Copy)} ${t('action.copy')}
      </button>
      ${way(`https://wa.me/?text=${text}`, MessageCircle, 'WhatsApp')}
      ${way(`https://t.me/share/url?url=${inAddress(link)}&text=${inAddress(title)}`, ExternalLink, 'Telegram')}
      ${way(`sms:?&body=${text}`, MessageSquareText, t('action.sms'))}
      ${way(mailTo('', title, link), Mail, t('action.mail'))} ${systemShare(view, title, link)}
    </div>
    <figure class="qr-figure">
      ${qrCode(link, t('action.qr'))}
      <figcaption>${t(leads ? 'action.qrHint' : 'action.qrHintPage')}</figcaption>
    </figure>`;
}

/** The system's own share sheet, where there is one. */
function systemShare({ t }: View, title: string, url: string): TemplateResult | typeof nothing {
  if (typeof navigator.share !== 'function') return nothing;
  // Rejected only where the visitor thinks better of it.
  const share = () => void navigator.share({ title, url }).catch(() => undefined);
  return html`<button type="button" class="button" @click=${share}>
    ${icon(Share2)} ${t('action.shareMore')}
  </button>`;
}

async function copy({ t }: View, link: string, say: (message: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    say(t('action.copied'));
  } catch {
    say(t('action.copyFailed'));
  }
}
