import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../i18n/messages.js';
import type { Translate } from '../i18n/translator.js';
import { qrCode } from '../ui/qr.js';
import { sheet } from './modal.js';

/** Something that leads away, for the visitor's own phone. */
export interface Shown {
  readonly heading: string;
  /** To be read, and written down. */
  readonly text: string;
  /** What the code holds. */
  readonly code: string;
}

const WORDS: Readonly<Record<string, MessageKey>> = {
  'tel:': 'kiosk.phone',
  'sms:': 'kiosk.phone',
  'mailto:': 'action.mail',
};

/** What is said of a link: a number, an address of mail, or a page. @param words of the link itself */
export function shownOf(t: Translate, href: string, words: string): Shown {
  const { protocol, pathname } = new URL(href);
  const heading = t(WORDS[protocol] ?? 'kiosk.web');
  const bare = decoded(pathname);
  if (protocol in WORDS) {
    const typed = protocol !== 'mailto:' && digits(words) === digits(bare) ? words : bare;
    return { heading, text: typed, code: short(href) };
  }
  return { heading, text: href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''), code: href };
}

const digits = (text: string): string => text.replace(/[^\d+]/g, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A mail with a long text is no code any more: the address is what counts. */
const short = (href: string): string => (href.length > 500 ? (href.split('?')[0] ?? href) : href);

/** Large, with a code to take along. Numbers and addresses are read from left to right in every language. */
export function addressSheet(t: Translate, shown: Shown, close: () => void): TemplateResult {
  const code = qrCode(shown.code, t('action.qr'));
  return sheet(
    t,
    'address',
    shown.heading,
    html`<p class="large"><bdi dir="ltr">${shown.text}</bdi></p>
      ${
        code
          ? html`<div class="code">${code}</div>
              <p>${t('kiosk.scan')}</p>`
          : ''
      }`,
    close,
  );
}
