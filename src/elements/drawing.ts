/** Longest time that a heavy engine waits for the others to draw, ms: one that hangs must not hold it up. */
const PATIENCE = 3_000;

/** Keeps the order on a page: what is light is on screen before what is heavy is asked for. */
export interface Drawing {
  /** An element will draw soon. */
  begin(element: object): void;
  /** An element has drawn, cannot, or has gone. */
  end(element: object): void;
  /** Whether nobody else has still to draw: what is heavy may be fetched meanwhile. */
  alone(element: object): boolean;
  /** Resolves once all have drawn and it is painted. */
  done(): Promise<void>;
}

export function createDrawing(patience = PATIENCE): Drawing {
  const busy = new Set<object>();
  let waiting: (() => void)[] = [];
  return {
    begin(element) {
      busy.add(element);
    },
    end(element) {
      if (busy.delete(element) && busy.size === 0) waiting.splice(0).forEach((go) => go());
    },
    alone: (element) => busy.size === (busy.has(element) ? 1 : 0),
    async done() {
      if (busy.size > 0)
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
          setTimeout(resolve, patience);
        });
      await painted();
    },
  };
}

/** Resolves once what was drawn just now is on screen: in a hidden page that is when it is shown. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
