/** A ground that is drawn under the SVG drawing, by an engine that is fetched when the map is near. */
export interface Ground {
  /** Draws where the camera looks, in this very frame. */
  readonly place: () => void;
  /** Draws in other colours. */
  readonly recolor: () => void;
  readonly destroy: () => void;
}

export interface GroundEvents {
  /** The ground cannot go on; it is gone. */
  readonly onLost: (reason: Error) => void;
  /** It is not drawn yet, and may still be: the drawing stands in so far. */
  readonly onSlow: (reason: Error) => void;
}

/** What drew the ground took it away while it was being built: another try may go well. */
export class LostWhileStarting extends Error {
  override readonly name = 'LostWhileStarting';
}
