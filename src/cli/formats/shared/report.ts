import type { Problem, Severity, Values } from '../../problem.js';

/** Where something stands: in a record of the feed, or in a source, with the values that its sentence names. */
export type Place = Pick<Problem, 'list' | 'record' | 'path' | 'source' | 'values'>;

/** More problems of one and the same kind help nobody: they are counted. */
const MOST_ALIKE = 200;

/** Collects what a reader or writer could not take over. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #alike = new Map<string, number>();

  /** What was found, in order; of many alike the first two hundred and the number of the others. */
  get problems(): readonly Problem[] {
    const more = [...this.#alike].filter(([, count]) => count > MOST_ALIKE);
    return [
      ...this.#problems,
      ...more.map(([code, count]): Problem => ({
        severity: 'warning',
        code: 'many-alike',
        values: { count: count - MOST_ALIKE, code },
      })),
    ];
  }

  /** Something of the source is left out. */
  lost(place: Place, code: string, values: Values = {}): void {
    this.#add('error', place, code, values);
  }

  /** Everything that the feed can hold is taken over; what is left out it has no place for. */
  note(place: Place, code: string, values: Values = {}): void {
    this.#add('warning', place, code, values);
  }

  #add(severity: Severity, { values: where, ...place }: Place, code: string, values: Values): void {
    const count = (this.#alike.get(code) ?? 0) + 1;
    this.#alike.set(code, count);
    if (count <= MOST_ALIKE)
      this.#problems.push({ severity, code, ...place, values: { ...where, ...values } });
  }
}
