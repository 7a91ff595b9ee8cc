/** Cells of all sheets together, empty ones too: the library makes room for each, and takes no more. */
export const MAX_CELLS = 20_000_000;

const REFERENCE = /\br\s?=\s?["']([A-Z]{0,3})(\d{1,7})["']/gi;

/**
 * The cells between the first one and the last that is written, in a sheet as it stands in the archive: a few bytes can
 * claim a place far away. 0 for whatever else stands in an archive.
 */
export function cellsOf(content: Uint8Array): number {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!bytes.includes('sheetData')) return 0;
  let [columns, rows] = [1, 0];
  for (const [, letters = '', number] of bytes.toString('latin1').matchAll(REFERENCE)) {
    columns = Math.max(columns, columnOf(letters));
    rows = Math.max(rows, Number(number));
  }
  return columns * rows;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
