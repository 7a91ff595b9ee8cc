import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Printer } from 'lucide';
import { fragmentLink } from '../catalog/fragment-link.js';
import {
  groupMeasures,
  matchMeasures,
  type MeasureFilter,
  type MeasureGroup,
  type MeasureKey,
  valueOf,
} from '../catalog/measure.js';
import type { Catalog, Indicator, Measure, Offer, Topic } from '../catalog/model.js';
import type { Bundle } from '../i18n/messages.js';
import { icon } from '../ui/icon.js';
import {
  choiceWords,
  inTopics,
  type MeasureChoice,
  measureFilters,
  noneFits,
} from '../ui/measures/filters.js';
import { measureItem } from '../ui/measures/item.js';
import { measureProgress, topicProgress } from '../ui/measures/progress.js';
import type { Ways } from '../ui/measures/related.js';
import { plain, show, type View } from '../ui/view.js';
import { AddressedRecord } from './addressed-record.js';
import { massnahmenStyles } from './massnahmen.styles.js';
import { measureParts } from './measure-parts.js';
import { scopeFilter } from './scope.js';
import type { Showing } from './session.js';
import { SuiteElement } from './suite-element.js';

/**
 * The measures by field of action: status, time frame, who leads, what happened, and what belongs to each; a report
 * of them for paper.
 *
 * @tag ikon-massnahmen
 * @csspart measure - One measure.
 * @csspart progress - How far all of them are.
 * @csspart detail - One offer in full, where nothing else of the page shows it.
 */
export class IkonMassnahmen extends SuiteElement {
  static override styles = [...SuiteElement.styles, massnahmenStyles];

  static override properties = {
    ...SuiteElement.properties,
    announced: { state: true },
  };

  /**
   * What is said to those who do not see that the list opened an offer.
   * @private
   */
  declare announced: string;

