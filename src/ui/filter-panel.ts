import { type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { FactKey } from '../catalog/filter/filter.js';
import { BARRIERS } from './barriers.js';
import { choice, unknownHint } from './filter-choice.js';
import { audiences, categories, districts, languages, levels, providers, topics } from './filter-lists.js';
import { near } from './filter-near.js';
import type { Panel } from './filter-types.js';
import { age, when } from './filter-when.js';
import { icon } from './icon.js';
import { keepFocus } from './keep-focus.js';

/** All filters: what bars the way in front, then when, who, what, where, level, and who runs it. */
export function filterPanel(panel: Panel): TemplateResult {
  const { t } = panel.view;
  return html`<form class="filters" part="filters" @submit=${(event: Event) => event.preventDefault()}>
    <fieldset class="barriers">
      <legend>${t('filter.barriers')}</legend>
      ${BARRIERS.map(([key, words, name]) => barrier(panel, key, t(words), name))} ${unknownChoice(panel)}
    </fieldset>
    ${panel.whole ? groups(panel) : nothing}
  </form>`;
}

function groups(panel: Panel): TemplateResult {
  return html`<div class="groups">
    ${languages(panel)} ${near(panel)} ${when(panel)} ${audiences(panel)} ${age(panel)} ${categories(panel)}
    ${topics(panel)} ${districts(panel)} ${levels(panel)} ${providers(panel)}
  </div>`;
}

function barrier(panel: Panel, key: FactKey, words: string, name: IconNode): TemplateResult {
  const { filter, facets, change, view } = panel;
  const { yes, unknown } = facets.facts[key];
  const box = choice(view, {
    type: 'checkbox',
    name: key,
    checked: filter[key] === true,
    label: html`${icon(name)}<span>${words}</span>`,
    count: yes,
    toggle: (on) => change({ [key]: on ? true : undefined }),
  });
  return html`${box}${filter[key] ? unknownHint(panel, unknown) : nothing}`;
}

/** Takes back, or gives at once for all filters, what the hints offer one by one. */
function unknownChoice(panel: Panel): TemplateResult | typeof nothing {
  const { view, filter, hiddenByUnknown, change } = panel;
  if (hiddenByUnknown === 0 && !filter.unknown) return nothing;
  const more = filter.unknown
    ? nothing
    : html`<small>${view.t('filter.unknownMore', { count: hiddenByUnknown })}</small>`;
  return html`<div class="unknown">
    ${choice(view, {
      type: 'checkbox',
      name: 'unknown',
      checked: filter.unknown === true,
      label: html`<span>${view.t('filter.unknown')} ${more}</span>`,
      toggle(on, event) {
        // With nothing else chosen there is nothing left to let through, and the box goes.
        keepFocus(event, '.barriers input');
        change({ unknown: on ? true : undefined });
      },
    })}
  </div>`;
}
