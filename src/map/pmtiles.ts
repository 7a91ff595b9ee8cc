import { addProtocol, type LayerSpecification, type StyleSpecification } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';
import type { MapColors } from './colors.js';
import { regionLayers } from './region-style.js';

let protocol: Protocol | undefined;
const archives = new Map<string, PMTiles>();

/** What an archive says of itself. */
export interface Archive {
  readonly url: string;
  readonly raster: boolean;
  readonly layers: readonly string[];
  readonly attribution: string;
}

/** Opens an archive: one request for its head. @throws (rejects) when it cannot be read */
export async function openArchive(url: string): Promise<Archive> {
  if (!protocol) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  const archive = archives.get(url) ?? new PMTiles(url);
  const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
  // Only now: one that could not be read is asked anew the next time.
  archives.set(url, archive);
  protocol.add(archive);
  const { vector_layers: layers, attribution } = (metadata ?? {}) as Record<string, unknown>;
  return {
    url,
    raster: header.tileType !== TileType.Mvt,
    layers: Array.isArray(layers) ? layers.flatMap(nameOf) : [],
    attribution: typeof attribution === 'string' ? attribution : '',
  };
}

function nameOf(layer: unknown): string[] {
  const id = typeof layer === 'object' && layer !== null && 'id' in layer ? layer.id : undefined;
  return typeof id === 'string' ? [id] : [];
}

/** An archive as a MapLibre style in our own colours. No glyphs, no sprites: nothing but the one file is asked for. */
export function archiveStyle(archive: Archive, colors: MapColors, language: string): StyleSpecification {
  const { url, raster, attribution } = archive;
  const source = { url: `pmtiles://${url}`, ...(attribution && { attribution }) };
  return {
    version: 8,
    sources: {
      region: raster ? { type: 'raster', tileSize: 256, ...source } : { type: 'vector', ...source },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colors.ground } },
      ...(raster ? RASTER : regionLayers(archive.layers, colors, language)),
    ],
  };
}

const RASTER: LayerSpecification[] = [{ id: 'region', type: 'raster', source: 'region' }];
