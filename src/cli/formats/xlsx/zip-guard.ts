import { inflateRawSync } from 'node:zlib';
import { Failure } from '../../problem.js';
import { cellsOf, MAX_CELLS } from './extent.js';

/** What a spreadsheet may be at most: far above any that people keep, far below what stops a machine. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries unpacked. */
  readonly total: number;
  /** How much smaller than its content an entry of more than a megabyte may be. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 2_000, total: 300 * 1024 * 1024, ratio: 200 };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const MEGABYTE = 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Looks through a ZIP archive before anybody unpacks it: what its directory says, and whether the entries keep to it.
 * @throws Failure where it is damaged, unpacks to more than the limits, or has a sheet that reaches too far
 */
export function guardZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, limits);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) bomb();
  if (entries.some(({ size, packed }) => size > MEGABYTE && size > packed * limits.ratio)) bomb();
  let cells = 0;
  for (const entry of entries) {
    cells += cellsOf(unpack(entry, bytes, view));
    if (cells > MAX_CELLS) throw new Failure('sheet-too-large', { limit: MAX_CELLS });
  }
}

function bomb(): never {
  throw new Failure('zip-bomb');
}

function broken(): never {
  throw new Failure('broken-workbook');
}

function readDirectory(view: DataView, limits: ZipLimits): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) bomb();
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL) broken();
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.packed, entry.size, entry.offset].includes(ZIP64)) bomb();
    entries.push(entry);
    at +=
      CENTRAL_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return broken();
}

/** The content of an entry: one that is more than the directory says ends there. */
function unpack({ method, packed, size, offset }: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) broken();
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) broken();
  if (method === 0 && packed === size) return data;
  if (method !== 8) broken();
  try {
    const unpacked = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    if (unpacked.length !== size) broken();
    return unpacked;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') bomb();
    return broken();
  }
}
