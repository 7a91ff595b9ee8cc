// Map and list on one page: ours, and the French element, the nearest that is complete, as its makers publish it. It asks
// other servers for its pictures and its street map; here both come from this machine, and the street map is an empty ground.
// Its first list is one of regions with the number of their places; its filters are a page of their own and are not compared.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/install.mjs';
import { html, published } from '../lib/page.mjs';
import { feedUrls } from '../lib/server.mjs';

const PACKAGE = '@gouvfr-anct/cartographie-nationale';
const ABROAD = /https:\/\/cdn\.jsdelivr\.net\/npm\/@gouvfr-anct\/cartographie-nationale@[\d.]+\/assets/g;
const GROUND = {
  version: 8,
  sources: {},
  layers: [{ id: 'background', type: 'background', paint: { 'background-color': '#eee' } }],
};

const ours = (count) =>
  html(
    '<script type="module" src="/ikon.js"></script>',
    `<ikon-quartierskarte feed="${feedUrls(count)[0]}"></ikon-quartierskarte>
<ikon-angebote feed="${feedUrls(count)[0]}"></ikon-angebote><script>
const find = (name, selector) => document.querySelector(name).shadowRoot?.querySelector(selector);
bench.when('list', () => find('ikon-angebote', '.card'));
bench.when('pins', () => find('ikon-quartierskarte', '.pin'));
bench.when('first', () => bench.list && bench.pins);</script>`,
  );

const french = (count) =>
  html(
    '<base href="/"><link rel="stylesheet" href="/french/styles.css">',
    `<div style="block-size: 800px"><fr-mediation-numerique-cartographie source="/places-${count}.json" latitude="52.3" longitude="8.9" zoom="11"></fr-mediation-numerique-cartographie></div>
<script type="module" src="/french/cartographie.js"></script><script>
bench.when('list', () => document.querySelector('app-regions-list article'));
bench.when('pins', () => document.querySelector('.maplibregl-marker'));
bench.when('first', () => bench.list && bench.pins);
</script>`,
  );

export const wholeNames = { ikon: 'ours', french: 'the French element' };

/** @returns gives pages and code by their address */
export async function wholePages() {
  const code = new Map([
    ['/french/cartographie.js', published(`${PACKAGE}/cartographie.js`).replaceAll(ABROAD, '/french/assets')],
    ['/french/styles.css', published(`${PACKAGE}/styles.css`).replaceAll(ABROAD, '/french/assets')],
    ['/french/assets/data/map-style.json', JSON.stringify(GROUND)],
  ]);
  return (url) => {
    const [, name, count] = /^\/whole-(\w+)-(\d+)$/.exec(url) ?? [];
    if (name) return name === 'ikon' ? ours(Number(count)) : french(Number(count));
    if (code.has(url)) return code.get(url);
    const file = join(root, 'node_modules', PACKAGE, decodeURIComponent(url).replace('/french/', ''));
    return url.startsWith('/french/assets/') && existsSync(file) ? readFileSync(file) : undefined;
  };
}
