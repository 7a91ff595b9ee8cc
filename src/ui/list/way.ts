import { ArrowLeft } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { Filter } from '../../catalog/filter/filter.js';
import { icon } from '../icon.js';
import { holdAt } from './hold.js';
import type { ListHost } from './host.js';

/** The visitor's way between the list and an offer: what has the focus then, and where on the screen it stands. */
export interface Way {
  /** The visitor opens an offer. */
  readonly open: (id: string) => void;
  /** The focus goes to the first card that was not there before. */
  readonly toCard: (id: string) => void;
  /** The focus goes to what matches, once it is there; it is scrolled to the top. */
  readonly to: (selector: string) => void;
  readonly openSlip: () => void;
  /** The button that leads back to where the visitor came from. */
  readonly back: () => TemplateResult;
  /** Called before something is drawn: looks at what has changed. */
  readonly turn: () => void;
  /** Called after something was drawn. */
  readonly drawn: () => void;
}

/** What the focus goes to. */
interface Target {
  readonly find: () => HTMLElement | null | undefined;
  /** What happens where nothing is found: the focus waits, or it stays; else it goes to the number of results. */
  readonly missing?: 'waits' | 'stays';
  readonly arrive: (element: HTMLElement) => void;
}

/** Where an offer's line stood when it was opened. */
interface Place {
  readonly id: string;
  /** Which of the lines of this offer: a calendar has many. */
  readonly index: number;
  readonly top: number;
}

interface Seen {
  readonly selected: string | null;
  readonly shownAs: string;
  readonly filter: Filter;
}

export function createWay(host: ListHost): Way {
  const find = (selector: string) => host.root().querySelector<HTMLElement>(selector);
  const lines = (id: string) => [
    ...host.root().querySelectorAll<HTMLElement>(`[data-offer="${CSS.escape(id)}"]`),
  ];
  let next: Target | undefined;
  let seen: Seen | undefined;
  let place: Place | undefined;
  /** The offer that was opened here, not on a map beside the list. */
  let opened: string | undefined;
  /** What changes next is what the visitor asked for here. */
  let asked = false;
  /** What the slip leads back to. */
  let before: string | undefined;

  const title: Target = {
    find: () => find('.detail-title'),
    missing: 'waits',
    arrive: (element) => showFrom(find('.main > .back') ?? element, element),
  };
  const near = (selector: string): Target => ({
    find: () => find(selector),
    arrive: (element) => element.scrollIntoView({ block: 'nearest' }),
  });

  /** Whoever is elsewhere on the page keeps the focus there. */
  const isHere = (id?: string) => {
    const root = host.root();
    const lost = root.ownerDocument.activeElement === root.ownerDocument.body;
    return asked || root.activeElement !== null || (lost && id !== undefined && id === opened);
  };

  function leave(id: string): void {
    const all = lines(id);
    const { activeElement } = host.root();
    const active = all.findIndex((line) => line.contains(activeElement));
    const index = active < 0 ? all.findIndex((line) => line.getBoundingClientRect().bottom > 0) : active;
    const line = all[index];
    place = line && { id, index, top: line.getBoundingClientRect().top };
    if (isHere(id)) next = title;
  }

  function comeBack(id: string): void {
    host.reveal(id);
    if (!isHere(id)) return;
    const { index, top } = place?.id === id ? place : { index: 0, top: undefined };
    next = {
      find: () => (lines(id)[index] ?? lines(id)[0])?.querySelector<HTMLElement>('.title-button'),
      arrive(element) {
        if (top === undefined) element.scrollIntoView({ block: 'nearest' });
        else holdAt(element.closest<HTMLElement>('[data-offer]') ?? element, top);
      },
    };
  }

  function look(now: Seen, last: Seen): void {
    if (now.filter !== last.filter) next = undefined;
    if (now.selected !== last.selected) {
      if (last.selected !== null) host.endDetail();
      if (now.selected === null) comeBack(last.selected ?? '');
      else if (last.selected === null) leave(now.selected);
    } else if (now.shownAs !== last.shownAs && isHere()) {
      if (now.shownAs === 'slip') next = title;
      else if (last.shownAs === 'slip') next = near('.slip-button');
    }
  }

  return {
    open(id) {
      opened = id;
      asked = true;
    },
    toCard: (id) => (next = near(`[data-offer="${CSS.escape(id)}"] .title-button`)),
    to(selector) {
      next = {
        find: () => find(selector),
        missing: 'stays',
        arrive: (element) => element.scrollIntoView({ block: 'start' }),
      };
      host.changed();
    },
    openSlip() {
      before = host.shownAs();
      asked = true;
      host.show('slip');
    },
    back() {
      const { t } = host.view();
      const [from, slip] = [host.shownAs(), host.selected() === null];
      const to = slip ? (before ?? host.defaultView()) : from;
      const words = to === 'calendar' ? 'back.calendar' : to === 'slip' ? 'back.slip' : 'back.list';
      const act = () => {
        asked = true;
        if (slip) host.show(to === 'calendar' ? to : 'list');
        else host.close();
      };
      return html`<button type="button" class="button quiet back" @click=${act}>
        ${icon(ArrowLeft)} ${t(words)}
      </button>`;
    },
    turn() {
      const now = {
        selected: host.selected(),
        shownAs: host.shownAs(),
        filter: host.query().filter,
      };
      if (seen) look(now, seen);
      seen = now;
      asked = false;
    },
    drawn() {
      if (!next) return;
      const { missing, arrive } = next;
      const found = next.find();
      if (!found && (missing === 'waits' || find('.main .skeleton'))) return;
      next = undefined;
      const target = found ?? (missing === 'stays' ? undefined : find('.result'));
      target?.focus({ preventScroll: true });
      if (target) arrive(target);
    },
  };
}

/** Scrolls so that the way back is in sight, unless all is. */
function showFrom(back: HTMLElement, title: HTMLElement): void {
  const [{ top }, { bottom }] = [back.getBoundingClientRect(), title.getBoundingClientRect()];
  if (top < 0 || bottom > innerHeight) back.scrollIntoView({ block: 'start' });
}
