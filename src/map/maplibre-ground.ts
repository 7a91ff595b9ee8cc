import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import maplibreCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from './camera.js';
import type { Ground, GroundEvents } from './ground.js';

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

/** MapLibre's own rules, for the shadow root that holds the map. */
export const groundStyles = maplibreCss;

/** How long a map may take until it is drawn, ms. Without a deadline a blocked worker would be silent. */
const DEADLINE = 5_000;

export interface MapLibreOptions {
  /** Asked again for other colours. */
  readonly style: () => StyleSpecification | string;
  /** MapLibre's own texts by its keys. */
  readonly locale: Record<string, string>;
  /** Told the HTML with which a source wants to be named, whenever that changes. */
  readonly onAttribution: (lines: readonly string[]) => void;
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
  const map = new MapLibre({
    container,
    style: options.style(),
    center: [...camera.center],
    zoom: camera.zoom,
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: options.locale,
    canvasContextAttributes: { antialias: true },
  });
  try {
    await drawn(map);
  } catch (error) {
    map.remove();
    throw error;
  }
  return groundOf(map, camera, events, options);
}

function drawn(map: MapLibre): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the map was not drawn in time')), DEADLINE);
    const end = (settle: () => void) => {
      clearTimeout(late);
      settle();
    };
    map.once('load', () => end(resolve));
    map.on('error', ({ error }) => end(() => reject(new Error(error.message, { cause: error }))));
    map.once('webglcontextlost', () => end(() => reject(new Error('the map lost its WebGL context'))));
  });
}

function groundOf(map: MapLibre, camera: Camera, events: GroundEvents, options: MapLibreOptions): Ground {
  const place = () => {
    map.jumpTo({ center: [...camera.center], zoom: camera.zoom });
    // At once, so that canvas and pins move in the same frame.
    map.redraw();
  };
  const name = () => options.onAttribution(attributionsOf(map));
  map.on('webglcontextlost', () => events.onLost(new Error('the map lost its WebGL context')));
  map.on('sourcedata', ({ sourceDataType }) => {
    if (sourceDataType === 'metadata') name();
  });
  name();
  place();
  return {
    place,
    recolor: () => map.setStyle(options.style()),
    destroy: () => map.remove(),
  };
}

/** What the sources of a style want said of them, without doubles. */
function attributionsOf(map: MapLibre): readonly string[] {
  const ids = Object.keys(map.getStyle().sources);
  return [...new Set(ids.flatMap((id) => map.getSource(id)?.attribution ?? []))];
}
