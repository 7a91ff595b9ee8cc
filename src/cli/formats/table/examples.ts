import { type CellValue, textOfCell } from './cell.js';
import { fold } from './choices.js';
import { headerText } from './headers.js';
import type { ExampleRow } from './sheet.js';

export type Examples = readonly ExampleRow[];

/**
 * Whether a row is an example of the template that nobody changed. Such rows are passed over; one that was changed is
 * somebody's own.
 */
export function isExample(
  row: readonly CellValue[],
  headers: readonly string[],
  examples: Examples,
): boolean {
  return examples.some((example) => {
    const wanted = new Map(Object.entries(example).map(([header, value]) => [fold(header), value]));
    return headers.every((header, index) => {
      const cell = row[index] ?? null;
      return plain(cell) === plain(wanted.get(fold(headerText(header))) ?? null);
    });
  });
}

/** As a person sees it, whether it came as a number, a date or their words. */
function plain(value: CellValue): string {
  const text = textOfCell(value).replace(',', '.');
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month}-${day}` : text;
}
