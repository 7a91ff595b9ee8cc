import { addressPrefix } from './address-key.js';
import type { Indicator } from './model.js';

/*
 * An indicator's own address is a fragment, `#ikon.indicator=zuzuege`: it needs no `url-sync`, asks no server and can
 * stand beside whatever the page keeps in its query. The prefix is the group's, as in the query.
 */

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}(:[A-Za-z0-9][A-Za-z0-9._-]{0,119})?$/;

/** The address of a page that opens at an indicator. What the page's own address says besides stays. */
export function indicatorLink({ id }: Pick<Indicator, 'id'>, href: string, group: string): string {
  const url = new URL(href);
  url.hash = `${addressPrefix(group)}indicator=${id}`;
  return url.href;
}

/** The id of the indicator that a fragment means; undefined where it means none of this group. */
export function indicatorInFragment(fragment: string, group: string): string | undefined {
  const head = `#${addressPrefix(group)}indicator=`;
  const id = fragment.startsWith(head) ? decoded(fragment.slice(head.length)) : '';
  return ID.test(id) ? id : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
