import { watchNear } from '../ui/watch-near.js';
import type * as Engines from './chart-engine.js';
import type { DrawnChart } from './chart-engine.js';
import type { Look } from './look.js';
import type { ChartModel } from './model.js';

export interface StageHost {
  readonly look: () => Look;
  /** Resolves when what is lighter is on screen. */
  readonly calm: () => Promise<void>;
  /** A chart is on screen: what is hidden and marked in it is not part of its model. */
  readonly drawn: (id: string, chart: DrawnChart) => void;
  /** A chart could not be drawn; its table stands in for it. */
  readonly failed: (id: string, error: unknown) => void;
  /** Whatever is not drawn is far from the viewport; told with every `sync` as well. */
  readonly idle: () => void;
}

interface Place {
  readonly canvas: HTMLCanvasElement;
  model: ChartModel;
  end: () => void;
  /** Undefined until the browser has told; once near, it stays so. */
  near?: boolean;
  drawn?: DrawnChart | undefined;
}

type Engine = typeof Engines;
let engine: Promise<Engine> | undefined;
/** The engine, once it is there: what prints cannot wait for it. */
let ready: Engine | undefined;

/** Fetches the engine, once for the whole page. A failure is not kept. */
async function fetchEngine(): Promise<Engine> {
  engine ??= import('./chart-engine.js');
  try {
    return (ready = await engine);
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

/** ms that a figure waits for the engine at most, from the moment when that is asked for: less than what a visitor calls waiting. */
const SOON = 100;

function isInView(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom >= 0 && top <= innerHeight;
}

let last: Promise<unknown> = Promise.resolve();

/** One chart in a task: several that come near at once do not hold the page up. */
function inTurn(work: () => void): Promise<void> {
  const own = last.then(work);
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  last = own.then(pause, pause);
  return own;
}

/**
 * Keeps charts on their canvases: fetches the engine when the first one comes near the viewport, draws each once
 * it is near, anew when its model changed, and takes down what has gone from the page.
 */
export class ChartStage {
  readonly #places = new Map<string, Place>();
  /** Resolves when the engine that was fetched ahead is there, or does not come soon; undefined while nothing is waited for. */
  soon: Promise<void> | undefined;

  constructor(private readonly host: StageHost) {}

  /** Fetches the engine beside the feed, where charts will be in view. One that fails is asked for again. */
  fetchAhead(host: Element): void {
    if (!isInView(host)) return;
    const late = new Promise((resolve) => setTimeout(resolve, SOON));
    this.soon = Promise.race([fetchEngine().catch(() => undefined), late]).then(
      () => (this.soon = undefined),
    );
  }

  /** Takes what is on the page now. */
  sync(
    canvases: ReadonlyMap<string, { readonly canvas: HTMLCanvasElement; readonly model: ChartModel }>,
  ): void {
    for (const [id, place] of this.#places)
      if (canvases.get(id)?.canvas !== place.canvas) this.#remove(id, place);
    for (const [id, { canvas, model }] of canvases) {
      const place = this.#places.get(id);
      if (!place) this.#add(id, canvas, model);
      else if (place.model !== model) {
        place.model = model;
        if (place.near) void this.#draw(id, place);
      }
    }
    this.#rest();
  }

  /** Draws anew what is drawn: colours changed. */
  redraw(): void {
    for (const [id, place] of this.#places) if (place.drawn) void this.#draw(id, place);
  }

  /** The chart on screen; undefined where it is not drawn. */
  find(id: string): DrawnChart | undefined {
    return this.#places.get(id)?.drawn;
  }

  /**
   * Draws everything at once, for paper. What has never been near needs the engine to be there: where it is not, tables
   * stand in for charts.
   * @returns takes the tables back
   */
  drawNow(look: Look): () => void {
    for (const [id, place] of this.#places) if (ready) this.#paint(ready, id, place, look);
    const figures = [...this.#places.values()].flatMap(({ canvas, drawn }) =>
      drawn ? [] : (canvas.closest('figure') ?? []),
    );
    const tables = figures.flatMap((figure) => [
      ...figure.querySelectorAll<HTMLDetailsElement>('details.numbers:not([open])'),
    ]);
    for (const table of tables) table.open = true;
    return () => tables.forEach((table) => (table.open = false));
  }

  clear(): void {
    for (const [id, place] of this.#places) this.#remove(id, place);
  }

  #add(id: string, canvas: HTMLCanvasElement, model: ChartModel): void {
    const place: Place = { canvas, model, end: () => undefined };
    this.#places.set(id, place);
    // The browser would only tell after the next frame, which is then painted without the chart.
    if (ready && isInView(canvas)) {
      place.near = true;
      void this.#draw(id, place);
      return;
    }
    place.end = watchNear(canvas, (near) => {
      place.near = near;
      if (near) {
        place.end();
        void this.#draw(id, place);
      } else this.#rest();
    });
  }

  /** A chart of which the browser has not told yet may be near as well. */
  #rest(): void {
    if ([...this.#places.values()].every(({ near, drawn }) => near === false || drawn)) this.host.idle();
  }

  #remove(id: string, place: Place): void {
    place.end();
    place.drawn?.destroy();
    this.#places.delete(id);
  }

  async #draw(id: string, place: Place): Promise<void> {
    try {
      const fetched = fetchEngine();
      fetched.catch(() => undefined); // told below
      await this.host.calm();
      const loaded = await fetched;
      await inTurn(() => {
        if (this.#places.get(id) === place && place.canvas.isConnected)
          this.#paint(loaded, id, place, this.host.look());
      });
    } catch (error) {
      this.host.failed(id, error);
    }
  }

  #paint({ drawChart }: Engine, id: string, place: Place, look: Look): void {
    place.drawn?.destroy();
    place.drawn = drawChart(place.canvas, place.model, look);
    this.host.drawn(id, place.drawn);
  }
}
