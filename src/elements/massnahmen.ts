import { html, nothing, type TemplateResult } from 'lit';
import {
  countStatuses,
  groupMeasures,
  type MeasureGroup,
  type MeasureStatus,
  STATUSES,
} from '../catalog/measure.js';
import type { Catalog, Measure } from '../catalog/model.js';
import { numberFormat } from '../i18n/format.js';
import { measureItem } from '../ui/measure-item.js';
import { measureProgress } from '../ui/measure-progress.js';
import { plain, show, type View } from '../ui/view.js';
import { massnahmenStyles } from './massnahmen.styles.js';
import type { Bundle } from '../i18n/messages.js';
import { scopeFilter } from './scope.js';
import { SuiteElement } from './suite-element.js';

/**
 * The measures by field of action, with status and progress.
 *
 * @tag ikon-massnahmen
 * @slot - Fallback that is shown before the script runs and after a fatal error.
 * @csspart measure - One measure.
 * @csspart progress - How far all of them are.
 */
export class IkonMassnahmen extends SuiteElement {
  static override styles = [...SuiteElement.styles, massnahmenStyles];

  static override properties = {
    ...SuiteElement.properties,
    status: { state: true },
    announced: { state: true },
  };

  /** The state that the visitor wants to see; '' is all. */
  declare status: MeasureStatus | '';
  /** What is said to those who do not see that the list opened an offer. */
  declare announced: string;

  constructor() {
    super();
    this.status = this.announced = '';
  }

  protected override get bundles(): readonly Bundle[] {
    return ['first', 'numbers'];
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeletons" aria-hidden="true">
      ${[1, 2, 3, 4, 5].map(() => html`<div class="skeleton measure-skeleton"></div>`)}
    </div>`;
  }

  protected override renderCatalog(catalog: Catalog): TemplateResult {
    const calendar = this.engine?.calendar;
    if (!calendar) return this.renderSkeleton();
    const view: View = { t: this.t, lang: this.language, wanted: this.wanted, calendar, now: Date.now() };
    const inScope = this.#inScope(catalog);
    if (inScope.length === 0) {
      const none = catalog.measures.all.length === 0;
      return html`<p class="empty">${this.t(none ? 'measure.none' : 'measure.noneFits')}</p>`;
    }
    const shown = inScope.filter(({ status }) => !this.status || status === this.status);
    const samples = inScope.some(({ sample }) => sample);
    return html`${samples ? html`<p class="notice">${this.t('measure.sampleAll')}</p>` : nothing}
      ${measureProgress(view, inScope)} ${this.#renderFilter(inScope, shown.length)}
      <p class="visually-hidden" role="status">${this.announced}</p>
      ${groupMeasures(shown, catalog.topics.all).map((group) => this.#renderGroup(view, group))}`;
  }

  #inScope(catalog: Catalog): readonly Measure[] {
    const wanted = [scopeFilter(this).topics, this.filter.topics].filter((topics) => topics !== undefined);
    return catalog.measures.all.filter(({ topic }) =>
      wanted.every((topics) => topics.includes(topic.id) || topics.includes(topic.localId)),
    );
  }

  #renderFilter(measures: readonly Measure[], count: number): TemplateResult {
    const { t } = this;
    const counts = countStatuses(measures);
    const number = numberFormat(this.language);
    const choose = (event: Event) =>
      (this.status = (event.target as HTMLSelectElement).value as MeasureStatus | '');
    return html`<div class="bar">
      <p class="result" role="status">${t('measure.count', { count })}</p>
      <label
        >${t('measure.filter')}
        <select class="field" @change=${choose}>
          <option value="">${t('measure.all')} (${number.format(measures.length)})</option>
          ${STATUSES.map(
            (status) =>
              html`<option value=${status} ?selected=${status === this.status}>
                ${t(`measureStatus.${status}`)} (${number.format(counts.get(status) ?? 0)})
              </option>`,
          )}
        </select>
      </label>
    </div>`;
  }

  #renderGroup(view: View, { topic, areas }: MeasureGroup): TemplateResult {
    return html`<section>
      <h3>${show(view, topic.name, topic)}</h3>
      ${areas.map(
        ({ area, measures }) => html`
          ${area ? html`<h4 class="area">${show(view, area, topic)}</h4>` : nothing}
          <ul class="measures" role="list">
            ${measures.map((measure) => measureItem(view, measure, area ? 5 : 4, (id) => this.#openOffer(view, id)))}
          </ul>
        `,
      )}
    </section>`;
  }

  /** Opens an offer in whatever shows offers here; the words say so, since that may be out of sight. */
  #openOffer(view: View, id: string): void {
    const offer = this.catalog?.offers.get(id);
    if (!offer) return;
    this.select(id);
    this.announced = this.t('measure.opened', { title: plain(view, offer.title, offer) });
  }
}
