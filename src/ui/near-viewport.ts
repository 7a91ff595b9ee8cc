/** How far from the viewport an element counts as near. */
const MARGIN = '300px';

/** Calls once, when an element comes near the viewport. @returns ends the watch */
export function nearViewport(element: Element, arrived: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      arrived();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
