import type { Chart, ScaleOptions } from 'chart.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal, isStacked } from './model.js';

/** How much longer than its longest bar a side of a pyramid is: numbers stand beside them. */
const BESIDE = 1.5;
/** First-strong isolate and its end: a name keeps its own direction in a chart that has another. */
const ISOLATE = ['\u2068', '\u2069'] as const;

type Scales = Record<string, Partial<ScaleOptions<'linear' | 'category'>>>;

/** Narrower charts have less room for names beside bars, CSS pixels. */
const NARROW = 420;

/** Axes: bars begin at zero, the grid is light, and right-to-left languages begin on the right. */
export function scales(model: ChartModel, look: Look): Scales {
  if (model.type === 'doughnut') return {};
  const across = isHorizontal(model);
  const stacked = isStacked(model);
  const pyramid = model.type === 'pyramid';
  const values = {
    beginAtZero: model.fromZero,
    stacked,
    ...(pyramid && bothSides(model)),
    reverse: across && look.rtl,
    position: across ? 'bottom' : side(look),
    border: { display: false },
    grid: { color: ({ tick }: { tick?: { value: number } }) => (tick?.value === 0 ? look.muted : look.line) },
    ticks: {
      ...type(look),
      maxTicksLimit: across ? 5 : 6,
      maxRotation: 0,
      includeBounds: !pyramid,
      callback: (value: number | string) =>
        model.formatTick(pyramid ? Math.abs(Number(value)) : Number(value)),
    },
  };
  const categories = {
    stacked,
    reverse: !across && look.rtl,
    position: across ? side(look) : 'bottom',
    border: { color: look.muted },
    grid: { display: false },
    ticks: { ...type(look), autoSkip: model.overTime && !across, maxRotation: 0, callback: wrapped },
  };
  return (across ? { x: values, y: categories } : { x: categories, y: values }) as Scales;

  function wrapped(
    this: { getLabelForValue(value: number): string; chart: Chart },
    value: number | string,
  ): string[] {
    const beside = this.chart.width < NARROW ? 15 : 22;
    return [lines(this.getLabelForValue(Number(value)), across ? beside : 14)].flat().map(isolated);
  }
}

/** Both sides of a pyramid have one measure, and their middle is common. */
function bothSides({ series }: ChartModel) {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return { min: -most * BESIDE, max: most * BESIDE };
}

function side({ rtl }: Look): 'left' | 'right' {
  return rtl ? 'right' : 'left';
}

function type({ font, muted }: Look) {
  return { color: muted, font: { family: font, size: 12 } };
}

function isolated(text: string): string {
  return ISOLATE.join(text);
}

/** Breaks a label at spaces, so that a long name does not take the chart's room. */
export function lines(label: string, width: number): string | string[] {
  const broken: string[] = [];
  for (const word of label.split(' ').flatMap((part) => pieces(part, width))) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + word.length < width)
      broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken.length > 1 ? broken.slice(0, 4) : label;
}

/** A word that is longer than a line is cut, with a hyphen. */
function pieces(word: string, width: number): string[] {
  if (word.length <= width + 2) return [word];
  return [`${word.slice(0, width - 1)}-`, ...pieces(word.slice(width - 1), width)];
}
