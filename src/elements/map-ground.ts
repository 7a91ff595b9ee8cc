import type { Catalog } from '../catalog/model.js';
import type { Translate } from '../i18n/translator.js';
import { type Basemap, basemapOf, foreignOrigin, sameBasemap, SCHEMATIC } from '../map/basemaps.js';
import { agree, hasAgreed, onConsent, withdraw } from '../map/consent.js';
import type { Ground, GroundEvents } from '../map/ground.js';
import { GroundKeeper } from '../map/ground-keeper.js';
import { mapLocale } from '../map/locale.js';
import type { Trouble } from '../map/map-notices.js';
import { followPrint } from '../map/on-paper.js';
import type { Stage } from '../map/stage.js';

/** What the ground of a map needs of its element. */
export interface MapGroundHost {
  readonly root: () => ShadowRoot;
  readonly near: () => boolean;
  readonly stage: () => Stage | undefined;
  readonly catalog: () => Catalog | null;
  readonly basemap: () => string;
  readonly consent: () => string;
  readonly language: () => string;
  readonly t: () => Translate;
  /** Resolves when what is light is on screen. */
  readonly drawn: () => Promise<void>;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** Which base map lies below the drawing, whether it may be asked for, and what became of it. */
export class MapGround {
  attribution: readonly string[] = [];
  readonly #keeper: GroundKeeper;
  /** Servers that the style of the base map names, besides its own. */
  #found: readonly string[] = [];
  #foundFor = '';
  #readLast: string | undefined;
  #drawnFor: readonly unknown[] = [];
  #endWatch: (() => void) | undefined;

  constructor(private readonly host: MapGroundHost) {
    this.#keeper = new GroundKeeper({
      wanted: () => this.#allowed,
      isNear: () => host.near() && !document.hidden && this.#worthIt && host.stage() !== undefined,
      place: () => host.root().querySelector<HTMLElement>('.grounds') ?? undefined,
      build: (basemap, box, events, gone) => this.#build(basemap, box, events, gone),
      changed: (ground) => this.#changed(ground),
      failed: (error) => {
        host.failed(error);
        host.changed();
      },
    });
  }

  /** What is drawn below the drawing now; undefined where nothing is. */
  get live(): 'schematic' | 'street' | undefined {
    const { live } = this.#keeper;
    return live && (live.kind === 'schematic' ? 'schematic' : 'street');
  }

  /** The other server that has to be agreed to; undefined where none has. */
  get foreign(): string | undefined {
    const hosts = this.#hosts;
    return hosts.find((host) => !hasAgreed(host)) ?? hosts[0];
  }

  /** Other servers that the base map needs, as far as is known. */
  get #hosts(): readonly string[] {
    if (this.host.consent() !== 'click') return [];
    const own = foreignOrigin(this.#wanted ?? SCHEMATIC, location.origin);
    const found = this.#foundFor === this.host.basemap() ? this.#found : [];
    return own === undefined ? found : [own, ...found];
  }

  get waitsForConsent(): boolean {
    return this.foreign !== undefined && !hasAgreed(this.foreign);
  }

  /** Whether another server may be asked because the visitor said so. */
  get agreed(): boolean {
    return this.#hosts.some(hasAgreed);
  }

  /** What the visitor should know. Who is asked for their word is not told what came of it the last time. */
  get trouble(): Trouble | undefined {
    const wanted = this.#wanted;
    if (!wanted) return 'unknown';
    if (!this.waitsForConsent && wanted.kind !== 'schematic' && this.#keeper.isBroken(wanted))
      return 'street';
    return this.#keeper.isBroken(SCHEMATIC) || this.#keeper.isSlow ? 'simple' : undefined;
  }

  agree(): void {
    if (this.foreign) agree(this.foreign);
  }

  readonly withdraw = (): void => this.#hosts.forEach(withdraw);

  /** Asks once more for a street map that could not be had. */
  readonly retry = (): void => {
    if (this.trouble !== 'street') return;
    this.#keeper.retry();
    this.host.changed();
  };

  follow(): void {
    this.#endWatch ??= this.#watch();
    this.#readAttribute();
    this.#keeper.follow();
    const box = this.host.root().querySelector('.canvas');
    const colors = box && getComputedStyle(box).textShadow;
    const drawnFor = [box, this.host.catalog(), this.host.language(), colors];
    const before = this.#drawnFor;
    // A ground that begins reads all this itself.
    if (box === before[0] && drawnFor.some((part, index) => part !== before[index])) this.#keeper.recolor();
    this.#drawnFor = drawnFor;
  }

  end(): void {
    this.#endWatch?.();
    this.#endWatch = undefined;
    this.#keeper.end();
  }

  /** Another map's visitor agreed or took it back; colours are others (`later.styles.ts`); the system is online again, or prints. */
  #watch(): () => void {
    const endConsent = onConsent(() => {
      this.retry();
      this.#keeper.follow();
      this.host.changed();
    });
    const ending = new AbortController();
    const { signal } = ending;
    this.host.root().addEventListener('transitionend', () => this.follow(), { signal });
    addEventListener('online', this.retry, { signal });
    followPrint(this.host, signal);
    return () => (endConsent(), ending.abort());
  }

  /** Another attribute is another try. Whoever made the page should know that it means nothing. */
  #readAttribute(): void {
    const value = this.host.basemap();
    if (value === this.#readLast) return;
    this.#readLast = value;
    this.retry();
    if (!this.#wanted) this.host.failed(new Error(`there is no base map "${value}"`));
  }

  /** A style of the own server may name others: they are asked for as well, or not at all. */
  #mayAsk(url: string): boolean {
    if (this.host.consent() !== 'click' || !/^https?:/.test(url)) return true;
    const { origin, host } = new URL(url);
    if (origin === location.origin || hasAgreed(host)) return true;
    if (this.#foundFor !== this.host.basemap()) this.#found = [];
    this.#foundFor = this.host.basemap();
    this.#found = [...new Set([...this.#found, host])];
    // Not in the middle of what asks: the ground goes.
    queueMicrotask(() => {
      this.#keeper.follow();
      this.host.changed();
    });
    return false;
  }

  /** Undefined where the attribute means nothing. */
  get #wanted(): Basemap | undefined {
    return basemapOf(this.host.basemap(), document.baseURI);
  }

  get #allowed(): Basemap {
    return this.waitsForConsent ? SCHEMATIC : (this.#wanted ?? SCHEMATIC);
  }

  /** Who saves data keeps the drawing: the schematic map looks the same without half a megabyte of code. */
  get #worthIt(): boolean {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    return connection?.saveData !== true || !sameBasemap(this.#allowed, SCHEMATIC);
  }

  async #build(
    basemap: Basemap,
    container: HTMLElement,
    events: GroundEvents,
    gone: AbortSignal,
  ): Promise<Ground> {
    const { host } = this;
    await host.drawn();
    const [{ startGround }, stage, catalog] = [
      await import('../map/engine.js'),
      host.stage(),
      host.catalog(),
    ];
    if (!stage || !catalog || !container.isConnected) throw new Error('the map has gone');
    this.attribution = [];
    return startGround({
      container,
      root: host.root(),
      camera: stage.camera,
      basemap,
      catalog: () => host.catalog() ?? catalog,
      language: host.language,
      locale: mapLocale(host.t()),
      events,
      onAttribution: (lines) => {
        this.attribution = lines;
        host.changed();
      },
      mayAsk: (url) => this.#mayAsk(url),
      gone,
    });
  }

  #changed(ground: Ground | undefined): void {
    const stage = this.host.stage();
    if (stage) stage.ground = ground;
    this.host.changed();
  }
}
