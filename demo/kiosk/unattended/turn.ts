let last: Promise<unknown> = Promise.resolve();

/** Does what changes the store after all others that do: each finds what the one before it wrote, and nothing half-way. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const next = last.then(act);
  last = next.catch(() => undefined);
  return next;
}
