/** A piece of what a map's source wants to be said of it. */
export interface Credit {
  readonly text: string;
  /** Only http and https. */
  readonly href?: string;
}

const LINK = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)(?=[\s>]))[^>]*>(.*?)<\/a\s*>/gis;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  copy: '©',
  nbsp: ' ',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
};
const LONGEST = 500;

/**
 * Reads an attribution, which styles give as HTML, into text and links. Nothing of it is ever drawn as HTML, and a
 * page's Trusted Types have nothing to refuse.
 */
export function creditsOf(html: string): readonly Credit[] {
  const credits: Credit[] = [];
  let end = 0;
  const source = html.slice(0, LONGEST);
  for (const match of source.matchAll(LINK)) {
    add(credits, source.slice(end, match.index));
    add(credits, match[4] ?? '', match[1] ?? match[2] ?? match[3]);
    end = match.index + match[0].length;
  }
  add(credits, source.slice(end));
  return credits;
}

function add(credits: Credit[], html: string, link?: string): void {
  const text = plainText(html);
  if (!text.trim()) return;
  const href = link === undefined ? undefined : webAddress(plainText(link));
  credits.push(href === undefined ? { text } : { text, href });
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>?/g, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ');
}

function webAddress(href: string): string | undefined {
  return /^https?:\/\//i.test(href.trim()) && URL.canParse(href.trim()) ? href.trim() : undefined;
}
