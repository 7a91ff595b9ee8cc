import { nearViewport } from '../ui/near-viewport.js';
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
}

interface Place {
  readonly canvas: HTMLCanvasElement;
  model: ChartModel;
  end: () => void;
  near: boolean;
  drawn?: DrawnChart | undefined;
}

/**
 * Keeps charts on their canvases: fetches the engine when the first one comes near the viewport, draws each once
 * it is near, anew when its model changed, and takes down what has gone from the page.
 */
export class ChartStage {
  readonly #places = new Map<string, Place>();

  constructor(private readonly host: StageHost) {}

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
  }

  /** Draws anew what is drawn: colours changed. */
  redraw(): void {
    for (const [id, place] of this.#places) if (place.drawn) void this.#draw(id, place);
  }

  /** The chart on screen; undefined where it is not drawn. */
  find(id: string): DrawnChart | undefined {
    return this.#places.get(id)?.drawn;
  }

  clear(): void {
    for (const [id, place] of this.#places) this.#remove(id, place);
  }

  #add(id: string, canvas: HTMLCanvasElement, model: ChartModel): void {
    const place: Place = { canvas, model, near: false, end: () => undefined };
    this.#places.set(id, place);
    place.end = nearViewport(canvas, () => {
      place.near = true;
      void this.#draw(id, place);
    });
  }

  #remove(id: string, place: Place): void {
    place.end();
    place.drawn?.destroy();
    this.#places.delete(id);
  }

  async #draw(id: string, place: Place): Promise<void> {
    try {
      await this.host.calm();
      const { drawChart } = await import('./chart-engine.js');
      if (this.#places.get(id) !== place || !place.canvas.isConnected) return;
      place.drawn?.destroy();
      place.drawn = drawChart(place.canvas, place.model, this.host.look());
      this.host.drawn(id, place.drawn);
    } catch (error) {
      this.host.failed(id, error);
    }
  }
}
