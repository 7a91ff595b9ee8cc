import type { Position } from '../catalog/model.js';
import type { Camera } from './camera.js';
import type { Point } from './mercator.js';

/** Why a gesture did nothing: the page scrolls past the map until the visitor means the map. */
export type Refused = 'wheel' | 'touch';

export interface GestureHost {
  readonly camera: Camera;
  /** Two fingers, or Ctrl and the wheel, so that a page can be scrolled past the map. */
  readonly cooperative: () => boolean;
  readonly refused: (why: Refused) => void;
  /** The visitor moved the map, and has ended. */
  readonly moved: () => void;
  /** The visitor tapped the ground. */
  readonly tapped: (at: Point) => void;
}

/** CSS pixels that a pointer may tremble. */
const TREMOR = 6;
/** CSS pixels of one press of an arrow key. */
const STEP = 80;
/** Wheel pixels of one zoom step. */
const NOTCH = 300;
/** Pixels of a wheel's line, where a browser counts in lines. */
const LINE = 33;

/** Ties mouse, wheel, fingers and keys to the camera; the same for every ground. @returns unties them */
export function tieGestures(stage: HTMLElement, host: GestureHost): () => void {
  const ends = [tieMouse(stage, host), tieWheel(stage, host), tieTouch(stage, host), tieKeys(stage, host)];
  return () => ends.forEach((end) => end());
}

/** Listens until the function that is returned is called. */
function listen<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  listeners: { [type in K]: (event: HTMLElementEventMap[type]) => void },
): () => void {
  const ending = new AbortController();
  for (const [type, listener] of Object.entries(listeners))
    target.addEventListener(type, listener as EventListener, { passive: false, signal: ending.signal });
  return () => ending.abort();
}

const within = (stage: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point => {
  const { left, top } = stage.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};

function tieMouse(stage: HTMLElement, { camera, moved, tapped }: GestureHost): () => void {
  let from: Point | undefined;
  let last: Point | undefined;
  let dragged = false;
  let clicked: Position | undefined;
  const drop = () => {
    if (dragged) {
      camera.rest();
      moved();
    }
    from = last = undefined;
  };
  return listen<'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'click' | 'dblclick'>(stage, {
    pointerdown(event) {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      dragged = false;
      from = last = { x: event.clientX, y: event.clientY };
    },
    pointermove(event) {
      if (!from || !last) return;
      // Let go where nobody told the map: beyond its rim, or in another window.
      if ((event.buttons & 1) === 0) return drop();
      dragged ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > TREMOR;
      if (!dragged) return;
      // Not before it is a drag: a captured pointer would take the click from a pin.
      stage.setPointerCapture(event.pointerId);
      camera.pinch({ x: event.clientX - last.x, y: event.clientY - last.y }, 0, within(stage, event));
      last = { x: event.clientX, y: event.clientY };
    },
    pointerup: drop,
    pointercancel: drop,
    click(event) {
      // The map goes where the first click was: the second one of two lies over other ground, and means the same.
      if (event.detail > 1) return;
      const at = within(stage, event);
      clicked = camera.positionAt(at);
      if (!dragged && isGround(event.target)) tapped(at);
      dragged = false;
    },
    dblclick(event) {
      if (!isGround(event.target)) return;
      camera.zoomBy(1, clicked ? camera.project(clicked) : within(stage, event));
      moved();
    },
  });
}

/** Pins and panels answer for themselves. */
function isGround(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') === null;
}

function tieWheel(stage: HTMLElement, { camera, cooperative, refused, moved }: GestureHost): () => void {
  let ended: ReturnType<typeof setTimeout> | undefined;
  const end = listen<'wheel'>(stage, {
    wheel(event) {
      if (cooperative() && !event.ctrlKey && !event.metaKey) return refused('wheel');
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      // A pinch on a touch pad comes as a wheel with Ctrl and small steps.
      const steps = Math.max(
        -1,
        Math.min(1, -pixels / (event.ctrlKey && Math.abs(pixels) < 20 ? NOTCH / 5 : NOTCH)),
      );
      camera.pinch({ x: 0, y: 0 }, steps, within(stage, event));
      clearTimeout(ended);
      ended = setTimeout(() => (camera.rest(), moved()), 120);
    },
  });
  return () => (clearTimeout(ended), end());
}

interface Fingers {
  readonly middle: Point;
  readonly spread: number;
  readonly count: number;
}

function tieTouch(stage: HTMLElement, host: GestureHost): () => void {
  const { camera, cooperative, refused, moved } = host;
  let last: Fingers | undefined;
  let from: Point | undefined;
  let dragged = false;
  const begin = ({ touches }: TouchEvent) => {
    last = fingers(stage, touches);
    from ??= last.middle;
  };
  const end = ({ touches }: TouchEvent) => {
    last = touches.length > 0 ? fingers(stage, touches) : undefined;
    if (touches.length > 0) return;
    if (dragged) {
      camera.rest();
      moved();
    }
    dragged = false;
    from = undefined;
  };
  return listen<'touchstart' | 'touchmove' | 'touchend' | 'touchcancel'>(stage, {
    touchstart: begin,
    touchend: end,
    touchcancel: end,
    touchmove(event) {
      const now = fingers(stage, event.touches);
      if (!last || !from || last.count !== now.count) return void (last = now);
      const far = Math.hypot(now.middle.x - from.x, now.middle.y - from.y) > TREMOR;
      if (now.count === 1 && cooperative()) return far ? refused('touch') : undefined;
      if (!dragged && !far && now.count === 1) return;
      event.preventDefault();
      dragged = true;
      const steps = now.count > 1 && last.spread > 0 ? Math.log2(now.spread / last.spread) : 0;
      camera.pinch({ x: now.middle.x - last.middle.x, y: now.middle.y - last.middle.y }, steps, now.middle);
      last = now;
    },
  });
}

function fingers(stage: HTMLElement, touches: TouchList): Fingers {
  const points = [...touches].map((touch) => within(stage, touch));
  const [a, b = a] = points;
  if (!a || !b) return { middle: { x: 0, y: 0 }, spread: 0, count: 0 };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return { middle, spread: Math.hypot(a.x - b.x, a.y - b.y), count: points.length };
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

/** Whether a key means the browser: the way back, the top of the page. */
export const isBrowsers = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** Keys work while the stage itself has the focus; pins have arrow keys of their own. */
function tieKeys(stage: HTMLElement, { camera, moved }: GestureHost): () => void {
  return listen<'keydown'>(stage, {
    keydown(event) {
      const arrow = ARROWS[event.key];
      const zoom = ZOOMS[event.key];
      if (event.target !== stage || isBrowsers(event)) return;
      if (arrow) {
        const { width, height } = camera.size;
        camera.moveTo({ center: camera.positionAt({ x: width / 2 + arrow.x, y: height / 2 + arrow.y }) });
      } else if (zoom !== undefined) camera.zoomBy(zoom);
      else return;
      event.preventDefault();
      moved();
    },
  });
}
