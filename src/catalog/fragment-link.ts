import { addressPrefix } from './address-key.js';
import type { Recorded } from './model.js';

/*
 * An indicator's or a measure's own address is a fragment, `#ikon.indicator=zuzuege`: it needs no `url-sync`, asks no
 * server and can stand beside whatever the page keeps in its query. The prefix is the group's, as in the query.
 */

/** What has an address of its own on a page. */
export type Addressable = 'indicator' | 'measure';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}(:[A-Za-z0-9][A-Za-z0-9._-]{0,119})?$/;

/** The address of a page that opens at a record. What the page's own address says besides stays. */
export function fragmentLink(
  kind: Addressable,
  { id }: Pick<Recorded, 'id'>,
  href: string,
  group: string,
): string {
  const url = new URL(href);
  url.hash = `${addressPrefix(group)}${kind}=${id}`;
  return url.href;
}

/** The id of the record that a fragment means; undefined where it means none of this kind and group. */
export function idInFragment(kind: Addressable, fragment: string, group: string): string | undefined {
  const head = `#${addressPrefix(group)}${kind}=`;
  if (!fragment.startsWith(head)) return undefined;
  try {
    const id = decodeURIComponent(fragment.slice(head.length));
    return ID.test(id) ? id : undefined;
  } catch {
    return undefined; // A percent sign that begins nothing.
  }
}
