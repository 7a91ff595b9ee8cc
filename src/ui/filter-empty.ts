import { html, type TemplateResult } from 'lit';
import { adviceFor } from '../catalog/filter/advice.js';
import type { Engine, Query } from '../catalog/filter/engine.js';
import type { Filter, FilterKey } from '../catalog/filter/filter.js';
import { chipsOf } from './filter-chips.js';
import { keepFocus } from './keep-focus.js';
import type { View } from './view.js';

/** Nothing is found: names the filter that costs most, or the two that do together, and offers to leave it out. */
export function emptyAdvice(
  view: View,
  engine: Engine,
  query: Query,
  replace: (filter: Filter) => void,
): TemplateResult {
  const { t } = view;
  const advice = adviceFor(engine, query);
  if (!advice) return html`<p>${t('list.emptyHint')}</p>`;
  const { keys, also, without, count } = advice;
  const chips = chipsOf(view, engine.catalog, query.filter);
  const nameOf = (own: readonly FilterKey[]) =>
    chips
      .filter(({ key }) => own.includes(key))
      .map(({ name }) => name)
      .join(', ');
  const name = nameOf(keys);
  const other = also && nameOf(also);
  const act = (event: Event) => {
    keepFocus(event, '.result');
    replace(without);
  };
  const brings = other ? t('advice.bringsTwo', { name, other, count }) : t('advice.brings', { name, count });
  const drop = other ? t('advice.dropTwo', { name, other }) : t('advice.drop', { name });
  return html`<p>${brings}</p>
    <button type="button" class="button primary" @click=${act}>${drop}</button>`;
}
