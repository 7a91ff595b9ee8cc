/** Makes ids of a feed out of any text: letters, digits, dot, dash and underscore, each once. */
export class Slugs {
  readonly #taken: Set<string>;
  /** The number to try next, by what it is put to: of thousands without a letter that an id may have, none is tried twice. */
  readonly #next = new Map<string, number>();

  /** @param taken ids that mean something else */
  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }

  of(text: string): string {
    const base =
      text
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[._-]+/, '')
        .slice(0, 100) || 'x';
    let slug = base;
    let next = this.#next.get(base) ?? 2;
    while (this.#taken.has(slug)) slug = `${base}-${next++}`;
    this.#next.set(base, next);
    this.#taken.add(slug);
    return slug;
  }
}
