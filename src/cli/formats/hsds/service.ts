import type { Text, WireOffer } from '../../../feed/schema/index.js';
import { groupBy } from '../../group.js';
import type { FeedDraft, Unused } from '../shared/draft.js';
import { htmlToLine, htmlToMarkdown } from '../shared/html.js';
import { slugOf } from '../shared/ids.js';
import type { Place, Report } from '../shared/report.js';
import { dayOf, emailOf, languageOf, phoneOf, positionOf, urlOf } from '../shared/scalars.js';
import { textIn } from '../shared/texts.js';
import { filled, get, isEmpty, isObject, type Json, listOf, numberOf, stringOf } from '../shared/values.js';
import { readSchedules, type Sited } from './schedules.js';

/** What services are read with, and into. */
export interface HsdsContext {
  readonly draft: FeedDraft;
  readonly report: Report;
  readonly unused: Unused;
  readonly category: string;
  readonly language: string;
  /** The feed's first language. */
  readonly source: string;
}

const READ = new Set(
  'id name description url email status interpretation_services fees_description minimum_age maximum_age assured_date phones schedules service_at_locations languages organization organization_id cost_options contacts attributes service_areas last_modified'.split(
    ' ',
  ),
);

const READ_LOCATION = new Set(
  'id name description transportation latitude longitude addresses accessibility location_type organization_id'.split(
    ' ',
  ),
);
const READ_ORGANIZATION = new Set('id name description website url email phones logo'.split(' '));

const STATUSES: Readonly<Record<string, WireOffer['status']>> = {
  inactive: 'cancelled',
  defunct: 'ended',
  'temporarily closed': 'paused',
};

/** Turns services into offers. */
export class ServiceImport {
  constructor(private readonly context: HsdsContext) {}

  read(service: Json): void {
    const { draft, report, unused } = this.context;
    const title = this.#text(service['name'], true);
    const where: Place = { list: 'offers', path: stringOf(service['id']) ?? '' };
    if (title === undefined) return report.lost(where, 'hsds-no-name');
    unused.addKeys(service, READ);
    const sites = this.#sites(service);
    draft.add('offers', stringOf(service['id']), {
      title,
      ...this.#facts(service),
      places: sites.length ? [...new Set(sites.map(({ place }) => place))] : undefined,
      ...readSchedules(schedulesOf(service, sites), where, this.context),
    });
  }

  /** An organization that has no service here. */
  readOrganization(organization: Json): void {
    if (this.#provider(organization) === undefined)
      this.context.report.lost(
        { list: 'providers', path: stringOf(organization['id']) ?? '' },
        'hsds-no-name',
      );
  }

  #facts(service: Json): Omit<WireOffer, 'id' | 'title'> {
    const status = stringOf(service['status'])?.toLowerCase() ?? '';
    const url = this.#checked(service, 'url', urlOf);
    return {
      description: this.#text(service['description']),
      ...this.#terms(service),
      provider: this.#provider(service['organization']),
      ...(this.#areas(service) && { districts: ['*'] }),
      age: this.#age(service),
      languages: this.#languages(service),
      languagesNote: this.#text(service['interpretation_services']),
      ...this.#price(service),
      contact: this.#contact(service),
      url,
      status: Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined,
      checked: dayOf(service['assured_date']),
    };
  }

  #text(value: unknown, oneLine = false): Text | undefined {
    const text = stringOf(value);
    const plain = text && (oneLine ? htmlToLine(text) : htmlToMarkdown(text));
    return textIn(this.context.language, this.context.source, plain);
  }

