/** What the page around a frame is told. A later version may add keys; one that changes them has another number. */
export interface HeightMessage {
  readonly ikon: 1;
  readonly type: 'height';
  /** What the frame's address says as `frame`, so that a page can tell its frames apart. */
  readonly id: string;
  /** CSS pixels that the content needs. */
  readonly height: number;
}

/**
 * Tells the page around how high the content is, now and whenever that changes. Measured is the content, never the frame:
 * what depended on the frame's height would chase it. Nothing that others send is listened to.
 */
export function tellHeight(content: HTMLElement, id: string): void {
  let told = 0;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told || document.fullscreenElement) return;
    told = height;
    const message: HeightMessage = { ikon: 1, type: 'height', id, height };
    // A height is no secret, and a frame cannot know whose page it is in.
    parent.postMessage(message, '*');
  };
  new ResizeObserver(tell).observe(content);
  document.addEventListener('fullscreenchange', tell);
}
