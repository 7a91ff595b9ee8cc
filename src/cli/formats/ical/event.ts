import type ICAL from 'ical.js';
import type { Schedule, WireOffer } from '../../../feed/schema/index.js';
import type { FeedDraft, Unused } from '../shared/draft.js';
import { htmlToLine, htmlToMarkdown } from '../shared/html.js';
import type { Place, Report } from '../shared/report.js';
import { emailOf, urlOf } from '../shared/scalars.js';
import { stringOf } from '../shared/values.js';
import { type DateReader, schedulesOf, spanOf, timeOf } from './dates.js';
import type { Clock } from './times.js';

/** What events are read with, and into. */
export interface EventContext {
  readonly draft: FeedDraft;
  readonly report: Report;
  readonly clock: Clock;
  readonly unused: Unused;
  readonly category: string;
  /** The feed's first language. */
  readonly language: string;
}

/** Properties that are read, or that mean nothing to a reader of the feed. */
const READ = new Set(
  'uid dtstamp dtstart dtend duration rrule rdate exdate exrule recurrence-id sequence summary description x-alt-desc location geo url categories organizer status class created last-modified transp priority x-microsoft-cdo-busystatus'.split(
    ' ',
  ),
);

/** Turns the events of one UID into an offer. */
export class EventReader {
  constructor(private readonly context: EventContext) {}

  read({ uid, events }: { uid: string; events: readonly ICAL.Component[] }): void {
    const { report, draft, clock, unused } = this.context;
    const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
    const changes = events.filter((event) => event.hasProperty('recurrence-id'));
    const main = mainOf(masters, changes);
    if (!main) return;
    const title = htmlToLine(textOf(main, 'summary') ?? '');
    const place: Place = { list: 'offers', ...(uid && { path: uid }), values: { title: title || uid } };
    if (isPrivate(main)) return report.lost(place, 'ical-private');
    if (title === '') return report.lost(place, 'ical-no-title');
    for (const event of events) noteUnused(event, unused);
    const reader = { clock, report, place };
    const changed = this.#changed(changes, title, main, reader);
    const own = latest(masters, uid, report).flatMap((event) => schedulesOf(event, changed.instead, reader));
    const schedule = [...own, ...changed.dates];
    if (schedule.length === 0 && masters.length > 0) report.lost(place, 'ical-no-date');
    // Nobody reads a UID, and most have an @, which no feed may have: that the id is another one is no news.
    draft.add('offers', uid || undefined, this.#offer(main, title, schedule), 'opaque');
  }

  /** The dates that are different from their series, and when the series had them. */
  #changed(changes: readonly ICAL.Component[], title: string, main: ICAL.Component, reader: DateReader) {
    const instead: string[] = [];
    const dates: Schedule[] = [];
    for (const change of latestChanges(changes)) {
      const at = timeOf(change, 'recurrence-id', reader);
      if (at !== undefined) instead.push(at);
      if (change.getFirstProperty('recurrence-id')?.getFirstParameter('range'))
        reader.report.lost(reader.place, 'ical-range', { date: at ?? '' });
      const span = spanOf(change, reader);
      if (span && !isCancelled(change)) dates.push({ ...span, ...this.#differences(change, main, title) });
    }
    return { instead, dates };
  }

  /** What one date says that is not so in general. */
  #differences(change: ICAL.Component, main: ICAL.Component, title: string): Partial<Schedule> {
    if (change === main) return {};
    const summary = htmlToLine(textOf(change, 'summary') ?? '');
    const location = textOf(change, 'location');
    const moved = location !== undefined && location !== textOf(main, 'location');
    return {
      ...(moved && { place: this.#place(change, location) }),
      ...(summary !== '' && summary !== title && { note: summary }),
    };
  }

  #offer(event: ICAL.Component, title: string, schedule: Schedule[]): Omit<WireOffer, 'id'> {
    const { draft, category } = this.context;
    const categories = event
      .getAllProperties('categories')
      .flatMap((property) => property.getValues() as unknown[]);
    const names = categories.flatMap((name) =>
      typeof name === 'string' && name.trim() ? [name.trim()] : [],
    );
    const location = textOf(event, 'location');
    const online = location && urlOf(location);
    const html = textOf(event, 'x-alt-desc') ?? textOf(event, 'description') ?? '';
    return {
      title: this.#inLanguage(event, 'summary', title),
      description: htmlToMarkdown(html) || undefined,
      categories: (names.length ? names : [category]).map((name) => draft.category(name)),
      provider: this.#provider(event),
      places: location && !online ? [this.#place(event, location)] : undefined,
      online: online || undefined,
      url: urlOf(textOf(event, 'url')),
      schedule,
      status: isCancelled(event) ? 'cancelled' : undefined,
    };
  }

  #inLanguage(event: ICAL.Component, name: string, text: string): WireOffer['title'] {
    const tag = event.getFirstProperty(name)?.getFirstParameter('language') as unknown;
    const isTag = typeof tag === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag);
    return isTag && tag.toLowerCase() !== this.context.language.toLowerCase() ? { [tag]: text } : text;
  }

  #place(event: ICAL.Component, location: string): string {
    const name = htmlToLine(location);
    const geo = event.getFirstPropertyValue('geo') as unknown;
    const [latitude, longitude] = (Array.isArray(geo) ? geo : []) as unknown[];
    const sound =
      Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180 && Array.isArray(geo);
    const coordinates = sound ? ([Number(longitude), Number(latitude)] as [number, number]) : undefined;
    return this.context.draft.add('places', undefined, { name, coordinates });
  }

