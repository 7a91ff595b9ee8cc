/** Makes ids of a feed out of any text: letters, digits, dot, dash and underscore, each once. */
export class Slugs {
  readonly #taken: Set<string>;

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
    for (let count = 2; this.#taken.has(slug); count++) slug = `${base}-${count}`;
    this.#taken.add(slug);
    return slug;
  }
}
