import { html, nothing, render, type TemplateResult } from 'lit';
import type { Filter } from '../catalog/filter/filter.js';
import type { Bounds, Position } from '../catalog/model.js';
import type { Orientation, PaperSize } from '../catalog/poster-choices.js';
import type { Language } from '../i18n/languages.js';
import { plain } from '../ui/view.js';
import type { PlacedColumn, Rect, Sheet } from './arrange.js';
import type { Row } from './flow.js';
import { caption, type Framed } from './frame.js';
import type { Section, Spot } from './legend.js';
import { keyRows, type LegendRow } from './legend-rows.js';
import { MapPicture } from './map-picture.js';
import { type Paper, PT } from './paper.js';
import { piecesOf } from './pieces.js';

export const FORMS = ['poster', 'leaflet'] as const;
export type Form = (typeof FORMS)[number];

/** What somebody chose. */
export interface PosterOptions {
  readonly form: Form;
  readonly size: PaperSize;
  readonly orientation: Orientation;
  /** One to three, the first one leads. */
  readonly languages: readonly Language[];
  readonly filter: Filter;
  /** Page that the code leads to, with the same filter. */
  readonly link?: string;
  /** Where the poster hangs: "you are here". */
  readonly standpoint?: Position;
}

/** All that the sheets of one poster are drawn from. */
export interface Plan {
  readonly framed: Framed;
  readonly rows: readonly LegendRow[];
  readonly sections: readonly Section[];
  readonly spots: readonly Spot[];
  readonly extent: Bounds | undefined;
  readonly paper: Paper;
  readonly options: PosterOptions;
}

/** The same with the key to the signs in the columns, where it has no room beside the map or on the back. */
export function withKeyInColumns(plan: Plan): Plan {
  const { framed, rows } = plan;
  const { printed, offers } = framed;
  return {
    ...plan,
    framed: { ...framed, keyInColumns: true },
    rows: [...keyRows(printed, offers), ...rows],
  };
}

export function part(name: string, content: unknown): TemplateResult {
  return html`<div class=${name}>${content}</div>`;
}

/** @param aside whether the words stand beside the map */
export function mapFigure(framed: Framed, aside: boolean): TemplateResult {
  const [{ t }] = framed.printed.views;
  return html`<figure class="box map ${aside ? 'aside' : ''}">
    <div class="picture" role="img" aria-label=${t('map.label')}>
      <div class="ground"></div>
      <div class="marks"></div>
    </div>
    <figcaption>${caption(framed)}</figcaption>
  </figure>`;
}

export function columnsOf(
  rows: readonly LegendRow[],
  { columns }: Pick<Sheet, 'columns'>,
  square: (number: number) => string,
  full: boolean,
): TemplateResult {
  const row = (index: number, again: boolean) =>
    html`<div class="row">${rows[index]?.draw(again, square, full)}</div>`;
  return html`${columns.map(
    (column) =>
      html`<div class="box column">
        ${column.repeats.map((index) => row(index, true))} ${column.rows.map((index) => row(index, false))}
      </div>`,
  )}`;
}

/** The map in the room that its figure has. @returns the squares of the grid by number */
export function drawMap(holder: HTMLElement, plan: Plan, font: number): ReadonlyMap<number, string> {
  const picture = holder.querySelector<HTMLElement>('.picture');
  const [ground, pins] = ['.ground', '.marks'].map((name) => picture?.querySelector<HTMLElement>(name));
  if (!picture || !ground || !pins || !plan.extent) return new Map();
  const { framed, spots, extent, options } = plan;
  const { catalog, printed, districts } = framed;
  const [first] = printed.views;
  return new MapPicture({ ground, pins }).draw(
    {
      ...{ catalog, extent, spots },
      chosen: districts.map(({ id }) => id),
      standpoint: options.standpoint,
      here: printed.views.map(({ t }) => t('map.here')),
      name: (text, owner) => plain(first, text, owner),
      lang: first.lang,
    },
    { width: picture.clientWidth, height: picture.clientHeight },
    font,
    plan.paper.smallest * PT,
  );
}

export function sizeSheet(sheet: HTMLElement, { width, height }: Paper): void {
  sheet.style.setProperty('inline-size', `${width}mm`);
  // A hair less: rounding must not begin another page.
  sheet.style.setProperty('block-size', `${height - 0.1}mm`);
}

/** @param rect a height of 0 leaves the height to the content */
export function setBox(element: HTMLElement | null, rect: Rect | undefined, font: number): void {
  if (!element || !rect) return;
  const { style } = element;
  style.setProperty('inset-inline-start', `${rect.x}px`);
  style.setProperty('inset-block-start', `${rect.y}px`);
  style.setProperty('inline-size', `${rect.width}px`);
  if (rect.height > 0) style.setProperty('block-size', `${rect.height}px`);
  style.setProperty('font-size', `${font}px`);
}

/** Measures parts as they will be printed, aside. */
export class Measure {
  readonly #room = document.createElement('div');

  constructor(holder: HTMLElement, name = '') {
    this.#room.className = `measure ${name}`;
    holder.after(this.#room);
    this.#room.lang = holder.lang;
    this.#room.dir = holder.dir;
  }

  height(content: TemplateResult, width: number, font: number): number {
    this.#set(width, font);
    render(content, this.#room);
    return Math.ceil(this.#room.getBoundingClientRect().height);
  }

  rows(rows: readonly LegendRow[], font: number, width: number, full: boolean): readonly Row[] {
    this.#set(width, font);
    const column: Pick<PlacedColumn, 'rows' | 'repeats'> = { rows: rows.map((_, i) => i), repeats: [] };
    const inside = { ...column, rect: { x: 0, y: 0, width, height: 0 } };
    render(
      columnsOf(rows, { columns: [inside] }, () => 'A10', full),
      this.#room,
    );
    const drawn = this.#room.querySelectorAll('.row');
    return rows.map(({ level }, i) => ({ level, height: drawn[i]?.getBoundingClientRect().height ?? 0 }));
  }

  /** Rows; an entry that has no room in a column below its headings becomes pieces, which flow on over columns and sheets. */
  pieces(
    rows: readonly LegendRow[],
    font: number,
    { width, height: most }: Pick<Rect, 'width' | 'height'>,
  ): readonly LegendRow[] {
    const measured = this.rows(rows, font, width, false);
    const drawn = this.#room.querySelectorAll('.row > *');
    let [section, stop] = [0, 0];
    return measured.flatMap(({ level, height }, i) => {
      const [row, element] = [rows[i], drawn[i]];
      if (level === 0) [section, stop] = [height, 0];
      if (level === 1) stop = height;
      if (!row || !element || level < 2 || section + stop + height <= most) return row ?? [];
      return piecesOf(element).map((piece) => ({ level, draw: () => html`${piece.cloneNode(true)}` }));
    });
  }

  end(): void {
    render(nothing, this.#room);
    this.#room.remove();
  }

  #set(width: number, font: number): void {
    this.#room.style.setProperty('inline-size', `${width}px`);
    this.#room.style.setProperty('font-size', `${font}px`);
  }
}
