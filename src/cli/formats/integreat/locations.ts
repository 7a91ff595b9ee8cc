import { WEEKDAYS } from '../../../catalog/time/wall.js';
import type { Hours, Text, WireOffer } from '../../../feed/schema/index.js';
import { htmlToLine, htmlToMarkdown } from '../shared/html.js';
import { clockOf, emailOf, phoneOf, urlOf } from '../shared/scalars.js';
import { mergeTexts, textIn } from '../shared/texts.js';
import { filled, get, isEmpty, type Json, listOf, stringOf } from '../shared/values.js';
import type { IntegreatContext } from './importer.js';
import { placeOf } from './places.js';

const READ = new Set(
  'id url path title modified_gmt last_updated meta_description excerpt content available_languages icon thumbnail website email phone_number contacts category temporarily_closed opening_hours appointment_url location hash organization barrier_free'.split(
    ' ',
  ),
);

/** Turns the answer of `locations/` into offers at places. */
export class LocationImport {
  constructor(
    private readonly context: IntegreatContext,
    private readonly language: string,
  ) {}

  read(entry: Json): void {
    const { draft, unused, source } = this.context;
    const key = `location-${stringOf(get(entry, 'location', 'id')) ?? stringOf(entry['id'])}`;
    unused.addKeys(entry, READ);
    const texts = this.#texts(entry);
    if (draft.get('offers', key))
      return draft.update('offers', key, (offer) => ({
        ...offer,
        title: mergeTexts(offer.title, texts.title, source) ?? offer.title,
        ...filled({
          summary: mergeTexts(offer.summary, texts.summary, source),
          description: mergeTexts(offer.description, texts.description, source),
        }),
      }));
    draft.add('offers', key, { ...this.#offer(entry), ...texts });
  }

  #texts(entry: Json): { title: Text; summary: Text | undefined; description: Text | undefined } {
    const say = (text: string | undefined) => textIn(this.language, this.context.source, text);
    return {
      title: say(htmlToLine(stringOf(entry['title']) ?? '')) ?? '–',
      summary: say(stringOf(entry['meta_description'])),
      description: say(htmlToMarkdown(stringOf(entry['content']) ?? '')),
    };
  }

  #offer(entry: Json): Omit<WireOffer, 'id' | 'title'> {
    const place = placeOf(entry['location'], this.context, this.language);
    const category = stringOf(get(entry, 'category', 'name')) ?? stringOf(entry['category']) ?? 'Orte';
    const closed = entry['temporarily_closed'] === true;
    const barrierFree = entry['barrier_free'];
    return {
      categories: [this.context.draft.category(category)],
      places: place ? [place] : undefined,
      provider: this.#provider(entry['organization']),
      url: urlOf(entry['website']) ?? urlOf(entry['url']),
      registrationUrl: urlOf(entry['appointment_url']),
      contact: this.#contact(entry),
      hours: this.#hours(entry),
      status: closed ? 'paused' : undefined,
      accessibility:
        typeof barrierFree === 'boolean'
          ? { wheelchair: barrierFree ? ('yes' as const) : ('no' as const) }
          : undefined,
    };
  }

  #contact(entry: Json): WireOffer['contact'] {
    const first = listOf(entry['contacts'])[0];
    const contact = filled({
      name: stringOf(get(first, 'area_of_responsibility')) ?? stringOf(get(first, 'name')),
      phone: phoneOf(entry['phone_number']) ?? phoneOf(get(first, 'phone_number')),
      email: emailOf(entry['email']) ?? emailOf(get(first, 'email')),
    });
    for (const _ of listOf(entry['contacts']).slice(1)) this.context.unused.add('contacts[1…]');
    return isEmpty(contact) ? undefined : contact;
  }

  #provider(organization: unknown): string | undefined {
    const name = stringOf(get(organization, 'name'));
    if (name === undefined) return undefined;
    const own = stringOf(get(organization, 'slug')) ?? stringOf(get(organization, 'id'));
    return this.context.draft.add('providers', own, {
      name,
      url: urlOf(get(organization, 'website')),
      logo: urlOf(get(organization, 'logo')),
    });
  }

  /** One entry for each day from Monday on. */
  #hours(entry: Json): Hours[] | undefined {
    const days = listOf(entry['opening_hours']).flatMap((day, index): Hours[] => {
      const weekday = WEEKDAYS[index];
      if (weekday === undefined || get(day, 'closed') === true) return [];
      const appointment = get(day, 'appointmentOnly') === true;
      const more = { days: [weekday], ...(appointment && { appointment }) };
      if (get(day, 'allDay') === true) return [{ ...more, opens: '00:00', closes: '24:00' }];
      return listOf(get(day, 'timeSlots')).flatMap((slot) => this.#slot(slot, more, entry));
    });
    return days.length ? joined(days) : undefined;
  }

  #slot(slot: unknown, more: Pick<Hours, 'days'>, entry: Json): Hours[] {
    const [opens, closes] = [clockOf(get(slot, 'start')), clockOf(get(slot, 'end'))];
    if (opens && closes) return [{ ...more, opens, closes }];
    this.context.report.lost({ list: 'offers' }, 'integreat-hours', {
      title: stringOf(entry['title']) ?? '',
    });
    return [];
  }
}

/** Days with the same times stand together. */
function joined(days: readonly Hours[]): Hours[] {
  const groups = new Map<string, Hours>();
  for (const { days: own, ...times } of days) {
    const key = JSON.stringify(times);
    const known = groups.get(key);
    groups.set(key, { ...times, days: [...(known?.days ?? []), ...own] });
  }
  return [...groups.values()];
}
