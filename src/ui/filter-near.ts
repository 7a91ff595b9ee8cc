import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { districtCenter } from '../catalog/geo.js';
import { direction } from '../catalog/text.js';
import { foldable, unknownHint } from './filter-choice.js';
import type { Panel } from './filter-types.js';
import { isSame, type Standpoint, standpoints } from './standpoints.js';
import type { View } from './view.js';

const MINUTES = [5, 10, 15, 20, 30, 45];
const USUAL = 15;

/** On foot in so many minutes, from a district's middle or a place. */
export function near(panel: Panel): TemplateResult | typeof nothing {
  const { view, catalog, filter } = panel;
  const anywhere =
    catalog.districts.all.some(districtCenter) || catalog.places.all.some((place) => place.coordinates);
  if (!anywhere && !filter.near) return nothing;
  return foldable(panel, 'near', view.t('filter.near'), filter.near !== undefined, () => {
    const hint = filter.near ? unknownHint(panel, panel.hiddenByUnknown) : nothing;
    return html`<div class="stack">${from(panel, standpoints(view, catalog))} ${minutes(panel)}</div>
      ${hint}`;
  });
}

function from({ view, filter, change }: Panel, points: readonly Standpoint[]): TemplateResult {
  const { t } = view;
  const at = filter.near?.coordinates;
  const current = at && points.find(({ position }) => isSame(position, at));
  const choose = (event: Event) => {
    const chosen = points.find(({ id }) => id === (event.target as HTMLSelectElement).value);
    const within = filter.near?.minutes ?? USUAL;
    change({ near: chosen ? { coordinates: chosen.position, minutes: within } : undefined });
  };
  const group = (kind: Standpoint['kind'], label: string) => {
    const own = points.filter((point) => point.kind === kind);
    if (own.length === 0) return nothing;
    const drawn = () => own.map((point) => option(view, point, point.id === current?.id));
    return html`<optgroup label=${label}>${guard([points, current], drawn)}</optgroup>`;
  };
  return html`<label class="labelled">
    <span>${t('filter.nearFrom')}</span>
    <select class="field" @change=${choose}>
      <option value="" .selected=${live(!at)}>${t('filter.nearAnywhere')}</option>
      ${at && !current ? html`<option value="?" .selected=${live(true)}>${t('filter.nearPoint')}</option>` : nothing}
      ${group('district', t('detail.districts'))} ${group('place', t('filter.places'))}
    </select>
  </label>`;
}

/** An option holds bare text, so that its language and direction stand on itself, and the mark within. */
function option({ t, lang }: View, { id, shown }: Standpoint, chosen: boolean): TemplateResult {
  const words = shown.machine ? `${shown.text} (${t('text.machine')})` : shown.text;
  return html`<option
    value=${id}
    lang=${shown.lang === lang ? nothing : shown.lang}
    dir=${direction(shown.lang)}
    .selected=${live(chosen)}
  >
    ${words}
  </option>`;
}

function minutes({ view, filter, change }: Panel): TemplateResult | typeof nothing {
  const { near: point } = filter;
  if (!point) return nothing;
  const choose = (event: Event) =>
    change({ near: { ...point, minutes: Number((event.target as HTMLSelectElement).value) } });
  const all = [...new Set([...MINUTES, point.minutes])].sort((a, b) => a - b);
  return html`<label class="labelled">
    <span>${view.t('filter.nearMinutes')}</span>
    <select class="field" @change=${choose}>
      ${all.map(
        (count) =>
          html`<option value=${count} .selected=${live(count === point.minutes)}>
            ${view.t('filter.minutes', { count })}
          </option>`,
      )}
    </select>
  </label>`;
}
