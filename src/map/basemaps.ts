/** What is drawn under the pins. */
export type Basemap =
  | { readonly kind: 'schematic' }
  /** A MapLibre style, for pages in light and in dark. */
  | { readonly kind: 'style'; readonly url: string; readonly dark: string }
  /** A PMTiles archive: tiles of one region in one file. */
  | { readonly kind: 'pmtiles'; readonly url: string };

export const SCHEMATIC: Basemap = Object.freeze({ kind: 'schematic' });

const BASEMAP_DE = 'https://sgx.geodatenzentrum.de/gdz_basemapde_vektor/styles';
const VERSATILES = 'https://tiles.versatiles.org/assets/styles';
const OPENFREEMAP = 'https://tiles.openfreemap.org/styles';

/** Names for style addresses, each with the one for dark pages (the same where the publisher has none). */
const PRESETS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  'basemap-de': [`${BASEMAP_DE}/bm_web_col.json`, `${BASEMAP_DE}/bm_web_col.json`],
  'basemap-de-grey': [`${BASEMAP_DE}/bm_web_gry.json`, `${BASEMAP_DE}/bm_web_gry.json`],
  versatiles: [`${VERSATILES}/colorful/style.json`, `${VERSATILES}/eclipse/style.json`],
  openfreemap: [`${OPENFREEMAP}/liberty`, `${OPENFREEMAP}/dark`],
};

export const PRESET_NAMES = Object.keys(PRESETS);

/** Whether a `basemap` attribute is an address, which has a slash or a dot: a bare word is a name, known or not. */
export const isAddress = (wanted: string): boolean => /[/.]/.test(wanted);

/**
 * Reads a `basemap` attribute; one that was taken away is the default.
 * @param base the page's address, against which others are resolved
 * @returns undefined for what is neither a name nor an address of http or https
 */
export function basemapOf(value: string | null | undefined, base: string): Basemap | undefined {
  const wanted = (value ?? '').trim();
  if (!wanted || wanted === 'schematic') return SCHEMATIC;
  const preset = Object.hasOwn(PRESETS, wanted) ? PRESETS[wanted] : undefined;
  if (preset) return { kind: 'style', url: preset[0], dark: preset[1] };
  if (!isAddress(wanted) || !URL.canParse(wanted, base)) return undefined;
  const { protocol, pathname, href } = new URL(wanted, base);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return pathname.endsWith('.pmtiles')
    ? { kind: 'pmtiles', url: href }
    : { kind: 'style', url: href, dark: href };
}

/** The other server that is asked for it; undefined where it is the page's own or none. */
export function foreignOrigin(basemap: Basemap, page: string): string | undefined {
  if (basemap.kind === 'schematic') return undefined;
  const { origin, host } = new URL(basemap.url);
  return origin === page ? undefined : host;
}

/** Whether two attributes mean the same. */
export function sameBasemap(a: Basemap, b: Basemap): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
