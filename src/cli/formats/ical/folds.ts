import { isUtf8 } from '../shared/decode.js';

const [CR, LF, SPACE, TAB] = [0x0d, 0x0a, 0x20, 0x09];

/**
 * A calendar's lines are folded by the count of their bytes (RFC 5545, section 3.1), within a character too: such a fold
 * is moved behind it, so that the lines keep their numbers. Bytes that are no UTF-8 then either stay as they are.
 */
export function withWholeCharacters(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const moved = foldsMoved(bytes);
  return isUtf8(moved) ? moved : bytes;
}

function foldsMoved(bytes: Uint8Array): Uint8Array {
  const moved = new Uint8Array(bytes.length);
  let to = 0;
  let folds: number[] = [];
  const write = (some: Iterable<number>) => {
    for (const byte of some) moved[to++] = byte;
  };
  for (let from = 0; from < bytes.length;) {
    const length = foldAt(bytes, from);
    if (length > 0 && goesOn(bytes[from + length])) {
      folds.push(...bytes.subarray(from, from + length));
      from += length;
      continue;
    }
    if (!goesOn(bytes[from])) {
      write(folds);
      folds = [];
    }
    write(bytes.subarray(from, ++from));
  }
  write(folds);
  return moved;
}

/** How many bytes a fold has that begins here: 0 where there is none. */
function foldAt(bytes: Uint8Array, at: number): number {
  const end = at + (bytes[at] === CR ? 1 : 0);
  const blank = end + (bytes[end] === LF ? 1 : 0);
  return blank > at && (bytes[blank] === SPACE || bytes[blank] === TAB) ? blank + 1 - at : 0;
}

/** Whether a byte is a further one of a character in UTF-8. */
const goesOn = (byte = 0) => (byte & 0xc0) === 0x80;
