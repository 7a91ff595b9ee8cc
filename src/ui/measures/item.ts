import { html, nothing, type TemplateResult } from 'lit';
import type { Measure } from '../../catalog/model.js';
import { plain, type View } from '../view.js';
import { relatedIndicators, relatedOffers, type Ways } from './related.js';
import { factsLine } from './status.js';
import { description, lead, measureTitle, partners } from './texts.js';
import { timeline } from './timeline.js';

/**
 * One measure: what it is, how far it is, who leads, what happened, and what belongs to it.
 * @param level of its heading: below its field of action, or below an area within it
 */
export function measureItem(view: View, measure: Measure, level: 4 | 5, ways: Ways): TemplateResult {
  const title = measureTitle(view, measure);
  return html`<li class="measure" part="measure" data-measure=${measure.id}>
    ${level === 4 ? html`<h4 class="measure-title" tabindex="-1">${title}</h4>` : html`<h5 class="measure-title" tabindex="-1">${title}</h5>`}
    ${factsLine(view, measure)} ${more(view, measure, ways)}
  </li>`;
}

function more(view: View, measure: Measure, ways: Ways): TemplateResult {
  const { t } = view;
  const count = measure.updates?.length ?? 0;
  return html`<details class="more">
    <summary>
      ${t('measure.more')}${count > 0 ? html` · ${t('measure.updates', { count })}` : nothing}
      <span class="visually-hidden">: ${plain(view, measure.title, measure)}</span>
    </summary>
    <div class="measure-body">
      ${description(view, measure)} ${lead(view, measure)} ${partners(view, measure)}
      ${count > 0 ? timeline(view, measure) : html`<p class="quiet-line">${t('measure.noUpdates')}</p>`}
      ${relatedOffers(view, measure, ways)} ${relatedIndicators(view, measure, ways)}
      <p><a class="own-link" href=${ways.linkTo(measure)}>${t('measure.link')}</a></p>
    </div>
  </details>`;
}
