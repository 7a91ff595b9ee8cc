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
  readonly catalog: Catalog;
  readonly language: string;
  readonly locale: Record<string, string>;
  readonly events: GroundEvents;
  readonly onAttribution: (lines: readonly string[]) => void;
}

/** Starts MapLibre with a base map. @throws (rejects) when it cannot be drawn here, or not in time */
export async function startGround(options: EngineOptions): Promise<Ground> {
  adopt(options.root);
  const { container, camera, events, locale, onAttribution } = options;
  const styled = await styleOf(options);
  const style = () => styled(readColors(container));
  return createMapLibreGround(container, camera, events, { style, locale, onAttribution });
}

type Styled = (colors: MapColors) => ReturnType<typeof schematicStyle> | string;

async function styleOf({ basemap, catalog, language }: EngineOptions): Promise<Styled> {
  switch (basemap.kind) {
    case 'schematic':
      return (colors) => schematicStyle(catalog, colors);
    case 'style':
      return (colors) => (isDark(colors) ? basemap.dark : basemap.url);
    case 'pmtiles': {
      const { archiveStyle, openArchive } = await import('./pmtiles.js');
      const archive = await openArchive(basemap.url);
      return (colors) => archiveStyle(archive, colors, language);
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
