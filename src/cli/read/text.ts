import { Failure } from '../problem.js';
import { jsonFault } from './json-fault.js';

/**
 * The text of a JSON document: UTF-8, with or without a byte order mark.
 * @throws Failure `empty`, `utf-16`, `not-text`, `not-utf-8`, `web-page`
 */
export function jsonText(bytes: Uint8Array, name: string): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw new Failure('utf-16', { name });
  if (bytes.subarray(0, 4_096).includes(0)) throw new Failure('not-text', { name });
  if (a === 0x50 && b === 0x4b) throw new Failure('not-text', { name });
  const text = decode(bytes, name);
  const start = text.slice(0, 1_000).trimStart();
  if (start === '' && text.trim() === '') throw new Failure('empty', { name });
  if (/^<(!doctype|html|\?xml|head|body)/i.test(start)) throw new Failure('web-page', { name });
  return text;
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('not-utf-8', { name });
  }
}

/**
 * Reads JSON.
 * @throws Failure `not-json` with line and column, or `cut-off`
 */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const at = jsonFault(text);
    if (at === undefined) throw new Failure('cut-off', { name });
    const before = text.slice(0, at);
    const line = before.split('\n').length;
    throw new Failure('not-json', { name, line, column: at - before.lastIndexOf('\n') });
  }
}