  readonly #unfolded = new Set<string>();
  readonly #parts = measureParts(() => this.requestUpdate(), this.failed);
  readonly #addressed = new AddressedRecord({
    kind: 'measure',
    group: () => this.group,
    find: (id) =>
      this.renderRoot.querySelector<HTMLElement>(`[data-measure="${CSS.escape(id)}"]`) ?? undefined,
    calm: () => this.drawnByAll(),
    changed: () => this.requestUpdate(),
    unfold: (element) => element.querySelector('details.more')?.setAttribute('open', ''),
  });

  constructor() {
    super();
    this.announced = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#addressed.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#addressed.end();
  }

  protected override forget(blank: () => void): void {
    this.#unfolded.clear();
    this.announced = '';
    super.forget(blank);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.#addressed.updated();
  }

  protected override readonly showing: Showing = {
    kind: 'measure',
    has: (id) => this.catalog !== null && this.#matching(this.catalog).some((measure) => measure.id === id),
    bring: () => undefined,
  };

  #matching(catalog: Catalog): readonly Measure[] {
    const choice = this.#choice(catalog);
    return matchMeasures(inTopics(choice), choice.filter);
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
    const choice = this.#choice(catalog);
    if (choice.measures.length === 0) return this.#renderNone(catalog);
    const counted = inTopics(choice);
    const shown = matchMeasures(counted, choice.filter);
    // Where only some are samples, each of those says so itself.
    const samples = choice.measures.every(({ sample }) => sample);
    return html`${samples ? html`<p class="notice">${this.t('measure.sampleAll')}</p>` : nothing}
      ${counted.length > 0 ? measureProgress(view, counted) : nothing} ${measureFilters(view, choice)}
      ${this.#renderHead(view, choice, shown)}
      <p class="visually-hidden" role="status">${this.announced}</p>
      ${shown.length === 0 ? noneFits(view, this.#clear) : this.#renderGroups(view, catalog, counted, shown)}
      ${this.#renderOffer(view, catalog)}`;
  }

  #renderNone(catalog: Catalog): TemplateResult {
    const none = catalog.measures.all.length === 0;
    return html`<p class="empty">${this.t(none ? 'measure.none' : 'measure.noneFits')}</p>`;
  }

  #renderHead(view: View, choice: MeasureChoice, shown: readonly Measure[]): TemplateResult {
    const { topics } = choice;
    const print = () =>
      void this.#parts
        .report()
        .then((part) =>
          part?.printReport({ view, measures: shown, topics, choice: choiceWords(view, choice) }),
        );
    return html`<div class="bar">
      <p class="result" role="status" tabindex="-1">${this.t('measure.count', { count: shown.length })}</p>
      ${shown.length > 0 ? html`<button type="button" class="button print leaves" @click=${print}>${icon(Printer)} ${this.t('measure.print')}</button>` : nothing}
    </div>`;
  }

  // --- what is chosen --------------------------------------------------------------------------------

  #choice(catalog: Catalog): MeasureChoice {
    const scope = scopeFilter(this).topics;
    const inScope = new Set(scope && topicsOf(catalog, scope));
    const { all } = catalog.measures;
    const measures = scope ? all.filter(({ topic }) => inScope.has(topic)) : all;
    const used = new Set(measures.map(({ topic }) => topic));
    return {
      measures,
      topics: catalog.topics.all.filter((topic) => used.has(topic)),
      chosenTopics: topicsOf(catalog, this.filter.topics ?? []),
      filter: known(this.session?.view.snapshot.measures ?? {}, measures),
      chooseTopics: (ids) => this.changeFilter({ topics: ids.length > 0 ? ids : undefined }),
      choose: (key, value) => this.#choose(key, value),
    };
  }

  #choose(key: MeasureKey, value: string | undefined): void {
    const view = this.session?.view;
    const { [key]: _before, ...rest } = view?.snapshot.measures ?? {};
    view?.update({ measures: value === undefined ? rest : { ...rest, [key]: value } });
  }

  /** All measures again; the focus goes to how many there are, as the button is gone. */
  readonly #clear = (): void => {
    this.session?.view.update({ measures: {} });
    this.changeFilter({ topics: undefined });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.result')?.focus());
  };

  // --- the measures ----------------------------------------------------------------------------------

  #renderGroups(
    view: View,
    catalog: Catalog,
    counted: readonly Measure[],
    shown: readonly Measure[],
  ): TemplateResult[] {
    const ways = this.#ways(view, catalog);
    const all = new Map(
      groupMeasures(counted, catalog.topics.all).map((group) => [group.topic, group.measures]),
    );
    return groupMeasures(shown, catalog.topics.all).map((group) =>
      renderGroup(view, group, all.get(group.topic) ?? group.measures, ways),
    );
  }

  #ways(view: View, catalog: Catalog): Ways {
    const shownBy = new Map<Indicator, boolean>();
    const isShown = (indicator: Indicator) => {
      const known = shownBy.get(indicator) ?? this.#shower('indicator', indicator.id) !== undefined;
      shownBy.set(indicator, known);
      return known;
    };
    return {
      openOffer: (offer) => this.#openOffer(view, offer),
      toIndicator: (indicator) =>
        isShown(indicator) ? fragmentLink('indicator', indicator, location.href, this.group) : undefined,
      leave: (measure) => history.replaceState(history.state, '', this.#linkTo(measure)),
      brief: (indicator) => this.#parts.brief.value?.indicatorBrief(view, catalog, indicator),
      unfolded: this.#unfolded,
      fold: (key, open) => this.#fold(key, open),
      linkTo: (measure) => this.#linkTo(measure),
    };
  }

  #linkTo(measure: Measure): string {
    return fragmentLink('measure', measure, location.href, this.group);
  }

  #fold(key: string, open: boolean): void {
    if (this.#unfolded.has(key) === open) return;
    if (open) this.#unfolded.add(key);
    else this.#unfolded.delete(key);
    this.requestUpdate();
  }

  #shower(kind: Showing['kind'], id: string): Showing | undefined {
    return [...(this.session?.showing ?? [])].find((one) => one.kind === kind && one.has(id));
  }

  #showerOf(id: string): Showing | undefined {
    return this.#shower('offer', id) ?? this.#shower('pin', id);
  }

  /** Opens an offer in whatever shows offers here, and says so, since that may be out of sight; else above all. */
  #openOffer(view: View, offer: Offer): void {
    const shower = this.#showerOf(offer.id);
    shower?.bring(offer.id);
    this.select(offer.id);
    this.announced = shower ? this.t('measure.opened', { title: plain(view, offer.title, offer) }) : '';
  }

  /** The selected offer, where nothing else of the page shows it. */
  #renderOffer(view: View, catalog: Catalog): TemplateResult | typeof nothing {
    const offer = catalog.offers.get(this.selected ?? '');
    if (!offer || this.#showerOf(offer.id)) return nothing;
    const part = this.#parts.offer.value;
    if (!part || !this.hasWords('list')) return nothing;
    part.sheetStyles.forEach((styles) => this.adopt(styles));
    return part.offerSheet(view, catalog, offer, () => this.select(null));
  }
}

function renderGroup(
  view: View,
  { topic, areas }: MeasureGroup,
  all: readonly Measure[],
  ways: Ways,
): TemplateResult {
  return html`<section>
    <h3>${show(view, topic.name, topic)}</h3>
    ${topicProgress(view, all)}
    ${areas.map(
      ({ area, measures }) => html`
        ${area ? html`<h4 class="area">${show(view, area, topic)}</h4>` : nothing}
        <ul class="measures" role="list">
          ${measures.map((measure) => measureItem(view, measure, area ? 5 : 4, ways))}
        </ul>
      `,
    )}
  </section>`;
}

function topicsOf(catalog: Catalog, ids: readonly string[]): readonly Topic[] {
  return [...new Set(ids.flatMap((id) => catalog.topics.find(id)))];
}

/** A lead that no measure has is what is left of an old address: it asks for nothing. */
function known(filter: MeasureFilter, measures: readonly Measure[]): MeasureFilter {
  const { lead, ...rest } = filter;
  return lead === undefined || measures.some((measure) => valueOf('lead', measure) === lead) ? filter : rest;
}
