import { html, nothing, type TemplateResult } from 'lit';
import type { Category, Offer, Place } from '../catalog/model.js';
import { languageName } from '../i18n/language-names.js';
import { LANGUAGES } from '../i18n/language-names.js';
import { colorOf } from '../map/palette.js';
import { money, statusMarks, whereLine } from '../ui/offer-facts.js';
import { categoryIcon } from '../ui/pictograms.js';
import { addressLine } from '../ui/place-address.js';
import type { View } from '../ui/view.js';
import type { Entry, Legend, Section, Spot, Stop } from './legend.js';
import { spotColor } from './map-picture.js';
import { signKey, signsOf, spokenLine } from './marks.js';
import { inEach, inLine, type Printed, said, wordings } from './printed.js';
import { timesOf } from './times.js';

/** A row of the legend and how it is drawn. */
export interface LegendRow {
  readonly level: 0 | 1 | 2;
  /** @param again on top of a column that goes on; @param square of the map's grid in which the number stands */
  readonly draw: (again: boolean, square: (number: number) => string, full: boolean) => TemplateResult;
}

/** The rows of a legend: each category, in it each place, and at it each offer. */
export function legendRows(printed: Printed, { sections, spots }: Legend): readonly LegendRow[] {
  const byNumber = new Map(spots.map((spot) => [spot.number, spot]));
  if (sections.length === 0) return [emptyRow(printed)];
  return sections.flatMap((section) => [
    sectionRow(printed, section),
    ...section.stops.flatMap((stop) => [
      stopRow(printed, stop, byNumber),
      ...stop.entries.map((entry) => entryRow(printed, stop, entry)),
    ]),
  ]);
}

/** The key to the signs as rows of the legend. */
export function keyRows(printed: Printed, offers: readonly Offer[]): readonly LegendRow[] {
  return signKey(printed, offers).map((line) => ({
    level: 2,
    draw: () => html`<p class="key-line">${line}</p>`,
  }));
}

function emptyRow(printed: Printed): LegendRow {
  return {
    level: 2,
    draw: () => html`<div class="entry">${inEach(printed, ({ t }) => t('list.empty'))}</div>`,
  };
}

/** A category's pictogram on its colour. */
export function swatch(category: Category): TemplateResult {
  return html`<span class="swatch" data-color=${colorOf(category)}>${categoryIcon(category)}</span>`;
}

function sectionRow(printed: Printed, { category }: Section): LegendRow {
  const mark = category ? swatch(category) : nothing;
  const name = (view: View) =>
    category ? said(printed, view, category.name, category) : view.t('list.label');
  return {
    level: 0,
    draw: (again) =>
      again
        ? html`<div class="section again">${mark}${inEach(printed, name)}</div>`
        : html`<h2 class="section">${mark}${inEach(printed, name)}</h2>`,
  };
}

function stopRow(printed: Printed, stop: Stop, spots: ReadonlyMap<number, Spot>): LegendRow {
  const { number, place } = stop;
  const spot = number === undefined ? undefined : spots.get(number);
  return {
    level: 1,
    draw: (again, square) => {
      const badge =
        number === undefined
          ? html`<span class="no-number" aria-hidden="true">–</span>`
          : html`<b class="number" data-number=${number} data-color=${spot ? spotColor(spot) : ''}
              >${number}</b
            >`;
      const content = html`${badge}<span class="where"
          >${place ? placeWords(printed, place) : nowhere(printed, stop)}${notes(printed, stop)}</span
        >${number === undefined ? nothing : html`<span class="square">${square(number)}</span>`}`;
      return again ? html`<div class="stop again">${content}</div>` : html`<h3 class="stop">${content}</h3>`;
    },
  };
}

/** What stands on the door, and the address as on a letter. */
function placeWords(printed: Printed, place: Place): TemplateResult {
  const inTown = place.city !== undefined && place.city === printed.town;
  const address = addressLine(
    inTown && place.street ? { ...place, postalCode: undefined, city: undefined } : place,
  );
  const name = place.name ? html`<span class="name">${wordings(printed, place.name, place)}</span>` : nothing;
  if (name === nothing && address === nothing)
    return html`<span class="name">${wordings(printed, place.district?.name, place)}</span>`;
  return html`${name}${address === nothing ? nothing : html` <span class="address">${address}</span>`}`;
}

/** Online, coming to people, everywhere: said in each language. */
function nowhere(printed: Printed, { entries }: Stop): TemplateResult {
  const [entry] = entries;
  return entry
    ? html`<span class="name">${inLine(printed, (view) => whereLine(view, entry.offer))}</span>`
    : html``;
}

