import type { Catalog, Indicator } from '../catalog/model.js';
import { isNamed } from '../catalog/named.js';
import { feedFaults } from '../charts/feed-faults.js';
import { type IndicatorView, indicatorView } from '../charts/indicator-view.js';
import type { FeedIssue } from '../feed/issue.js';
import type { View } from '../ui/view.js';

/** Indicators in the words of a language, kept, so that a chart is drawn anew only when its words or numbers changed. */
export class IndicatorViews {
  readonly #kept = new Map<Indicator, { readonly key: string; readonly view: IndicatorView }>();

  of(view: View, catalog: Catalog, indicator: Indicator, issues: readonly FeedIssue[]): IndicatorView {
    const faults = feedFaults(issues, indicator);
    const key = JSON.stringify([view.lang, view.wanted, faults]);
    const known = this.#kept.get(indicator);
    if (known?.key === key) return known.view;
    const made = indicatorView(view, catalog, indicator, faults);
    this.#kept.set(indicator, { key, view: made });
    return made;
  }

  get all(): readonly IndicatorView[] {
    return [...this.#kept.values()].map(({ view }) => view);
  }

  find(indicator: Indicator | undefined): IndicatorView | undefined {
    return indicator && this.#kept.get(indicator)?.view;
  }

  /** Lets go of all but these. */
  keep(indicators: readonly Indicator[]): void {
    const kept = new Set(indicators);
    for (const indicator of this.#kept.keys()) if (!kept.has(indicator)) this.#kept.delete(indicator);
  }
}

/**
 * The named indicators, or all, as far as choices of topics leave them.
 * @param ids in the order in which they are shown; none means all
 * @param choices of topics; an indicator has to fit each of them
 */
export function indicatorsOf(
  catalog: Catalog,
  ids: readonly string[],
  choices: readonly (readonly string[] | undefined)[],
): readonly Indicator[] {
  const all = ids.length > 0 ? ids.flatMap((id) => catalog.indicators.find(id)) : catalog.indicators.all;
  return all.filter(({ topic }) =>
    choices.every((topics) => topics === undefined || (topic !== undefined && isNamed(topic, topics))),
  );
}
