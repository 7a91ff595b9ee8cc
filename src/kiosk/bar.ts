import {
  Baby,
  CalendarDays,
  Clock,
  Euro,
  Languages,
  MessageCircle,
  QrCode,
  RotateCcw,
  Search,
  ToyBrick,
  Venus,
} from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { IconNode } from 'lucide';
import type { Filter } from '../catalog/filter/filter.js';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';
import type { FilterChange } from './member.js';

/** What a visitor always has at hand. */
export interface Bar {
  readonly t: Translate;
  /** Undefined where no element of the page shows offers. */
  readonly filter: Filter | undefined;
  /** Tag of the visitor's language, as offers name it. */
  readonly spoken: string;
  /** How much can be taken along. */
  readonly kept: number;
  readonly change: (change: FilterChange) => void;
  readonly search: () => void;
  readonly take: () => void;
  readonly languages: () => void;
  readonly again: () => void;
}

/** Large filters, and the ways to search, to take along, to another language and to the beginning. */
export function bar(now: Bar): TemplateResult {
  const { t, filter } = now;
  return html`<div class="bar" role="region" aria-label=${t('kiosk.bar')}>
    ${filter ? quickFilters(now, filter) : ''}
    <div class="ways">
      ${way(RotateCcw, t('kiosk.again'), now.again)} ${way(Languages, t('kiosk.language'), now.languages)}
      ${filter ? way(Search, t('kiosk.search'), now.search) : ''}
      ${way(QrCode, now.kept > 0 ? `${t('kiosk.take')} (${now.kept})` : t('kiosk.take'), now.take)}
    </div>
  </div>`;
}

function way(name: IconNode, words: string, act: () => void): TemplateResult {
  return html`<button type="button" class="button" @click=${act}>
    ${icon(name)} <span>${words}</span>
  </button>`;
}

function quickFilters({ t, spoken, change }: Bar, filter: Filter): TemplateResult {
  const toggle = (name: IconNode, words: string, on: boolean, wanted: FilterChange, without: FilterChange) =>
    html`<button
      type="button"
      class="button toggle"
      aria-pressed=${on}
      @click=${() => change(on ? without : wanted)}
    >
      ${icon(name)} <span>${words}</span>
    </button>`;
  const fact = (key: 'free' | 'childcare' | 'womenOnly', name: IconNode) =>
    toggle(name, t(`fact.${key}`), filter[key] === true, { [key]: true }, { [key]: undefined });
  const when = (word: 'now' | 'today', name: IconNode, words: string) =>
    toggle(name, words, filter.when === word, { when: word }, { when: undefined });
  const one = (key: 'languages' | 'audiences', value: string, name: IconNode, words: string) => {
    const rest = (filter[key] ?? []).filter((other) => other !== value);
    const on = filter[key]?.includes(value) === true;
    return toggle(name, words, on, { [key]: [...rest, value] }, { [key]: rest });
  };
  return html`<div class="quick" role="group" aria-label=${t('kiosk.filters')}>
    ${when('now', Clock, t('filter.whenNow'))} ${when('today', CalendarDays, t('filter.whenToday'))}
    ${fact('free', Euro)} ${one('audiences', 'children', ToyBrick, t('audience.children'))}
    ${fact('childcare', Baby)} ${one('languages', spoken, MessageCircle, t('filter.languages'))}
    ${fact('womenOnly', Venus)}
  </div>`;
}
