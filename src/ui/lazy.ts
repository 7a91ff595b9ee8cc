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

export interface LazyOnce<T> extends Lazy<T> {
  /** It could not be had. */
  readonly lost: boolean;
  readonly retry: () => void;
}

/** The same; but after a failure no look asks again, or every drawing would: only `retry` does. @param changed told of either */
export function lazilyOnce<T>(
  load: () => Promise<T>,
  changed: () => void,
  failed: (error: unknown) => void,
): LazyOnce<T> {
  let lost = false;
  const made = lazily(load, changed, (error) => {
    lost = true;
    failed(error);
    changed();
  });
  return {
    get value() {
      return lost ? undefined : made.value;
    },
    get lost() {
      return lost;
    },
    retry() {
      lost = false;
      changed();
    },
  };
}
