/** An RFC 6901 JSON Pointer from its parts. */
export function pointer(parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${typeof part === 'number' ? part : escaped(part)}`).join('');
}

const escaped = (part: string) =>
  /[~/]/.test(part) ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part;
