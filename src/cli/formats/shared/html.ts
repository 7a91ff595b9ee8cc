import { Parser } from 'htmlparser2';
import { MAX_TEXT } from '../../../feed/schema/scalars.js';

const HTML = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set('script style template noscript head svg iframe object'.split(' '));
const STRONG = new Set('b strong h1 h2 h3 h4 h5 h6 th'.split(' '));
const STRESSED = new Set(['i', 'em', 'cite']);
const LINK = /^(https?:\/\/|mailto:|tel:)[^\s)]{1,500}$/i;

/**
 * HTML as the feed's Markdown: paragraphs, lists, emphasis and links to http, https, mailto and tel. Plain text stays
 * as it is. Pictures become their description; scripts and the like go.
 */
export function htmlToMarkdown(source: string): string {
  return HTML.test(source) ? parsed(source, new MarkdownWriter(true)) : source.replace(/\r\n?/g, '\n').trim();
}

/** HTML as plain text on one line. */
export function htmlToLine(source: string): string {
  const text = HTML.test(source) ? parsed(source, new MarkdownWriter(false)) : source;
  return text.replace(/\s+/g, ' ').trim();
}

function parsed(source: string, writer: MarkdownWriter): string {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.isFull || writer.open(name, attributes),
      onclosetag: (name) => writer.isFull || writer.close(name),
      ontext: (text) => writer.isFull || writer.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  return writer.done();
}

/** What is open around the text: a mark to close, and where its text began. */
interface Frame {
  readonly name: string;
  readonly before: string;
  readonly mark: string;
  readonly href?: string;
}

/** No feed takes a text of half that length. */
const ENOUGH = 2 * MAX_TEXT;

class MarkdownWriter {
  #out = '';
  /** Characters written; what comes after {@link ENOUGH} would be cut off again. */
  #written = 0;
  readonly #frames: Frame[] = [];
  /** A number for ordered lists, 0 for others. */
  readonly #lists: number[] = [];
  #silent = 0;

  /** @param marks whether emphasis, lists and links are marked */
  constructor(private readonly marks: boolean) {}

  get isFull(): boolean {
    return this.#written > ENOUGH;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (name === 'br') this.#newline();
    else if (name === 'li') this.#item();
    else if (name === 'img') this.text(` ${attributes['alt'] ?? ''} `);
    else if (name === 'td' || name === 'th') this.text(' ');
    else if (BLOCKS.has(name)) this.#paragraph();
    if (name === 'ul' || name === 'ol') this.#lists.push(name === 'ol' ? 1 : 0);
    this.#enter(name, attributes['href']);
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    this.#leave(name);
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (BLOCKS.has(name)) this.#paragraph();
  }

  text(text: string): void {
    if (this.#silent > 0) return;
    const words = text.replace(/[\s\u00a0]+/g, ' ');
    this.#written += words.length;
    const atStart = (this.#out === '' && this.#frames.length === 0) || /\s$/.test(this.#out);
    this.#out += atStart ? words.trimStart() : words;
  }

  done(): string {
    while (this.#frames.length) this.#leave(this.#frames.at(-1)?.name ?? '');
    return this.#out
      .replace(/(?<![ \t])[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #newline(): void {
    this.#out = `${this.#out.trimEnd()}\n`;
  }

  #paragraph(): void {
    const text = this.#out.trimEnd();
    this.#out = text === '' ? '' : `${text}${this.#lists.length > 0 ? '\n' : '\n\n'}`;
  }

  #item(): void {
    const number = this.#lists.at(-1) ?? 0;
    if (number > 0) this.#lists[this.#lists.length - 1] = number + 1;
    const text = this.#out.trimEnd();
    const gap = this.#out.endsWith('\n\n') ? '\n\n' : '\n';
    this.#out = `${text === '' ? '' : `${text}${gap}`}${this.#bullet(number)}`;
  }

  #bullet(number: number): string {
    if (!this.marks) return '';
    this.#written += 2;
    return number > 0 ? `${number}. ` : '- ';
  }

  #enter(name: string, href: string | undefined): void {
    const mark = STRONG.has(name) ? '**' : STRESSED.has(name) ? '*' : '';
    const link = name === 'a' && href !== undefined && LINK.test(href.trim()) ? href.trim() : undefined;
    if (!this.marks || (!mark && link === undefined)) return;
    this.#written += link?.length ?? 0;
    this.#frames.push({ name, before: this.#out, mark, ...(link !== undefined && { href: link }) });
    this.#out = '';
  }

  #leave(name: string): void {
    const frame = this.#frames.at(-1);
    if (frame?.name !== name) return;
    this.#frames.pop();
    const inner = this.#out;
    const text = inner.trim();
    const joint = /^\s/.test(inner) && frame.before !== '' && !/\s$/.test(frame.before) ? ' ' : '';
    this.#out = `${frame.before}${joint}${marked(text, frame)}${/\s$/.test(inner) ? ' ' : ''}`;
  }
}

/** Marks are for one line without the same marks in it; where a text is more than that, it stays plain. */
function marked(text: string, { mark, href }: Frame): string {
  if (text === '' || text.includes('\n')) return text;
  if (href !== undefined) return text === href ? text : `[${text.replace(/[[\]]/g, '')}](${href})`;
  return text.includes('*') ? text : `${mark}${text}${mark}`;
}
