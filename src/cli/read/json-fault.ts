/** One token: a string, another scalar, or a mark. */
const TOKEN =
  /[ \t\r\n]*(?:("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y; // eslint-disable-line no-control-regex

/** What may come next. */
type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

/**
 * Where a text stops being JSON. The engine's own message does not always say.
 * @returns the offset; undefined where the text ends too early
 */
export function jsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token) return endsAt(text, from);
    const [whole, string, scalar, mark = ''] = token;
    const next: Wanted | undefined =
      string !== undefined
        ? afterString(wanted, open)
        : scalar
          ? afterScalar(wanted, open)
          : afterMark(mark, wanted, open);
    if (!next) return from + whole.length - whole.trimStart().length;
    wanted = next;
  }
}

function endsAt(text: string, from: number): number | undefined {
  const rest = text.slice(from);
  const start = rest.trimStart();
  // Within a string or a word: cut off, unless more lines follow.
  if (/^("(?:[^"\\\n]|\\.)*\\?|[a-z]{0,4}|-?[\d.eE+-]*)$/.test(start)) return undefined;
  return from + rest.length - start.length;
}

const isValue = (wanted: Wanted) => wanted === 'value' || wanted === 'first value';
const isKey = (wanted: Wanted) => wanted === 'key' || wanted === 'first key';
const afterValue = (open: readonly string[]): Wanted => (open.length > 0 ? 'comma' : 'end');

function afterString(wanted: Wanted, open: readonly string[]): Wanted | undefined {
  return isKey(wanted) ? 'colon' : afterScalar(wanted, open);
}

function afterScalar(wanted: Wanted, open: readonly string[]): Wanted | undefined {
  return isValue(wanted) ? afterValue(open) : undefined;
}

function afterMark(mark: string, wanted: Wanted, open: ('{' | '[')[]): Wanted | undefined {
  if (mark === ':') return wanted === 'colon' ? 'value' : undefined;
  if (mark === ',' && wanted === 'comma') return open.at(-1) === '{' ? 'key' : 'value';
  if (mark === '{' || mark === '[') return afterOpening(mark, wanted, open);
  return mark === ',' ? undefined : afterClosing(mark, wanted, open);
}

function afterOpening(mark: '{' | '[', wanted: Wanted, open: ('{' | '[')[]): Wanted | undefined {
  if (!isValue(wanted)) return undefined;
  open.push(mark);
  return mark === '{' ? 'first key' : 'first value';
}

function afterClosing(mark: string, wanted: Wanted, open: ('{' | '[')[]): Wanted | undefined {
  const [start, empty] = mark === '}' ? ['{', 'first key'] : ['[', 'first value'];
  if (open.at(-1) !== start || (wanted !== 'comma' && wanted !== empty)) return undefined;
  open.pop();
  return afterValue(open);
}
