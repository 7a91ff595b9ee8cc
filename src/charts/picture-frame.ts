import type { ChartConfiguration } from 'chart.js';
import type { Look } from './look.js';
import { type ChartSeries, isDoubtful, isLine } from './model.js';
import type { Picture } from './picture.js';

/** What stands around a chart in a picture, in the visitor's language. */
export interface FrameWords {
  readonly title: string;
  readonly unit: string;
  /** Footnotes and notes, one each. */
  readonly notes: readonly string[];
  /** Source and date. */
  readonly origin: string;
  readonly license: string;
}

interface Line {
  readonly text: string;
  readonly font: string;
  readonly color: string;
  /** From its upper edge to that of the next line, CSS pixels. */
  readonly height: number;
}

type Paint = string | CanvasPattern | CanvasGradient;

/** How one series looks, for the legend. */
interface Sample {
  readonly name: string;
  readonly paint: Paint;
  readonly line: boolean;
  readonly dash: readonly number[];
}

const EDGE = 24;
const SAMPLE = { width: 26, height: 13, gap: 7, between: 20, row: 24 } as const;
/** Isolates a text of a right-to-left language, in any program and next to any other. */
const [FROM_RIGHT, END] = ['\u2067', '\u2069'];

/** Title, unit and legend above a chart; notes, source and licence below it. */
export class Frame {
  readonly #head: readonly Line[];
  readonly #foot: readonly Line[];
  readonly #rows: readonly (readonly { readonly index: number; readonly x: number }[])[];
  #samples: readonly Sample[] = [];

  constructor(
    private readonly picture: Picture,
    context: CanvasRenderingContext2D,
    private readonly width: number,
  ) {
    const { look, words } = picture;
    const room = width - 2 * EDGE;
    const set = (text: string, size: number, weight: number, color: string) =>
      wrapped(context, text, { font: `${weight} ${size}px ${look.font}`, color, height: size * 1.4 }, room);
    this.#head = [...set(words.title, 20, 700, look.text), ...set(words.unit, 14, 400, look.muted)];
    this.#foot = [...words.notes, words.origin, words.license].flatMap((text) =>
      set(text, 12, 400, look.muted),
    );
    context.font = legendFont(look);
    this.#rows = arranged(
      this.#names().map(({ name }) => context.measureText(name).width),
      room,
    );
  }

  /** Height of what stands above the chart, and below it. */
  get top(): number {
    return EDGE + total(this.#head) + this.#rows.length * SAMPLE.row + 12;
  }

  get bottom(): number {
    return 16 + total(this.#foot) + EDGE;
  }

  /** Room around a chart that wants some itself. */
  around(own: unknown): { top: number; bottom: number; left: number; right: number } {
    const side = (name: string) => Number((own as Record<string, unknown> | undefined)?.[name] ?? 0);
    const { top, bottom } = this;
    return {
      top: top + side('top'),
      bottom: bottom + side('bottom'),
      left: EDGE + side('left'),
      right: EDGE + side('right'),
    };
  }

  /** Takes what the series look like from what Chart.js draws them with. */
  setSamples({ data }: ChartConfiguration): void {
    const { model } = this.picture;
    const line = isLine(model);
    const paint = (value: unknown, at: number) =>
      (Array.isArray(value) ? (value as unknown[])[at] : value) as Paint;
    this.#samples = this.#names().map(({ name, index }) => {
      const dataset = data.datasets[model.type === 'doughnut' ? 0 : index];
      const { backgroundColor, borderColor } = dataset ?? {};
      const dash = (dataset as { borderDash?: number[] } | undefined)?.borderDash ?? [];
      const at = model.type === 'doughnut' ? index : sureAt(model.series[index]?.flags);
      return { name, line, dash, paint: line ? paint(borderColor, 0) : paint(backgroundColor, at) };
    });
  }

  drawGround(context: CanvasRenderingContext2D): void {
    context.fillStyle = this.picture.look.surface;
    context.fillRect(0, 0, this.width, this.#height(context));
  }

  drawWords(context: CanvasRenderingContext2D): void {
    context.save();
    context.textBaseline = 'alphabetic';
    let y = this.#text(context, this.#head, EDGE);
    this.#rows.forEach((row) => {
      for (const { index, x } of row) this.#sample(context, index, x, y);
      y += SAMPLE.row;
    });
    this.#text(context, this.#foot, this.#height(context) - this.bottom + 16);
    context.restore();
  }

  #height(context: CanvasRenderingContext2D): number {
    return context.canvas.height / (context.canvas.width / this.width);
  }

  #text(context: CanvasRenderingContext2D, lines: readonly Line[], from: number): number {
    const { rtl } = this.picture.look;
    context.textAlign = rtl ? 'right' : 'left';
    let y = from;
    for (const { text, font, color, height } of lines) {
      context.font = font;
      context.fillStyle = color;
      context.fillText(this.#isolated(text), rtl ? this.width - EDGE : EDGE, y + height * 0.75);
      y += height;
    }
    return y;
  }

  #isolated(text: string): string {
    return this.picture.look.rtl ? FROM_RIGHT + text + END : text;
  }

  #sample(context: CanvasRenderingContext2D, at: number, x: number, y: number): void {
    const sample = this.#samples[at];
    if (!sample) return;
    const { look } = this.picture;
    const { width, height, gap } = SAMPLE;
    const left = look.rtl ? this.width - EDGE - x - width : EDGE + x;
    if (sample.line) {
      context.beginPath();
      context.moveTo(left, y + height / 2 + 3);
      context.lineTo(left + width, y + height / 2 + 3);
      context.strokeStyle = sample.paint;
      context.lineWidth = 3;
      context.setLineDash([...sample.dash]);
      context.stroke();
      context.setLineDash([]);
    } else {
      context.fillStyle = sample.paint;
      context.fillRect(left, y + 3, width, height);
    }
    context.font = legendFont(look);
    context.fillStyle = look.text;
    context.textAlign = look.rtl ? 'right' : 'left';
    context.fillText(this.#isolated(sample.name), look.rtl ? left - gap : left + width + gap, y + 14);
  }

  /** What the legend names: what is shown, where there is more than one; `index` is its place in the model. */
  #names(): readonly { readonly name: string; readonly index: number }[] {
    const { model, hidden } = this.picture;
    const all = model.type === 'doughnut' ? model.labels : model.series.map(({ label }) => label);
    if (all.length < 2) return [];
    return all.map((name, index) => ({ name, index })).filter(({ index }) => !hidden.has(index));
  }
}

function legendFont({ font }: Look): string {
  return `400 13px ${font}`;
}

function total(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** A value whose colour is the series' own: what is in doubt is drawn in another way. */
function sureAt(flags: ChartSeries['flags'] | undefined): number {
  return Math.max(0, flags?.findIndex((flag) => !isDoubtful(flag)) ?? 0);
}

/** Breaks a text at its spaces; a word that is longer than the line stands alone. */
function wrapped(
  context: CanvasRenderingContext2D,
  text: string,
  style: Omit<Line, 'text'>,
  room: number,
): readonly Line[] {
  context.font = style.font;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && context.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ ...style, text: line }));
}

/** Puts the legend's entries into rows. @returns their place in the list, and how far from the row's beginning */
function arranged(widths: readonly number[], room: number) {
  const rows: { index: number; x: number }[][] = [];
  let x = room;
  widths.forEach((width, index) => {
    const size = SAMPLE.width + SAMPLE.gap + width + SAMPLE.between;
    if (x + size - SAMPLE.between > room || rows.length === 0) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ index, x });
    x += size;
  });
  return rows;
}
