import { html, nothing, type TemplateResult } from 'lit';
import { countStatuses, groupMeasures, type MeasureGroup } from '../../catalog/measure.js';
import type { Feed, Measure, Recorded, Text, Topic } from '../../catalog/model.js';
import { dateFormat, written } from '../../i18n/format.js';
import { printSheet } from '../print-frame.js';
import { show, type View } from '../view.js';
import { doneWords, IN_ORDER } from './progress.js';
import { reportCss } from './report.styles.js';
import { factsLine, statusWords } from './status.js';
import { description, lead, measureTitle, partners } from './texts.js';
import { timeline } from './timeline.js';

/** What a report for paper tells. */
export interface MeasureReport {
  readonly view: View;
  readonly measures: readonly Measure[];
  readonly topics: readonly Topic[];
  /** What was chosen, in words, where not all measures are reported. */
  readonly choice: readonly string[];
}

/** Prints a report of measures: the totals per field of action, then every measure in full. */
export function printReport(report: MeasureReport): void {
  const { t, lang } = report.view;
  printSheet({ lang, title: t('measure.report'), css: reportCss, body: reportSheet(report) });
}

export function reportSheet({ view: onScreen, measures, topics, choice }: MeasureReport): TemplateResult {
  const view: View = { ...onScreen, paper: true };
  const groups = groupMeasures(measures, topics);
  return html`${heading(view, measures, choice)} ${totals(view, measures, groups)}
  ${groups.map((group) => section(view, group))}`;
}

function heading(view: View, measures: readonly Measure[], choice: readonly string[]): TemplateResult {
  const feeds = [...new Set(measures.map(({ feed }) => feed))];
  return html`<header>
    <h1>${view.t('measure.report')}</h1>
    ${feeds.map((feed) => source(view, feed))} ${choice.map((words) => html`<p>${words}</p>`)}
    ${measures.every(({ sample }) => sample) ? html`<p class="samples">${view.t('measure.sampleAll')}</p>` : nothing}
  </header>`;
}

/** Who publishes a feed, and the day on which it was last changed, on its publisher's calendar. */
function source(view: View, feed: Feed): TemplateResult {
  const day = dateFormat(view.lang, { dateStyle: 'long', timeZone: feed.timezone });
  const date = day.format(new Date(feed.updated));
  return html`<p>
    ${show(view, feed.title, { feed })} – ${show(view, feed.publisher.name, { feed })} ·
    ${view.t('indicator.asOf', { date })}
  </p>`;
}

/** How many measures of each field of action are in each state. */
function totals(view: View, all: readonly Measure[], groups: readonly MeasureGroup[]): TemplateResult {
  const { t, lang } = view;
  const states = IN_ORDER.filter((status) => countStatuses(all).has(status));
  const cells = (measures: readonly Measure[]) => {
    const counts = countStatuses(measures);
    return html`<td>${written(lang, measures.length)}</td>
      ${states.map((status) => html`<td>${written(lang, counts.get(status) ?? 0)}</td>`)}`;
  };
  return html`<table>
      <caption>
        ${t('measure.progress')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('measure.topics')}</th>
          <th scope="col">${t('measure.total')}</th>
          ${states.map((status) => html`<th scope="col">${statusWords(view, status)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ topic, measures }) =>
            html`<tr>
              <th scope="row">${show(view, topic.name, topic)}</th>
              ${cells(measures)}
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${t('measure.total')}</th>
          ${cells(all)}
        </tr>
      </tfoot>
    </table>
    <p class="done-words">${doneWords(view, all)}</p>`;
}

function section(view: View, { topic, measures, areas }: MeasureGroup): TemplateResult {
  return html`<section>
    <h2>${show(view, topic.name, topic)}</h2>
    <p class="done-words">${doneWords(view, measures)}</p>
    ${areas.map(
      ({ area, measures: own }) =>
        html`${area ? html`<h3 class="area">${show(view, area, topic)}</h3>` : nothing}
        ${own.map((measure) => entry(view, measure, area !== undefined))}`,
    )}
  </section>`;
}

function entry(view: View, measure: Measure, inArea: boolean): TemplateResult {
  const { t } = view;
  const title = measureTitle(view, measure);
  const reported = (measure.updates ?? []).length > 0;
  return html`<article>
    ${inArea ? html`<h4 class="measure-title">${title}</h4>` : html`<h3 class="measure-title">${title}</h3>`}
    ${factsLine(view, measure)} ${description(view, measure)} ${lead(view, measure)}
    ${partners(view, measure)}
    ${reported ? timeline(view, measure) : html`<p class="none">${t('measure.noUpdates')}</p>`}
    ${names(view, t('measure.offers'), measure.offers)}
    ${names(view, t('measure.indicators'), measure.indicators)}
  </article>`;
}

type Titled = Recorded & { readonly title: Text };

function names(view: View, term: string, records: readonly Titled[]): TemplateResult | typeof nothing {
  if (records.length === 0) return nothing;
  return html`<div>
    <p class="term">${term}</p>
    <ul class="names">
      ${records.map((record) => html`<li>${show(view, record.title, record)}</li>`)}
    </ul>
  </div>`;
}
