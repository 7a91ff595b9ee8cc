import { escapeXml, number, SvgPath } from './svg-path.js';

/** A filling made of strokes on a tile; stands for a canvas' pattern. */
class Tile {
  constructor(readonly id: string) {}
}

type Paint = string | Tile;

/** How far a line of text hangs below its point, in parts of its size: not every program knows SVG's baselines. */
const BASELINES: Readonly<Record<string, number>> = { top: 0.8, hanging: 0.8, middle: 0.35, bottom: -0.2 };
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * What Chart.js and the picture's frame ask of a canvas' 2D context, written down as SVG. Text stays text, and no style
 * attribute is set anywhere, so that it works under any content security policy.
 */
export class SvgContext {
  fillStyle: Paint = '#000000';
  strokeStyle: Paint = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  /** Dashes, transformation and clipping as they are now; set by the methods. */
  dash: readonly number[] = [];
  matrix = new DOMMatrix();
  clipped = '';
  /** What Chart.js takes for the canvas. */
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  readonly #probe = document.createElement('canvas').getContext('2d');
  /** What is saved and restored: every property, as a canvas does. */
  readonly #stack: Partial<SvgContext>[] = [];
  readonly #defs: string[] = [];
  readonly #body: string[] = [];
  #path = new SvgPath();

  constructor(width: number, height: number) {
    this.canvas = { width, height, getContext: () => this };
  }

  /** The whole drawing. @param lang of its words @param title what it is called where it is read out */
  toSvg(lang: string, title: string): string {
    const { width, height } = this.canvas;
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${escapeXml(lang)}" role="img">`;
    return `${head}<title>${escapeXml(title)}</title><defs>${this.#defs.join('')}</defs>${this.#body.join('')}</svg>`;
  }

  /** A filling of strokes, drawn rather than copied from pixels. @param path SVG path data on the tile */
  tile(size: number, path: string, ground: string, stroke: string, width: number): Tile {
    const id = `p${this.#defs.length}`;
    this.#defs.push(
      `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
        `<rect width="${size}" height="${size}" ${this.#color('fill', ground)}/>` +
        `<path d="${path}" fill="none" ${this.#color('stroke', stroke)} stroke-width="${width}" stroke-linecap="round"/></pattern>`,
    );
    return new Tile(id);
  }

  // --- state -----------------------------------------------------------------------------------------

  save(): void {
    this.#stack.push({ ...this });
  }

  restore(): void {
    Object.assign(this, this.#stack.pop());
  }

  setTransform(...[a, b, c, d, e, f]: [number, number, number, number, number, number]): void {
    this.matrix = new DOMMatrix([a, b, c, d, e, f]);
  }

  resetTransform(): void {
    this.matrix = new DOMMatrix();
  }

  translate(x: number, y: number): void {
    this.matrix = this.matrix.translate(x, y);
  }

  rotate(angle: number): void {
    this.matrix = this.matrix.rotate((angle * 180) / Math.PI);
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  // --- paths -----------------------------------------------------------------------------------------

  beginPath(): void {
    this.#path = new SvgPath();
  }

  closePath(): void {
    this.#path.close();
  }

  moveTo(x: number, y: number): void {
    this.#path.move(this.matrix, x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.line(this.matrix, x, y);
  }

  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.#path.curve(this.matrix, points);
  }

  arc(x: number, y: number, radius: number, start: number, end: number, back = false): void {
    this.#path.arc(this.matrix, x, y, radius, start, end, back);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  clip(): void {
    const id = `c${this.#defs.length}`;
    this.#defs.push(`<clipPath id="${id}"${this.#clipping()}><path d="${this.#path.data}"/></clipPath>`);
    this.clipped = id;
  }

  fill(): void {
    if (this.#path.data) this.#draw(`<path d="${this.#path.data}" ${this.#filling()}/>`);
  }

  stroke(): void {
    if (this.#path.data) this.#draw(`<path d="${this.#path.data}" fill="none" ${this.#stroking()}/>`);
  }

  fillRect(...box: [number, number, number, number]): void {
    this.beginPath();
    this.rect(...box);
    this.fill();
  }

  strokeRect(...box: [number, number, number, number]): void {
    this.beginPath();
    this.rect(...box);
    this.stroke();
  }

  /** Chart.js clears the whole before it draws. */
  clearRect(): void {
    this.#body.length = 0;
  }

  // --- text ------------------------------------------------------------------------------------------

  measureText(text: string): TextMetrics | { readonly width: number } {
    if (!this.#probe) return { width: text.length * 6 };
    this.#probe.font = this.font;
    return this.#probe.measureText(text);
  }

  fillText(text: string, x: number, y: number): void {
    const { font, textAlign, textBaseline, matrix } = this;
    const [, style = '', size = '10', family = ''] = /^(.*?)(?<![\d.])([\d.]+)px\s+(\S.*)$/.exec(font) ?? [];
    const weight = /bold|\d{3}/.exec(style)?.[0] ?? 'normal';
    const { a, b, c, d, e, f } = matrix;
    const moved = matrix.isIdentity ? '' : ` transform="matrix(${[a, b, c, d, e, f].map(number).join(' ')})"`;
    const at = `x="${number(x)}" y="${number(y + (BASELINES[textBaseline] ?? 0) * Number(size))}"`;
    const face = `font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}"`;
    const anchor = `text-anchor="${ANCHORS[textAlign] ?? 'start'}"`;
    this.#draw(
      `<text ${at}${moved} ${face} ${anchor} ${this.#filling()} xml:space="preserve">${escapeXml(text)}</text>`,
    );
  }

  /** Chart.js draws text twice only where an outline is asked for; there is none here. */
  strokeText(): void {}

  // --- paint -----------------------------------------------------------------------------------------

  #draw(element: string): void {
    this.#body.push(this.clipped ? `<g${this.#clipping()}>${element}</g>` : element);
  }

  #clipping(): string {
    return this.clipped ? ` clip-path="url(#${this.clipped})"` : '';
  }

  #filling(): string {
    return this.#color('fill', this.fillStyle);
  }

  #stroking(): string {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this;
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    const offset = dash.length > 0 && lineDashOffset ? ` stroke-dashoffset="${lineDashOffset}"` : '';
    const ends = `stroke-width="${lineWidth}" stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"`;
    return `${this.#color('stroke', strokeStyle)} ${ends}${dashes}${offset}`;
  }

  /** Opacity goes apart from the colour: many programs read no other way of writing it. */
  #color(name: 'fill' | 'stroke', paint: Paint): string {
    if (paint instanceof Tile) return `${name}="url(#${paint.id})"`;
    const [color, alpha] = this.#parted(paint);
    const opacity = alpha * this.globalAlpha;
    return `${name}="${escapeXml(color)}"${opacity < 1 ? ` ${name}-opacity="${number(opacity)}"` : ''}`;
  }

  #parted(color: string): [color: string, alpha: number] {
    if (!this.#probe) return [color, 1];
    this.#probe.fillStyle = '#000000';
    this.#probe.fillStyle = color; // reads back in one of two forms
    const known = this.#probe.fillStyle;
    const [, channels, alpha] = /^rgba\((.*), ([\d.]+)\)$/.exec(known) ?? [];
    return channels === undefined ? [known, 1] : [`rgb(${channels})`, Number(alpha)];
  }
}
