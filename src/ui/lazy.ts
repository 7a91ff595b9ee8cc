/** Something that is fetched when it is first needed. */
export interface Lazy<T> {
  /** What was fetched; undefined until it is there. The first look starts the fetching. */
  readonly value: T | undefined;
}

/**
 * Fetches a part of an element once for the whole page. A failure is not kept: the next look tries again.
 * @param ready told once it is there
 * @param failed told when it could not be fetched
 */
export function lazily<T>(
  load: () => Promise<T>,
  ready: () => void,
  failed: (error: unknown) => void,
): Lazy<T> {
  let value: T | undefined;
  let loading: Promise<void> | undefined;
  return {
    get value() {
      loading ??= value === undefined ? load().then(arrived, gone) : undefined;
      return value;
    },
  };

  function arrived(loaded: T): void {
    value = loaded;
    ready();
  }

  function gone(error: unknown): void {
    loading = undefined;
    failed(error);
  }
}
