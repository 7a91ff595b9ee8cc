import type { Offer, Provider } from '../../../catalog/model.js';
import { allWordings } from '../../../catalog/text.js';
import { type Rule, type Subject, tell } from '../subject.js';

const FREEMAIL = new Set(
  'gmail.com googlemail.com gmx.de gmx.net gmx.at web.de t-online.de freenet.de outlook.com outlook.de hotmail.com hotmail.de live.de yahoo.com yahoo.de aol.com icloud.com me.com mail.de posteo.de mailbox.org arcor.de proton.me protonmail.com'.split(
    ' ',
  ),
);

/** Words that an office has in its address, and a person does not. */
const OFFICE =
  /^(info|kontakt|contact|team|service|post|mail|office|buero|verein|verwaltung|sekretariat|presse|leitung|kita|kiga|jugend|familie|senior|frauen|integration|beratung|stadt|rathaus|buerger|amt|schule|vhs|haus|zentrum|treff|cafe|sozial|anmeldung|kurs|sport|kirche|gemeinde|pfarr|migration|hilfe|ehrenamt|projekt|quartier|bildung|kultur|zentrale|vorstand|geschaeftsstelle)/;
const TWO_NAMES = /^[a-z]{1,}[._-][a-z]{2,}([._-][a-z]{2,})?$/;
const IN_TEXT = /[^\s@<>()[\]:,;"']{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;

export type MailKind = 'personal' | 'freemail';

/** Whether an address reads as that of one person, or lies with a service for everybody. */
export function mailKind(address: string): MailKind | undefined {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const office = local.split(/[._-]/).some((part) => OFFICE.test(part));
  if (TWO_NAMES.test(local) && !office) return 'personal';
  return FREEMAIL.has(domain) ? 'freemail' : undefined;
}

/** Mail addresses of persons: they change jobs, and it is their own data. */
export const mails: Rule = (subject) => {
  for (const offer of subject.catalog.offers.all) ofOffer(subject, offer);
  for (const provider of subject.catalog.providers.all) ofProvider(subject, provider);
};

function ofOffer(subject: Subject, offer: Offer): void {
  const about = ['offers', offer] as const;
  look(subject, about, ['contact', 'email'], offer.contact?.email);
  for (const field of ['summary', 'description'] as const)
    for (const text of allWordings(offer[field]))
      if (text.includes('@'))
        for (const [mail] of text.matchAll(IN_TEXT)) look(subject, about, [field], mail);
}

function ofProvider(subject: Subject, provider: Provider): void {
  look(subject, ['providers', provider], ['email'], provider.email);
}

function look(
  subject: Subject,
  about: readonly ['offers' | 'providers', Offer | Provider],
  path: readonly string[],
  mail: string | undefined,
): void {
  const kind = mail && mailKind(mail);
  if (kind) tell(subject, about, path, [kind === 'personal' ? 'warning' : 'hint', `${kind}-mail`, { mail }]);
}
