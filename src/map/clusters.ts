import Supercluster from 'supercluster';
import type { Bounds, Position } from '../catalog/model.js';
import { MIN_ZOOM } from './camera.js';
import type { Site } from './sites.js';
import { ALONE, LAST_CLUSTERED } from './zoom.js';

/** What stands at one point of the map at some zoom. */
export type Pin =
  | { readonly kind: 'site'; readonly key: string; readonly coordinates: Position; readonly site: Site }
  | {
      readonly kind: 'cluster';
      readonly key: string;
      readonly coordinates: Position;
      readonly cluster: number;
      /** Offers, not points. */
      readonly count: number;
    };

/** CSS pixels within which points come together: a little more than a pin is wide. */
const RADIUS = 46;

/** Which pins a part of the map has. */
export interface Clusters {
  pins(bounds: Bounds, zoom: number): readonly Pin[];
  /** The zoom at which a cluster falls apart. */
  expansionZoom(cluster: number): number;
}

interface Sum {
  offers: number;
}

export function clustersOf(sites: readonly Site[]): Clusters {
  const index = new Supercluster<{ site: number; offers: number }, Sum>({
    radius: RADIUS,
    minZoom: MIN_ZOOM,
    maxZoom: LAST_CLUSTERED,
    map: ({ offers }) => ({ offers }),
    reduce: (sum, { offers }) => void (sum.offers += offers),
  });
  index.load(
    sites.map(({ coordinates, offers }, site) => ({
      type: 'Feature',
      properties: { site, offers: offers.length },
      geometry: { type: 'Point', coordinates: [...coordinates] },
    })),
  );
  return {
    pins: ([west, south, east, north], zoom) =>
      index
        .getClusters([west, south, east, north], Math.floor(zoom))
        .flatMap((feature) => pinOf(feature, sites)),
    expansionZoom: (cluster) => Math.min(index.getClusterExpansionZoom(cluster), ALONE),
  };
}

type Found = ReturnType<Supercluster<{ site: number; offers: number }, Sum>['getClusters']>[number];

function pinOf({ geometry, properties }: Found, sites: readonly Site[]): Pin[] {
  const coordinates = geometry.coordinates as Position;
  if ('cluster' in properties) {
    const { cluster_id: cluster, offers: count } = properties;
    return [{ kind: 'cluster', key: `cluster ${cluster}`, coordinates, cluster, count }];
  }
  const site = sites[properties.site];
  return site ? [{ kind: 'site', key: site.id, coordinates, site }] : [];
}
