import { html, nothing, render } from 'lit';
import type { Catalog, Offer } from '../catalog/model.js';
import { direction } from '../catalog/text.js';
import type { Calendar } from '../catalog/time/calendar.js';
import { loadMessages, translator } from '../i18n/translator.js';
import { isOld } from '../ui/sheet-origin.js';
import { plain, type View } from '../ui/view.js';
import { arrange, type Arrangement, lowestColumn, type Rect, type Sheet } from './arrange.js';
import { caption, foot, type Framed, head, linkWith } from './frame.js';
import { groupsOf } from './groups.js';
import { leafletSheets } from './leaflet.js';
import { extentOf, legendOf, spotsOf } from './legend.js';
import { legendRows, paint } from './legend-rows.js';
import { leastMapType } from './map-picture.js';
import { LEAFLET, MM, type Paper, paperOf, PT } from './paper.js';
import type { Printed } from './printed.js';
import {
  columnsOf,
  drawMap,
  mapFigure,
  Measure,
  part,
  type Plan,
  type PosterOptions,
  setBox,
  sizeSheet,
  withKeyInColumns,
} from './sheets.js';

/** What it is made of. */
export interface PosterData {
  readonly catalog: Catalog;
  /** Those that match the filter, in order. */
  readonly offers: readonly Offer[];
  readonly calendar: Calendar;
  /** ms since 1970 */
  readonly now: number;
}

/** What came of it. */
export interface PosterFacts {
  readonly title: string;
  readonly lang: string;
  readonly offers: number;
  readonly numbers: number;
  readonly sheets: number;
  /** Of a sheet, mm. */
  readonly width: number;
  readonly height: number;
  /** Whether there is a code; an address may be too long for one. */
  readonly code: boolean;
  /** Whether "you are here" stands on the map; where it hangs may be outside of what the map shows. */
  readonly here: boolean;
  /** Whether the data may well be out of date. */
  readonly old: boolean;
}

/** Words that a poster is printed with. */
const BUNDLES = ['first', 'list', 'map', 'print'] as const;
/** The narrowest column of the legend, in em, by the number of languages. */
const NARROWEST = [25, 34, 45];

/**
 * Draws a poster into a root: one `.sheet` for each side of paper, in the sheet's own measures, all of it text and vectors.
 * Rows are measured in the same fonts in which they are printed, so that nothing is cut off.
 * @param isCurrent whether this drawing is still wanted once its words are there; one that is not leaves the root as it is
 * @returns undefined where it was no longer wanted
 */
export async function drawPoster(
  root: ShadowRoot,
  data: PosterData,
  options: PosterOptions,
  isCurrent: () => boolean = () => true,
): Promise<PosterFacts | undefined> {
  await Promise.all(options.languages.map((language) => loadMessages(language, BUNDLES)));
  await document.fonts.ready;
  if (!isCurrent()) return undefined;
  const plan = planOf(data, options);
  const { lang } = plan.framed.printed.views[0];
  render(html`<div class="sheets" lang=${lang} dir=${direction(lang)}></div>`, root);
  const holder = root.querySelector<HTMLElement>('.sheets') ?? document.createElement('div');
  const sheets = options.form === 'leaflet' ? leafletSheets(holder, plan) : posterSheets(holder, plan);
  const { paper, framed } = plan;
  const [feed] = framed.catalog.feeds;
  const [first] = framed.printed.views;
  const title = [
    ...(feed ? [plain(first, feed.title, { feed })] : []),
    ...framed.districts.map((district) => plain(first, district.name, district)),
  ].join(' – ');
  return {
    title,
    lang,
    offers: data.offers.length,
    numbers: plan.spots.length,
    sheets,
    width: paper.width,
    height: paper.height,
    code: framed.link !== undefined && root.querySelector('.code') !== null,
    here: root.querySelector('.here') !== null,
    old: isOld(first, framed.catalog.feeds),
  };
}

function planOf({ catalog, offers, calendar, now }: PosterData, options: PosterOptions): Plan {
  const { filter, languages, form } = options;
  const paper = form === 'leaflet' ? LEAFLET : paperOf(options.size, options.orientation);
  const views = languages.map((lang): View => ({
    ...{ lang, calendar, now, paper: true },
    t: translator(lang),
    wanted: [lang],
  })) as unknown as Printed['views'];
  const town = commonest(offers.flatMap(({ places }) => places.flatMap(({ city }) => city ?? [])));
  const printed: Printed = { views, machine: new Set(), ...(town && { town }) };
  const districts = (filter.districts ?? []).flatMap((id) => catalog.districts.find(id));
  const extent = extentOf(catalog, districts, offers);
  const groups = extent ? groupsOf(offers, extent, paper) : [];
  const spots = extent ? spotsOf(groups, extent) : [];
  const shared = spots.some(({ sites }) => sites.length > 1);
  const link = linkWith(options.link, filter);
  const framed: Framed = { printed, catalog, offers, filter, districts, link, shared };
  const legend = legendOf(offers, spots, filter.categories);
  const { sections } = legend;
  return { framed, spots, extent, paper, options, sections, rows: legendRows(printed, legend) };
}

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Draws the sheets of a poster. @returns how many */
function posterSheets(holder: HTMLElement, asked: Plan): number {
  const { paper, options } = asked;
  const edge = paper.margin * MM;
  const inner = {
    x: edge,
    y: edge,
    width: paper.width * MM - 2 * edge,
    height: paper.height * MM - 2 * edge,
  };
  const measure = new Measure(holder);
  const [small, large] = [paper.smallest * PT, paper.largest * PT];
  const headHeight = measure.height(part('head', head(asked.framed)), inner.width, frameType(paper));
  const { plan, keyHeight } = withKey(asked, measure, inner);
  const { framed } = plan;
  // Once before the foot is measured: what a machine translated is known when all of it was drawn.
  measure.rows(plan.rows, small, inner.width, true);
  const footOf = (sheet: number) => measure.height(part('foot', foot(framed, sheet, 2)), inner.width, small);
  const gap = 1.4 * small;
  const first = { ...inner, height: inner.height - footOf(1) - gap };
  const later = { ...inner, height: inner.height - footOf(2) - gap };
  const room = {
    body: { ...first, y: inner.y + headHeight + gap, height: first.height - headHeight - gap },
    later,
    landscape: options.orientation === 'landscape',
    mapLeast: keyHeight,
    smallest: small,
    largest: large,
    narrowest: NARROWEST[framed.printed.views.length - 1] ?? 25,
  };
  const rows = measure.pieces(plan.rows, small, lowestColumn(room));
  const arrangement = arrange({
    ...room,
    rowsAt: (font, width, full) => measure.rows(rows, font, width, full),
  });
  measure.end();
  drawSheets(holder, { ...plan, rows }, arrangement, inner);
  return arrangement.sheets.length;
}

