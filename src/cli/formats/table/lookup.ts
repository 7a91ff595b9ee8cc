import { idOf, isId } from '../shared/ids.js';
import { type CellValue, wrong } from './cell.js';
import { fold } from './choices.js';
import type { Lookup } from './kind.js';
import { listSheets } from './sheets/index.js';

/** Lists of which a name alone makes a record. */
const CREATED = new Set(['categories', 'providers', 'places', 'districts', 'topics']);
const FOREIGN = /^[A-Za-z0-9][A-Za-z0-9._-]*:[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Knows every record of a workbook by its id and by its name. */
export class Names implements Lookup {
  readonly #ids = new Map<string, Map<string, string>>();
  readonly #names = new Map<string, Map<string, Set<string>>>();

  readonly #present: ReadonlySet<string>;
  /** Records that a cell names and no sheet has, since their sheet is missing: by list, id and name. */
  readonly created = new Map<string, Map<string, string>>();

  /** @param present the lists that have a sheet */
  constructor(present: Iterable<string> = []) {
    this.#present = new Set(present);
  }

  /** @param written the id as it stands in the file, where it had to be changed */
  add(list: string, id: string, written: string, name: string): void {
    const ids = this.#ids.get(list) ?? new Map<string, string>();
    this.#ids.set(list, ids);
    ids.set(id, id);
    if (written) ids.set(written, id);
    const names = this.#names.get(list) ?? new Map<string, Set<string>>();
    this.#names.set(list, names);
    const same = names.get(fold(name)) ?? new Set<string>();
    names.set(fold(name), same.add(id));
  }

  knows(list: string, words: string): boolean {
    return this.#ids.get(list)?.has(words) === true || this.#named(list, words).length === 1;
  }

  find(list: string, words: string, cell: CellValue): string {
    return (
      this.#ids.get(list)?.get(words) ?? (FOREIGN.test(words) ? words : this.#findNamed(list, words, cell))
    );
  }

  #findNamed(list: string, words: string, cell: CellValue): string {
    const named = this.#named(list, words);
    const [first] = named;
    if (first !== undefined && named.length === 1) return first;
    const sheet = listSheets.find((one) => one.list === list)?.name ?? list;
    if (named.length === 0 && CREATED.has(list) && !this.#present.has(list)) return this.#create(list, words);
    if (named.length > 1) wrong(cell, 'cell-several', { target: sheet, ids: named.join(', ') });
    return wrong(words, 'cell-nowhere', { target: sheet });
  }

  /** Where a city has only a list of offers, what they name is all that is known of it. */
  #create(list: string, words: string): string {
    const id = idOf(isId(words) ? words : undefined, words);
    const created = this.created.get(list) ?? new Map<string, string>();
    this.created.set(list, created.set(id, words));
    this.add(list, id, words, words);
    return id;
  }

  #named(list: string, words: string): readonly string[] {
    return [...(this.#names.get(list)?.get(fold(words)) ?? [])];
  }
}
