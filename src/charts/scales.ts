import type { Scale, ScaleOptions } from 'chart.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal, isStacked } from './model.js';
import { nameLines } from './name-lines.js';
import { BELOW, BESIDE_AXIS, MORE, nameSize, SIZE, textWidth, typeOf } from './name-type.js';

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

  function wrapped(this: Scale, value: number | string): string[] {
    const beside = this.chart.width < NARROW ? 15 : 22;
    const font = typeOf(look, nameSize(this, model, look));
    const fits = (text: string, room: number) =>
      !across || textWidth(this.ctx, text, font) <= room - BESIDE_AXIS;
    return nameLines(
      this.getLabelForValue(Number(value)),
      (text) => text.length <= (across ? beside : BELOW) && fits(text, this.maxWidth),
      (text) => fits(text, this.maxWidth * MORE),
    ).map(isolated);
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
  return { color: muted, font: { family: font, size: SIZE } };
}

function isolated(text: string): string {
  return ISOLATE.join(text);
}
