import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../i18n/format.js';
import type { Panel } from './filter-types.js';
import { keepFocus } from './keep-focus.js';
import type { View } from './view.js';

type Content = TemplateResult | string | typeof nothing;

/** One choice among others: a native checkbox or radio button, its words, and how many offers it would leave. */
export interface Choice {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly checked: boolean;
  readonly label: Content;
  /** Undefined while it is not known yet. */
  readonly count?: number | undefined;
  readonly toggle: (on: boolean, event: Event) => void;
}

export function choice(
  { t, lang }: View,
  { type, name, checked, label, count, toggle }: Choice,
): TemplateResult {
  const amount =
    count === undefined
      ? nothing
      : html`<span class="count" aria-hidden="true">${written(lang, count)}</span
          ><span class="visually-hidden">, ${t('list.count', { count })}</span>`;
  return html`<label class="check ${count === 0 ? 'none' : ''}">
    <input
      type=${type}
      name=${name}
      .checked=${checked}
      @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked, event)}
    />
    ${label}${amount}
  </label>`;
}

/**
 * A part of the panel that can be folded; it stands open where something in it is chosen.
 * @param content drawn only while it is open: a city has hundreds of places and providers
 */
export function foldable(
  { folds }: Panel,
  name: string,
  heading: string,
  chosen: boolean,
  content: () => Content | readonly Content[],
): TemplateResult {
  const open = folds.isOpen(name, chosen);
  return html`<details
    class="group"
    ?open=${open}
    @toggle=${(event: Event) => folds.toggled(name, (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary>${heading}</summary>
    ${open ? html`<div class="group-body" role="group" aria-label=${heading}>${content()}</div>` : nothing}
  </details>`;
}

/** Options of a list that stand in sight before the rest folds. */
const VISIBLE = 8;

/** Choices, of which a long list folds; what is chosen is never hidden. */
export function longList(panel: Panel, name: string, choices: readonly Choice[]): TemplateResult {
  const draw = (one: Choice) => choice(panel.view, one);
  const [first, rest] = [choices.slice(0, VISIBLE), choices.slice(VISIBLE)];
  if (rest.length < 3) return html`${choices.map(draw)}`;
  const { folds, view } = panel;
  const open = folds.isOpen(
    `${name} rest`,
    rest.some(({ checked }) => checked),
  );
  return html`${first.map(draw)}
    <details
      class="rest"
      ?open=${open}
      @toggle=${(event: Event) =>
        folds.toggled(`${name} rest`, (event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>${view.t('filter.more', { count: rest.length })}</summary>
      ${open ? rest.map(draw) : nothing}
    </details>`;
}

/** Unknown is a third answer: what a choice hides because nobody said, can be let through. */
export function unknownHint({ view, filter, change }: Panel, hidden: number): Content {
  if (hidden === 0 || filter.unknown) return nothing;
  const letThrough = (event: Event) => {
    keepFocus(event, '[name=unknown]');
    change({ unknown: true });
  };
  return html`<button type="button" class="hint-button" @click=${letThrough}>
    ${view.t('filter.unknownMore', { count: hidden })}
  </button>`;
}
