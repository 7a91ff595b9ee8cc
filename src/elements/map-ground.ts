import type { Catalog } from '../catalog/model.js';
import type { Translate } from '../i18n/translator.js';
import { type Basemap, basemapOf, foreignOrigin, sameBasemap, SCHEMATIC } from '../map/basemaps.js';
import { agree, hasAgreed, withdraw } from '../map/consent.js';
import type { Ground } from '../map/ground.js';
import { GroundKeeper } from '../map/ground-keeper.js';
import { mapLocale } from '../map/locale.js';
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
  readonly failed: (error: Error) => void;
}

/** Which base map lies below the drawing, whether it may be asked for, and what became of it. */
export class MapGround {
  attribution: readonly string[] = [];
  readonly #keeper: GroundKeeper;

  constructor(private readonly host: MapGroundHost) {
    this.#keeper = new GroundKeeper({
      wanted: () => this.#allowed,
      isNear: () => host.near() && !document.hidden && this.#worthIt && host.stage() !== undefined,
      place: () => host.root().querySelector<HTMLElement>('.grounds') ?? undefined,
      build: (basemap, box, events) => this.#build(basemap, box, events),
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
    return this.host.consent() === 'click'
      ? foreignOrigin(this.#wanted ?? SCHEMATIC, location.origin)
      : undefined;
  }

  get waitsForConsent(): boolean {
    return this.foreign !== undefined && !hasAgreed(this.foreign);
  }

  /** What the visitor should know: a street map that cannot be had, or a map that is drawn in a simpler way. */
  get trouble(): 'street' | 'simple' | undefined {
    const wanted = this.#wanted;
    if (!wanted || (wanted.kind !== 'schematic' && this.#keeper.isBroken(wanted))) return 'street';
    return this.#keeper.isBroken(SCHEMATIC) ? 'simple' : undefined;
  }

  agree(): void {
    if (this.foreign) agree(this.foreign);
    this.#keeper.retry();
    this.host.changed();
  }

  withdraw(): void {
    if (this.foreign) withdraw(this.foreign);
    this.#keeper.follow();
    this.host.changed();
  }

  follow(): void {
    this.#keeper.follow();
  }

  recolor(): void {
    this.#keeper.recolor();
  }

  end(): void {
    this.#keeper.end();
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
    events: { onLost: (reason: Error) => void },
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
      catalog,
      language: host.language(),
      locale: mapLocale(host.t()),
      events,
      onAttribution: (lines) => {
        this.attribution = lines;
        host.changed();
      },
    });
  }

  #changed(ground: Ground | undefined): void {
    const stage = this.host.stage();
    if (stage) stage.ground = ground;
    this.host.changed();
  }
}
