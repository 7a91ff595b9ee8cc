import { checkRule } from '../../../catalog/time/rule-check.js';
import { toWall } from '../../../catalog/time/zone.js';
import type { Schedule, Text } from '../../../feed/schema/index.js';
import { htmlToLine, htmlToMarkdown } from '../shared/html.js';
import { clockOf, dayOf, urlOf } from '../shared/scalars.js';
import { mergeTexts, textIn } from '../shared/texts.js';
import { filled, get, type Json, stringOf } from '../shared/values.js';
import type { IntegreatContext } from './importer.js';
import { placeOf } from './places.js';

const READ = new Set(
  'id url path title modified_gmt last_updated excerpt content available_languages thumbnail location location_path meeting_url event hash recurrence_rule'.split(
    ' ',
  ),
);

/** Turns the answer of `events/` into offers. Without `combine_recurring` it has an entry for each date of a series. */
export class EventImport {
  readonly #dates = new Map<string, Schedule[]>();

  constructor(
    private readonly context: IntegreatContext,
    private readonly language: string,
  ) {}

  read(entry: Json): void {
    const { draft, unused, source } = this.context;
    const key = `event-${stringOf(get(entry, 'event', 'id')) ?? stringOf(entry['id'])}`;
    unused.addKeys(entry, READ);
    this.#addDate(key, entry);
    const texts = this.#texts(entry);
    if (draft.get('offers', key))
      return draft.update('offers', key, (offer) => ({
        ...offer,
        title: mergeTexts(offer.title, texts.title, source) ?? offer.title,
        ...filled({ description: mergeTexts(offer.description, texts.description, source) }),
      }));
    const place = placeOf(entry['location'], this.context, this.language);
    draft.add('offers', key, {
      ...texts,
      categories: [draft.category('Veranstaltungen')],
      places: place ? [place] : undefined,
      online: urlOf(entry['meeting_url']),
      url: urlOf(entry['url']),
    });
  }

  /** Gives each offer its dates: those of another language are the same, and come once. */
  finish(): void {
    for (const [key, dates] of this.#dates)
      this.context.draft.update('offers', key, (offer) =>
        offer.schedule?.length ? offer : { ...offer, schedule: series(dates) },
      );
  }

  #texts(entry: Json): { title: Text; description: Text | undefined } {
    const say = (text: string) => textIn(this.language, this.context.source, text);
    return {
      title: say(htmlToLine(stringOf(entry['title']) ?? '')) ?? '–',
      description: say(htmlToMarkdown(stringOf(entry['content']) ?? '')),
    };
  }

  #addDate(key: string, entry: Json): void {
    const date = this.#dateOf(entry['event'], stringOf(entry['recurrence_rule']));
    const title = stringOf(entry['title']) ?? '';
    if (!date) return this.context.report.lost({ list: 'offers' }, 'integreat-date', { title });
    if (date.rrule !== undefined && checkRule(date.rrule) !== undefined) {
      this.context.report.lost({ list: 'offers' }, 'rule-unread', { title, rule: date.rrule });
      delete date.rrule;
    }
    this.#dates.set(key, [...(this.#dates.get(key) ?? []), date]);
  }

  #dateOf(event: unknown, rule: string | undefined): Schedule | undefined {
    const [start, end] = [this.#wall(event, 'start'), this.#wall(event, 'end')];
    if (start === undefined) return undefined;
    const allDay = get(event, 'all_day') === true;
    const cut = (wall: string) => (allDay ? wall.slice(0, 10) : wall);
    const last = end !== undefined && cut(end) > cut(start) ? cut(end) : undefined;
    const rrule = rule?.replace(/^(?:DTSTART[^\n]*\n)?RRULE:/i, '').trim();
    return { start: cut(start), ...(last && { end: last }), ...(rrule && { rrule }) };
  }

  /** `start` has an offset; the older `start_date` and `start_time` are on the wall clock. */
  #wall(event: unknown, name: 'start' | 'end'): string | undefined {
    const instant = Date.parse(stringOf(get(event, name)) ?? '');
    if (!Number.isNaN(instant) && /(Z|[+-]\d\d:?\d\d)$/.test(stringOf(get(event, name)) ?? ''))
      return toWall(instant, this.context.options.timezone);
    const [day, clock] = [dayOf(get(event, `${name}_date`)), clockOf(get(event, `${name}_time`))];
    return day && `${day}T${clock ?? '00:00'}`;
  }
}

/** Where a series came as a rule, its single dates say nothing more. */
function series(dates: readonly Schedule[]): Schedule[] {
  const rules = dates.filter(({ rrule }) => rrule !== undefined);
  const [first] = [...rules].sort((a, b) => a.start.localeCompare(b.start));
  if (first) return [first];
  return [...new Map(dates.map((date) => [JSON.stringify(date), date])).values()];
}
