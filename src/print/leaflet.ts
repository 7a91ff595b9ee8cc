import { html, nothing, render, type TemplateResult } from 'lit';
import { arrangeInSlots, type PlacedColumn, type Rect } from './arrange.js';
import { caption, code, foot, type Framed, head } from './frame.js';
import { fits, flow, type Row } from './flow.js';
import { leastMapType } from './map-picture.js';
import { paint, swatch } from './legend-rows.js';
import { inLine, said } from './printed.js';
import { MM, PANELS, type Paper, PT } from './paper.js';
import {
  columnsOf,
  drawMap,
  Measure,
  part,
  type Plan,
  setBox,
  sizeSheet,
  withKeyInColumns,
} from './sheets.js';

/** Shares of the inside's height that the map has, over two panels: the largest that leaves the list enough room, else the first. */
const MAPS = [0.55, 0.5, 0.45, 0.4] as const;
const STEPS = 5;

interface Slots {
  readonly map: Rect;
  readonly cover: Rect;
  readonly back: Rect;
  /** Columns of the inside and the flap, in the order in which they are read. */
  readonly inside: readonly Rect[];
  readonly flap: Rect;
  /** Columns of a sheet that is laid in, where the list is longer. */
  readonly more: readonly Rect[];
  readonly columnWidth: number;
}

/** Where everything stands on both sides; the columns are as wide as the narrowest panel lets them be. */
export function slotsOf(height: number, margin: number, share: number = MAPS[0]): Slots {
  const panels = (widths: readonly number[]) => {
    let x = 0;
    return widths.map((width) => {
      const rect = panel(x, width);
      x += width;
      return rect;
    });
  };
  const panel = (x: number, width: number): Rect => ({
    x: (x + margin) * MM,
    y: margin * MM,
    width: (width - 2 * margin) * MM,
    height: (height - 2 * margin) * MM,
  });
  const columnWidth = (Math.min(...PANELS.inside) - 2 * margin) * MM;
  const narrow = (rect: Rect): Rect => ({ ...rect, width: columnWidth });
  const [flap, back, cover] = panels(PANELS.outside) as [Rect, Rect, Rect];
  const [first, second, third] = panels(PANELS.inside).map(narrow) as [Rect, Rect, Rect];
  const map = { ...first, width: second.x + second.width - first.x, height: first.height * share };
  const under = (rect: Rect): Rect => ({
    ...rect,
    y: rect.y + map.height + margin * MM,
    height: rect.height - map.height - margin * MM,
  });
  return {
    ...{ map, cover, back, columnWidth },
    inside: [under(first), under(second), third],
    flap: narrow(flap),
    more: [first, second, third],
  };
}

/**
 * Draws the fold-out: the outside with cover, back and flap, the inside with map and legend. A list that is longer goes on
 * with sheets that are laid in. @returns how many sides
 */
export function leafletSheets(holder: HTMLElement, asked: Plan): number {
  holder.classList.add('stacked');
  const { slots, font, rows, plan } = chosenRoom(holder, asked);
  const [inside = [], flap = [], ...more] = arrangeInSlots(rows, [slots.inside, [slots.flap]], slots.more);
  const draw = (square: (number: number) => string) =>
    render(sidesOf(plan, { inside, flap, more }, square), holder);
  draw(() => '');
  place(holder, plan, slots, { font, columns: [flap, inside, ...more] });
  const squares = drawMap(holder, plan, mapType(plan, font));
  draw((number) => squares.get(number) ?? '');
  paint(holder);
  return 2 + more.length;
}

interface Room {
  readonly slots: Slots;
  readonly font: number;
  readonly rows: readonly Row[];
  /** What is drawn in it. */
  readonly plan: Plan;
}

/** The largest type with which all have room; where none is small enough, the map gives way. */
function chosenRoom(holder: HTMLElement, asked: Plan): Room {
  const { paper } = asked;
  const measure = new Measure(holder, 'stacked');
  const slots = slotsOf(paper.height, paper.margin);
  const lowest = Math.min(...[...slots.inside, slots.flap].map(({ height }) => height));
  const pieces = (plan: Plan): Plan => {
    const rows = measure.pieces(plan.rows, paper.smallest * PT, { width: slots.columnWidth, height: lowest });
    return { ...plan, rows };
  };
  const listed = pieces(asked);
  // Not before the list is drawn: what a machine translated, the back says.
  const height = measure.height(part('back', back(asked.framed)), slots.back.width, backType(paper));
  const plan = height <= slots.back.height ? listed : pieces(withKeyInColumns(asked));
  const room = (font: number): Room => ({
    ...{ slots, font, plan },
    rows: measure.rows(plan.rows, font, slots.columnWidth, false),
  });
  let found = room(paper.largest * PT);
  for (let step = 1; step <= STEPS && !holds(found); step++)
    found = room((paper.largest - ((paper.largest - paper.smallest) * step) / STEPS) * PT);
  measure.end();
  const rooms = MAPS.map((share) => ({ ...found, slots: slotsOf(paper.height, paper.margin, share) }));
  return rooms.find(holds) ?? found;
}

