import { CalendarPlus, ChevronLeft, ChevronRight, Printer } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import {
  type Agenda,
  type AgendaLine,
  linesFrom,
  shifted,
  type Span,
  spanDays,
  SPANS,
} from '../catalog/agenda.js';
import type { Offer } from '../catalog/model.js';
import { addDays } from '../catalog/time/wall.js';
import { todayIn } from '../catalog/time/civil.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/later-formats.js';
import { icon } from './icon.js';
import { keepFocus } from './keep-focus.js';
import { placeLine, statusMarks, whereLine } from './offer-facts.js';
import { timeRange } from './offer-when.js';
import { unbroken } from './unbroken.js';
import { show, type View } from './view.js';

/** Which part of the calendar is shown. */
export interface CalendarState {
  readonly span: Span;
  /** A day of it, `YYYY-MM-DD`. */
  readonly date: string;
  /** Lines that are drawn. */
  readonly shown: number;
  /** With the days of a month that are over. */
  readonly earlier?: boolean;
}

export interface CalendarPart {
  readonly view: View;
  readonly zone: string;
  readonly state: CalendarState;
  /** Undefined while it is being collected. */
  readonly agenda: Agenda | undefined;
  readonly change: (state: CalendarState) => void;
  /** Gives the focus to what matches, once it is drawn. */
  readonly focus: (selector: string) => void;
  readonly open: (offer: Offer) => void;
  readonly save: () => void;
  /** What is to be read where nothing could be saved. */
  readonly unsaved: unknown;
  readonly print: (title: string) => void;
}

/** Lines that are drawn at first, and added by "more". */
export const LINES = 100;

/** Dated offers as an agenda: days as headings, dates as a list, which a keyboard and a screen reader can walk. */
export function calendarView(part: CalendarPart): TemplateResult {
  const { view, agenda, state, save, print } = part;
  const { t } = view;
  return html`<section class="calendar" part="calendar" aria-label=${t('calendar.calendar')}>
    ${controls(part)}
    <h3 class="calendar-title" aria-live="polite">${title(view, state)}</h3>
    ${agenda ? days(part, agenda) : html`<div class="skeleton card-skeleton"></div>`}
    ${agenda && agenda.undated > 0 ? html`<p class="fineprint">${t('calendar.undated', { count: agenda.undated })}</p>` : nothing}
    <div class="calendar-foot">
      <button type="button" class="button leaves" @click=${save}>
        ${icon(CalendarPlus)} ${t('calendar.export')}
      </button>
      <button type="button" class="button" ?disabled=${!agenda} @click=${() => print(title(view, state))}>
        ${icon(Printer)} ${t('slip.print')}
      </button>
    </div>
    ${part.unsaved}
  </section>`;
}

function todayOf({ view, zone }: CalendarPart): string {
  return todayIn(zone, view.now);
}

function controls(part: CalendarPart): TemplateResult {
  const { view, state, change, focus } = part;
  const { t } = view;
  const to = (date: string, span = state.span) => change({ span, date, shown: LINES });
  const goToday = () => {
    to(todayOf(part));
    focus('.day[aria-current]');
  };
  return html`<div class="calendar-controls">
    <div class="segments" role="group" aria-label=${t('calendar.span')}>
      ${SPANS.map(
        (span) =>
          html`<button type="button" aria-pressed=${span === state.span} @click=${() => to(state.date, span)}>
            ${t(`calendar.${span}`)}
          </button>`,
      )}
    </div>
    <div class="calendar-steps">
      <button type="button" class="button back" @click=${() => to(shifted(state.span, state.date, -1))}>
        ${icon(ChevronLeft)} ${t('calendar.previous')}
      </button>
      <button type="button" class="button" @click=${goToday}>${t('calendar.today')}</button>
      <button type="button" class="button forth" @click=${() => to(shifted(state.span, state.date, 1))}>
        ${t('calendar.next')} ${icon(ChevronRight)}
      </button>
    </div>
  </div>`;
}

function title({ lang }: View, { span, date }: CalendarState): string {
  const { first, after } = spanDays(span, date);
  const utc = { timeZone: 'UTC' } as const;
  if (span === 'month')
    return dateFormat(lang, { month: 'long', year: 'numeric', ...utc }).format(wallAsUtc(first));
  if (span === 'day') return dateFormat(lang, { dateStyle: 'full', ...utc }).format(wallAsUtc(first));
  return dateFormat(lang, { dateStyle: 'long', ...utc }).formatRange(
    wallAsUtc(first),
    wallAsUtc(addDays(after, -1)),
  );
}

