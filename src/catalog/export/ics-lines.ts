/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LINE = 75;

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` as iCalendar writes it. */
export function stamp(wall: string): string {
  const digits = wall.replaceAll('-', '').replaceAll(':', '');
  return wall.length === 10 ? digits : `${digits}00`;
}

/** One property, folded. @param parameter for example `TZID=Europe/Berlin` */
export function property(name: string, value: string, parameter?: string): string {
  // eslint-disable-next-line no-control-regex -- a line break in a value would be a line of its own
  return folded(`${name}${parameter ? `;${parameter}` : ''}:${value.replace(/[\u0000-\u001f\u007f]/g, '')}`);
}

/** A property of type TEXT. */
export function textProperty(name: string, text: string): string {
  return property(name, text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n'));
}

/** Cuts between letters, never within one, so that every line stays readable UTF-8. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let [current, size] = ['', 0];
  for (const letter of line) {
    const { length } = encoder.encode(letter);
    if (size + length > LINE) {
      lines.push(current);
      [current, size] = [' ', 1];
    }
    current += letter;
    size += length;
  }
  return [...lines, current].join('\r\n');
}
