import type { LitElement } from 'lit';
import type { Filter } from '../catalog/filter/filter.js';
import type { Catalog, Offer } from '../catalog/model.js';
import type { Session } from '../elements/session.js';
import type { Language } from '../i18n/languages.js';

/** A change of the filter; a key set to undefined goes. */
export type FilterChange = { [key in keyof Filter]?: Filter[key] | undefined };

/** What the screen needs of an element. */
export interface Member {
  readonly element: LitElement & {
    readonly kioskTimeout: number;
    readonly theme: string;
    readonly group: string;
    readonly filter: Filter;
    readonly catalog: Catalog | null;
    selected: string | null;
  };
  readonly session: () => Session | undefined;
  /** The language that is drawn now. */
  readonly language: () => Language;
  readonly speak: (language: string) => void;
  readonly change: (change: FilterChange) => void;
  /** Offers of the element's scope that match. */
  readonly found: (filter: Filter) => readonly Offer[];
  /** Drops what the element remembers of its visitor besides the session. @param blank takes away all that is drawn */
  readonly forget: (blank: () => void) => void;
}

/** One member of each session, in the page's order: what is done to it is done to all that share its session. */
export function leaders(members: Iterable<Member>): readonly Member[] {
  const seen = new Set<Session>();
  return [...members].filter((member) => {
    const session = member.session();
    if (!session || seen.has(session)) return false;
    seen.add(session);
    return true;
  });
}
