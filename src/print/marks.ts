import {
  Accessibility,
  Baby,
  BookOpenText,
  CalendarX,
  ClipboardPen,
  DoorOpen,
  Ear,
  Euro,
  Globe,
  Hand,
  type IconNode,
  Languages,
  MessageCircle,
  TreePalm,
  Venus,
} from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { offerFacts } from '../catalog/filter/facts.js';
import type { Offer } from '../catalog/model.js';
import type { MessageKey } from '../i18n/messages.js';
import { icon } from '../ui/icon.js';
import { inLine, type Printed } from './printed.js';

/** A sign beside an offer. On paper it has no words beside it: what is not known has none, and "no" has none either. */
interface Sign {
  readonly words: MessageKey;
  readonly icon: IconNode;
  readonly holds: (offer: Offer) => boolean;
}

const accessible = (key: 'signLanguage' | 'hearingLoop' | 'plainLanguage') => (offer: Offer) =>
  [offer, ...offer.places].some(({ accessibility }) => accessibility?.[key] === true);

const leavesOut =
  (kind: 'school-holiday' | 'public-holiday') =>
  ({ schedule }: Offer) =>
    schedule.some(({ except }) => except?.includes(kind) === true);

const SIGNS: readonly Sign[] = [
  { words: 'fact.free', icon: Euro, holds: ({ free }) => free === true },
  { words: 'fact.childcare', icon: Baby, holds: ({ childcare }) => childcare === true },
  { words: 'fact.wheelchair', icon: Accessibility, holds: (offer) => offerFacts.wheelchair(offer) === true },
  { words: 'fact.womenOnly', icon: Venus, holds: (offer) => offerFacts.womenOnly(offer) === true },
  { words: 'fact.noRegistration', icon: DoorOpen, holds: ({ registration }) => registration === 'none' },
  {
    words: 'fact.registrationRequired',
    icon: ClipboardPen,
    holds: ({ registration }) => registration === 'required',
  },
  { words: 'fact.interpreter', icon: MessageCircle, holds: ({ interpreter }) => interpreter === true },
  { words: 'when.notHolidays', icon: TreePalm, holds: leavesOut('school-holiday') },
  { words: 'when.notPublic', icon: CalendarX, holds: leavesOut('public-holiday') },
  { words: 'fact.online', icon: Globe, holds: ({ online }) => online !== undefined },
  { words: 'detail.signLanguage', icon: Hand, holds: accessible('signLanguage') },
  { words: 'detail.hearingLoop', icon: Ear, holds: accessible('hearingLoop') },
  { words: 'detail.plainLanguage', icon: BookOpenText, holds: accessible('plainLanguage') },
];

/** Whether another language than the feed's own is spoken. */
const speaks = ({ languages, feed }: Offer) => languages?.some((tag) => tag !== feed.languages[0]) === true;

/** An offer's signs, each named for who hears the document. */
export function signsOf({ views: [{ t }] }: Printed, offer: Offer): readonly TemplateResult[] {
  return SIGNS.filter(({ holds }) => holds(offer)).map(
    ({ words, icon: node }) =>
      html`<span class="sign" role="img" aria-label=${t(words)}>${icon(node)}</span>`,
  );
}

/** What the signs mean that stand on this poster, in every language. */
export function signKey(printed: Printed, offers: readonly Offer[]): TemplateResult | typeof nothing {
  const used = SIGNS.filter(({ holds }) => offers.some(holds));
  const spoken: readonly Pick<Sign, 'words' | 'icon'>[] = offers.some(speaks)
    ? [{ words: 'detail.languages', icon: Languages }]
    : [];
  const all = [...used, ...spoken];
  if (all.length === 0 && !offers.some(({ sample }) => sample)) return nothing;
  return html`<ul class="key" role="list">
    ${all.map(
      ({ words, icon: node }) =>
        html`<li>${icon(node)}<span>${inLine(printed, ({ t }) => t(words))}</span></li>`,
    )}
    ${offers.some(({ sample }) => sample) ? html`<li class="about"><span>${inLine(printed, ({ t }) => t('offer.sample'))}</span></li>` : nothing}
  </ul>`;
}

/** The languages spoken at an offer, each named in itself where we know its name: who speaks it, finds it. */
export function spokenLine(offer: Offer, nameOf: (tag: string) => string): TemplateResult | typeof nothing {
  if (!speaks(offer)) return nothing;
  const names = (offer.languages ?? []).map(nameOf);
  return html`<span class="spoken"
    >${icon(Languages)} ${names.map((name, i) => html`${i > 0 ? ', ' : nothing}<bdi>${name}</bdi>`)}</span
  >`;
}