/** Of a sheet's height so much may be the key to the signs beside the map, or below it. */
const KEY = { aside: 0.42, below: 0.14 };
/** Of a sheet across, the map has at least so much of the width. */
const MAP_ACROSS = 0.4;

/** Puts the key to the signs into the columns where it would leave the map no room. */
function withKey(plan: Plan, measure: Measure, inner: Rect): { plan: Plan; keyHeight: number } {
  const { framed, paper, options } = plan;
  const aside = isAside(plan);
  const across = options.orientation === 'landscape';
  const figure = html`<figure class=${aside ? 'map aside' : 'map'}>
    <figcaption>${caption(framed)}</figcaption>
  </figure>`;
  const width = across ? inner.width * MAP_ACROSS : inner.width;
  const height = measure.height(figure, width, mapType(paper, 0));
  if (height <= inner.height * (aside ? KEY.aside : KEY.below))
    return { plan, keyHeight: aside ? height : 0 };
  return { plan: withKeyInColumns(plan), keyHeight: 0 };
}

/** A city that is not wide leaves room beside it on an upright sheet. */
function isAside({ extent, options, framed }: Plan): boolean {
  if (!extent || framed.keyInColumns || options.orientation === 'landscape') return false;
  const [west, south, east, north] = extent;
  return (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180) < 1.6 * (north - south);
}

/** Numbers of the map and the key to the signs are read from farther away than the legend. */
const signType = ({ smallest, largest }: Paper) => (smallest + (largest - smallest) * 0.3) * PT;

const mapType = (paper: Paper, font: number) => Math.max(font, signType(paper), leastMapType(paper));

/** Type of head and foot; of the paper, not of how much stands in the legend. */
const frameType = ({ smallest, largest }: Paper) => ((smallest + largest) / 2) * PT;

function drawSheets(holder: HTMLElement, plan: Plan, { sheets, font, full }: Arrangement, inner: Rect): void {
  const { framed, paper } = plan;
  const draw = (square: (number: number) => string) =>
    render(
      sheets.map(
        (sheet, i) =>
          html`<section class="sheet" data-sheet=${i + 1}>
            ${i === 0 ? html`<header class="box head" data-rect="head">${head(framed)}</header>` : nothing}
            ${sheet.map ? mapFigure(framed, isAside(plan)) : nothing}
            ${columnsOf(plan.rows, sheet, square, full)}
            <footer class="box foot">${foot(framed, i + 1, sheets.length)}</footer>
          </section>`,
      ),
      holder,
    );
  draw(() => '');
  placeAll(holder, { sheets, font, paper, inner });
  const squares = drawMap(holder, plan, mapType(paper, font));
  draw((number) => squares.get(number) ?? '');
  paint(holder);
}

interface Placing {
  readonly sheets: readonly Sheet[];
  readonly font: number;
  readonly paper: Paper;
  readonly inner: Rect;
}

/** Puts the boxes of the sheets where they were arranged; through CSSOM, since policies forbid styles in the HTML. */
function placeAll(holder: HTMLElement, { sheets, font, paper, inner }: Placing): void {
  const small = paper.smallest * PT;
  for (const [i, element] of [...holder.querySelectorAll<HTMLElement>('.sheet')].entries()) {
    sizeSheet(element, paper);
    const sheet = sheets[i];
    const columns = [...element.querySelectorAll<HTMLElement>('.column')];
    const box = (name: string) => element.querySelector<HTMLElement>(name);
    setBox(box('.head'), { ...inner, height: 0 }, frameType(paper));
    setBox(box('.map'), sheet?.map, mapType(paper, font));
    // As it was measured.
    box('figcaption')?.style.setProperty('font-size', `${mapType(paper, 0)}px`);
    columns.forEach((column, at) => setBox(column, sheet?.columns[at]?.rect, font));
    setBox(box('.foot'), { ...inner, y: 0, height: 0 }, small);
    box('.foot')?.style.setProperty('inset-block', `auto ${inner.y}px`);
  }
}
