import { type CellValue, CellError, textOfCell, wrong } from './cell.js';
import type { Kind, Lookup } from './kind.js';

/** Words of the feed with the German ones beside them. */
export type Labels = Readonly<Record<string, string>>;

/** One of a few values, by its German name or the feed's own. */
export function choice(labels: Labels): Kind {
  const codes = codesOf(labels);
  const names = Object.values(labels);
  return {
    read: (cell) => {
      const code = codes.get(fold(textOfCell(cell)));
      if (code !== undefined) return code;
      if (fold(textOfCell(cell)) === 'unbekannt') return undefined;
      return wrong(cell, 'cell-choice', { choices: names.join(', ') });
    },
    write: (value) => (typeof value === 'string' ? (labels[value] ?? value) : null),
    dropDown: names,
  };
}

/** Several of some values. @param open whether a word of one's own, written as an id, is taken too */
export function choices(labels: Labels, open: boolean): Kind {
  const codes = codesOf(labels);
  return {
    read: (cell) =>
      partsOf(cell).map((part) => {
        const code = codes.get(fold(part)) ?? (open && SLUG.test(part) ? part : undefined);
        if (code !== undefined) return code;
        return wrong(part, open ? 'cell-word' : 'cell-choice', { choices: Object.values(labels).join(', ') });
      }),
    write: (value) =>
      Array.isArray(value) ? value.map((code: string) => labels[code] ?? code).join(', ') : null,
    dropDown: undefined,
    format: 'text',
  };
}

const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

function codesOf(labels: Labels): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(labels).flatMap(([code, label]) => [
      [fold(label), code],
      [fold(code), code],
    ]),
  );
}

/** Writing that differs only in case or spaces is the same. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The parts of a list in a cell, parted by commas, semicolons or lines. */
export function partsOf(cell: CellValue): string[] {
  return textOfCell(cell)
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** One record of another sheet, by id or name. */
export function reference(list: string): Kind {
  return {
    read: (cell, lookup) => lookup.find(list, textOfCell(cell), cell),
    write: (value) => (typeof value === 'string' ? value : null),
    dropDown: undefined,
    list,
    format: 'text',
  };
}

/** Several records of another sheet, by ids or names. @param more words beside those of the sheet */
export function references(list: string, more: Labels = {}): Kind {
  const codes = codesOf(more);
  const one = (part: string, lookup: Lookup) => codes.get(fold(part)) ?? lookup.find(list, part, part);
  return {
    read: (cell, lookup) => {
      const whole = textOfCell(cell);
      if (lookup.knows(list, whole)) return [lookup.find(list, whole, cell)];
      const bySemicolon = whole
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter(Boolean);
      return bySemicolon.flatMap((part) =>
        lookup.knows(list, part)
          ? [lookup.find(list, part, part)]
          : partsOf(part).map((name) => one(name, lookup)),
      );
    },
    write: (value) => (Array.isArray(value) ? value.map((id: string) => more[id] ?? id).join(', ') : null),
    dropDown: undefined,
    list,
    format: 'text',
  };
}

/** JSON in a cell: for outlines, which come from a map program. */
export const json: Kind = {
  read: (cell) => {
    try {
      const value: unknown = JSON.parse(textOfCell(cell));
      return value;
    } catch {
      throw new CellError('cell-json', {});
    }
  },
  write: (value) => (value === undefined ? null : JSON.stringify(value)),
  dropDown: undefined,
};
