import * as v from 'valibot';
import type { IssueCode } from './issue.js';
import { pointer } from './pointer.js';
import { type Fault, mendBy, type Path, type Salvaged, type Schema } from './salvage.js';

/** Faults of one record that are looked at before it is given up. */
const MAX_ROUNDS = 40;

/**
 * A wrong field is removed and the record read again until it passes or nothing optional is left to remove.
 */
mendBy((schema, input, at, issues) => new Salvage(schema, input, at).run(issues));

class Salvage<T> {
  readonly #faults = new Map<string, Fault>();
  /** Indices that the items of a shortened array had in the document. */
  readonly #indices = new WeakMap<readonly unknown[], number[]>();
  #value: unknown;

  constructor(
    private readonly schema: Schema<T>,
    input: unknown,
    private readonly at: Path,
  ) {
    this.#value = structuredClone(input);
  }

  run(issues: readonly v.BaseIssue<unknown>[]): Salvaged<T> {
    let left: readonly v.BaseIssue<unknown>[] = issues;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      if (!this.#dropAll(left)) break;
      const result = v.safeParse(this.schema, this.#value);
      if (result.success) return { value: result.output, faults: [...this.#faults.values()] };
      left = result.issues;
    }
    return { value: undefined, faults: [...this.#faults.values()] };
  }

  /** @returns false once the record itself cannot be kept */
  #dropAll(issues: readonly v.BaseIssue<unknown>[]): boolean {
    const drops = issues.map((issue) => ({ issue, path: pathOf(issue) })).sort(lastFirst);
    const culprits = new Map<string, Path>();
    for (const { issue, path } of drops) {
      const culprit = culpritOf(issue, path);
      const where = culprit.length < path.length ? path : culprit;
      this.#report(issue, where, culprit.length === 0 ? 'record' : 'field');
      culprits.set(JSON.stringify(culprit), culprit);
    }
    if (culprits.has('[]')) return false;
    // Each once, however many faults it has, and later items of a list first.
    [...culprits.values()]
      .map((path) => ({ path }))
      .sort(lastFirst)
      .forEach(({ path }) => this.#remove(path));
    return true;
  }

  #report(issue: v.BaseIssue<unknown>, path: Path, dropped: Fault['dropped']): void {
    const where = pointer([...this.at, ...this.#original(path)]);
    const known = this.#faults.get(where);
    if (known) this.#faults.set(where, { ...known, dropped });
    else this.#faults.set(where, { pointer: where, code: codeOf(issue), reason: reasonOf(issue), dropped });
  }

  #remove(path: Path): void {
    const parent = path.slice(0, -1).reduce<unknown>(child, this.#value);
    const key = path.at(-1);
    if (Array.isArray(parent)) {
      const index = Number(key);
      this.#indicesOf(parent).splice(index, 1);
      parent.splice(index, 1);
    } else if (typeof parent === 'object' && parent !== null) {
      Reflect.deleteProperty(parent, String(key));
    }
  }

  #indicesOf(array: readonly unknown[]): number[] {
    const known = this.#indices.get(array) ?? array.map((_, index) => index);
    this.#indices.set(array, known);
    return known;
  }

  #original(path: Path): Path {
    return path.map((key, depth) => {
      const parent = path.slice(0, depth).reduce<unknown>(child, this.#value);
      return Array.isArray(parent) ? (this.#indices.get(parent)?.[Number(key)] ?? key) : key;
    });
  }
}

function child(parent: unknown, key: string | number): unknown {
  return typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined;
}

/** What goes: a wrong value, or what lacks one; of dates whose two ends do not fit, the end, which may be left out. */
function culpritOf({ input, type }: v.BaseIssue<unknown>, path: Path): Path {
  if (input === undefined) return path.slice(0, -1);
  return type === 'check' && child(input, 'end') !== undefined ? [...path, 'end'] : path;
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

/** Later array items first, so that removing one does not move another that is still to go. */
function lastFirst(a: { path: Path }, b: { path: Path }): number {
  for (let depth = 0; depth < Math.min(a.path.length, b.path.length); depth++) {
    const [x, y] = [a.path[depth], b.path[depth]];
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? y - x : 0;
  }
  return b.path.length - a.path.length;
}

function codeOf(issue: v.BaseIssue<unknown>): IssueCode {
  if (issue.input === undefined) return 'required';
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant') return 'value';
  return issue.kind === 'schema' ? 'type' : 'format';
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.input === undefined) return 'is required but missing';
  if (issue.type === 'check') return issue.message;
  const expected = issue.expected ? `expected ${issue.expected.replace('!', 'not ')}` : issue.message;
  return `${expected}, received ${issue.received}`.slice(0, 300);
}
