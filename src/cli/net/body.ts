import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Failure } from '../problem.js';

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export const ENCODINGS = 'gzip, deflate, br';

/**
 * Reads a body, unpacking it. What is counted are the bytes that come out, so that a small answer cannot swell.
 * @throws Failure `too-large`, `broken-answer`
 */
export async function readBody(answer: IncomingMessage, maxBytes: number, name: string): Promise<Uint8Array> {
  const announced = Number(answer.headers['content-length']);
  if (announced > maxBytes) {
    answer.destroy();
    throw tooLarge(name, announced, maxBytes);
  }
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return collect(answer, maxBytes, name);
  const unpack = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  if (!unpack) {
    answer.destroy();
    throw new Failure('broken-answer', { address: name });
  }
  const unpacked = unpack();
  answer.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  try {
    return await collect(unpacked, maxBytes, name);
  } catch (error) {
    answer.destroy();
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_')
      ? new Failure('broken-answer', { address: name })
      : error;
  }
}

/** Gathers a stream up to a number of bytes. */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  name: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(name, undefined, maxBytes);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

const MIB = 1024 * 1024;

export function tooLarge(name: string, size: number | undefined, maxBytes: number): Failure {
  const limit = Math.round((maxBytes / MIB) * 10) / 10;
  return size === undefined
    ? new Failure('too-large', { name, limit })
    : new Failure('too-large-by', { name, limit, size: Math.round(size / MIB) });
}