/** Whether the leaflet itself has room for the whole list. */
function holds({ slots: { inside, flap }, rows }: Room): boolean {
  const heights = [...inside, flap].map(({ height }) => height);
  const heightOf = (column: number) => heights[column] ?? 0;
  return fits(rows, flow(rows, heightOf, heights.length), heightOf);
}

const backType = ({ smallest }: Paper) => smallest * PT * 1.1;

/** What has to be known of map and texts. */
function back(framed: Framed): TemplateResult {
  return html`${caption(framed)}
    <footer class="foot">${foot(framed, 1, 1)}</footer>`;
}

const mapType = ({ paper }: Plan, font: number) => Math.max(font, leastMapType(paper));

interface Columns {
  readonly inside: readonly PlacedColumn[];
  readonly flap: readonly PlacedColumn[];
  readonly more: readonly (readonly PlacedColumn[])[];
}

function sidesOf(
  plan: Plan,
  { inside, flap, more }: Columns,
  square: (number: number) => string,
): readonly TemplateResult[] {
  const { framed, rows } = plan;
  const [{ t }] = framed.printed.views;
  const columns = (own: readonly PlacedColumn[]) => columnsOf(rows, { columns: own }, square, false);
  const folds = [0, 1, 2, 3].map((at) => html`<i class="fold" data-fold=${at} aria-hidden="true"></i>`);
  return [
    html`<section class="sheet leaflet" data-sheet="1">
      <header class="box head cover">
        ${head({ ...framed, link: undefined })}${contents(plan)}${code(framed.printed, framed.link)}
      </header>
      <div class="box back">${back(framed)}</div>
      ${columns(flap)}${folds}
    </section>`,
    html`<section class="sheet leaflet" data-sheet="2">
      <figure class="box map">
        <div class="picture" role="img" aria-label=${t('map.label')}>
          <div class="ground"></div>
          <div class="marks"></div>
        </div>
      </figure>
      ${columns(inside)}${folds}
    </section>`,
    ...more.map(
      (own, i) =>
        html`<section class="sheet leaflet" data-sheet=${i + 3}>${columns(own)}${nothing}</section>`,
    ),
  ];
}

/** On the cover: what it is about, in every language. */
function contents({ framed, sections }: Plan): TemplateResult {
  const { printed } = framed;
  return html`<ul class="contents" role="list">
    ${sections.map(({ category }) => (category ? html`<li>${swatch(category)}<span>${inLine(printed, (view) => said(printed, view, category.name, category))}</span></li>` : nothing))}
  </ul>`;
}

/** The cover's type is as large as lets all of it have room; the contents go before anything is cut off. */
function fitCover(cover: HTMLElement | null, rect: Rect, { smallest, largest }: Paper): void {
  if (!cover) return;
  const isFull = () => cover.scrollHeight > cover.clientHeight + 1;
  const contents = cover.querySelector('.contents');
  for (const without of [false, true]) {
    contents?.toggleAttribute('hidden', without);
    for (let font = largest * 1.15; font >= smallest; font *= 0.93) {
      setBox(cover, rect, font * PT);
      if (!isFull()) return;
    }
  }
}

interface Placing {
  readonly font: number;
  readonly columns: readonly (readonly PlacedColumn[])[];
}

function place(holder: HTMLElement, plan: Plan, slots: Slots, { font, columns }: Placing): void {
  const { paper } = plan;
  for (const [i, sheet] of [...holder.querySelectorAll<HTMLElement>('.sheet')].entries()) {
    sizeSheet(sheet, paper);
    const box = (name: string) => sheet.querySelector<HTMLElement>(name);
    fitCover(box('.cover'), slots.cover, paper);
    setBox(box('.back'), slots.back, backType(paper));
    setBox(box('.map'), slots.map, mapType(plan, font));
    for (const [at, column] of [...sheet.querySelectorAll<HTMLElement>('.column')].entries())
      setBox(column, columns[i]?.[at]?.rect, font);
    const [first, second] = i === 0 ? PANELS.outside : PANELS.inside;
    for (const fold of sheet.querySelectorAll<HTMLElement>('.fold')) {
      const at = Number(fold.dataset.fold);
      fold.style.setProperty('inset-inline-start', `${at % 2 === 0 ? first : first + second}mm`);
      fold.style.setProperty(at < 2 ? 'inset-block-start' : 'inset-block-end', '0');
    }
  }
}
