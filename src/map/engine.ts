import type { Bounds, Catalog, Position } from '../catalog/model.js';
import { boundsOf } from '../catalog/geo.js';
import { readColors } from './colors.js';
import type { Ground } from './ground.js';
import { createMapLibreGround, groundStyles } from './maplibre-ground.js';
import { type PinHost, Pins } from './pins.js';
import type { Site } from './sites.js';
import { type NameOf, schematicStyle } from './style.js';

/** What the map shows; asked for whenever it is drawn. */
export interface MapSubject {
  readonly catalog: Catalog;
  readonly sites: readonly Site[];
  /** Districts that are chosen. */
  readonly districts: readonly string[];
  readonly name: NameOf;
}

export interface MapOptions extends PinHost {
  readonly container: HTMLElement;
  /** Where the rules of the map library go. */
  readonly root: ShadowRoot;
  readonly subject: () => MapSubject;
  readonly center: Position | undefined;
  readonly zoom: number | undefined;
  /** Where the visitor stands, and what to call it. */
  readonly standpoint: Position | undefined;
  readonly here: string;
  readonly locale: Record<string, string>;
  readonly cooperative: boolean;
  readonly openDistrict: (id: string) => void;
  readonly onLost: () => void;
}

/** A map that runs. */
export interface RunningMap {
  readonly ground: Ground;
  /** Shows other sites, after a filter for example. */
  update(): void;
  /** Draws ground and pins anew: colours, language or districts changed. */
  redraw(): void;
  /** Everything that matches, or the whole city. */
  home(atOnce?: boolean): void;
  focusPin(site: Site): void;
  destroy(): void;
}

let sheet: CSSStyleSheet | undefined;

/** @throws (rejects) when the map cannot be drawn here */
export async function startMap(options: MapOptions): Promise<RunningMap> {
  adopt(options.root);
  const { container } = options;
  const late: { pins?: Pins; placeHere?: () => void } = {};
  const style = () => {
    const { catalog, name, districts } = options.subject();
    return schematicStyle(catalog, readColors(container), name, districts);
  };
  const ground = await createMapLibreGround({
    ...options,
    container,
    style,
    bounds: homeBounds(options.subject()),
    events: {
      onMove: () => {
        late.pins?.follow();
        late.placeHere?.();
      },
      onRest: () => late.pins?.draw(),
      onDistrict: options.openDistrict,
      onLost: options.onLost,
    },
  });
  const running = new Pins(ground, options);
  running.setSites(options.subject().sites);
  late.pins = running;
  late.placeHere = hereMark(ground, options);
  return {
    ground,
    update: () => running.setSites(options.subject().sites),
    redraw() {
      ground.redraw();
      running.draw();
    },
    home(atOnce) {
      const bounds = homeBounds(options.subject());
      if (bounds) ground.fit(bounds, atOnce);
    },
    focusPin: (site) => running.focus(site.id),
    destroy() {
      running.destroy();
      ground.destroy();
    },
  };
}

/** What matches; where nothing does, what the feed says, or its districts. A single point gets some ground around it. */
export function homeBounds({ sites, catalog }: MapSubject): Bounds | undefined {
  const around = boundsOf(sites.map((site) => site.coordinates));
  const centers = catalog.districts.all.flatMap(({ center }) => (center ? [center] : []));
  const bounds =
    around ?? catalog.bounds ?? boundsOf(centers) ?? boundsOf(catalog.center ? [catalog.center] : []);
  return bounds && roomy(bounds);
}

/** At least about a kilometre. */
function roomy([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [Math.max(0, 0.014 - (east - west)) / 2, Math.max(0, 0.009 - (north - south)) / 2];
  return [west - x, south - y, east + x, north + y];
}

/** The mark that says "you are here". @returns puts it where it belongs after a movement */
function hereMark(ground: Ground, { standpoint, here }: MapOptions) {
  if (!standpoint) return undefined;
  const mark = document.createElement('div');
  const label = document.createElement('span');
  label.textContent = here;
  mark.className = 'here';
  mark.append(label);
  ground.overlay.before(mark);
  const place = () => {
    const { x, y } = ground.project(standpoint);
    mark.style.transform = `translate(${x}px, ${y}px) translate(-50%, -13px)`;
  };
  place();
  return place;
}

function adopt(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(groundStyles);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.unshift(sheet);
}