  /** A value that is there but not as it should be is reported. */
  #checked(record: Json, key: string, read: (value: unknown) => string | undefined): string | undefined {
    const value = read(record[key]);
    if (value === undefined && stringOf(record[key]) !== undefined)
      this.context.report.lost({ list: 'offers', path: stringOf(record['id']) ?? '' }, 'field-unread', {
        field: key,
        value: stringOf(record[key]) ?? '',
      });
    return value;
  }

  /** Categories, audiences and tags, which are terms of different taxonomies. */
  #terms(service: Json): Pick<WireOffer, 'categories' | 'audiences' | 'tags'> {
    const { draft, category } = this.context;
    const terms = listOf(service['attributes']).flatMap((one) => {
      const term = get(one, 'taxonomy_term');
      const name = stringOf(get(term, 'name'));
      return name === undefined
        ? []
        : [{ name, id: stringOf(get(term, 'id')), taxonomy: stringOf(get(term, 'taxonomy')) ?? '' }];
    });
    const of = (taxonomy: string) =>
      terms
        .filter((term) => term.taxonomy === taxonomy)
        .map(({ name }) => slugOf(name))
        .filter(Boolean);
    const others = terms.filter(({ taxonomy }) => !['audience', 'tag'].includes(taxonomy));
    const categories = others.map(({ id, name }) =>
      draft.add('categories', id ?? slugOf(name), { name: this.#text(name, true) ?? name }),
    );
    return filled({
      categories: categories.length ? [...new Set(categories)] : [draft.category(category)],
      audiences: of('audience'),
      tags: of('tag'),
    });
  }

  #provider(organization: unknown): string | undefined {
    if (!isObject(organization)) return undefined;
    this.context.unused.addKeys(organization, READ_ORGANIZATION, 'organization.');
    const name = this.#text(organization['name'], true);
    if (name === undefined) return undefined;
    return this.context.draft.add('providers', stringOf(organization['id']), {
      name,
      description: this.#text(organization['description']),
      url: urlOf(organization['website']) ?? urlOf(organization['url']),
      email: emailOf(organization['email']),
      phone: phoneIn(organization['phones']),
      logo: urlOf(organization['logo']),
    });
  }

  #sites(service: Json): Site[] {
    return listOf(service['service_at_locations']).flatMap((one) => {
      const location = get(one, 'location');
      if (!isObject(location)) return [];
      return [{ place: this.#place(location), schedules: listOf(get(one, 'schedules')) }];
    });
  }

  /** Languages by their code, which HSDS writes in two or three letters. */
  #languages(service: Json): string[] | undefined {
    const tags = listOf(service['languages']).flatMap((one) => {
      const tag = languageOf(get(one, 'code'));
      if (tag === undefined) this.context.unused.add('languages[].name');
      return tag ?? [];
    });
    return tags.length ? tags : undefined;
  }

  #place(location: Json): string {
    this.context.unused.addKeys(location, READ_LOCATION, 'location.');
    const addresses = listOf(location['addresses']);
    const address = addresses.find((one) => get(one, 'address_type') === 'physical') ?? addresses[0];
    const notes = listOf(location['accessibility']).flatMap((one) =>
      [get(one, 'description'), get(one, 'details')].map(stringOf).filter(Boolean),
    );
    const coordinates = positionOf(location['longitude'], location['latitude']);
    if (!coordinates && numberOf(location['latitude']) !== undefined)
      this.context.report.lost({ list: 'places', path: stringOf(location['id']) ?? '' }, 'point-unread', {
        point: `${String(location['latitude'])}, ${String(location['longitude'])}`,
      });
    return this.context.draft.add('places', stringOf(location['id']), {
      name: this.#text(location['name'], true),
      street:
        ['address_1', 'address_2'].flatMap((line) => stringOf(get(address, line)) ?? []).join(', ') ||
        undefined,
      postalCode: stringOf(get(address, 'postal_code')),
      city: stringOf(get(address, 'city')),
      coordinates,
      access: this.#text(location['description']),
      transit: this.#text(location['transportation']),
      accessibility: notes.length ? { note: this.#text(notes.join('\n\n')) } : undefined,
    });
  }

  /** An area is words; only that of the whole city has a place in the feed. */
  #areas(service: Json): boolean {
    const areas = listOf(service['service_areas']);
    const whole = areas.some((area) => stringOf(get(area, 'extent')) === '*');
    if (!whole) for (const _ of areas) this.context.unused.add('service_areas');
    return whole;
  }

  #age(service: Json): WireOffer['age'] {
    const age = filled({ min: numberOf(service['minimum_age']), max: numberOf(service['maximum_age']) });
    return isEmpty(age) ? undefined : age;
  }

  #price(service: Json): Pick<WireOffer, 'free' | 'price'> {
    const options = listOf(service['cost_options']);
    for (const _ of options.slice(1)) this.context.unused.add('cost_options[1…]');
    const note = this.#text(service['fees_description']);
    const amount = numberOf(get(options[0], 'amount'));
    const per = this.#text(get(options[0], 'amount_description'));
    const currency = stringOf(get(options[0], 'currency'))?.toUpperCase();
    const price = filled({ amount: amount === 0 ? undefined : amount, currency, per, note });
    return filled({ free: amount === 0 ? true : undefined, price });
  }

  #contact(service: Json): WireOffer['contact'] {
    const contacts = listOf(service['contacts']);
    for (const _ of contacts.slice(1)) this.context.unused.add('contacts[1…]');
    const [first] = contacts;
    const contact = filled({
      name: this.#text(get(first, 'name'), true),
      phone: phoneIn(service['phones']) ?? phoneIn(get(first, 'phones')),
      email: this.#checked(service, 'email', emailOf) ?? emailOf(get(first, 'email')),
    });
    return isEmpty(contact) ? undefined : contact;
  }
}

function phoneIn(phones: unknown): string | undefined {
  return listOf(phones)
    .map((phone) => phoneOf(stringOf(get(phone, 'number'))?.replaceAll('"', '')))
    .find((phone) => phone !== undefined);
}

interface Site {
  readonly place: string;
  readonly schedules: readonly unknown[];
}

/** Schedules that hold everywhere once; one of a single place among several with its place. */
function schedulesOf(service: Json, sites: readonly Site[]): Sited[] {
  const several = new Set(sites.map(({ place }) => place)).size > 1;
  const own = listOf(service['schedules']).map((one): Sited => ({ one }));
  const sited = sites.flatMap(({ place, schedules }) =>
    schedules.map((one): Sited => ({ one, place: several ? place : undefined })),
  );
  return [...groupBy([...own, ...sited], ({ one }) => JSON.stringify(one)).values()].flatMap((alike) => {
    const places = new Set(alike.map(({ place }) => place));
    const [{ one } = { one: undefined }] = alike;
    return places.has(undefined) || places.size === sites.length
      ? [{ one }]
      : [...places].map((place): Sited => ({ one, place }));
  });
}
