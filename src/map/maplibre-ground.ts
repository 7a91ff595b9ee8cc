import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import maplibreCss from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Bounds, Position } from '../catalog/model.js';
import type { Ground, GroundEvents } from './ground.js';
import { DISTRICT_LAYERS } from './style.js';

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

/** MapLibre's own rules, for the shadow root that holds the map. */
export const groundStyles = maplibreCss;

/** How long a map may take until it is drawn, ms. Without a deadline a blocked worker would be silent. */
const DEADLINE = 8_000;

export interface GroundOptions {
  readonly container: HTMLElement;
  readonly style: () => StyleSpecification;
  readonly bounds: Bounds | undefined;
  readonly center: Position | undefined;
  readonly zoom: number | undefined;
  /** MapLibre's own texts by its keys. */
  readonly locale: Record<string, string>;
  /** Two fingers, or Ctrl and the wheel, so that a page can be scrolled past the map. */
  readonly cooperative: boolean;
  readonly events: GroundEvents;
}

/**
 * The ground drawn by MapLibre.
 * @throws (rejects) when WebGL, the worker or the style fails, or when nothing was drawn in time
 */
export async function createMapLibreGround(options: GroundOptions): Promise<Ground> {
  const map = new MapLibre({
    container: options.container,
    style: options.style(),
    ...startView(options),
    maxZoom: 18,
    minZoom: 7,
    attributionControl: false,
    cooperativeGestures: options.cooperative,
    locale: options.locale,
    dragRotate: false,
    pitchWithRotate: false,
    rollEnabled: false,
    fadeDuration: reducedMotion() ? 0 : 150,
    canvasContextAttributes: { antialias: true },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  try {
    await drawn(map);
  } catch (error) {
    map.remove();
    throw error;
  }
  return new MapLibreGround(map, options);
}

function startView({ bounds, center, zoom }: GroundOptions) {
  if (center) return { center: [...center] as [number, number], zoom: zoom ?? 13 };
  if (bounds) return { bounds: [...bounds] as Bounds, fitBoundsOptions: { padding: PADDING, maxZoom: 15 } };
  return { zoom: zoom ?? 5 };
}

const PADDING = 40;

function drawn(map: MapLibre): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the map was not drawn in time')), DEADLINE);
    const end = (settle: () => void) => () => {
      clearTimeout(late);
      settle();
    };
    map.once('load', end(resolve));
    map.once('error', ({ error }) => end(() => reject(new Error(error.message, { cause: error })))());
    map.once(
      'webglcontextlost',
      end(() => reject(new Error('the map lost its WebGL context'))),
    );
  });
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

class MapLibreGround implements Ground {
  readonly overlay: HTMLElement;

  constructor(
    private readonly map: MapLibre,
    private readonly options: GroundOptions,
  ) {
    const { events } = options;
    this.overlay = document.createElement('div');
    this.overlay.className = 'pins';
    map.getCanvasContainer().append(this.overlay);
    map.on('move', events.onMove);
    map.on('moveend', events.onRest);
    map.on('resize', events.onRest);
    map.on('click', DISTRICT_LAYERS, ({ features }) => {
      const id: unknown = features?.[0]?.properties.id;
      if (typeof id === 'string') events.onDistrict(id);
    });
    map.on('webglcontextlost', events.onLost);
  }

  project(position: Position) {
    return this.map.project([...position]);
  }

  get bounds(): Bounds {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  get zoom(): number {
    return this.map.getZoom();
  }

  get center(): Position {
    const { lng, lat } = this.map.getCenter();
    return [lng, lat];
  }

  moveTo(position: Position, zoom = this.zoom): void {
    this.map.easeTo({ center: [...position], zoom, offset: this.#aside, duration: this.#duration });
  }

  fit(bounds: Bounds, atOnce = false): void {
    const duration = atOnce ? 0 : this.#duration;
    this.map.fitBounds([...bounds], { padding: PADDING, maxZoom: 15, duration });
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.zoom + steps, { duration: this.#duration });
  }

  redraw(): void {
    this.map.setStyle(this.options.style());
  }

  destroy(): void {
    this.overlay.remove();
    this.map.remove();
  }

  /** On a narrow map the panel covers the lower half: what is shown goes above it. */
  get #aside(): [number, number] {
    const { clientWidth, clientHeight } = this.options.container;
    return clientWidth < 640 ? [0, -clientHeight * 0.25] : [0, 0];
  }

  get #duration(): number {
    return reducedMotion() ? 0 : 200;
  }
}
