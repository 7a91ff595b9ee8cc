// Our map and three others with the same offers, all from this machine.
import { bundled, html, published } from '../lib/page.mjs';
import { feedUrls } from '../lib/server.mjs';

const SIZE = 'width: 1000px; height: 600px';
/** CSS pixels within which points come together, and how far: the same for all. */
const RADIUS = 52;
const LAST = 16;

const element = (count, more = '') =>
  `<ikon-quartierskarte feed="${feedUrls(count)[0]}" style="display: block; width: 1000px; --ikon-map-height: 600px" ${more}></ikon-quartierskarte>`;

/** Ours. Ready: a press on "zoom in", in the moment in which the first pins are painted, has moved a pin. */
const ikon = (count) =>
  html(
    '<script type="module" src="/quartierskarte.js"></script>',
    `${element(count)}<script>
const map = document.querySelector('ikon-quartierskarte');
const find = (selector) => map.shadowRoot?.querySelector(selector);
const pins = () => [...map.shadowRoot.querySelectorAll('.pin')];
bench.when('first', () => find('.pin'), (pin) => {
  const before = pin.style.transform;
  find('.controls button').click();
  bench.when('ready', () => !pin.isConnected || pin.style.transform !== before);
});
bench.when('ground', () => find('.frame:not([data-ground="drawing"])'));
bench.settled = () => map.results.length === ${count};
bench.filter = async (categories) => {
  map.filter = categories ? { categories } : {};
  await map.updateComplete;
  pins().at(-1)?.getBoundingClientRect();
};</script>`,
  );

const leaflet = (count) =>
  html(
    `<link rel="stylesheet" href="/leaflet.css"><link rel="stylesheet" href="/cluster.css">
<link rel="stylesheet" href="/cluster-default.css"><script src="/leaflet.js"></script><script src="/cluster.js"></script>`,
    `<div id="map" style="${SIZE}"></div><script type="module">
const { features } = await bench.read('/points-${count}.json');
const marks = features.map(({ geometry: { coordinates: [lng, lat] }, properties }) =>
  ({ properties, marker: L.marker([lat, lng]) }));
const map = L.map('map', { maxZoom: 18 }).fitBounds(L.latLngBounds(marks.map(({ marker }) => marker.getLatLng())), { animate: false });
const group = L.markerClusterGroup({ maxClusterRadius: ${RADIUS}, disableClusteringAtZoom: ${LAST + 1} });
group.addLayers(marks.map(({ marker }) => marker));
map.addLayer(group);
bench.when('first', () => document.querySelector('.leaflet-marker-icon'), () => bench.mark('ready'));
bench.filter = async (categories) => {
  const kept = categories ? marks.filter(({ properties }) => categories.includes(properties.category)) : marks;
  group.clearLayers();
  group.addLayers(kept.map(({ marker }) => marker));
  document.querySelector('.leaflet-marker-pane').lastElementChild.getBoundingClientRect();
};</script>`,
  );

const openlayersCode = `
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Cluster from 'ol/source/Cluster.js';
import { fromLonLat } from 'ol/proj.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
export { Map, View, Feature, Point, VectorLayer, VectorSource, Cluster, fromLonLat, Circle, Fill, Stroke, Style, Text };`;
const openlayers = (count) =>
  html(
    '<link rel="stylesheet" href="/ol.css">',
    `<div id="map" style="${SIZE}"></div><script type="module">
import * as ol from '/ol.js';
const { features } = await bench.read('/points-${count}.json');
const points = features.map(({ geometry, properties }) => {
  const feature = new ol.Feature(new ol.Point(ol.fromLonLat(geometry.coordinates)));
  feature.setProperties(properties, true);
  return feature;
});
const source = new ol.VectorSource({ features: points });
const clusters = new ol.Cluster({ distance: ${RADIUS}, source });
const styles = new Map();
const style = (feature) => {
  const size = feature.get('features').length;
  if (!styles.has(size)) styles.set(size, new ol.Style({
    image: new ol.Circle({ radius: size > 1 ? 18 : 10, fill: new ol.Fill({ color: '#0a6' }), stroke: new ol.Stroke({ color: '#fff' }) }),
    text: size > 1 ? new ol.Text({ text: String(size), fill: new ol.Fill({ color: '#fff' }) }) : undefined,
  }));
  return styles.get(size);
};
const layer = new ol.VectorLayer({ source: clusters, style });
const map = new ol.Map({ target: 'map', layers: [layer], view: new ol.View() });
map.getView().fit(source.getExtent(), { size: [1000, 600], padding: [40, 40, 40, 40] });
layer.on('postrender', () => !bench.first && clusters.getFeatures().length > 0 && bench.mark('first'));
map.on('rendercomplete', () => !bench.ready && clusters.getFeatures().length > 0 && bench.mark('ready'));
bench.filter = async (categories) => {
  const kept = categories ? points.filter((point) => categories.includes(point.get('category'))) : points;
  source.clear(true);
  source.addFeatures(kept);
  map.renderSync();
};</script>`,
  );

