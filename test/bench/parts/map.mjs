// The map: ours beside Leaflet with markercluster, OpenLayers and bare MapLibre.
import { compare, titled } from '../lib/compare.mjs';
import { createReport, shownMs } from '../lib/figures.mjs';
import { feedUrls } from '../lib/server.mjs';
import { mapNames } from '../peers/map.mjs';

const CATEGORIES = 12;
/** Half of the offers, another half each time, and all in between. */
const filtersOf = (round) =>
  Array.from({ length: 3 }, (_, change) => [
    Array.from(
      { length: CATEGORIES / 2 },
      (_, i) => `k${(i * (1 + 4 * (change % 2)) + change + round) % CATEGORIES}`,
    ),
    null,
  ]).flat();

export async function measureMap(bench) {
  const own = createReport('map');
  for (const count of bench.counts) {
    bench.server.warm([...feedUrls(count), `/points-${count}.json`]);
    for (const throttle of bench.throttles) {
      const of = await compare(bench, own, {
        names: mapNames,
        count,
        throttle,
        path: (name) => `/map-${name}-${count}`,
        how: (name, round) => ({
          marks: name === 'ikon' ? ['first', 'ready', 'ground'] : ['first', 'ready'],
          acts: { filter: filtersOf(round) },
        }),
      });
      judge(own, count, throttle, of);
    }
  }
  return own.report;
}

function judge(own, count, throttle, { ikon, leaflet, openlayers, maplibre }) {
  const { id, title } = titled(count, throttle);
  const held = throttle === 1;
  const limit = (limits) => (held ? limits[count] : undefined);
  own.ratio(
    `${id}.first.leaflet`,
    `${title}: first pins ÷ Leaflet with markercluster`,
    ikon.first,
    leaflet.first,
    held && count <= 10_000 ? 1 : undefined,
  );
  own.ratio(
    `${id}.ready.maplibre`,
    `${title}: map ready ÷ bare MapLibre`,
    ikon.ready,
    maplibre.ready,
    limit({ 2_000: 0.65 }),
  );
  own.ratio(
    `${id}.ready.openlayers`,
    `${title}: map ready ÷ OpenLayers`,
    ikon.ready,
    openlayers.ready,
    limit({ 100_000: 0.85 }),
  );
  const filters = [leaflet.filter.layout, openlayers.filter.layout].filter(Number.isFinite);
  own.ratio(
    `${id}.filter.better`,
    `${title}: filter to layout ÷ the better of Leaflet and OpenLayers`,
    ikon.filter.layout,
    Math.min(...filters),
    limit({ 2_000: 0.5 }),
  );
  own.ratio(
    `${id}.filter.openlayers`,
    `${title}: filter to layout ÷ OpenLayers`,
    ikon.filter.layout,
    openlayers.filter.layout,
    limit({ 100_000: 0.4 }),
  );
  own.ratio(
    `${id}.filter.maplibre`,
    `${title}: filter to layout ÷ bare MapLibre`,
    ikon.filter.layout,
    maplibre.filter.layout,
  );
  if (ikon.rounds > 0)
    own.figure(`${id}.tasks`, `${title}: longest task of a filter change`, ikon.longestAct, {
      unit: 'ms',
      limit: held ? 50 : undefined,
      said: `MapLibre draws the ground of ours after ${shownMs(ikon.ground)}; none over 50 ms is 0`,
    });
}
