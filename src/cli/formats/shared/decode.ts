import type { Place, Report } from './report.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text and how its bytes were understood. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const LOOK = 2_000;

/**
 * Bytes as text: by the mark at their beginning; else UTF-16 where every second byte is zero, UTF-8 where it is sound,
 * and Windows-1252 as the last that is in use in German offices.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/^\uFEFF/, ''), encoding };
}

/** The text of a source; that it was not saved in UTF-8 is reported. */
export function readText(bytes: Uint8Array, report: Report, place: Place = {}): string {
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'windows-1252') report.note(place, 'read-windows-1252');
  return text;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return wideOf(bytes.subarray(0, LOOK)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function wideOf(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0] as [number, number];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  });
  const many = bytes.length / 8;
  if (bytes.length < 4) return undefined;
  if (zeros[1] > many && zeros[0] < zeros[1] / 4) return 'utf-16le';
  if (zeros[0] > many && zeros[1] < zeros[0] / 4) return 'utf-16be';
  return undefined;
}

/** Whether bytes are sound UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
