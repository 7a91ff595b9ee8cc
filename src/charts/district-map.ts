import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
export { districtMapStyles } from './district-map.styles.js';
import { positionsOf } from '../catalog/geo.js';
import type { Catalog, District } from '../catalog/model.js';
import { hatch } from '../map/hatch.js';
import { areEven, classList } from '../map/class-list.js';
import { placeLabels } from '../map/labels.js';
import type { Point } from '../map/mercator.js';
import { pathOf, pointIn } from '../map/paths.js';
import { type Shading, shadingOf } from '../map/shading.js';
import { plain, type View } from '../ui/view.js';
import type { IndicatorView } from './indicator-view.js';

/** Size of the drawing's own canvas; text on it is drawn at least as large. */
const WIDTH = 320;
const HEIGHT = 240;
const RIM = 6;
/** Width of a letter of a name, about. */
const LETTER = 7;
/** Stands for the size of what has none. */
const TINY = 1e-6;

/** A small map of districts, coloured as the large one colours them, with its classes. @returns undefined without outlines */
export function districtMap(
  view: View,
  catalog: Catalog,
  shown: IndicatorView,
  chosen: readonly string[],
): TemplateResult | undefined {
  const shading = shadingOf(catalog, shown.indicator.id);
  const outlines = catalog.districts.all.filter(({ geometry }) => geometry);
  if (!shading || outlines.length === 0) return undefined;
  const held = shading.choropleth.held.map(shown.nameOf).filter(Boolean);
  return html`<div class="district-map">
    ${held.length > 0 ? html`<p class="chart-note">${held.join(', ')}</p>` : nothing}
    ${drawing(view, shown, shading, outlines, chosen)}
    <ul role="list">
      ${classList(view, shading, shown)}
    </ul>
    ${areEven(shading) ? html`<p class="chart-note">${view.t('map.classes')}</p>` : nothing}
  </div>`;
}

function drawing(
  view: View,
  shown: IndicatorView,
  shading: Shading,
  districts: readonly District[],
  chosen: readonly string[],
): TemplateResult {
  const paths = pathsOf(districts);
  const label = view.t('indicator.chartOf', { title: shown.title });
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
    <defs>${hatch('no-data', 'scale(1)', 'chart-')}${hatch('suppressed', 'scale(1)', 'chart-')}</defs>
    ${districts.map((district) => area(view, shown, shading, { district, chosen: chosen.includes(district.id) }, paths.get(district)?.d ?? ''))}
    ${names(view, districts, paths)}
  </svg>`;
}

function area(
  view: View,
  { format }: IndicatorView,
  { shades, numbers }: Shading,
  { district, chosen }: { readonly district: District; readonly chosen: boolean },
  d: string,
): SVGTemplateResult {
  const shade = shades.get(district.id);
  const kind = !shade ? '' : 'class' in shade ? `class-${shade.class}` : shade.missing;
  const value = numbers.find((number) => number.district === district)?.observation?.value;
  const words = typeof value === 'number' ? `: ${format(value)}` : '';
  return svg`<path class="area ${kind} ${chosen ? 'chosen' : ''}" d=${d} data-district=${district.id}><title>${plain(view, district.name, district)}${words}</title></path>`;
}

/** Names in the middle of their districts, as far as they have room; the others are read by pointer, and in the table. */
function names(
  view: View,
  districts: readonly District[],
  paths: ReadonlyMap<District, Outline>,
): SVGTemplateResult[] {
  const labels = districts.flatMap((district) => {
    const [text, outline] = [plain(view, district.name, district), paths.get(district)];
    return outline
      ? [{ key: district.id, text, at: outline.middle, width: text.length * LETTER, height: 15 }]
      : [];
  });
  const placed = placeLabels(labels, [], { width: WIDTH, height: HEIGHT });
  return labels.flatMap(({ key, text }) => {
    const at = placed.get(key);
    return at ? [svg`<text x=${at.x.toFixed(1)} y=${at.y.toFixed(1)}>${text}</text>`] : [];
  });
}

interface Outline {
  readonly d: string;
  readonly middle: Point;
}

/** Outlines that fill the drawing. */
function pathsOf(districts: readonly District[]): ReadonlyMap<District, Outline> {
  const world = { origin: { x: 0, y: 0 }, zoom: 0 };
  const corners = new Map(
    districts.map((district) => [
      district,
      cornersOf((district.geometry ? positionsOf(district.geometry) : []).map((one) => pointIn(one, world))),
    ]),
  );
  const all = cornersOf([...corners.values()].flatMap(({ from, to }) => [from, to]));
  const [wide, high] = [all.to.x - all.from.x || TINY, all.to.y - all.from.y || TINY];
  const scale = Math.min((WIDTH - 2 * RIM) / wide, (HEIGHT - 2 * RIM) / high);
  const origin = {
    x: all.from.x * scale - (WIDTH - wide * scale) / 2,
    y: all.from.y * scale - (HEIGHT - high * scale) / 2,
  };
  const frame = { origin, zoom: Math.log2(scale) };
  return new Map(
    [...corners].map(([district, { from, to }]) => {
      const middle = district.center
        ? pointIn(district.center, frame)
        : { x: ((from.x + to.x) / 2) * scale - origin.x, y: ((from.y + to.y) / 2) * scale - origin.y };
      return [district, { d: district.geometry ? pathOf(district.geometry, frame) : '', middle }];
    }),
  );
}

function cornersOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    from: { x: Math.min(...xs), y: Math.min(...ys) },
    to: { x: Math.max(...xs), y: Math.max(...ys) },
  };
}
