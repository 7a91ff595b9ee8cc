/**
 * In a frame as high as its content the browser takes all of that for the screen, and would open a dialog in the middle of
 * it, far from the visitor. Whenever a visitor does something, this asks which part of the frame is in view.
 */
export function followView(content: HTMLElement): void {
  const { style } = document.documentElement;
  const look = () => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      if (!entry) return;
      const { top, bottom } = entry.intersectionRect;
      const inView = bottom - top > 0 && !document.fullscreenElement;
      style.setProperty('--_view-start', inView ? `${Math.max(0, top)}px` : '0px');
      style.setProperty('--_view-end', inView ? `${Math.max(0, innerHeight - bottom)}px` : '0px');
    });
    observer.observe(content);
  };
  for (const event of ['pointerdown', 'keydown', 'click'])
    addEventListener(event, look, { capture: true, passive: true });
}
