// Charts: the first of ours beside bare Chart.js, ECharts and Vega-Embed with the same numbers.
import { compare } from '../lib/compare.mjs';
import { createReport } from '../lib/figures.mjs';
import { chartNames } from '../peers/charts.mjs';

/** A series is hidden, and shown again. */
const FILTERS = [false, true, false, true];

export async function measureCharts(bench) {
  const own = createReport('charts');
  for (const throttle of bench.throttles) {
    const one = await compare(bench, own, {
      names: { ...chartNames, four: 'ours, four charts' },
      count: 1,
      throttle,
      path: (name) => (name === 'four' ? '/charts-ikon-4' : `/charts-${name}-1`),
      how: (name) => (name === 'four' ? {} : { acts: { filter: FILTERS } }),
    });
    judge(own, throttle, one);
  }
  return own.report;
}

function judge(own, throttle, { ikon, chartjs, echarts, vega, four }) {
  const [id, slow] = throttle > 1 ? [`${throttle}x.`, `, ${throttle} × slower`] : ['', ''];
  const limit = (value) => (throttle === 1 ? value : undefined);
  own.ratio(
    `${id}first.chartjs`,
    `first chart${slow} ÷ bare Chart.js`,
    ikon.first,
    chartjs.first,
    limit(1.05),
  );
  own.ratio(`${id}first.echarts`, `first chart${slow} ÷ ECharts`, ikon.first, echarts.first);
  own.ratio(`${id}first.vega`, `first chart${slow} ÷ Vega-Embed`, ikon.first, vega.first);
  own.ratio(
    `${id}first.four`,
    `four charts, one in view${slow} ÷ one chart`,
    four.first,
    ikon.first,
    limit(1.1),
  );
  own.ratio(
    `${id}filter.chartjs`,
    `a series hidden${slow}, to layout ÷ bare Chart.js`,
    ikon.filter.layout,
    chartjs.filter.layout,
  );
}
