/** Freezes a value and all it holds. Maps and class instances are left alone; rings are fine. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) {
    Object.freeze(value);
    for (const item of value as unknown[]) freezeDeep(item);
    return value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  Object.freeze(value);
  // What a host's old library gave to all objects is not ours to freeze.
  for (const key of Object.keys(value)) freezeDeep(value[key as keyof T]);
  return value;
}
