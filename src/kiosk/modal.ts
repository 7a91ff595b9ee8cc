import { X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { type ElementPart } from 'lit';
import type { Translate } from '../i18n/translator.js';
import { icon } from '../ui/icon.js';

/**
 * Opens a dialog above all else once it stands in the document, and keeps it open: the browser's own ways to close one
 * (Escape, a gesture back) must not uncover what it covers. It gives the focus back before it goes.
 */
class Modal extends AsyncDirective {
  #dialog: HTMLDialogElement | undefined;

  render(): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart): typeof nothing {
    if (this.#dialog) return nothing;
    const dialog = (this.#dialog = part.element as HTMLDialogElement);
    queueMicrotask(this.#open);
    dialog.addEventListener('close', this.#open);
    return nothing;
  }

  readonly #open = (): void => {
    const dialog = this.#dialog;
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  };

  override disconnected(): void {
    this.#dialog?.removeEventListener('close', this.#open);
    this.#dialog?.close();
  }
}

export const modal = directive(Modal);

/** A dialog with a heading and a large way out. */
export function sheet(t: Translate, kind: string, heading: string, body: unknown, close: () => void) {
  return html`<dialog class="sheet ${kind}" aria-labelledby="sheet-heading" ${modal()} @cancel=${close}>
    <div class="sheet-head">
      <h2 id="sheet-heading">${heading}</h2>
      ${closeButton(t, close)}
    </div>
    ${body}
  </dialog>`;
}

function closeButton(t: Translate, close: () => void): TemplateResult {
  return html`<button type="button" class="button close" aria-label=${t('filter.close')} @click=${close}>
    ${icon(X)}
  </button>`;
}
