import { ExternalLink, Image } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Measure, Offer } from '../catalog/model.js';
import { longDate } from '../i18n/long-date.js';
import { categoryLabel } from './category-label.js';
import { contactOf, providerBlock } from './detail-contact.js';
import {
  accessibilityWords,
  asOfToday,
  audienceWords,
  costWords,
  registrationWords,
  validityWords,
} from './detail-facts.js';
import { placeBlock } from './detail-place.js';
import { timesBlock } from './detail-times.js';
import { enumerated, enumeration } from './enumeration.js';
import { filled } from './filled.js';
import { icon } from './icon.js';
import { ownPicture } from './own-picture.js';
import { factMarks, statusMarks, whereLine } from './offer-facts.js';
import { ALL_MARKS, languageList } from './offer-languages.js';
import { markdown } from './markdown.js';
import { checkedAgo } from './offer-age.js';
import { categoryIcon } from './pictograms.js';
import { picked, show, type View } from './view.js';
import { direction } from '../catalog/text.js';

type Content = TemplateResult | string | typeof nothing | undefined;
type ToMeasure = (measure: Measure) => string | undefined;

/** What an element adds to what the feed says. */
export interface Added {
  /** When and where, before what can be done. */
  readonly lines?: TemplateResult;
  /** What can be done with it. */
  readonly actions?: TemplateResult;
  /** How to report a mistake. */
  readonly report?: TemplateResult | typeof nothing;
  /** Address of a measure that the page shows; undefined where it shows none. */
  readonly toMeasure?: ToMeasure;
}

