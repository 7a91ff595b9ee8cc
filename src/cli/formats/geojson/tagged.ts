import type { WireOffer, WirePlace } from '../../../feed/schema/index.js';
import { readOpeningHours } from '../osm/opening-hours.js';
import type { FeedDraft, Unused } from '../shared/draft.js';
import { htmlToLine, htmlToMarkdown } from '../shared/html.js';
import type { Report } from '../shared/report.js';
import { dayOf, emailOf, phoneOf, urlOf } from '../shared/scalars.js';
import { textIn, mergeTexts } from '../shared/texts.js';
import { filled, isEmpty, type Json, stringOf } from '../shared/values.js';
import { centerOf, isPoint } from './geometry.js';

/** A thing on a map with properties, as GeoJSON and OpenStreetMap have it. */
export interface Tagged {
  readonly tags: Json;
  readonly id: string | undefined;
  readonly geometry: unknown;
  /** Where it stands in the source. */
  readonly path: string;
}

/** What features are read with, and into. */
export interface TaggedContext {
  readonly draft: FeedDraft;
  readonly report: Report;
  readonly unused: Unused;
  readonly category: string;
  readonly source: string;
  /** Offers at places, or places alone. */
  readonly offers: boolean;
}

const READ = new Set(
  'id @id name title name description beschreibung category kategorie addr:street addr:housenumber addr:postcode addr:city street strasse postalCode postcode plz city ort phone contact:phone telefon email contact:email website contact:website url opening_hours wheelchair toilets:wheelchair amenity office social_facility shop leisure club check_date operator marker-color marker-size marker-symbol'.split(
    ' ',
  ),
);
const KINDS = ['category', 'kategorie', 'social_facility', 'amenity', 'office', 'leisure', 'club', 'shop'];
const ACCESS: Readonly<Record<string, 'yes' | 'limited' | 'no'>> = {
  yes: 'yes',
  designated: 'yes',
  limited: 'limited',
  no: 'no',
};

/** Reads features by their properties: the usual names, and the tags of OpenStreetMap. */
export class TaggedImport {
  constructor(private readonly context: TaggedContext) {}

  read(feature: Tagged): void {
    const { draft, report, unused, category } = this.context;
    const { tags, id, path } = feature;
    const name = this.#name(tags);
    const coordinates = centerOf(feature.geometry);
    if (name === undefined) return report.lost({ path }, 'feature-no-name', { path });
    if (!coordinates)
      report.lost({ path }, 'feature-no-point', { name: firstOf(tags, 'name', 'title') ?? '' });
    for (const key of Object.keys(tags))
      if (!READ.has(key) && !/^(name|description):/.test(key)) unused.add(key);
    const place = this.#place(tags, name, feature, coordinates);
    const own = this.context.offers ? undefined : id;
    const placeId = draft.add('places', id === undefined ? own : `ort-${id}`, place);
    if (!this.context.offers) return;
    const kind = firstOf(tags, ...KINDS) ?? category;
    draft.add('offers', id, {
      title: name,
      categories: [draft.category(kind)],
      places: [placeId],
      ...this.#facts(tags, path),
    });
  }

  /** `name`, and `name:en` and the like as further languages. */
  #name(tags: Json): WireOffer['title'] | undefined {
    const { source } = this.context;
    const own = textIn(source, source, htmlToLine(firstOf(tags, 'name', 'title') ?? ''));
    return Object.entries(tags).reduce<WireOffer['title'] | undefined>((text, [key, value]) => {
      const tag = /^name:([a-z]{2,3}(?:-[A-Za-z]+)?)$/.exec(key)?.[1];
      return tag ? mergeTexts(text, textIn(tag, source, stringOf(value)), source) : text;
    }, own);
  }

  #place(
    tags: Json,
    name: WireOffer['title'],
    feature: Tagged,
    coordinates: [number, number] | undefined,
  ): Omit<WirePlace, 'id'> {
    const street = [firstOf(tags, 'addr:street', 'street', 'strasse'), firstOf(tags, 'addr:housenumber')]
      .filter(Boolean)
      .join(' ');
    const accessibility = filled({
      wheelchair: accessOf(tags['wheelchair']),
      toilet: accessOf(tags['toilets:wheelchair']),
    });
    return {
      name,
      street: street || undefined,
      postalCode: firstOf(tags, 'addr:postcode', 'postalCode', 'postcode', 'plz'),
      city: firstOf(tags, 'addr:city', 'city', 'ort'),
      coordinates,
      precision: coordinates && !isPoint(feature.geometry) ? 'street' : undefined,
      accessibility: isEmpty(accessibility) ? undefined : accessibility,
    };
  }

  #facts(tags: Json, path: string): Partial<WireOffer> {
    const contact = filled({
      phone: phoneOf(firstOf(tags, 'phone', 'contact:phone', 'telefon')?.split(';')[0]),
      email: emailOf(firstOf(tags, 'email', 'contact:email')?.split(';')[0]),
    });
    const operator = firstOf(tags, 'operator');
    return filled({
      description: textIn(
        this.context.source,
        this.context.source,
        htmlToMarkdown(firstOf(tags, 'description', 'beschreibung') ?? ''),
      ),
      provider:
        operator === undefined
          ? undefined
          : this.context.draft.add('providers', undefined, { name: operator }),
      contact: isEmpty(contact) ? undefined : contact,
      url: urlOf(firstOf(tags, 'website', 'contact:website', 'url')),
      checked: dayOf(tags['check_date']),
      hours: this.#hours(firstOf(tags, 'opening_hours'), path),
    });
  }

  #hours(value: string | undefined, path: string): WireOffer['hours'] {
    if (value === undefined) return undefined;
    const { hours, unread } = readOpeningHours(value);
    for (const rule of unread)
      this.context.report.lost({ list: 'offers', path }, 'osm-hours', { rule, value });
    return hours.length ? [...hours] : undefined;
  }
}

function firstOf(tags: Json, ...keys: readonly string[]): string | undefined {
  return keys
    .map((key) => (Object.hasOwn(tags, key) ? stringOf(tags[key]) : undefined))
    .find((text) => text !== undefined);
}

function accessOf(value: unknown): 'yes' | 'limited' | 'no' | undefined {
  const text = stringOf(value);
  return text !== undefined && Object.hasOwn(ACCESS, text) ? ACCESS[text] : undefined;
}
