import { html, type TemplateResult } from 'lit';
import { adviceFor } from '../catalog/filter/advice.js';
import type { Engine, Query } from '../catalog/filter/engine.js';
import type { Filter } from '../catalog/filter/filter.js';
import { settled } from '../catalog/filter/settle.js';
import { enumerated } from './enumeration.js';
import { chipsOf } from './filter-chips.js';
import { filled } from './filled.js';
import { keepFocus } from './keep-focus.js';
import type { View } from './view.js';

/** Nothing is found: names the filter that costs most, and offers to leave it out, or all. */
export function emptyAdvice(
  view: View,
  engine: Engine,
  query: Query,
  replace: (filter: Filter) => void,
): TemplateResult {
  const clear = (event: Event) => {
    keepFocus(event, '.result');
    replace({});
  };
  return html`${advice(view, engine, query, replace)}
    <button type="button" class="button" @click=${clear}>${view.t('filter.clear')}</button>`;
}

function advice(view: View, engine: Engine, query: Query, replace: (filter: Filter) => void): TemplateResult {
  const { t } = view;
  const found = adviceFor(engine, query);
  if (!found) return html`<p>${t('list.emptyHint')}</p>`;
  const names = chipsOf(view, engine.catalog, query.filter).filter(({ key }) => found.keys.includes(key));
  const name = enumerated(
    view.lang,
    names.map((chip) => chip.name),
  );
  const { count } = found;
  const act = (event: Event) => {
    keepFocus(event, '.result');
    replace(settled(found.without));
  };
  return html`<p>${filled((gap) => t('advice.brings', { name: gap, count }), name)}</p>
    <button type="button" class="button primary" @click=${act}>
      ${filled((gap) => t('advice.drop', { name: gap }), name)}
    </button>`;
}
