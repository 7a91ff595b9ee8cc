/** What adds up to nothing, or to something that is known: how often each is in it. */
export type Equation<T> = ReadonlyMap<T, number>;

/** What computing leaves of nothing. */
const NOTHING = 1e-9;

/**
 * Solves equations as far as they go (Gauss and Jordan): each one that is left has an unknown that no other has. One that can be
 * worked out stands alone among what is known.
 */
export function solved<T>(
  equations: readonly Equation<T>[],
  unknown: ReadonlySet<T>,
): readonly Equation<T>[] {
  const by = new Map<T, Map<T, number>>();
  for (const equation of equations) {
    const left = new Map(equation);
    for (const one of equation.keys()) without(left, one, by.get(one));
    const pivot = [...left.keys()].find((one) => unknown.has(one));
    if (pivot === undefined) continue;
    for (const other of by.values()) without(other, pivot, left);
    by.set(pivot, left);
  }
  return [...by.values()];
}

/** Takes an equation as many times from another as one of both goes in it, so that it is gone from there. */
function without<T>(from: Map<T, number>, one: T, equation: Equation<T> | undefined): void {
  const times = (from.get(one) ?? 0) / (equation?.get(one) ?? 1);
  if (!equation || times === 0) return;
  for (const [key, count] of equation) {
    const left = (from.get(key) ?? 0) - times * count;
    if (Math.abs(left) < NOTHING) from.delete(key);
    else from.set(key, left);
  }
}
