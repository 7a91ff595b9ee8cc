import type { Bounds, Position } from '../catalog/model.js';

/** Where a position is on the screen, CSS pixels from the ground's top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a ground tells of itself. */
export interface GroundEvents {
  /** Something moved: pins must follow in this frame. */
  readonly onMove: () => void;
  /** The movement ended: pins may come together or fall apart. */
  readonly onRest: () => void;
  /** A visitor tapped a district. */
  readonly onDistrict: (id: string) => void;
  /** The ground cannot go on; it is gone and has to be built anew. */
  readonly onLost: () => void;
}

/** The drawing under the pins. The pins know only this, so that another engine can carry them as well. */
export interface Ground {
  /** Where pins are put: moves with nothing, and lets gestures through to the ground. */
  readonly overlay: HTMLElement;
  project(position: Position): Point;
  readonly bounds: Bounds;
  readonly zoom: number;
  readonly center: Position;
  /** Goes to a position; at once where the visitor wants no motion. */
  moveTo(position: Position, zoom?: number): void;
  fit(bounds: Bounds, atOnce?: boolean): void;
  zoomBy(steps: number): void;
  /** Draws what the ground shows anew: other colours, another language, another chosen district. */
  redraw(): void;
  destroy(): void;
}
