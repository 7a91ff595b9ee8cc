import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { datasets } from './datasets.js';
import type { Look } from './look.js';
import { type ChartModel, isHorizontal } from './model.js';
import { scales } from './scales.js';
import { valueLabels } from './value-labels.js';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** A chart that is on screen. */
export interface DrawnChart {
  readonly model: ChartModel;
  /** Shows or hides one series, or one part of a ring. */
  setVisible(index: number, visible: boolean): void;
  destroy(): void;
}

/**
 * Draws a chart.
 * @param canvas in the document and laid out; on a detached one a chart would stay 0 × 0
 * @throws where the canvas gives no drawing context
 */
export function drawChart(canvas: HTMLCanvasElement, model: ChartModel, look: Look): DrawnChart {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the canvas gives no drawing context');
  const chart = new Chart(context, configuration(model, look, context));
  return {
    model,
    setVisible(index, visible) {
      if (model.type !== 'doughnut') chart.setDatasetVisibility(index, visible);
      else if (chart.getDataVisibility(index) !== visible) chart.toggleDataVisibility(index);
      chart.update();
    },
    destroy: () => chart.destroy(),
  };
}

const TYPES: Readonly<Record<ChartModel['type'], 'bar' | 'line' | 'doughnut'>> = {
  bar: 'bar',
  'bar-horizontal': 'bar',
  stacked: 'bar',
  pyramid: 'bar',
  line: 'line',
  area: 'line',
  doughnut: 'doughnut',
};

function configuration(model: ChartModel, look: Look, context: CanvasRenderingContext2D): ChartConfiguration {
  return {
    type: TYPES[model.type],
    data: { labels: [...model.labels], datasets: datasets(model, look, context) },
    plugins: [valueLabels(model, look)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.lang,
      indexAxis: isHorizontal(model) ? 'y' : 'x',
      interaction: {
        mode: model.type === 'doughnut' ? 'nearest' : 'index',
        intersect: model.type === 'doughnut',
      },
      layout: { padding: padding(model, look) },
      scales: scales(model, look),
      font: { family: look.font, size: 13 },
      color: look.text,
      plugins: { tooltip: tooltip(model, look) },
    },
  };
}

/** Room for the values that stand beside or above the bars. */
function padding(model: ChartModel, { rtl }: Look) {
  if (isHorizontal(model)) return rtl ? { left: 64 } : { right: 64 };
  return { top: 22, left: 10, right: 10 };
}

function tooltip(model: ChartModel, look: Look) {
  const ring = model.type === 'doughnut';
  return {
    rtl: look.rtl,
    textDirection: look.rtl ? 'rtl' : 'ltr',
    backgroundColor: look.text,
    titleColor: look.surface,
    bodyColor: look.surface,
    bodyFont: { family: look.font },
    titleFont: { family: look.font },
    displayColors: model.series.length > 1,
    callbacks: {
      label: ({
        dataset,
        parsed,
        label,
      }: {
        dataset: { label?: string };
        parsed: unknown;
        label: string;
      }) => {
        const value = numberOf(parsed, isHorizontal(model));
        const name = ring ? label : (dataset.label ?? '');
        return [name, value === undefined ? '–' : model.format(value)].filter(Boolean).join(': ');
      },
    },
  };
}

function numberOf(parsed: unknown, across: boolean): number | undefined {
  if (typeof parsed === 'number') return parsed;
  const { x, y } = parsed as { x?: number | null; y?: number | null };
  return (across ? x : y) ?? undefined;
}
