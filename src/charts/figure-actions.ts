import { html, nothing, type TemplateResult } from 'lit';
import { ChevronDown, Download, Link, MapPinned, TriangleAlert } from 'lucide';
import { icon } from '../ui/icon.js';
import type { View } from '../ui/view.js';
import type { IndicatorView } from './indicator-view.js';

export type FileKind = 'png' | 'svg' | 'csv';

/** What can be done with an indicator. */
export interface FigureActions {
  readonly save: (kind: FileKind) => void;
  readonly copyLink: () => void;
  /** Undefined where no map on the page can show the indicator. */
  readonly map: { readonly shown: boolean; readonly toggle: () => void } | undefined;
  /** What came of it; undefined before. */
  readonly said: Said | undefined;
}

/** What came of what somebody wanted. */
export interface Said {
  readonly words: string;
  readonly failed?: boolean;
}

const WORDS = { png: 'indicator.png', svg: 'indicator.svg', csv: 'indicator.csv' } as const;

/** One row under a figure: files, a link to it, the map. Every name ends with the title, for whoever hears it alone. */
export function figureActions(
  { t }: View,
  { title, chart, table }: IndicatorView,
  { save, copyLink, map, said }: FigureActions,
): TemplateResult {
  const of = html`<span class="visually-hidden">: ${title}</span>`;
  const kinds: readonly FileKind[] = chart ? ['png', 'svg', 'csv'] : ['csv'];
  const numbers = table.rows.some((row) => table.columns.some((column) => table.cell(row, column)));
  return html`<div class="actions">
    ${
      numbers
        ? html`<details class="files leaves">
            <summary>
              ${icon(Download)} <span>${t('indicator.download')}${of}</span> ${icon(ChevronDown)}
            </summary>
            <div class="file-kinds">
              ${kinds.map(
                (kind) =>
                  html`<button type="button" data-file=${kind} @click=${() => save(kind)}>
                    ${t(WORDS[kind])}${of}
                  </button>`,
              )}
            </div>
          </details>`
        : nothing
    }
    <button type="button" class="copy-link leaves" @click=${copyLink}>
      ${icon(Link)} <span>${t('indicator.copyLink')}${of}</span>
    </button>
    ${
      map
        ? html`<button type="button" class="to-map" aria-pressed=${map.shown} @click=${map.toggle}>
            ${icon(MapPinned)} <span>${t('indicator.toMap')}${of}</span>
          </button>`
        : nothing
    }
    <p class="said ${said?.failed ? 'failed' : ''}" role="status">
      ${said?.failed ? icon(TriangleAlert) : nothing}${said?.words}
    </p>
  </div>`;
}
