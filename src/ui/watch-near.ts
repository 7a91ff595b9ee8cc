/** How far from the viewport an element counts as near. */
export const NEAR_MARGIN = '300px';

/** Tells whenever an element comes near the viewport or goes far from it; one that is hidden is far. @returns ends it */
export function watchNear(element: Element, changed: (near: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => changed(entries.at(-1)?.isIntersecting === true), {
    rootMargin: NEAR_MARGIN,
  });
  observer.observe(element);
  return () => observer.disconnect();
}
