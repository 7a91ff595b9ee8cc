import type { Catalog } from '../catalog/model.js';
import type { Basemap } from './basemaps.js';
import type { Camera } from './camera.js';
import { isDark, type MapColors, readColors } from './colors.js';
import type { Ground, GroundEvents } from './ground.js';
import { createMapLibreGround, groundStyles } from './maplibre-ground.js';
import { schematicStyle } from './style.js';

export interface EngineOptions {
  readonly container: HTMLElement;
  /** Where the rules of the map library go. */
  readonly root: ShadowRoot;
  readonly camera: Camera;
  readonly basemap: Basemap;
  /** Asked again for another drawing. */
  readonly catalog: () => Catalog;
  readonly language: () => string;
  readonly locale: Record<string, string>;
  readonly events: GroundEvents;
  readonly onAttribution: (lines: readonly string[]) => void;
  readonly mayAsk: (url: string) => boolean;
  /** Ends the start: nobody waits for it any more. */
  readonly gone: AbortSignal;
}

/** After so long a map that asks a server is given up, ms: without a deadline a silent one would be waited for. */
const DEADLINE = 5_000;
/** The same for what the device draws by itself, ms: it loses nothing while it tries, and a cheap phone gets there in the end. */
const LAST_DEADLINE = 60_000;

/** Starts MapLibre with a base map. @throws (rejects) when it cannot be drawn here, or not in time */
export async function startGround(options: EngineOptions): Promise<Ground> {
  adopt(options.root);
  const { container, camera, events, basemap, gone } = options;
  const ending = new AbortController();
  const reason = new Error('the map was not drawn in time');
  const giveUp = () => ending.abort(reason);
  const first = setTimeout(() => (basemap.kind === 'schematic' ? events.onSlow(reason) : giveUp()), DEADLINE);
  const last = setTimeout(giveUp, LAST_DEADLINE);
  gone.addEventListener('abort', giveUp);
  const late = ending.signal;
  try {
    const styled = await orLate(styleOf(options), late);
    if (!container.isConnected) throw new Error('the map has gone');
    const style = () => styled(readColors(container));
    return await createMapLibreGround(container, camera, events, { ...options, style, late });
  } finally {
    clearTimeout(first);
    clearTimeout(last);
    gone.removeEventListener('abort', giveUp);
  }
}

/** @throws (rejects) when it is too late */
function orLate<T>(wanted: Promise<T>, late: AbortSignal): Promise<T> {
  const tooLate = new Promise<never>((_, reject) =>
    late.addEventListener('abort', () => reject(late.reason as Error), { once: true }),
  );
  return Promise.race([wanted, tooLate]);
}

type Styled = (colors: MapColors) => ReturnType<typeof schematicStyle> | string;

async function styleOf({ basemap, catalog, language }: EngineOptions): Promise<Styled> {
  switch (basemap.kind) {
    case 'schematic':
      return (colors) => schematicStyle(catalog(), colors);
    case 'style':
      return (colors) => (isDark(colors) ? basemap.dark : basemap.url);
    case 'pmtiles': {
      const { archiveStyle, openArchive } = await import('./pmtiles.js');
      const archive = await openArchive(basemap.url);
      return (colors) => archiveStyle(archive, colors, language());
    }
  }
}

let sheet: CSSStyleSheet | undefined;

function adopt(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(groundStyles);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.unshift(sheet);
}
