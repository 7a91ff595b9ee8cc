import { html, type TemplateResult } from 'lit';

/** Stands in a sentence where a text of the feed goes; the second text has two of it. */
const GAP = '\uFFFC';

/**
 * A sentence of the surface around texts of a feed, which so keep their own language, direction and mark.
 * @param sentence makes the sentence around words; a language may order them otherwise
 */
export function filled(
  sentence: (gap: string, ...more: string[]) => string,
  ...contents: readonly unknown[]
): TemplateResult {
  const [first = GAP, ...more] = contents.map((_, index) => GAP.repeat(index + 1));
  const parts = sentence(first, ...more).split(/(\uFFFC+)/);
  return html`${parts.map((part) => (part.startsWith(GAP) ? contents[part.length - 1] : part))}`;
}
