import { X } from 'lucide';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from './icon.js';
import type { View } from './view.js';

export interface Dialog {
  readonly view: View;
  readonly heading: TemplateResult | string;
  /** `sheet` comes up from below on a phone; `full` takes the whole screen. */
  readonly kind: 'sheet' | 'full';
  readonly content: unknown;
  /** Called once it is closed, whoever closed it. */
  readonly closed: () => void;
}

/** A modal dialog, the browser's own: it keeps the focus in, closes with Escape, and gives the focus back. */
export function dialog({ view, heading, kind, content, closed }: Dialog): TemplateResult {
  return html`<dialog class="dialog ${kind}" aria-labelledby="dialog-heading" @close=${closed} ${ref(open)}>
    <div class="dialog-head">
      <h3 id="dialog-heading">${heading}</h3>
      <button
        type="button"
        class="button quiet icon-button"
        aria-label=${view.t('filter.close')}
        @click=${(event: Event) => closeAround(event)}
      >
        ${icon(X)}
      </button>
    </div>
    <div class="dialog-body">${content}</div>
  </dialog>`;
}

/** Closes the dialog in which something was clicked. */
export function closeAround(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}

/** Opened once it stands in the document, which is just after it was drawn. */
function open(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) return;
  queueMicrotask(() => {
    if (element.isConnected && !element.open) element.showModal();
  });
}