function days(part: CalendarPart, { lines: all }: Agenda): TemplateResult {
  const { view, state, change } = part;
  const { t } = view;
  if (all.length === 0) return html`<p class="empty">${t('calendar.empty')}</p>`;
  const today = todayOf(part);
  const lines = isFolded(state, today) ? linesFrom(all, today, view.now) : all;
  const left = lines.length - state.shown;
  const more = (event: Event) => {
    keepFocus(event, `[data-line="${state.shown}"] button`);
    change({ ...state, shown: state.shown + LINES });
  };
  const drawn = lines.slice(0, state.shown);
  return html`<p role="status" class="fineprint">${t('calendar.count', { count: all.length })}</p>
    ${lines.length < all.length ? earlier(part) : nothing}
    ${[...byDay(part, drawn, left > 0)].map(([day, own]) => oneDay(part, day, own))}
    ${
      left > 0
        ? html`<button type="button" class="button more" @click=${more}>
            ${t('calendar.more', { count: Math.min(left, LINES) })}
          </button>`
        : nothing
    }`;
}

/** Of the week or month that we are in, the days that are over are folded until they are asked for. */
function isFolded({ span, date, earlier }: CalendarState, today: string): boolean {
  const { first, after } = spanDays(span, date);
  return !earlier && first <= today && today < after;
}

function earlier({ view, state, change, focus }: CalendarPart): TemplateResult {
  const unfold = () => {
    change({ ...state, earlier: true });
    focus('.day');
  };
  return html`<button type="button" class="button earlier" @click=${unfold}>
    ${view.t('calendar.earlier')}
  </button>`;
}

/** A line and its place among all. */
interface Placed {
  readonly line: AgendaLine;
  readonly place: number;
}

/**
 * Today has a place also without dates.
 * @param goesOn whether there are later lines that are not drawn
 */
function byDay(
  part: CalendarPart,
  lines: readonly AgendaLine[],
  goesOn: boolean,
): ReadonlyMap<string, readonly Placed[]> {
  const { span, date } = part.state;
  const [{ first, after }, today] = [spanDays(span, date), todayOf(part)];
  const days = new Map<string, Placed[]>();
  for (const [place, line] of lines.entries()) {
    const own = days.get(line.day) ?? [];
    own.push({ line, place });
    days.set(line.day, own);
  }
  const last = lines.at(-1)?.day ?? '';
  if (first <= today && today < after && (today < last || !goesOn)) days.set(today, days.get(today) ?? []);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function oneDay(part: CalendarPart, day: string, lines: readonly Placed[]): TemplateResult {
  const { view, open } = part;
  const isToday = day === todayOf(part);
  const format = dateFormat(view.lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const words = html`${isToday ? html`<span class="today">${view.t('calendar.today')}</span> ` : nothing}${format.format(wallAsUtc(day))}`;
  const list = html`<ul class="agenda" role="list">
    ${lines.map((line) => agendaLine(view, line, open))}
  </ul>`;
  return html`<h4 class="day" tabindex="-1" aria-current=${isToday ? 'date' : nothing}>${words}</h4>
    ${lines.length > 0 ? list : html`<p class="fineprint">${view.t('calendar.noneToday')}</p>`}`;
}

function agendaLine(
  view: View,
  { line: { offer, occurrence, omission }, place }: Placed,
  open: (offer: Offer) => void,
): TemplateResult {
  const { t } = view;
  const time = occurrence
    ? occurrence.allDay
      ? t('when.allDay')
      : unbroken(timeRange(view.lang, occurrence))
    : '–';
  return html`<li data-offer=${offer.id} data-line=${place}>
    <span class="time">${time}</span>
    <div>
      <button type="button" class="title-button plain" @click=${() => open(offer)}>
        ${show(view, offer.title, offer)}
      </button>
      <div class="badges">${statusMarks(view, offer)}</div>
      ${omission ? html`<p class="dropped">${t('calendar.dropped', { reason: '' })}${reason(view, offer, omission)}</p>` : nothing}
      <p class="fineprint">
        ${occurrence?.place ? placeLine(view, occurrence.place) : whereLine(view, offer)}
      </p>
    </div>
  </li>`;
}

function reason(view: View, offer: Offer, { reason: why }: NonNullable<AgendaLine['omission']>) {
  return why === 'date' ? view.t('when.noReason') : show(view, why.name, offer);
}
