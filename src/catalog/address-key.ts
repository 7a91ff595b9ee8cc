/** Before the keys of a group's choices in the page's address. */
export function addressPrefix(group: string): string {
  return `${group || 'ikon'}.`;
}

/** Whether a key of a query belongs to a group: `ikon.free` to `ikon.`; `ikon.a.free` is another group's. */
export function isOwnKey(key: string, prefix: string): boolean {
  return key.startsWith(prefix) && !key.includes('.', prefix.length);
}
