import type { ReactiveElement } from 'lit';

/**
 * Gives the focus to the first of some elements, once what was done is drawn, where the control that had it is gone.
 * Call it from the control's own event, before anything changes.
 */
export function keepFocus(event: Event, ...selectors: readonly string[]): void {
  const root = (event.currentTarget as Element).getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const focus = () => {
    if (root.activeElement) return;
    const next = selectors.map((selector) => root.querySelector<HTMLElement>(selector));
    next.find((element) => element !== null)?.focus();
  };
  // What the event does asks for an update, which is under way a moment later.
  queueMicrotask(() => void (root.host as ReactiveElement).updateComplete.then(focus));
}
