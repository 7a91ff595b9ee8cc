import { isDeepStrictEqual } from 'node:util';
import type { Schedule, WireOffer, WirePlace } from '../../../feed/schema/index.js';
import type { Values } from '../../problem.js';
import type { FeedDraft, Unused } from '../shared/draft.js';
import { htmlToLine, htmlToMarkdown } from '../shared/html.js';
import { slugOf } from '../shared/ids.js';
import type { Place, Report } from '../shared/report.js';
import { emailOf, languageOf, phoneOf, positionOf, urlOf } from '../shared/scalars.js';
import { mergeTexts, textIn } from '../shared/texts.js';
import { filled, get, isEmpty, isObject, type Json, listOf, numberOf, stringOf } from '../shared/values.js';
import { eventDates, openingHours } from './times.js';

/** What things are read with, and into. */
export interface ThingContext {
  readonly draft: FeedDraft;
  readonly report: Report;
  readonly unused: Unused;
  readonly category: string;
  readonly source: string;
  readonly zone: string;
  /** Things that others point to. */
  readonly byId: ReadonlyMap<string, Json>;
}

const READ = new Set(
  '@context @id @type identifier name description disambiguatingDescription url startDate endDate duration eventSchedule eventStatus location organizer provider offers isAccessibleForFree inLanguage availableLanguage keywords image typicalAgeRange telephone email contactPoint address geo openingHours openingHoursSpecification hoursAvailable category serviceType areaServed eventAttendanceMode logo subEvent audience'.split(
    ' ',
  ),
);
const STATUSES: Readonly<Record<string, WireOffer['status']>> = {
  EventCancelled: 'cancelled',
  EventPostponed: 'paused',
};

/** The types of a thing without the address of schema.org in front. */
export function typesOf(node: Json): string[] {
  return listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')] : [],
  );
}

type Kind = 'offer' | 'place' | 'organization' | undefined;

/** Turns schema.org's things into records of a feed. */
export class ThingImport {
  constructor(private readonly context: ThingContext) {}

  read(node: Json): void {
    const kind = kindOf(node);
    const type = typesOf(node).join(', ') || '?';
    if (kind === 'offer') this.#offer(node, type);
    else if (kind === 'place') this.#place(node);
    else if (kind === 'organization') this.#organization(node);
    else this.context.unused.add(type);
  }