/** One offer in full: all that the feed says of it to be read. What it does not say is left out, not denied. */
export function offerDetail(
  view: View,
  catalog: Catalog,
  offer: Offer,
  { lines, actions, report, toMeasure }: Added = {},
): TemplateResult {
  return html`<article class="detail" part="detail">
    <div class="card-top">
      ${offer.categories.map((category) => categoryLabel(view, category, categoryIcon))}
    </div>
    <h3 class="detail-title" tabindex="-1">${show(view, offer.title, offer)}</h3>
    <div class="badges">${statusMarks(view, asOfToday(view, offer))}</div>
    ${offer.summary ? html`<p class="lead">${show(view, offer.summary, offer)}</p>` : nothing} ${lines}
    ${factMarks(view, offer, ALL_MARKS)} ${actions} ${description(view, offer)}
    <dl class="facts-table">
      ${detailRows(view, catalog, offer, toMeasure).map(
        ({ term, content }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${content}</dd>
          </div>`,
      )}
    </dl>
    ${picture(view, offer)}
    <p class="fineprint">${checked(view, offer)}<br />${source(view, offer)}${license(view, offer)}</p>
    ${report}
  </article>`;
}

/** What the feed says of an offer besides its texts, line by line. */
export function detailRows(
  view: View,
  catalog: Catalog,
  offer: Offer,
  toMeasure: ToMeasure = () => undefined,
): readonly { readonly term: string; readonly content: Content }[] {
  const { t } = view;
  const rows: readonly (readonly [string, Content])[] = [
    [t('detail.when'), timesBlock(view, offer)],
    [t('detail.valid'), validityWords(view, offer)],
    [t('detail.where'), where(view, offer)],
    [t('detail.whoFor'), audienceWords(view, offer)],
    [t('detail.cost'), costWords(view, offer)],
    [t('detail.languages'), languages(view, offer)],
    [t('detail.level'), enumeration(view.lang, offer.level ?? [])],
    [t('detail.registration'), registrationWords(view, offer)],
    [t('detail.accessibility'), accessibilityWords(view, offer.accessibility, offer)],
    [t('detail.contact'), contactOf(view, offer)],
    [t('detail.provider'), providerBlock(view, offer)],
    [t('detail.topics'), topics(view, offer)],
    [t('detail.measure'), measure(view, catalog, offer, toMeasure)],
  ];
  return rows.flatMap(([term, content]) =>
    content === undefined || content === nothing || content === '' ? [] : [{ term, content }],
  );
}

function description(view: View, offer: Offer): Content {
  const text = picked(view, offer.description, offer);
  if (!text) return nothing;
  const mark = text.machine
    ? html`<p><small class="machine">(${view.t('text.machine')})</small></p>`
    : nothing;
  return html`<div class="prose" lang=${text.lang} dir=${direction(text.lang)}>${markdown(text.text)}</div>
    ${mark}`;
}

function where(view: View, offer: Offer): Content {
  const { t } = view;
  const online = offer.online
    ? html`<p>
        <a href=${offer.online} rel="noopener">${icon(ExternalLink)} ${t('detail.showOnline')}</a>
      </p>`
    : nothing;
  const outreach = offer.outreach ? html`<p>${t('offer.outreach')}</p>` : nothing;
  const places = offer.places.map((place) => placeBlock(view, place));
  const elsewhere =
    offer.places.length === 0 && !offer.online && !offer.outreach && offer.districts.length === 0
      ? whereLine(view, offer)
      : nothing;
  return html`${places}${online}${outreach}${elsewhere} ${districts(view, offer)}`;
}

/** Districts are said where they are more than those of the places. */
function districts(view: View, offer: Offer): Content {
  if (offer.citywide && (offer.places.length > 0 || offer.online || offer.outreach))
    return html`<p>${view.t('offer.citywide')}</p>`;
  const said = new Set(offer.places.map((place) => place.district));
  const more = offer.districts.filter((district) => !said.has(district));
  if (more.length === 0) return nothing;
  const names = more.map((district) => show(view, district.name, district));
  return html`<p>${view.t('detail.districts')}: ${enumerated(view.lang, names)}</p>`;
}

function languages(view: View, offer: Offer): Content {
  const { t, lang } = view;
  const spoken = offer.languages?.length ? languageList(lang, offer.languages) : nothing;
  const note = offer.languagesNote ? html`<p>${show(view, offer.languagesNote, offer)}</p>` : nothing;
  const interpreter =
    offer.interpreter === undefined
      ? nothing
      : html`<p>${t(offer.interpreter ? 'fact.interpreter' : 'fact.noInterpreter')}</p>`;
  return [spoken, note, interpreter].every((part) => part === nothing)
    ? nothing
    : html`${spoken}${note}${interpreter}`;
}

function topics(view: View, offer: Offer): Content {
  if (offer.topics.length === 0) return nothing;
  const names = offer.topics.map((topic) => show(view, topic.name, topic));
  return html`<p>${enumerated(view.lang, names)}</p>`;
}

/** The measure that the offer names, or those that name the offer. */
function measure(view: View, catalog: Catalog, offer: Offer, toMeasure: ToMeasure): Content {
  const named = offer.measure ? catalog.measures.find(offer.measure) : [];
  const ofFeed = named.filter(({ feed }) => feed === offer.feed);
  const own = ofFeed.length > 0 ? ofFeed : named;
  const others = catalog.measures.all.filter((candidate) => candidate.offers.includes(offer));
  const all = [...new Set([...own, ...others])];
  if (all.length === 0) return nothing;
  return html`${all.map((one) => {
    const [title, href] = [show(view, one.title, one), toMeasure(one)];
    return html`<p>${href ? html`<a href=${href}>${title}</a>` : title}</p>`;
  })}`;
}

function picture(view: View, { image, feed }: Offer): Content {
  if (!image) return nothing;
  const src = ownPicture(image.url, feed);
  const alt = picked(view, image.alt, { feed });
  const lang = alt && alt.lang !== view.lang ? alt.lang : nothing;
  const credit = image.credit
    ? html`<figcaption>
        ${filled((gap) => view.t('detail.image', { credit: gap }), html`<bdi>${image.credit}</bdi>`)}
      </figcaption>`
    : nothing;
  const shown = src
    ? html`<img src=${src} alt=${alt?.text ?? ''} lang=${lang} loading="lazy" />`
    : html`<a href=${new URL(image.url, feed.url).href} rel="noopener"
        >${icon(Image)} ${show(view, image.alt, { feed })}</a
      >`;
  return html`<figure class="picture">${shown}${credit}</figure>`;
}

function checked(view: View, offer: Offer): string {
  const { t, lang } = view;
  if (!offer.checked) return t('detail.notChecked');
  const date = t('detail.checked', { date: longDate(lang, offer.checked) });
  const ago = checkedAgo(view, offer);
  return ago?.old ? `${date} – ${ago.words}` : date;
}

function source(view: View, { feed }: Offer): TemplateResult {
  const { name, url } = feed.publisher;
  const who = show(view, name, { feed });
  const date = longDate(view.lang, feed.updated.slice(0, 10));
  const linked = url ? html`<a href=${url} rel="noopener">${who}</a>` : who;
  return filled((gap) => view.t('detail.source', { name: gap, date }), linked);
}

/** Under what terms the feed may be used. */
function license({ t }: View, { feed: { license: terms } }: Offer): Content {
  if (!terms) return nothing;
  const words = filled((name) => t('detail.license', { name }), html`<bdi>${terms.name}</bdi>`);
  return html`<br />${terms.url ? html`<a href=${terms.url} rel="license noopener">${words}</a>` : words}`;
}
