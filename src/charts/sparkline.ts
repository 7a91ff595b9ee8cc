import { svg, html, type TemplateResult } from 'lit';

/** Size of the drawing's own canvas; its element may be of any size. */
const WIDTH = 120;
const HEIGHT = 36;
const RIM = 4;

/** A value of the series; one that begins a new series after a break is not tied to those before. */
export interface SparkPoint {
  readonly value: number | null;
  readonly breaks: boolean;
}

/** The course of a series as a small line without axes, the latest number marked. The numbers stand beside it in a table. */
export function sparkline(points: readonly SparkPoint[], rtl: boolean): TemplateResult {
  const known = points.map(({ value }) => value).filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const share = (value: number) => (most === least ? 0.5 : (value - least) / (most - least));
  const at = points.map(({ value }, i) => {
    const along = points.length > 1 ? i / (points.length - 1) : 1;
    const x = RIM + (rtl ? 1 - along : along) * (WIDTH - 2 * RIM);
    return value === null ? undefined : { x, y: HEIGHT - RIM - share(value) * (HEIGHT - 2 * RIM) };
  });
  const path = at.map((point, i) => {
    if (!point) return '';
    const tied = at[i - 1] && !points[i]?.breaks;
    return `${tied ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}${tied ? '' : 'h0.01'}`;
  });
  const last = at.findLast((point) => point !== undefined);
  return html`<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
    <path d=${path.join('')}></path>
    ${last && svg`<circle cx=${last.x.toFixed(1)} cy=${last.y.toFixed(1)} r="3.5"></circle>`}
  </svg>`;
}
