import { html, type TemplateResult } from 'lit';
import { adviceFor } from '../catalog/filter/advice.js';
import type { Engine, Query } from '../catalog/filter/engine.js';
import type { Filter, FilterKey } from '../catalog/filter/filter.js';
import { settled } from '../catalog/filter/settle.js';
import { enumerated } from './enumeration.js';
import { chipsOf } from './filter-chips.js';
import { filled } from './filled.js';
import { keepFocus } from './keep-focus.js';
import type { View } from './view.js';

/**
 * Nothing is found: names the filter that costs most, or the two that do together, and offers to leave it out, or all.
 */
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
  const { keys, also, without, count } = found;
  const chips = chipsOf(view, engine.catalog, query.filter);
  const nameOf = (own: readonly FilterKey[]) =>
    enumerated(
      view.lang,
      chips.filter(({ key }) => own.includes(key)).map((chip) => chip.name),
    );
  const name = nameOf(keys);
  const act = (event: Event) => {
    keepFocus(event, '.result');
    replace(settled(without));
  };
  const [brings, drop] = also
    ? [
        filled(
          (gap, next = '') => t('advice.bringsTwo', { name: gap, other: next, count }),
          name,
          nameOf(also),
        ),
        filled((gap, next = '') => t('advice.dropTwo', { name: gap, other: next }), name, nameOf(also)),
      ]
    : [
        filled((gap) => t('advice.brings', { name: gap, count }), name),
        filled((gap) => t('advice.drop', { name: gap }), name),
      ];
  return html`<p>${brings}</p>
    <button type="button" class="button primary" @click=${act}><span>${drop}</span></button>`;
}
