import type { Look } from './look.js';

/** Words on a ground of their own, so that they can be read on any pattern. */
export function pill(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  look: Pick<Look, 'surface' | 'text'>,
): void {
  const width = context.measureText(text).width + 8;
  context.fillStyle = look.surface;
  context.fillRect(x - width / 2, y - 9, width, 18);
  context.fillStyle = look.text;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y + 0.5);
}
