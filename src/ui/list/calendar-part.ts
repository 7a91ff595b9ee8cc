import type { TemplateResult } from 'lit';
import { type Agenda, createAgenda, spanRange } from '../../catalog/agenda.js';
import type { Offer } from '../../catalog/model.js';
import { type LinkTo, offerLink } from '../../catalog/offer-link.js';
import { todayIn } from '../../catalog/time/civil.js';
import { NO_CALENDAR } from '../../catalog/time/no-calendar.js';
import { saveCalendar } from '../calendar-file.js';
import { calendarStyles } from '../calendar.styles.js';
import { printCalendar } from '../calendar-sheet.js';
import { type CalendarState, calendarView, LINES } from '../calendar-view.js';
import { detailStyles } from '../detail.styles.js';
import { createSaid } from '../said.js';
import { inSlices } from '../slices.js';
import type { ListHost } from './host.js';

/** Dated offers, day by day. */
export interface CalendarPart {
  readonly render: (results: readonly Offer[]) => TemplateResult;
}

export function createPart(host: ListHost): CalendarPart {
  const linkTo: LinkTo = (offer, language) => offerLink(offer, host.page(), language);
  const zoneOf = () => host.catalog().feeds[0]?.timezone ?? 'Europe/Berlin';
  const collect = createCollector(host);
  const unsaved = createSaid(host);
  let state: CalendarState | undefined;
  [detailStyles, calendarStyles].forEach(host.adopt);

  return {
    render(results) {
      const view = host.view();
      const zone = zoneOf();
      state ??= { span: 'week', date: todayIn(zone, view.now), shown: LINES };
      const agenda = collect(results, state, zone);
      return calendarView({
        view,
        zone,
        state,
        agenda,
        open: host.open,
        focus: host.focus,
        save() {
          const saved = saveCalendar(view, results, view.t('calendar.calendar'), linkTo);
          unsaved.tell(results, saved ? undefined : view.t('calendar.empty'));
        },
        unsaved: unsaved.notice(results),
        print(title) {
          const { feeds } = host.catalog();
          if (agenda) printCalendar({ view, title, feeds, lines: agenda.lines, link: host.page().href });
        },
        change(next) {
          state = next;
          host.changed();
        },
      });
    },
  };
}

type Collect = (results: readonly Offer[], state: CalendarState, zone: string) => Agenda | undefined;

/** Collects piece by piece, and keeps what was collected last. */
function createCollector(host: ListHost): Collect {
  let asked: { results: readonly Offer[]; calendar: object; span: string } | undefined;
  let agenda: Agenda | undefined;
  let done = false;

  async function work(current: Agenda): Promise<void> {
    await inSlices((goOn) => current !== agenda || current.grow(goOn));
    if (current !== agenda) return;
    done = true;
    host.changed();
  }

  return (results, { span, date }, zone) => {
    const { calendar } = host.engine();
    const key = `${span} ${date}`;
    if (asked?.results !== results || asked.calendar !== calendar || asked.span !== key) {
      asked = { results, calendar, span: key };
      done = false;
      agenda =
        calendar === NO_CALENDAR ? undefined : createAgenda(results, calendar, spanRange(span, date, zone));
      if (agenda) void work(agenda);
    }
    return done ? agenda : undefined;
  };
}
