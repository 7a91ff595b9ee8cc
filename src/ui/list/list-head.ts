import { html, type TemplateResult } from 'lit';
import type { View } from '../view.js';

export interface ListHead {
  /** `calendar`, or else the list. */
  readonly shownAs: string;
  readonly kept: number;
  readonly show: (as: 'list' | 'calendar') => void;
  readonly openSlip: () => void;
}

/** List or calendar, and the way to the slip. */
export function listHead({ t }: View, { shownAs, kept, show, openSlip }: ListHead): TemplateResult {
  const as = (name: 'list' | 'calendar') =>
    html`<button
      type="button"
      aria-pressed=${(shownAs === 'calendar') === (name === 'calendar')}
      @click=${() => show(name)}
    >
      ${t(`calendar.${name}`)}
    </button>`;
  return html`<div class="segments" role="group" aria-label=${t('calendar.as')}>
      ${as('list')}${as('calendar')}
    </div>
    <button type="button" class="button slip-button" @click=${openSlip}>
      ${t('slip.open', { count: kept })}
    </button>`;
}
