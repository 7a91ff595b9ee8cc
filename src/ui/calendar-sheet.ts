import { html, nothing, type TemplateResult } from 'lit';
import type { AgendaLine } from '../catalog/agenda.js';
import type { Feed } from '../catalog/model.js';
import { direction } from '../catalog/text.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/later-formats.js';
import { handoutCss } from './handout.styles.js';
import { placeLine, statusMarks, whereLine } from './offer-facts.js';
import { omissionWords, timeRange } from './offer-when.js';
import { printSheet } from './print-frame.js';
import { qrCode } from './qr.js';
import { sheetOrigin } from './sheet-origin.js';
import { unbroken } from './unbroken.js';
import { show, type View } from './view.js';

/** The dates of a day, a week or a month for paper. */
export interface CalendarSheet {
  readonly view: View;
  /** "23.–29. November 2026" */
  readonly title: string;
  readonly lines: readonly AgendaLine[];
  /** Where they come from. */
  readonly feeds: readonly Feed[];
  /** Page on which they can be seen anew. */
  readonly link: string;
}

const css = `${handoutCss}
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: 1mm 2mm 1mm 0; text-align: start; vertical-align: top; }
thead th { border-block-end: 0.5mm solid #000; font-size: 9pt; }
thead .title { border: 0; font-size: 10.5pt; }
.day { padding-block-start: 4mm; border-block-end: 0.2mm solid #888; font-size: 12pt; break-after: avoid; }
tr { break-inside: avoid; }
.time { inline-size: 30mm; white-space: nowrap; font-variant-numeric: tabular-nums; }
.name { font-weight: 600; }
.where { inline-size: 34%; }
td p { margin: 0; }
.contact { font-size: 9.5pt; }
header { display: flex; justify-content: space-between; gap: 8mm; align-items: start; padding-block-end: 3mm; }
`;

/** Prints the dates: what stands above the columns comes again on every page. */
export function printCalendar(sheet: CalendarSheet): void {
  const { view, title } = sheet;
  const words = `${view.t('calendar.calendar')}: ${title}`;
  printSheet({ lang: view.lang, title: words, css, body: calendarSheet(sheet) });
}

export function calendarSheet(sheet: CalendarSheet): TemplateResult {
  const { view: onScreen, title, lines, feeds, link } = sheet;
  const view: View = { ...onScreen, paper: true };
  const { t, lang } = view;
  return html`<header lang=${lang} dir=${direction(lang)}>
      <div>
        <h1>${t('calendar.calendar')}: ${title}</h1>
        ${sheetOrigin(view, feeds)}
      </div>
      ${qrCode(link, t('action.qr'))}
    </header>
    ${lines.length === 0 ? html`<p>${t('calendar.empty')}</p>` : table(view, title, lines)}`;
}

function table(view: View, title: string, lines: readonly AgendaLine[]): TemplateResult {
  const { t, lang } = view;
  const days = [...new Set(lines.map(({ day }) => day))];
  const format = dateFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return html`<table lang=${lang} dir=${direction(lang)}>
    <thead>
      <tr>
        <th class="title" colspan="3">${title}</th>
      </tr>
      <tr>
        <th scope="col">${t('offer.when')}</th>
        <th scope="col">${t('list.label')}</th>
        <th scope="col">${t('offer.where')}</th>
      </tr>
    </thead>
    ${days.map(
      (day) =>
        html`<tbody>
          <tr>
            <th class="day" colspan="3" scope="rowgroup">${format.format(wallAsUtc(day))}</th>
          </tr>
          ${lines.filter((line) => line.day === day).map((line) => row(view, line))}
        </tbody>`,
    )}
  </table>`;
}

function row(view: View, { offer, occurrence, omission }: AgendaLine): TemplateResult {
  const contact = offer.contact?.phone ?? offer.provider?.phone ?? offer.contact?.email;
  return html`<tr>
    <td class="time">${timeOf(view, occurrence)}</td>
    <td>
      <p class="name">${show(view, offer.title, offer)}</p>
      <p>${statusMarks(view, offer)}</p>
      ${omission ? html`<p>${omissionWords(view, offer, omission)}</p>` : nothing}
    </td>
    <td class="where">
      <p>${occurrence?.place ? placeLine(view, occurrence.place) : whereLine(view, offer)}</p>
      ${contact ? html`<p class="contact"><bdi dir="ltr">${contact}</bdi></p>` : nothing}
    </td>
  </tr>`;
}

function timeOf({ t, lang }: View, occurrence: AgendaLine['occurrence']): TemplateResult | string {
  if (!occurrence) return '–';
  return occurrence.allDay ? t('when.allDay') : unbroken(timeRange(lang, occurrence));
}
