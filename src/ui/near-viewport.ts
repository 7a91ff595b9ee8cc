import { watchNear } from './watch-near.js';

/** Calls once, when an element comes near the viewport. @returns ends the watch */
export function nearViewport(element: Element, arrived: () => void): () => void {
  const end = watchNear(element, (near) => {
    if (!near) return;
    end();
    arrived();
  });
  return end;
}
