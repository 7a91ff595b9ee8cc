import { ExternalLink } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Offer } from '../catalog/model.js';
import { comma, dateFormat, wallAsUtc } from '../i18n/format.js';
import { categoryLabel } from './category-label.js';
import { contactOf, providerBlock } from './detail-contact.js';
import { accessibilityWords, audienceWords, costWords, registrationWords } from './detail-facts.js';
import { placeBlock } from './detail-place.js';
import { timesBlock } from './detail-times.js';
import { icon } from './icon.js';
import { ownPicture } from './own-picture.js';
import { factMarks, languageList, statusMarks, whereLine } from './offer-facts.js';
import { markdown } from './markdown.js';
import { checkedAgo } from './offer-age.js';
import { categoryIcon } from './pictograms.js';
import { picked, show, type View } from './view.js';
import { direction } from '../catalog/text.js';

type Content = TemplateResult | string | typeof nothing | undefined;

/**
 * One offer in full: everything that the feed says of it. What it does not say is left out, not denied.
 * @param actions what can be done with it
 * @param report how to report a mistake
 */
export function offerDetail(
  view: View,
  catalog: Catalog,
  offer: Offer,
  actions: Content = nothing,
  report: Content = nothing,
): TemplateResult {
  const { t } = view;
  return html`<article class="detail" part="detail">
    <div class="card-top">
      ${offer.categories.map((category) => categoryLabel(view, category, categoryIcon))}
    </div>
    <h3 class="detail-title" tabindex="-1">${show(view, offer.title, offer)}</h3>
    <div class="badges">${statusMarks(view, offer)}</div>
    ${offer.summary ? html`<p class="lead">${show(view, offer.summary, offer)}</p>` : nothing}
    ${factMarks(view, offer)} ${actions} ${description(view, offer)}
    <dl class="facts-table">
      ${row(t('detail.when'), timesBlock(view, offer))} ${row(t('detail.valid'), validity(view, offer))}
      ${row(t('detail.where'), where(view, offer))} ${row(t('detail.whoFor'), audienceWords(view, offer))}
      ${row(t('detail.cost'), costWords(view, offer))} ${row(t('detail.languages'), languages(view, offer))}
      ${row(t('detail.level'), offer.level?.join(comma(view.lang)))}
      ${row(t('detail.registration'), registrationWords(view, offer))}
      ${row(t('detail.accessibility'), accessibilityWords(view, offer.accessibility, offer))}
      ${row(t('detail.contact'), contactOf(view, offer))}
      ${row(t('detail.provider'), providerBlock(view, offer))} ${row(t('detail.topics'), topics(view, offer))}
      ${row(t('detail.measure'), measure(view, catalog, offer))}
      ${row(t('detail.tags'), offer.tags?.join(comma(view.lang)))}
    </dl>
    ${picture(view, offer)}
    <p class="fineprint">${checked(view, offer)}<br />${source(view, offer)}${license(view, offer)}</p>
    ${report}
  </article>`;
}

function row(term: string, content: Content): TemplateResult | typeof nothing {
  if (content === undefined || content === nothing || content === '') return nothing;
  return html`<div>
    <dt>${term}</dt>
    <dd>${content}</dd>
  </div>`;
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

function validity({ lang }: View, { validFrom, validThrough }: Offer): Content {
  if (!validFrom && !validThrough) return undefined;
  const day = (date: string | undefined) => (date ? longDate(lang, date) : '…');
  return `${day(validFrom)} – ${day(validThrough)}`;
}

function longDate(lang: string, date: string): string {
  return dateFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(wallAsUtc(date));
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
  return html`<p>
    ${view.t('detail.districts')}:
    ${more.map((district, i) => html`${i ? comma(view.lang) : ''}${show(view, district.name, district)}`)}
  </p>`;
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
  return html`${offer.topics.map((topic, i) => html`${i ? comma(view.lang) : ''}${show(view, topic.name, topic)}`)}`;
}

/** The measure that the offer names, or those that name the offer. */
function measure(view: View, catalog: Catalog, offer: Offer): Content {
  const named = offer.measure ? catalog.measures.find(offer.measure) : [];
  const ofFeed = named.filter(({ feed }) => feed === offer.feed);
  const own = ofFeed.length > 0 ? ofFeed : named;
  const others = catalog.measures.all.filter((candidate) => candidate.offers.includes(offer));
  const all = [...new Set([...own, ...others])];
  if (all.length === 0) return nothing;
  return html`${all.map((one) => html`<p>${show(view, one.title, one)}</p>`)}`;
}

function picture(view: View, { image, feed }: Offer): Content {
  const src = ownPicture(image?.url, feed);
  if (!image || !src) return nothing;
  const alt = picked(view, image.alt, { feed })?.text ?? '';
  const credit = image.credit
    ? html`<figcaption>${view.t('detail.image', { credit: image.credit })}</figcaption>`
    : nothing;
  return html`<figure class="picture"><img src=${src} alt=${alt} loading="lazy" />${credit}</figure>`;
}

function checked(view: View, offer: Offer): string {
  const { t, lang } = view;
  if (!offer.checked) return t('detail.notChecked');
  const date = t('detail.checked', { date: longDate(lang, offer.checked) });
  const ago = checkedAgo(view, offer);
  return ago?.old ? `${date} – ${ago.words}` : date;
}

function source(view: View, { feed }: Offer): string {
  const name = picked(view, feed.publisher.name, { feed })?.text ?? '';
  return view.t('detail.source', { name, date: longDate(view.lang, feed.updated.slice(0, 10)) });
}

/** Under what terms the feed may be used. */
function license({ t }: View, { feed: { license: terms } }: Offer): Content {
  if (!terms) return nothing;
  const words = t('detail.license', { name: terms.name });
  return html`<br />${terms.url ? html`<a href=${terms.url} rel="license noopener">${words}</a>` : words}`;
}
