import {
  Accessibility,
  Baby,
  BookOpenText,
  CalendarX,
  ClipboardPen,
  DoorOpen,
  Ear,
  Flower2,
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
import type { Closure, Offer } from '../catalog/model.js';
import type { MessageKey } from '../i18n/messages.js';
import { icon } from '../ui/icon.js';
import { money, onlyFor } from '../ui/offer-facts.js';
import { closedDays } from './closed-days.js';
import { inLine, type Printed } from './printed.js';

/** A sign beside an offer. On paper it has no words beside it: what is not known has none, and "no" has none either. */
interface Sign {
  readonly words: MessageKey;
  /** Undefined for what costs nothing: "0 €" says that in every language, a picture of money says the reverse. */
  readonly icon: IconNode | undefined;
  /** Closures of the feed on which an offer with this sign falls out. */
  readonly kind?: Closure['kind'];
  readonly holds: (offer: Offer) => boolean;
}

const accessible = (key: 'signLanguage' | 'hearingLoop' | 'plainLanguage') => (offer: Offer) =>
  [offer, ...offer.places].some(({ accessibility }) => accessibility?.[key] === true);

const leavesOut = ({ schedule }: Offer, kind: Closure['kind']) =>
  schedule.some(({ except }) => except?.includes(kind) === true);

const SIGNS: readonly Sign[] = [
  { words: 'fact.free', icon: undefined, holds: ({ free }) => free === true },
  { words: 'fact.childcare', icon: Baby, holds: ({ childcare }) => childcare === true },
  { words: 'fact.wheelchair', icon: Accessibility, holds: (offer) => offerFacts.wheelchair(offer) === true },
  { words: 'fact.womenOnly', icon: Venus, holds: (offer) => onlyFor(offer) === 'fact.womenOnly' },
  // In the list words stand beside the picture; here two meanings need two.
  { words: 'fact.girlsOnly', icon: Flower2, holds: (offer) => onlyFor(offer) === 'fact.girlsOnly' },
  { words: 'fact.noRegistration', icon: DoorOpen, holds: ({ registration }) => registration === 'none' },
  {
    words: 'fact.registrationRequired',
    icon: ClipboardPen,
    holds: ({ registration }) => registration === 'required',
  },
  { words: 'fact.interpreter', icon: MessageCircle, holds: ({ interpreter }) => interpreter === true },
  {
    ...{ words: 'when.notHolidays', icon: TreePalm, kind: 'school-holiday' },
    holds: (offer) => leavesOut(offer, 'school-holiday'),
  },
  {
    ...{ words: 'when.notPublic', icon: CalendarX, kind: 'public-holiday' },
    // Opening hours do not hold on public holidays.
    holds: (offer) => leavesOut(offer, 'public-holiday') || (offer.hours?.length ?? 0) > 0,
  },
  { words: 'fact.online', icon: Globe, holds: ({ online }) => online !== undefined },
  { words: 'detail.signLanguage', icon: Hand, holds: accessible('signLanguage') },
  { words: 'detail.hearingLoop', icon: Ear, holds: accessible('hearingLoop') },
  { words: 'detail.plainLanguage', icon: BookOpenText, holds: accessible('plainLanguage') },
];

/** Whether another language than the feed's own is spoken. */
const speaks = ({ languages, feed }: Offer) => languages?.some((tag) => tag !== feed.languages[0]) === true;

/** An offer's signs, each named for who hears the document. */
export function signsOf(printed: Printed, offer: Offer): readonly TemplateResult[] {
  const [{ t, lang }] = printed.views;
  return SIGNS.filter(({ holds }) => holds(offer)).map(
    ({ words, icon: node }) =>
      html`<span class="sign" role="img" aria-label=${t(words)}>${picture(lang, node)}</span>`,
  );
}

function picture(lang: string, node: IconNode | undefined): TemplateResult {
  return node ? html`${icon(node)}` : html`<bdi class="zero">${money(lang, 0)}</bdi>`;
}

/** What the signs mean that stand on this poster, in every language, and on which days what falls out; a line for each. */
export function signKey(printed: Printed, offers: readonly Offer[]): readonly TemplateResult[] {
  const [{ lang }] = printed.views;
  const used = SIGNS.filter(({ holds }) => offers.some(holds)).map(({ words, icon: node, kind }) => {
    const days = kind ? closedDays(printed, offers, kind) : nothing;
    return html`${picture(lang, node)}<span
        >${inLine(printed, ({ t }) => t(words))}${days === nothing ? nothing : html`: ${days}`}</span
      >
    </li>`;
  });
  const about = (content: unknown) => html`<span class="about">${content}</span>`;
  const closed = closedDays(printed, offers, 'closure');
  return [
    ...used,
    ...(offers.some(speaks)
      ? [html`${icon(Languages)}<span>${inLine(printed, ({ t }) => t('detail.languages'))}</span>`]
      : []),
    ...(closed === nothing
      ? []
      : [about(html`${inLine(printed, ({ t }) => t('offer.cancelled'))}: ${closed}`)]),
    ...(offers.some(({ sample }) => sample) ? [about(inLine(printed, ({ t }) => t('offer.sample')))] : []),
  ];
}

/** The languages spoken at an offer, each named in itself where we know its name: who speaks it, finds it. */
export function spokenLine(offer: Offer, nameOf: (tag: string) => string): TemplateResult | typeof nothing {
  if (!speaks(offer)) return nothing;
  const names = (offer.languages ?? []).map(nameOf);
  return html`<span class="spoken"
    >${icon(Languages)} ${names.map((name, i) => html`${i > 0 ? ', ' : nothing}<bdi>${name}</bdi>`)}</span
  >`;
}