  /** An organiser is a provider only with a name: an address alone may be a person's. */
  #provider(event: ICAL.Component): string | undefined {
    const organizer = event.getFirstProperty('organizer');
    const name = stringOf(organizer?.getFirstParameter('cn'));
    if (!organizer) return undefined;
    if (!name || name.includes('@')) {
      this.context.unused.add('ORGANIZER');
      return undefined;
    }
    const email = emailOf(stringOf(organizer.getFirstValue())?.replace(/^mailto:/i, ''));
    return this.context.draft.add('providers', undefined, { name, email });
  }
}

function noteUnused(event: ICAL.Component, unused: Unused): void {
  for (const { name } of event.getAllProperties()) if (!READ.has(name)) unused.add(name.toUpperCase());
  for (const { name } of event.getAllSubcomponents()) unused.add(name.toUpperCase());
}

function textOf(event: ICAL.Component, name: string): string | undefined {
  return stringOf(event.getFirstPropertyValue(name));
}

const isCancelled = (event: ICAL.Component) => textOf(event, 'status')?.toUpperCase() === 'CANCELLED';
const isPrivate = (event: ICAL.Component) => /^(private|confidential)$/i.test(textOf(event, 'class') ?? '');

function sequenceOf(event: ICAL.Component): number {
  return Number(event.getFirstPropertyValue('sequence') ?? 0) || 0;
}

/** Of several versions of one event the last counts. Entries of our own files have numbers, and all count. */
function latest(masters: readonly ICAL.Component[], uid: string, report: Report): readonly ICAL.Component[] {
  const byUid = new Map<string, ICAL.Component>();
  for (const event of masters) {
    const key = textOf(event, 'uid') ?? '';
    const known = byUid.get(key);
    if (known) report.note({ list: 'offers', path: uid }, 'ical-twice', { uid });
    if (!known || sequenceOf(event) >= sequenceOf(known)) byUid.set(key, event);
  }
  return [...byUid.values()];
}

/** The series; where it is missing, a date that takes place, if one does. */
function mainOf(masters: readonly ICAL.Component[], changes: readonly ICAL.Component[]) {
  const [newest] = [...masters].sort((a, b) => sequenceOf(b) - sequenceOf(a));
  return newest ?? changes.find((one) => !isCancelled(one)) ?? changes[0];
}

function latestChanges(changes: readonly ICAL.Component[]): ICAL.Component[] {
  const byDate = new Map<string, ICAL.Component>();
  for (const event of changes) {
    const key = `${textOf(event, 'uid') ?? ''} ${String(event.getFirstPropertyValue('recurrence-id'))}`;
    const known = byDate.get(key);
    if (!known || sequenceOf(event) >= sequenceOf(known)) byDate.set(key, event);
  }
  return [...byDate.values()];
}
