import { nothing, render } from 'lit';
import { AT_START } from '../catalog/address.js';
import { leaders, type Member } from './member.js';

/** The visitor is forgotten: nothing that they chose is left. Bubbles from every element with `kiosk`. */
export class IkonKioskResetEvent extends Event {
  static readonly type = 'ikon-kiosk-reset';
  constructor() {
    super(IkonKioskResetEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ikon-kiosk-reset': IkonKioskResetEvent;
  }
}

/** @param address of the page before anybody came, without its origin */
export function forgetVisitor(members: readonly Member[], address: string): void {
  forgetStored();
  for (const member of leaders(members)) member.session()?.view.update({ ...AT_START, indicator: null });
  for (const { element, forget } of members)
    forget(() => void render(nothing, element.renderRoot, element.renderOptions));
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.removeAllRanges();
  attempt(() => history.replaceState(null, '', address));
  for (const { element } of members) toTop(element);
  for (const { element } of members) element.dispatchEvent(new IkonKioskResetEvent());
}

/** What the suite keeps for a visitor: slips. Copies of feeds are nobody's, and stay. */
function forgetStored(): void {
  for (const open of [() => localStorage, () => sessionStorage])
    attempt(() => {
      const storage = open();
      for (const key of Object.keys(storage)) if (key.startsWith('ikon-slip')) storage.removeItem(key);
    });
}

/** Everything around an element that scrolls. */
export function toTop(element: Element): void {
  for (let node: Element | null = element; node; node = node.parentElement) node.scrollTo(0, 0);
  scrollTo(0, 0);
}

/** Storage and history may refuse. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // There is nothing to forget, then, or no way to.
  }
}
