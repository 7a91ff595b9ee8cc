import { html, type TemplateResult } from 'lit';

/** Stands in a sentence where a text of the feed goes. */
const GAP = '\uFFFC';

/**
 * A sentence of the surface around a text of a feed, which so keeps its own language, direction and mark.
 * @param sentence makes the sentence around a word
 */
export function filled(sentence: (gap: string) => string, content: unknown): TemplateResult {
  const [before = '', after = ''] = sentence(GAP).split(GAP);
  return html`${before}${content}${after}`;
}
