import type { Stage } from './stage.js';

/** Width of a page between its margins, CSS pixels: A4. Names and pins are laid out for it. */
const PAGE = 680;
/** Where something stands on the screen. */
const PLACE = /translate\((\S+)px, (\S+)px\)/;

/** What the print of a map needs of its element. */
export interface PrintHost {
  readonly stage: () => Stage | undefined;
  readonly root: () => ShadowRoot;
}

/** While the page prints, the map shows on paper what is in view on the screen. @param signal ends it */
export function followPrint({ stage, root }: PrintHost, signal: AbortSignal): void {
  let back: (() => void) | undefined;
  const toScreen = () => (back?.(), (back = undefined));
  const toPaper = () => {
    const own = stage();
    if (own && own.camera.size.width > 0) back ??= layOut(own, root());
  };
  addEventListener('beforeprint', toPaper, { signal });
  addEventListener('afterprint', toScreen, { signal });
  signal.addEventListener('abort', toScreen);
}

/**
 * How wide the paper is nobody says: what stands in pixels is put in shares of the map's width.
 * @returns takes it back
 */
function layOut(map: Stage, root: ShadowRoot): () => void {
  const [frame, stage, drawing] = ['.frame', '.stage', '.drawing'].map((part) =>
    root.querySelector<HTMLElement>(part),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const { camera } = map;
  const { size, zoom, fits } = camera;
  const share = Math.min(1, PAGE / size.width);
  const [width, height] = [size.width * share, size.height * share];
  const { offsetWidth, offsetHeight } = frame;
  camera.resize({ width, height });
  camera.jump({ zoom: zoom + Math.log2(share) });
  map.name();
  frame.style.cssText = `inline-size: min(100%, ${offsetWidth}px); block-size: auto; aspect-ratio: ${offsetWidth} / ${offsetHeight}`;
  stage.style.containerType = 'inline-size';
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const pixel = `calc(100cqi / ${width})`;
  for (const { style } of stage.querySelectorAll<HTMLElement>('.pins > *, .here'))
    style.transform = style.transform.replace(PLACE, `translate(calc($1 * ${pixel}), calc($2 * ${pixel}))`);
  return () => {
    frame.style.cssText = stage.style.cssText = '';
    drawing.removeAttribute('viewBox');
    camera.resize(size);
    camera.jump({ zoom });
    camera.fits = fits;
  };
}
