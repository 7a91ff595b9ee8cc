import type { Catalog, Position } from '../catalog/model.js';
import type { Ring } from '../map/drawing.js';
import { written } from '../i18n/format.js';
import type { Refused } from '../map/gestures.js';
import type { Box } from '../map/labels.js';
import { pinLabel } from '../map/pin-label.js';
import { position } from '../map/position.js';
import type { Shading } from '../map/shading.js';
import { samePoints, type Site } from '../map/sites.js';
import { Stage, type Subject } from '../map/stage.js';
import { plain, type View } from '../ui/view.js';

/** How far the ring around the visitor reaches: a quarter of an hour at 80 m a minute, by streets 1.3 times as long. */
export const WALK = { minutes: 15, metres: (15 * 80) / 1.3 } as const;

/** What the stage of a map needs of its element. */
export interface MapStageHost {
  readonly frame: () => HTMLElement | null;
  readonly view: () => View | undefined;
  readonly catalog: () => Catalog | null;
  readonly sites: () => readonly Site[];
  readonly chosen: () => readonly string[];
  readonly shading: () => Shading | undefined;
  readonly here: () => Position | undefined;
  readonly selected: () => string | null;
  readonly cooperative: () => boolean;
  readonly start: () => { readonly center: string; readonly zoom: number | undefined };
  readonly openSite: (site: Site) => void;
  readonly tapped: (at: Position) => void;
  readonly covered: () => readonly Box[];
  readonly refused: (why: Refused) => void;
  readonly moved: () => void;
  readonly placed: () => void;
  /** The stage goes: what is drawn below it has to go first. */
  readonly ending: () => void;
}

interface Shown {
  readonly key: string;
  /** While they stay, names are not read anew. */
  readonly languages: string;
  readonly subject: Subject;
}

/** Ties the map that runs everywhere to the element: drawn when there is something to draw. */
export class MapStage {
  #stage: Stage | undefined;
  #frame: HTMLElement | null = null;
  #shown: Shown | undefined;
  #view: View | undefined;

  constructor(private readonly host: MapStageHost) {}

  get stage(): Stage | undefined {
    return this.#stage;
  }

  /**
   * Draws what has changed. @returns whether to go where the places are: others match than before. A newer catalogue leaves
   * the map where a visitor or its page has put it.
   */
  draw(): boolean {
    const { host } = this;
    const [frame, view, catalog] = [host.frame(), host.view(), host.catalog()];
    if (this.#stage && this.#frame !== frame) this.end();
    if (!frame || !view || !catalog) return false;
    this.#view = view;
    const before = this.#shown;
    const shown = this.#subject(view, catalog);
    if (before && isSame(before, shown)) return false;
    const stage = (this.#stage ??= this.#begin(frame));
    this.#shown = shown;
    stage.show(shown.subject, !before);
    return (
      before !== undefined &&
      (before.subject.catalog === catalog || stage.camera.fits) &&
      !samePoints(before.subject.sites, shown.subject.sites)
    );
  }

  /** Looks where the map begins, with the next drawing. */
  restart(): void {
    this.#shown = undefined;
  }

  end(): void {
    this.host.ending();
    this.#stage?.destroy();
    this.#stage = this.#shown = undefined;
    this.#frame = null;
  }

  #begin(frame: HTMLElement): Stage {
    const { host } = this;
    const part = (name: string) => frame.querySelector<HTMLElement>(name) as HTMLElement;
    this.#frame = frame;
    return new Stage(
      { stage: frame, drawing: part('.drawing-box'), pins: part('.pins') },
      {
        ...host,
        label: (pin) => pinLabel(this.#view as View, pin),
        count: (count) => written(this.#view?.lang ?? 'de', count),
        isSelected: (site) =>
          site.offers.some((offer) => offer === host.catalog()?.offers.get(host.selected() ?? '')),
        start: () => {
          const { center, zoom } = host.start();
          const at = position(center);
          return { ...(at && { center: at }), ...(zoom !== undefined && Number.isFinite(zoom) && { zoom }) };
        },
      },
    );
  }

  #subject(view: View, catalog: Catalog): Shown {
    const { host } = this;
    const [here, shading, chosen] = [host.here(), host.shading(), host.chosen()];
    const walk: Ring | undefined = here && { kind: 'walk', center: here, metres: WALK.metres };
    const shades = shading?.shades ?? NO_SHADES;
    const languages = JSON.stringify([view.lang, view.wanted]);
    const key = JSON.stringify([languages, here, shading?.choropleth.id, chosen, host.selected()]);
    const before = this.#shown;
    const name: Subject['name'] =
      before?.languages === languages ? before.subject.name : (text, owner) => plain(view, text, owner);
    return { key, languages, subject: { catalog, sites: host.sites(), chosen, shades, walk, name } };
  }
}

const NO_SHADES: Subject['shades'] = new Map();

function isSame(before: Shown, now: Shown): boolean {
  const [a, b] = [before.subject, now.subject];
  return before.key === now.key && a.catalog === b.catalog && a.sites === b.sites;
}
