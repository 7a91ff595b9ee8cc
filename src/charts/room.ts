import type { Chart } from 'chart.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal, isLine, isStacked } from './model.js';
import { nameLines } from './name-lines.js';
import { BELOW, textWidth } from './name-type.js';

/** Type of the values and names that are written into a chart. */
export const labelFont = ({ font }: Pick<Look, 'font'>) => `600 12px ${font}`;

/** Charts narrower than that have no room for names beside lines, CSS pixels. */
const ROOMY = 340;
/** Longest name beside a line, as a share of the chart's width. */
const SHARE = 0.3;
const GAP = 10;
/** Half of a label under the last point stands beyond it. */
const HALF_LABEL = 16;

/** Room for what is written beside or above the marks, CSS pixels. */
export function padding(model: ChartModel, look: Look) {
  const [start, end] = look.rtl ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return ({ chart }: { chart: Chart }) => {
    if (model.type === 'doughnut') return 8;
    if (isHorizontal(model)) {
      if (model.type === 'pyramid') return { top: 20 };
      const beside = isStacked(model)
        ? GAP
        : Math.min(chart.width * SHARE, widest(chart, values(model), look)) + GAP;
      return { [end]: beside };
    }
    const beyond = Math.max(HALF_LABEL, nameRoom(chart, model, look), halfLastTime(chart, model, look));
    return { top: 22, [start]: GAP, [end]: beyond };
  };
}

/** Half of a time's name is beyond the last point. Chart.js gives it room only where an axis runs from left to right. */
function halfLastTime(chart: Chart, model: ChartModel, look: Look): number {
  if (!look.rtl || !isLine(model)) return 0;
  const isShort = (text: string) => text.length <= BELOW;
  const lines = nameLines(model.labels.at(-1) ?? '', isShort, () => true);
  return widest(chart, lines, look) / 2;
}

/** Room for the names of lines at their ends; 0 where they have none, and the legend has to do. */
export function nameRoom(chart: Chart, model: ChartModel, look: Look): number {
  if (!isLine(model) || model.series.length < 2 || chart.width < ROOMY) return 0;
  const names = widest(
    chart,
    model.series.map(({ label }) => label),
    look,
  );
  return names > chart.width * SHARE ? 0 : names + 2 * GAP;
}

function values({ series, format }: ChartModel): string[] {
  return series.flatMap((one) =>
    one.values.flatMap((value, i) => (value === null ? [] : format(value) + (one.marks[i] ?? ''))),
  );
}

function widest({ ctx }: Chart, texts: readonly string[], look: Look): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(ctx, text, labelFont(look)))));
}
