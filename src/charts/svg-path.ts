/** Path data as it grows. Points are moved by the transformation that holds when they are added, as on a canvas. */
export class SvgPath {
  data = '';

  move(matrix: DOMMatrix, x: number, y: number): void {
    this.data += `M${point(matrix, x, y)}`;
  }

  /** The first line of a path begins where it ends. */
  line(matrix: DOMMatrix, x: number, y: number): void {
    this.data += `${this.data ? 'L' : 'M'}${point(matrix, x, y)}`;
  }

  curve(matrix: DOMMatrix, points: readonly [number, number, number, number, number, number]): void {
    const [a, b, c, d, x, y] = points;
    this.data += `C${point(matrix, a, b)} ${point(matrix, c, d)} ${point(matrix, x, y)}`;
  }

  /** Angles in radians, clockwise from the right; a full turn is two halves, since SVG draws none in one. */
  arc(
    matrix: DOMMatrix,
    x: number,
    y: number,
    radius: number,
    start: number,
    end: number,
    back: boolean,
  ): void {
    const turn = sweep(start, end, back);
    const at = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    const size = number(radius * Math.hypot(matrix.a, matrix.b));
    this.line(matrix, ...at(start));
    const steps = Math.abs(turn) > Math.PI ? 2 : 1;
    for (let step = 1; step <= steps; step++)
      this.data += `A${size} ${size} 0 0 ${turn > 0 ? 1 : 0} ${point(matrix, ...at(start + (turn * step) / steps))}`;
  }

  close(): void {
    if (this.data) this.data += 'Z';
  }
}

/** How far an arc goes: at most once around, in its direction. */
function sweep(start: number, end: number, back: boolean): number {
  const whole = 2 * Math.PI;
  const turn = back ? start - end : end - start;
  const size = turn >= whole ? whole : ((turn % whole) + whole) % whole;
  return back ? -size : size;
}

function point({ a, b, c, d, e, f }: DOMMatrix, x: number, y: number): string {
  return `${number(a * x + c * y + e)} ${number(b * x + d * y + f)}`;
}

/** A hundredth of a pixel is enough. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML, without the characters that XML has no place for. */
export function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
  );
}
