import type { ChartType } from '../catalog/indicator.js';

/** A chart in words and numbers of the visitor's language, ready to be drawn. */
export interface ChartModel {
  readonly id: string;
  readonly type: Exclude<ChartType, 'tile' | 'map'>;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Writes a number with its unit. */
  readonly format: (value: number) => string;
  /** The same for an axis, where round numbers need no decimals. */
  readonly formatTick: (value: number) => string;
}

export interface ChartSeries {
  readonly label: string;
  readonly color: string | undefined;
  /** Null is a gap. */
  readonly values: readonly (number | null)[];
  /** Which values are estimated, provisional, uncertain or come after a break. */
  readonly doubtful: readonly boolean[];
}

/** Charts whose bars lie. */
export function isHorizontal({ type }: Pick<ChartModel, 'type'>): boolean {
  return type === 'bar-horizontal' || type === 'pyramid';
}

/** Height that a chart needs to be readable, in CSS pixels; reserved before it is drawn. */
export function chartHeight(model: Pick<ChartModel, 'type' | 'labels' | 'series'>): number {
  if (!isHorizontal(model)) return 300;
  return Math.max(140, model.labels.length * (16 + 20 * model.series.length) + 48);
}
