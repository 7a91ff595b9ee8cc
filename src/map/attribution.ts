/** A piece of what a map's source wants to be said of it. */
export interface Credit {
  readonly text: string;
  /** Only http and https. */
  readonly href?: string;
}

/** No tag holds another: else it would be sought to the end from each that does not end. */
const LINK = /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)(?=[\s>]))[^<>]*>(.*?)<\/a\s*>/gis;
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    copy: '©',
    reg: '®',
    middot: '·',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    egrave: 'è',
  }),
);
/** Of Unicode. */
const LAST_CODE = 0x10ffff;
/** More than any map says; what does not end is cut. */
const LONGEST = 5_000;

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
    .replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= LAST_CODE ? String.fromCodePoint(code) : (ENTITIES.get(name ?? '') ?? whole);
    })
    .replace(/\s+/g, ' ');
}

function webAddress(href: string): string | undefined {
  return /^https?:\/\//i.test(href.trim()) && URL.canParse(href.trim()) ? href.trim() : undefined;
}
