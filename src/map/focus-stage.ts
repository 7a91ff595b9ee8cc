/** Gives the focus to the map, where the control that had it goes. Call it from the control's own event. */
export function focusStage({ currentTarget }: Event): void {
  const root = (currentTarget as Element).getRootNode() as ParentNode;
  root.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
}
