import { html, nothing, type TemplateResult } from 'lit';
import { isToCome, type MeasureUpdate, newestFirst } from '../../catalog/measure.js';
import type { Measure } from '../../catalog/model.js';
import { longDate } from '../../i18n/long-date.js';
import { show, type View } from '../view.js';

/** Updates that are seen at once; older ones are folded. */
const AT_ONCE = 3;

/** What happened, the newest first. On paper nothing is folded. */
export function timeline(view: View, measure: Measure): TemplateResult | typeof nothing {
  const all = newestFirst(measure);
  if (all.length === 0) return nothing;
  const [first, older] = view.paper ? [all, []] : [all.slice(0, AT_ONCE), all.slice(AT_ONCE)];
  return html`${list(view, measure, first)}
  ${
    older.length > 0
      ? html`<details class="older">
          <summary>${view.t('measure.older', { number: older.length })}</summary>
          ${list(view, measure, older)}
        </details>`
      : nothing
  }`;
}

function list(view: View, measure: Measure, updates: readonly MeasureUpdate[]): TemplateResult {
  return html`<ol class="timeline" role="list">
    ${updates.map((update) => {
      const { date, text, url } = update;
      const words = show(view, text, measure);
      const toCome = isToCome(update, measure.feed, view.now);
      return html`<li>
        <time datetime=${date}>${longDate(view.lang, date)}</time>
        ${toCome ? html`<em>${view.t('measure.toCome')}</em>` : nothing}
        <p>${url ? html`<a href=${url} rel="noopener">${words}</a>` : words}</p>
      </li>`;
    })}
  </ol>`;
}
