import { html, nothing, type TemplateResult } from 'lit';
import type { ListHost } from './list/host.js';

/** A sentence on what came of pressing a button, to be heard and to be read beside it. */
export interface Said {
  /** @param about what is shown meanwhile: with another the sentence goes; @param words undefined where all went well */
  readonly tell: (about: unknown, words: string | undefined) => void;
  readonly notice: (about: unknown) => TemplateResult | typeof nothing;
}

export function createSaid({ say, changed }: Pick<ListHost, 'say' | 'changed'>): Said {
  let told: { readonly about: unknown; readonly words: string } | undefined;
  return {
    tell(about, words) {
      told = words === undefined ? undefined : { about, words };
      say(words ?? '');
      changed();
    },
    notice: (about) => (told && told.about === about ? html`<p class="notice">${told.words}</p>` : nothing),
  };
}
