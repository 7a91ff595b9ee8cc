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
  // Plain objects inherit nothing that could be listed.
  for (const key in value) freezeDeep(value[key]);
  return value;
}
