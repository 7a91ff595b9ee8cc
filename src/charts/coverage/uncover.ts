/**
 * What the focus reaches in a table comes out from under its first column, which sticks: engines that scroll to it take no account
 * of that column.
 */
export function uncover(event: FocusEvent): void {
  const area = event.currentTarget as HTMLElement;
  const reached = event.target as HTMLElement;
  const first = reached.closest('tr')?.firstElementChild;
  if (!first || first.contains(reached)) return;
  const box = reached.getBoundingClientRect();
  const column = first.getBoundingClientRect();
  const room = area.getBoundingClientRect();
  const isLeft = column.left < room.left + room.width / 2;
  const [left, right] = isLeft ? [column.right, room.right] : [room.left, column.left];
  // Whoever has no room for all of it sees its beginning.
  const beyond = [Math.max(0, box.right - right), Math.min(0, box.left - left)] as const;
  const fits = box.width <= right - left;
  if (fits) area.scrollLeft += beyond[0] || beyond[1];
  else area.scrollLeft += isLeft ? box.left - left : box.right - right;
}
