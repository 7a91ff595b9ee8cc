/** Freezes a value and all it holds. Maps and class instances are left alone; rings are fine. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && !Array.isArray(value)) return value;
  Object.freeze(value);
  for (const item of Object.values(value)) freezeDeep(item as unknown);
  return value;
}
