import { type Basemap, sameBasemap, SCHEMATIC } from './basemaps.js';
import { type Holder, leaveContext, takeContext } from './contexts.js';
import { type Ground, type GroundEvents, LostWhileStarting } from './ground.js';

/** What the keeper needs of the element; asked whenever something may have changed. */
export interface GroundHost {
  /** The base map that may be asked for now. */
  readonly wanted: () => Basemap;
  /** Near the viewport and with a size, in a page that is shown. */
  readonly isNear: () => boolean;
  /** Builds a ground in a box of its own. */
  readonly build: (
    basemap: Basemap,
    box: HTMLElement,
    events: GroundEvents,
    gone: AbortSignal,
  ) => Promise<Ground>;
  /** Where boxes go; undefined while nothing is drawn. */
  readonly place: () => HTMLElement | undefined;
  /** Told when a ground came or went. */
  readonly changed: (ground: Ground | undefined) => void;
  /** Told once for each base map that is wanted and cannot be drawn, or not soon; not of the schematic one that stands in for it. */
  readonly failed: (error: Error, basemap: Basemap) => void;
}

interface Running {
  readonly basemap: Basemap;
  readonly box: HTMLElement;
  /** Ends its start. */
  readonly end: AbortController;
  /** Undefined while it starts. */
  ground?: Ground;
  /** Takes long to start; the host knows. */
  slow?: boolean;
  /** Colours changed while it started. */
  stale?: boolean;
}

/** Attempts to build a ground anew after its context was lost, within {@link LOSSES_WITHIN}. */
const MAX_LOSSES = 3;
/** ms; a screen that runs for weeks may lose a context now and then. */
const LOSSES_WITHIN = 10 * 60_000;

/**
 * Keeps a MapLibre ground below the drawing while it is worth it, and does without where it cannot be had: the drawing is
 * there all the time. A base map that fails is not asked for again until {@link retry}; the schematic one takes its place.
 */
export class GroundKeeper {
  readonly #holder: Holder = {
    isNear: () => this.host.isNear(),
    release: () => this.#stop(),
    retry: () => this.follow(),
  };
  readonly #broken: Basemap[] = [];
  #losses: readonly number[] = [];
  #now: Running | undefined;

  constructor(private readonly host: GroundHost) {}

  /** The base map that is drawn by a ground now. */
  get live(): Basemap | undefined {
    return this.#now?.ground && this.#now.basemap;
  }

  /** Whether the drawing stands in for what takes long to start. */
  get isSlow(): boolean {
    return this.#now?.slow === true && !this.#now.ground;
  }

  isBroken(basemap: Basemap): boolean {
    return this.#broken.some((one) => sameBasemap(one, basemap));
  }

  /** Starts, changes or leaves things as they are, whichever fits now. */
  follow(): void {
    const wanted = this.host.wanted();
    const basemap = this.isBroken(wanted) ? SCHEMATIC : wanted;
    if (this.#now && (!sameBasemap(this.#now.basemap, basemap) || !this.#now.box.isConnected)) this.#stop();
    if (!this.#now && !this.isBroken(basemap) && this.host.isNear()) void this.#start(basemap);
  }

  retry(): void {
    this.#broken.length = 0;
    this.#losses = [];
    this.follow();
  }

  recolor(): void {
    if (this.#now?.ground) this.#now.ground.recolor();
    else if (this.#now) this.#now.stale = true;
  }

  end(): void {
    this.#stop();
    leaveContext(this.#holder);
  }

  async #start(basemap: Basemap): Promise<void> {
    const place = this.host.place();
    if (!place || !takeContext(this.#holder)) return;
    const box = document.createElement('div');
    box.className = 'canvas';
    // MapLibre makes its canvas a region of the same name; what it draws is said by pins and list.
    box.ariaHidden = 'true';
    place.append(box);
    const own: Running = { basemap, box, end: new AbortController() };
    this.#now = own;
    const events = {
      onLost: (reason: Error) => this.#now === own && this.#lost(basemap, reason),
      onSlow: (reason: Error) => this.#now === own && this.#tellSlow(own, reason),
    };
    try {
      const ground = await this.host.build(basemap, box, events, own.end.signal);
      if (this.#now !== own) return ground.destroy();
      own.ground = ground;
      if (own.stale) ground.recolor();
      this.host.changed(ground);
    } catch (error) {
      if (this.#now !== own) return;
      const reason = error instanceof Error ? error : new Error(String(error));
      if (reason instanceof LostWhileStarting) this.#lost(basemap, reason);
      else this.#failed(basemap, reason);
    }
  }

  /** A lost context is not waited for: the drawing stands in, and a ground is built anew. */
  #lost(basemap: Basemap, reason: Error): void {
    const now = performance.now();
    this.#losses = [...this.#losses.filter((time) => now - time < LOSSES_WITHIN), now];
    if (this.#losses.length > MAX_LOSSES) return this.#failed(basemap, reason);
    this.#stop();
    this.follow();
  }

  #tellSlow(own: Running, reason: Error): void {
    if (!this.host.isNear() || !sameBasemap(own.basemap, this.host.wanted())) return;
    own.slow = true;
    this.host.failed(reason, own.basemap);
  }

  #failed(basemap: Basemap, error: Error): void {
    const near = this.host.isNear();
    const isTold = this.#now?.slow;
    this.#stop();
    // In a hidden tab nothing is drawn in time; that says nothing of the map.
    if (!near) return;
    this.#broken.push(basemap);
    if (!isTold && sameBasemap(basemap, this.host.wanted())) this.host.failed(error, basemap);
    this.follow();
  }

  #stop(): void {
    const now = this.#now;
    if (!now) return;
    this.#now = undefined;
    leaveContext(this.#holder);
    if (now.ground) this.host.changed(undefined);
    now.end.abort();
    now.ground?.destroy();
    now.box.remove();
  }
}
