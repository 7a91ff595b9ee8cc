import { html, nothing, type TemplateResult } from 'lit';
import { countFacets, countUnknown, prepareFacets } from '../../catalog/filter/count-facets.js';
import { createNearCount, type NearChoices, type NearCounts } from '../../catalog/filter/count-near.js';
import { countTimes, type TimeCounts } from '../../catalog/filter/count-times.js';
import { normalizeFilter } from '../../catalog/filter/filter.js';
import { offeredBy } from '../../catalog/filter/offered.js';
import { isReduced } from '../../catalog/filter/prune.js';
import { settled } from '../../catalog/filter/settle.js';
import type { Tally } from '../../catalog/filter/tally.js';
import { NO_CALENDAR } from '../../catalog/time/no-calendar.js';
import { closeAround, dialog } from '../dialog.js';
import { chipsOf, filterChips } from '../filter-chips.js';
import { emptyAdvice } from '../filter-empty.js';
import { filterPanel } from '../filter-panel.js';
import { filterStyles } from '../filters.styles.js';
import { createFolds } from '../folds.js';
import { inSlices } from '../slices.js';
import type { ListHost } from './host.js';
import { later } from './later.js';

/** Filters as they stand beside the list, or in a sheet on a phone. */
export interface FilterPart {
  readonly panel: () => TemplateResult;
  /** @param count offers that are left */
  readonly sheet: (count: number, closed: () => void) => TemplateResult;
  /** What is chosen, and that a part of what an address asked for is not there. */
  readonly chips: () => TemplateResult;
  /** How many choices are made. */
  readonly active: () => number;
  /** What helps where nothing is found. */
  readonly empty: () => TemplateResult;
}

/** What the filters lead to. */
const FOUND = '.result, .main .detail-title';

/** Resolves once what counting needs is worked out, piece by piece. */
export async function createPart(host: ListHost): Promise<FilterPart> {
  await inSlices(prepareFacets(host.engine().columns));
  const folds = createFolds(host.changed);
  const times = createTimes(host);
  const walks = createWalks(host);
  host.adopt(filterStyles);

  let whole = false;
  /** What bars the way stands first, the rest a task later: both at once take longer than a visitor should wait. */
  const isWhole = () => {
    if (!whole) setTimeout(() => void ((whole = true), host.changed()));
    return whole;
  };

  const panel = () => {
    const [engine, query] = [host.engine(), host.query()];
    const tally = engine.tally(query);
    const unknown = engine.tally({ ...query, filter: { ...query.filter, unknown: true } });
    return filterPanel({
      view: host.view(),
      catalog: host.catalog(),
      scope: query.scope,
      filter: query.filter,
      facets: countFacets(tally),
      aged: () => host.scoped().some(({ age }) => age),
      offered: (key) => offeredBy(host.scoped(), key, engine.columns),
      times: times(tally),
      walks: (choices) => walks(tally, choices),
      hiddenByUnknown: unknown.left.length - tally.left.length,
      hiddenUnder: (keys) => countUnknown(tally, keys),
      folds,
      whole: isWhole(),
      change: (change) => host.replace(settled(normalizeFilter({ ...host.query().filter, ...change }))),
    });
  };

  const skip = (words: string, selector: string) =>
    html`<button type="button" class="button skip" @click=${() => host.focus(selector)}>${words}</button>`;

  return {
    panel() {
      const { t } = host.view();
      return html`<div class="skipped">
        ${skip(t('filter.skip'), FOUND)} ${panel()} ${skip(t('filter.toSearch'), '.search-field .field')}
      </div>`;
    },
    sheet(count, closed) {
      const view = host.view();
      // Closing gives the focus back to where it came from.
      const apply = (event: Event) => {
        closeAround(event);
        host.focus(FOUND);
      };
      return dialog({
        view,
        kind: 'sheet',
        heading: view.t('filter.heading'),
        closed,
        content: html`${panel()}
          <p class="visually-hidden" role="status">${view.t('list.count', { count })}</p>
          <div class="dialog-foot">
            <button type="button" class="button primary" @click=${apply}>
              ${view.t('list.count', { count })}
            </button>
          </div>`,
      });
    },
    chips() {
      const [view, { filter }] = [host.view(), host.query()];
      const gone = isReduced(filter)
        ? html`<p class="notice" role="status">${view.t('filter.gone')}</p>`
        : nothing;
      return html`${gone} ${filterChips(view, host.catalog(), filter, host.replace)}`;
    },
    active: () => chipsOf(host.view(), host.catalog(), host.query().filter).length,
    empty: () => emptyAdvice(host.view(), host.engine(), host.query(), host.replace),
  };
}

/** Choices of time have no counts until they are worked out. */
function createTimes(host: ListHost): (tally: Tally) => TimeCounts | undefined {
  const counts = later<Tally, TimeCounts>(host.changed);
  return (tally) => {
    const { calendar } = host.engine();
    if (calendar === NO_CALENDAR) return undefined;
    const { filter, now } = host.query();
    return counts(tally, () => (goOn) => countTimes(tally, filter, calendar, now, goOn));
  };
}

/** Hundreds of options are drawn but once when the filter changes: they keep their counts until there are new ones. */
function createWalks(host: ListHost): (tally: Tally, choices: NearChoices) => NearCounts | undefined {
  const counts = later<Tally, NearCounts>(host.changed);
  let last: NearCounts | undefined;
  return (tally, choices) => (last = counts(tally, () => createNearCount(tally, choices)) ?? last);
}