  #offer(node: Json, type: string): void {
    const { draft, report, unused } = this.context;
    const where: Place = { list: 'offers', path: ownId(node) ?? '' };
    const title = this.#text(node['name'], true);
    if (title === undefined) return report.lost(where, 'thing-no-name', { type });
    unused.addKeys(node, READ);
    const facts = this.#facts(node);
    const dates = this.#dates(node, where, facts.places ?? []);
    draft.add('offers', ownId(node), {
      title,
      ...facts,
      schedule: dates.length ? dates : undefined,
      hours: this.#hours(node, where),
    });
  }

  #facts(node: Json): Omit<WireOffer, 'id' | 'title'> {
    const { places, online } = this.#locations(node);
    const provider = this.#target(listOf(node['organizer'] ?? node['provider'])[0]);
    const price = this.#price(node);
    return {
      summary: this.#text(node['disambiguatingDescription']),
      description: this.#text(node['description']),
      categories: this.#categories(node),
      provider: isObject(provider) ? this.#organization(provider) : undefined,
      places: places.length ? places : undefined,
      online,
      languages: this.#languages(node),
      audiences: audiencesOf(node),
      age: ageOf(node['typicalAgeRange']),
      ...price,
      contact: contactOf(node),
      url: urlOf(node['url']),
      status: statusOf(node),
    };
  }

  /** Parts of the same name are the dates of an event, as our own export writes them; other parts are something else. */
  #dates(node: Json, where: Place, places: NonNullable<WireOffer['places']>): Schedule[] {
    const { report, unused, zone } = this.context;
    const lost = (code: string, values: Values) => report.lost(where, code, values);
    const parts = listOf(node['subEvent']).map((one) => this.#target(one));
    const own = parts.filter(isObject).filter(({ name }) => isDeepStrictEqual(name, node['name']));
    for (const _ of parts.slice(own.length)) unused.add('subEvent');
    if (own.length === 0) return eventDates(node, zone, lost);
    return own.flatMap((part) => {
      const [place] = this.#locations(part).places;
      const more = filled({
        place: place !== undefined && places.includes(place) ? undefined : place,
        note: this.#text(part['description']),
      });
      const isOff = statusOf(part) !== undefined && statusOf(node) === undefined;
      return isOff ? [] : eventDates(part, zone, lost).map((date) => ({ ...date, ...more }));
    });
  }

  #text(value: unknown, oneLine = false): WireOffer['title'] | undefined {
    const { source } = this.context;
    return listOf(value).reduce<WireOffer['title'] | undefined>((text, one) => {
      const words = stringOf(isObject(one) ? one['@value'] : one) ?? '';
      const language = languageOf(get(one, '@language')) ?? source;
      return mergeTexts(
        text,
        textIn(language, source, oneLine ? htmlToLine(words) : htmlToMarkdown(words)),
        source,
      );
    }, undefined);
  }

  /** A thing may be named by its `@id` only. */
  #target(value: unknown): unknown {
    const id = get(value, '@id');
    const isReference = isObject(value) && Object.keys(value).length === 1 && typeof id === 'string';
    return isReference ? (this.context.byId.get(id) ?? value) : value;
  }

  #categories(node: Json): string[] {
    const words = listOf(node['category'] ?? node['serviceType'] ?? node['keywords']).flatMap((one) =>
      typeof one === 'string' ? one.split(',') : [stringOf(get(one, 'name')) ?? ''],
    );
    const names = words.map((word) => word.trim()).filter(Boolean);
    return [
      ...new Set(
        (names.length ? names : [this.context.category]).map((name) => this.context.draft.category(name)),
      ),
    ];
  }

  #locations(node: Json): { places: string[]; online?: string } {
    const places: string[] = [];
    let online: string | undefined;
    for (const one of listOf(node['location'] ?? node['areaServed'])) {
      const location = this.#target(one);
      if (typeof location === 'string')
        places.push(this.context.draft.add('places', undefined, { name: htmlToLine(location) }));
      else if (isObject(location) && typesOf(location).includes('VirtualLocation'))
        online ??= urlOf(location['url']);
      else if (isObject(location)) places.push(this.#place(location));
    }
    return { places, ...(online && { online }) };
  }

  #place(node: Json): string {
    const address = node['address'];
    const lines = typeof address === 'string' ? htmlToLine(address) : stringOf(get(address, 'streetAddress'));
    const record: Omit<WirePlace, 'id'> = {
      name: this.#text(node['name'], true),
      street: lines,
      postalCode: stringOf(get(address, 'postalCode')),
      city: stringOf(get(address, 'addressLocality')),
      coordinates: positionOf(get(node, 'geo', 'longitude'), get(node, 'geo', 'latitude')),
      hours: this.#hours(node, { list: 'places', path: ownId(node) ?? '' }),
    };
    return this.context.draft.add('places', ownId(node), record);
  }

  #organization(node: Json): string | undefined {
    const name = this.#text(node['name'], true);
    if (name === undefined) return undefined;
    return this.context.draft.add('providers', ownId(node), {
      name,
      description: this.#text(node['description']),
      url: urlOf(node['url']),
      email: emailOf(node['email']),
      phone: phoneOf(node['telephone']),
      logo: urlOf(get(node['logo'], 'url') ?? node['logo']),
    });
  }

  #languages(node: Json): string[] | undefined {
    const tags = listOf(node['inLanguage'] ?? node['availableLanguage']).flatMap(
      (one) => languageOf(get(one, 'alternateName') ?? one) ?? [],
    );
    return tags.length ? tags : undefined;
  }

  #price(node: Json): Pick<WireOffer, 'free' | 'price' | 'registrationUrl'> {
    const offers = listOf(node['offers']);
    for (const _ of offers.slice(1)) this.context.unused.add('offers[1…]');
    const amount = numberOf(get(offers[0], 'price'));
    const free =
      typeof node['isAccessibleForFree'] === 'boolean'
        ? node['isAccessibleForFree']
        : amount === 0
          ? true
          : undefined;
    const currency = stringOf(get(offers[0], 'priceCurrency'))?.toUpperCase();
    const price = amount !== undefined && amount > 0 ? filled({ amount, currency }) : undefined;
    return filled({ free, price, registrationUrl: urlOf(get(offers[0], 'url')) });
  }

  #hours(node: Json, where: Place): WireOffer['hours'] {
    const { hours, unread } = openingHours(node);
    for (const rule of unread) this.context.report.lost(where, 'hours-unread', { rule });
    return hours.length ? [...hours] : undefined;
  }
}

function kindOf(node: Json): Kind {
  const types = typesOf(node);
  if (
    types.some((type) => /Event$|^Course(Instance)?$|Festival$/.test(type)) ||
    node['startDate'] !== undefined
  )
    return 'offer';
  if (types.some((type) => /Service$/.test(type)) && !types.includes('LodgingService')) return 'offer';
  if (
    types.some((type) =>
      /^(Place|Library|Museum|Park|CivicStructure|TouristAttraction|CommunityCenter)$|Place$|Venue$/.test(
        type,
      ),
    )
  )
    return 'place';
  if (
    types.some((type) =>
      /Organization$|^(NGO|LocalBusiness|Corporation|School|Church|GovernmentOffice|SportsClub)$/.test(type),
    )
  )
    return 'organization';
  return undefined;
}

function audiencesOf(node: Json): string[] | undefined {
  const names = listOf(node['audience']).flatMap(
    (one) => slugOf(stringOf(get(one, 'audienceType') ?? get(one, 'name')) ?? '') || [],
  );
  return names.length ? names : undefined;
}

function statusOf(node: Json): WireOffer['status'] {
  const status = stringOf(node['eventStatus'])?.replace(/^https?:\/\/schema\.org\//, '') ?? '';
  return Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined;
}

function ownId(node: Json): string | undefined {
  return stringOf(node['identifier']) ?? stringOf(get(node, 'identifier', 'value')) ?? stringOf(node['@id']);
}

function contactOf(node: Json): WireOffer['contact'] {
  const point = listOf(node['contactPoint'])[0];
  const contact = filled({
    phone: phoneOf(node['telephone']) ?? phoneOf(get(point, 'telephone')),
    email: emailOf(node['email']) ?? emailOf(get(point, 'email')),
  });
  return isEmpty(contact) ? undefined : contact;
}

/** `6-12`, `18-`, `-6`. */
function ageOf(value: unknown): WireOffer['age'] {
  const [, min = '', max = ''] = /^(\d{1,3})?\s*[-–]\s*(\d{1,3})?$/.exec(stringOf(value) ?? '') ?? [];
  const age = filled({ min: min ? Number(min) : undefined, max: max ? Number(max) : undefined });
  return isEmpty(age) || (age.min ?? 0) > (age.max ?? 130) ? undefined : age;
}
