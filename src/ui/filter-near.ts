import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { NearChoices, NearCounts } from '../catalog/filter/count-near.js';
import type { Near } from '../catalog/filter/filter.js';
import { districtCenter } from '../catalog/geo.js';
import { direction } from '../catalog/text.js';
import { foldable, unknownHint } from './filter-choice.js';
import type { Panel } from './filter-types.js';
import { isSame, type Standpoint, standpoints } from './standpoints.js';
import type { View } from './view.js';

const MINUTES = [5, 10, 15, 20, 30, 45];
const USUAL = 15;
/** Values of two choices that are no standpoint of the catalogue. */
const ANYWHERE = '';
const ELSEWHERE = '?';

/** On foot in so many minutes, from a district's middle or a place. */
export function near(panel: Panel): TemplateResult | typeof nothing {
  const { view, catalog, filter } = panel;
  const anywhere =
    catalog.districts.all.some(districtCenter) || catalog.places.all.some((place) => place.coordinates);
  if (!anywhere && !filter.near) return nothing;
  return foldable(panel, 'near', view.t('filter.near'), filter.near !== undefined, () => {
    const hint = filter.near ? unknownHint(panel, panel.hiddenUnder(['near'])) : nothing;
    const points = standpoints(view, catalog);
    const counts = panel.walks(choices(filter.near, points));
    return html`<div class="stack">${from(panel, points, counts)} ${minutes(panel, counts)}</div>
      ${hint}`;
  });
}

/** Everything that can be chosen here, by the options' values. */
function choices(chosen: Near | undefined, points: readonly Standpoint[]): NearChoices {
  const within = chosen?.minutes ?? USUAL;
  const walks = chosen ? minutesOf(chosen).map((count) => ({ ...chosen, minutes: count })) : [];
  return new Map([
    [ANYWHERE, undefined],
    [ELSEWHERE, chosen],
    ...points.map(({ id, position }) => [id, { coordinates: position, minutes: within }] as const),
    ...walks.map((walk) => [String(walk.minutes), walk] as const),
  ]);
}

function minutesOf({ minutes: chosen }: Near): number[] {
  return [...new Set([...MINUTES, chosen])].sort((a, b) => a - b);
}

/** The words of an option with how many offers it would leave, once that is known. */
function counted({ t }: View, counts: NearCounts | undefined): (value: string, words: string) => string {
  const known = new Map<number, string>(); // hundreds of options have few different counts
  return (value, words) => {
    const count = counts?.get(value);
    if (count === undefined) return words;
    const amount = known.get(count) ?? t('list.count', { count });
    known.set(count, amount);
    return `${words} (${amount})`;
  };
}

function from(panel: Panel, points: readonly Standpoint[], counts: NearCounts | undefined): TemplateResult {
  const { view, filter, change } = panel;
  const { t } = view;
  const named = counted(view, counts);
  const at = filter.near?.coordinates;
  const current = at && points.find(({ position }) => isSame(position, at));
  const choose = (event: Event) => {
    const chosen = points.find(({ id }) => id === (event.target as HTMLSelectElement).value);
    const within = filter.near?.minutes ?? USUAL;
    change({ near: chosen ? { coordinates: chosen.position, minutes: within } : undefined });
  };
  const option = (value: string, words: string, selected: boolean) =>
    html`<option value=${value} .selected=${live(selected)}>${named(value, words)}</option>`;
  const group = (kind: Standpoint['kind'], label: string) => {
    const own = points.filter((point) => point.kind === kind);
    if (own.length === 0) return nothing;
    const drawn = () =>
      emptyLast(own, counts).map((point) => pointOption(view, point, named, point.id === current?.id));
    return html`<optgroup label=${label}>${guard([points, current, counts, view.lang], drawn)}</optgroup>`;
  };
  return html`<label class="labelled">
    <span>${t('filter.nearFrom')}</span>
    <select class="field" @change=${choose}>
      ${option(ANYWHERE, t('filter.nearAnywhere'), !at)}
      ${at && !current ? option(ELSEWHERE, t('filter.nearPoint'), true) : nothing}
      ${group('district', t('detail.districts'))} ${group('place', t('filter.places'))}
    </select>
  </label>`;
}

/** Points from which nothing is in reach stand behind the others: after some filters they are most of a long list. */
function emptyLast(points: readonly Standpoint[], counts: NearCounts | undefined): readonly Standpoint[] {
  const isEmpty = ({ id }: Standpoint) => counts?.get(id) === 0;
  return [...points.filter((point) => !isEmpty(point)), ...points.filter(isEmpty)];
}

/** An option holds bare text, so that its language and direction stand on itself, and the mark within. */
function pointOption(
  { t, lang }: View,
  { id, shown }: Standpoint,
  named: ReturnType<typeof counted>,
  chosen: boolean,
): TemplateResult {
  const words = shown.machine ? `${shown.text} (${t('text.machine')})` : shown.text;
  return html`<option
    value=${id}
    lang=${shown.lang === lang ? nothing : shown.lang}
    dir=${direction(shown.lang)}
    .selected=${live(chosen)}
  >
    ${named(id, words)}
  </option>`;
}

function minutes(
  { view, filter, change }: Panel,
  counts: NearCounts | undefined,
): TemplateResult | typeof nothing {
  const { near: point } = filter;
  if (!point) return nothing;
  const named = counted(view, counts);
  const choose = (event: Event) =>
    change({ near: { ...point, minutes: Number((event.target as HTMLSelectElement).value) } });
  return html`<label class="labelled">
    <span>${view.t('filter.nearMinutes')}</span>
    <select class="field" @change=${choose}>
      ${minutesOf(point).map(
        (count) =>
          html`<option value=${count} .selected=${live(count === point.minutes)}>
            ${named(String(count), view.t('filter.minutes', { count }))}
          </option>`,
      )}
    </select>
  </label>`;
}