function notes(
  printed: Printed,
  { number, place }: Pick<Stop, 'number' | 'place'>,
): TemplateResult | typeof nothing {
  const rough = place?.precision === 'street' || place?.precision === 'district';
  const note = (words: 'map.rough' | 'print.outside') =>
    html` <span class="note">(${inLine(printed, ({ t }) => t(words))})</span>`;
  if (number === undefined) return place ? note('print.outside') : nothing;
  return rough ? note('map.rough') : nothing;
}

function entryRow(printed: Printed, { place }: Stop, { offer, told, also }: Entry): LegendRow {
  const title = (view: View) =>
    html`<p class="title">
      ${said(printed, view, offer.title, offer)}
      ${offer.sample ? html`<span class="sample">${view.t('print.sample')}</span>` : nothing}
    </p>`;
  if (told !== undefined) {
    const words = (view: View) =>
      html`${title(view)}
        <p class="when">${view.t('print.elsewhere', { number: String(told) })}</p>`;
    return {
      level: 2,
      draw: () => html`<div class="entry" data-offer=${offer.id}>${inEach(printed, words)}</div>`,
    };
  }
  // Rows are drawn again for every size of type; working out dates is what takes time.
  const times = new Map(printed.views.map((view) => [view, timesOf(printed, view, offer)]));
  return {
    level: 2,
    draw: (_again, _square, full) =>
      html`<div class="entry" data-offer=${offer.id}>
        ${inEach(
          printed,
          (view) =>
            html`${title(view)}
              ${full && offer.summary ? html`<p class="summary">${said(printed, view, offer.summary, offer)}</p>` : nothing}
              <div class="when">${times.get(view)}</div>
              ${marksOf(view, offer)}`,
        )}
        ${alsoLine(printed, also)}${commonLine(printed, offer, place)}
      </div>`,
  };
}

/** Further places of an offer that have no line of their own. */
function alsoLine(printed: Printed, also: Entry['also'] = []): TemplateResult | typeof nothing {
  if (also.length === 0) return nothing;
  return html`<ul class="also" role="list">
    ${also.map((one) => html`<li>+ ${one.place ? placeWords(printed, one.place) : nothing}${notes(printed, one)}</li>`)}
  </ul>`;
}

/** Full, paused or cancelled: what nobody must overlook. */
function marksOf(view: View, offer: Offer): TemplateResult | typeof nothing {
  if (offer.status === 'active') return nothing;
  return html`<p class="badges">${statusMarks(view, { ...offer, sample: false })}</p>`;
}

/** What reads the same in all languages: signs, level, price, languages, and whom to ask. */
function commonLine(
  printed: Printed,
  offer: Offer,
  place: Place | undefined,
): TemplateResult | typeof nothing {
  const [{ lang }] = printed.views;
  const own = (tag: string) => ownName(tag) ?? languageName(tag, lang);
  const { provider } = offer;
  const owner =
    place || !provider ? nothing : html`<span>${wordings(printed, provider.name, provider)}</span>`;
  const parts = [
    ...signsOf(printed, offer),
    priceOf(lang, offer),
    levelOf(offer),
    spokenLine(offer, own),
    owner,
    contactOf(offer),
  ].filter((part) => part !== nothing);
  return parts.length > 0 ? html`<p class="common">${parts}</p>` : nothing;
}

function priceOf(lang: string, { price }: Offer): TemplateResult | typeof nothing {
  return price?.amount ? html`<span>${money(lang, price.amount, price.currency)}</span>` : nothing;
}

function levelOf({ level = [] }: Offer): TemplateResult | typeof nothing {
  return level.length > 0 ? html`<bdi>${level.join(' ')}</bdi>` : nothing;
}

/** A telephone number, or what can be written to; digits keep their order wherever they stand. */
function contactOf({ contact, provider }: Offer): TemplateResult | typeof nothing {
  const phone = contact?.phone ?? provider?.phone;
  const written = phone ?? contact?.email ?? provider?.email;
  return written ? html`<bdi dir="ltr" class=${phone ? 'phone' : 'mail'}>${written}</bdi>` : nothing;
}

function ownName(tag: string): string | undefined {
  return Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag as keyof typeof LANGUAGES] : undefined;
}

/** Gives marked elements the colours of their categories; a policy forbids styles in the HTML. */
export function paint(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-color]'))
    element.style.setProperty('--color', element.dataset.color || null);
}
