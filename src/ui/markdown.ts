import { html, type TemplateResult } from 'lit';

type Piece = TemplateResult | string;

/**
 * Draws the feed's Markdown subset: paragraphs, lists, emphasis and links to http, https, mailto and tel.
 * Everything else, HTML among it, stays the text that it is. Links open where the host's page decides.
 */
export function markdown(source: string): TemplateResult[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .flatMap(block);
}

const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;

/** A block may be a paragraph that a list follows without an empty line between. */
function block(source: string): TemplateResult[] {
  const groups: { kind: RegExp | undefined; lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    const kind = [BULLET, NUMBER].find((mark) => mark.test(line));
    const last = groups.at(-1);
    if (last && last.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map(({ kind, lines }) =>
    kind ? list(kind, lines) : html`<p>${lines.map(paragraphLine)}</p>`,
  );
}

function paragraphLine(line: string, index: number): TemplateResult {
  return index > 0 ? html`<br />${inline(line)}` : html`${inline(line)}`;
}

function list(kind: RegExp, lines: readonly string[]): TemplateResult {
  const items = lines.map((line) => html`<li>${inline(line.replace(kind, ''))}</li>`);
  return kind === NUMBER
    ? html`<ol class="prose-list">
        ${items}
      </ol>`
    : html`<ul class="prose-list">
        ${items}
      </ul>`;
}

/** Links, strong and plain emphasis. Each alternative is bounded, so that no text can make it run away. */
const INLINE =
  /\[([^\]\n]{1,200})\]\(((?:https?:\/\/|mailto:|tel:)[^\s)]{1,500})\)|\*\*([^*\n]{1,500})\*\*|\*([^*\n]{1,500})\*|(?<![\p{L}\p{N}])_([^_\n]{1,500})_(?![\p{L}\p{N}])/gu;

function inline(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    pieces.push(text.slice(end, match.index), emphasis(match));
    end = match.index + match[0].length;
  }
  pieces.push(text.slice(end));
  return pieces.filter((piece) => piece !== '');
}

function emphasis([whole, label, href, strong, plain, underscored]: RegExpExecArray): Piece {
  if (label && href) return html`<a href=${href} rel="noopener">${label}</a>`;
  if (strong) return html`<strong>${strong}</strong>`;
  const stressed = plain ?? underscored;
  return stressed ? html`<em>${stressed}</em>` : whole;
}
