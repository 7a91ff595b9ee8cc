import type { ScaleOptions } from 'chart.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal } from './model.js';

type Scales = Record<string, Partial<ScaleOptions<'linear' | 'category'>>>;

/** Axes: values begin at zero, the grid is light, and right-to-left languages begin on the right. */
export function scales(model: ChartModel, look: Look): Scales {
  if (model.type === 'doughnut') return {};
  const across = isHorizontal(model);
  const stacked = model.type === 'stacked';
  const values = {
    beginAtZero: true,
    stacked,
    reverse: across && look.rtl,
    position: across ? 'bottom' : side(look),
    border: { display: false },
    grid: { color: look.line },
    ticks: {
      ...type(look),
      maxTicksLimit: 6,
      callback: (value: number | string) => model.formatTick(Number(value)),
    },
  };
  const categories = {
    stacked,
    reverse: !across && look.rtl,
    position: across ? side(look) : 'bottom',
    border: { color: look.muted },
    grid: { display: false },
    ticks: { ...type(look), autoSkip: !across, maxRotation: 0, callback: wrapped },
  };
  return (across ? { x: values, y: categories } : { x: categories, y: values }) as Scales;

  function wrapped(
    this: { getLabelForValue(value: number): string },
    value: number | string,
  ): string | string[] {
    return lines(this.getLabelForValue(Number(value)), across ? 22 : 14);
  }
}

function side({ rtl }: Look): 'left' | 'right' {
  return rtl ? 'right' : 'left';
}

function type({ font, muted }: Look) {
  return { color: muted, font: { family: font, size: 12 } };
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
