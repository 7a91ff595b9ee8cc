import Supercluster from 'supercluster';
import type { Bounds, Position } from '../catalog/model.js';
import type { Site } from './sites.js';
import { ALONE, LAST_CLUSTERED } from './zoom.js';

/** Points that have come together at a zoom. */
export interface Cluster {
  readonly id: number;
  readonly zoom: number;
}

/** What stands at one point of the map at some zoom. */
export type Pin =
  | { readonly kind: 'site'; readonly key: string; readonly coordinates: Position; readonly site: Site }
  | {
      readonly kind: 'cluster';
      readonly key: string;
      readonly coordinates: Position;
      readonly cluster: Cluster;
      /** Offers, not points. */
      readonly count: number;
    };

const WORLD: Bounds = [-180, -85, 180, 85];

/** Which pins a part of the map has. */
export interface Clusters {
  pins(bounds: Bounds, zoom: number): readonly Pin[];
  /** The zoom at which a cluster falls apart. */
  expansionZoom(cluster: Cluster): number;
}

type Point = { readonly site: number };
type Level = Supercluster<Point>;

/**
 * Points come together for one zoom at a time, when it is looked at: a filter makes other points, and few look at all zooms.
 *
 * @param radius CSS pixels within which points come together
 */
export function clustersOf(sites: readonly Site[], radius: number): Clusters {
  const levels = new Map<number, Level>();
  const counts = new Map<number, number>();
  const levelAt = (zoom: number) => kept(levels, zoom, () => levelOf(sites, zoom, radius));
  const within = ({ id, zoom }: Cluster) =>
    levelAt(zoom)
      .getLeaves(id, Infinity)
      .flatMap(({ properties }) => sites[properties.site] ?? []);
  /** An offer that takes place at several of a cluster's points is one. Counted once, however often the cluster is drawn. */
  const countOf = (cluster: Cluster) =>
    kept(counts, cluster.id, () => new Set(within(cluster).flatMap(({ offers }) => offers)).size);
  const isApart = (some: readonly Site[], zoom: number) =>
    found(levelOf(some, zoom, radius), WORLD, zoom).length > 1;
  const pinOf = ({ geometry, properties }: Found, zoom: number): Pin[] => {
    const coordinates = geometry.coordinates as Position;
    if ('cluster' in properties) {
      const cluster = { id: properties.cluster_id, zoom };
      return [
        { kind: 'cluster', key: `cluster ${cluster.id}`, coordinates, cluster, count: countOf(cluster) },
      ];
    }
    const site = sites[properties.site];
    return site ? [{ kind: 'site', key: site.id, coordinates, site }] : [];
  };
  return {
    pins: (bounds, at) => {
      const zoom = Math.min(Math.floor(at), ALONE);
      return found(levelAt(zoom), bounds, zoom).flatMap((feature) => pinOf(feature, zoom));
    },
    expansionZoom: (cluster) => {
      const together = within(cluster);
      let next = cluster.zoom + 1;
      while (next < ALONE && !isApart(together, next)) next++;
      return next;
    },
  };
}

function kept<T>(known: Map<number, T>, key: number, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The points at one zoom; from {@link ALONE} on none come together. */
function levelOf(sites: readonly Site[], zoom: number, radius: number): Level {
  const last = Math.min(zoom, LAST_CLUSTERED);
  return new Supercluster<Point>({ radius, minZoom: last, maxZoom: last }).load(
    sites.map(({ coordinates }, site) => ({
      type: 'Feature',
      properties: { site },
      geometry: { type: 'Point', coordinates: [...coordinates] },
    })),
  );
}

type Found = ReturnType<Level['getClusters']>[number];

const found = (level: Level, [west, south, east, north]: Bounds, zoom: number): Found[] =>
  level.getClusters([west, south, east, north], zoom);