const maplibre = (count) =>
  html(
    '<link rel="stylesheet" href="/maplibre-gl.css">',
    `<div id="map" style="${SIZE}"></div><script type="module">
import { Map as MapLibre } from '/maplibre-gl.mjs';
const all = await bench.read('/points-${count}.json');
const [lng, lat] = [0, 1].map((i) => all.features.map(({ geometry }) => geometry.coordinates[i]));
const box = (list) => list.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [Infinity, -Infinity]);
const [[west, east], [south, north]] = [box(lng), box(lat)];
const map = new MapLibre({
  container: 'map', attributionControl: false, fadeDuration: 0,
  bounds: [west, south, east, north], fitBoundsOptions: { padding: 40 },
  style: {
    version: 8,
    sources: { offers: { type: 'geojson', data: all, cluster: true, clusterRadius: ${RADIUS}, clusterMaxZoom: ${LAST} } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#eee' } },
      { id: 'pins', type: 'circle', source: 'offers', paint: { 'circle-color': '#0a6', 'circle-radius': ['case', ['has', 'point_count'], 18, 10] } },
      { id: 'counts', type: 'symbol', source: 'offers', filter: ['has', 'point_count'],
        layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 12, 'text-allow-overlap': true } },
    ],
  },
});
map.on('error', ({ error }) => console.error(error.message));
const there = () => map.isSourceLoaded('offers') && map.queryRenderedFeatures({ layers: ['pins'] }).length > 0;
map.on('render', () => !bench.first && map.getLayer('pins') && there() && bench.mark('first'));
map.on('idle', () => !bench.ready && there() && bench.mark('ready'));
bench.filter = async (categories) => {
  const features = categories
    ? all.features.filter(({ properties }) => categories.includes(properties.category)) : all.features;
  const idle = new Promise((resolve) => map.once('idle', resolve));
  map.getSource('offers').setData({ type: 'FeatureCollection', features });
  await idle;
};</script>`,
  );

const contenders = { ikon, leaflet, openlayers, maplibre };
export const mapNames = {
  ikon: 'ours',
  leaflet: 'Leaflet with markercluster',
  openlayers: 'OpenLayers',
  maplibre: 'bare MapLibre',
};

/** Elements come and go. */
const lifePage = (count) =>
  html(
    '<script type="module" src="/quartierskarte.js"></script>',
    `<main></main><script>
bench.tag = ${JSON.stringify(element(count))};
bench.mount = async (ground) => {
  const main = document.querySelector('main');
  main.innerHTML = bench.tag;
  const map = main.firstElementChild;
  const seen = ground ? '.frame:not([data-ground="drawing"])' : '.pin';
  while (!map.shadowRoot?.querySelector(seen)) await new Promise(requestAnimationFrame);
  map.remove();
};</script>`,
  );

/** Twenty maps under each other, each with a filter of its own. */
const manyPage = (count, maps) =>
  html(
    '<script type="module" src="/quartierskarte.js"></script>',
    Array.from({ length: maps }, (_, i) => element(count, `group="g${i}" categories="k${i % 12}"`)).join(''),
  );

/** How many maps one page has. */
export const MAPS = 20;

/** @returns gives pages and code by their address */
export async function mapPages() {
  const code = new Map([
    ['/leaflet.js', published('leaflet/dist/leaflet.js')],
    ['/leaflet.css', published('leaflet/dist/leaflet.css')],
    ['/cluster.js', published('leaflet.markercluster/dist/leaflet.markercluster.js')],
    ['/cluster.css', published('leaflet.markercluster/dist/MarkerCluster.css')],
    ['/cluster-default.css', published('leaflet.markercluster/dist/MarkerCluster.Default.css')],
    ['/ol.js', await bundled(openlayersCode)],
    ['/ol.css', published('ol/ol.css')],
    ...['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'].map(
      (file) => [`/${file}`, published(`maplibre-gl/dist/${file}`)],
    ),
  ]);
  return (url) => {
    const [, name, count] = /^\/map-(\w+)-(\d+)$/.exec(url) ?? [];
    if (name === 'life') return lifePage(Number(count));
    if (name === 'many') return manyPage(Number(count), MAPS);
    return name ? contenders[name](Number(count)) : code.get(url);
  };
}
