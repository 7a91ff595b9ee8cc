const SOFT_HYPHEN = '\u00ad';
const MOST_LINES = 4;
/** What stays of a word on each side of a cut. */
const LEAST = 3;

/** Where a name may break: after a space, between two names that a hyphen or slash ties, and at a soft hyphen. */
export function nameParts(name: string): string[] {
  return name
    .replace(/(\p{L}[-/])(?=\p{L}{3})/gu, '$1\n')
    .replace(/[ \u00ad]/g, '$&\n')
    .split('\n');
}

/** What is read of a line of parts: a soft hyphen is one at its end alone. */
export function shownLine(parts: string): string {
  return parts
    .trimEnd()
    .replace(/\u00ad$/, '-')
    .replaceAll(SOFT_HYPHEN, '');
}

/**
 * A name in lines, so that it does not take a chart's room. A part that is longer than a line stands whole on one.
 * @param isLine whether a text is short enough for a line
 * @param hasRoom whether there is room for it at all: what has none is cut, with a hyphen
 */
export function nameLines(
  name: string,
  isLine: (text: string) => boolean,
  hasRoom: (text: string) => boolean,
): string[] {
  const lines: string[] = [];
  for (const part of nameParts(name).flatMap((one) => cut(one, hasRoom))) {
    const longer = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && isLine(shownLine(longer))) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.slice(0, MOST_LINES).map(shownLine);
}

function cut(part: string, hasRoom: (text: string) => boolean): string[] {
  if (hasRoom(shownLine(part))) return [part];
  for (let end = part.length - LEAST; end >= LEAST; end--) {
    const first = part.slice(0, end) + SOFT_HYPHEN;
    if (hasRoom(shownLine(first))) return [first, ...cut(part.slice(end), hasRoom)];
  }
  return [part];
}
