import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import maplibreCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from './camera.js';
import { type Ground, type GroundEvents, LostWhileStarting } from './ground.js';

const workerAddress = new URL(workerUrl, document.baseURI).href;
setWorkerUrl(workerAddress);

/** MapLibre's own rules, for the shadow root that holds the map. */
export const groundStyles = maplibreCss;

type Style = StyleSpecification | string;

export interface MapLibreOptions {
  /** Asked again for other colours. */
  readonly style: () => Style;
  /** MapLibre's own texts by its keys. */
  readonly locale: Record<string, string>;
  /** Told the HTML with which a source wants to be named, whenever that changes. */
  readonly onAttribution: (lines: readonly string[]) => void;
  /** Whether an address may be asked for; what may not is an error. */
  readonly mayAsk: (url: string) => boolean;
  /** Ends the wait for what was not drawn in time. */
  readonly late: AbortSignal;
}

/**
 * A ground drawn by MapLibre, which only draws: gestures, pins and names are ours, for every ground alike.
 * @throws (rejects) when WebGL, the worker or the style fails, or when nothing was drawn in time
 */
export async function createMapLibreGround(
  container: HTMLElement,
  camera: Camera,
  events: GroundEvents,
  options: MapLibreOptions,
): Promise<Ground> {
  tryWorker();
  const style = options.style();
  const map = new MapLibre({
    container,
    style,
    center: [...camera.center],
    zoom: camera.zoom,
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: options.locale,
    transformRequest: (url) =>
      options.mayAsk(url) ? undefined : Promise.reject(new Error(`${url} may not be asked for`)),
  });
  try {
    await drawn(map, container, options.late);
  } catch (error) {
    map.remove();
    throw error;
  }
  onContextLost(container, () => events.onLost(new Error(LOST)));
  return groundOf(map, camera, options, style);
}

const LOST = 'the map lost its WebGL context';

/**
 * MapLibre would take itself apart by half to wait for another context, and what it forgets would hold the element for ever.
 * As nobody waits, it is not told: it is removed.
 */
function onContextLost(container: HTMLElement, tell: () => void): void {
  const lost = (event: Event) => {
    event.stopPropagation();
    tell();
  };
  container.addEventListener('webglcontextlost', lost, { capture: true });
}

let canHaveWorker = false;

/**
 * Where a worker is refused, by Trusted Types or else, MapLibre leaves rejected promises to the page. So it is not begun.
 * @throws as the browser does
 */
function tryWorker(): void {
  if (canHaveWorker) return;
  // From another origin MapLibre wraps the worker, and so does this.
  const isOwn = new URL(workerAddress).origin === location.origin;
  const address = isOwn ? workerAddress : URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
  try {
    new Worker(address, { type: 'module' }).terminate();
    canHaveWorker = true;
  } finally {
    if (!isOwn) URL.revokeObjectURL(address);
  }
}

function drawn(map: MapLibre, container: HTMLElement, late: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let withoutTile: Error | undefined;
    let hasTile = false;
    map.on('sourcedata', ({ tile }) => (hasTile ||= tile !== undefined));
    map.on('error', (event) => {
      const error = new Error(event.error.message, { cause: event.error });
      // One tile that is missing is a gap; without any there is no map.
      if ('tile' in event) withoutTile ??= error;
      else reject(error);
    });
    map.once('load', () => (withoutTile && !hasTile ? reject(withoutTile) : resolve()));
    onContextLost(container, () => reject(new LostWhileStarting(LOST)));
    const tooLate = () => reject(late.reason as Error);
    if (late.aborted) tooLate();
    late.addEventListener('abort', tooLate, { once: true });
  });
}

function groundOf(map: MapLibre, camera: Camera, options: MapLibreOptions, first: Style): Ground {
  let drawn = first;
  const place = () => {
    map.jumpTo({ center: [...camera.center], zoom: camera.zoom });
    // At once, so that canvas and pins move in the same frame.
    map.redraw();
  };
  const name = () => options.onAttribution(attributionsOf(map));
  map.on('sourcedata', ({ sourceDataType }) => {
    if (sourceDataType === 'metadata') name();
  });
  name();
  place();
  return {
    place,
    recolor: () => {
      const style = options.style();
      // An address would be asked again for what is drawn already.
      if (style !== drawn) map.setStyle((drawn = style));
    },
    destroy: () => map.remove(),
  };
}

/** What the sources of a style want said of them, without doubles. */
function attributionsOf(map: MapLibre): readonly string[] {
  const ids = Object.keys(map.getStyle().sources);
  return [...new Set(ids.flatMap((id) => map.getSource(id)?.attribution ?? []))];
}
