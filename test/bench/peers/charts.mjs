// The same indicator as bars: ours, bare Chart.js, ECharts and Vega-Embed, each with no more of its library than it needs.
import { bundled, html } from '../lib/page.mjs';

/** How many indicators a long page has. */
export const INDICATORS = 60;

/** The first bars stand when a canvas of the document has got its labels. */
const WATCH = `<script>
const { fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.fillText = function (...args) {
  if (this.canvas.isConnected && !bench.asked) { bench.asked = true; bench.mark('first'); }
  return fillText.apply(this, args);
};
</script>`;

const READ = `
const { indicators: [{ dimensions: [years, groups], observations }] } = await bench.read('/indicators-1.json');
const labels = years.values.map(({ id }) => id);
const valuesOf = (id) => observations.filter(({ g }) => g === id).map(({ value }) => value);`;

const chartjs = `
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);
${READ}
const chart = new Chart(document.querySelector('canvas'), {
  type: 'bar',
  data: { labels, datasets: groups.values.map(({ id, name }) => ({ label: name, data: valuesOf(id) })) },
  options: { animation: false, maintainAspectRatio: false },
});
bench.filter = (shown) => { chart.setDatasetVisibility(0, shown); chart.update(); };`;

const echarts = `
import { init, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);
${READ}
const chart = init(document.querySelector('#chart'));
chart.setOption({
  animation: false, legend: {}, tooltip: {}, xAxis: { data: labels }, yAxis: {},
  series: groups.values.map(({ id, name }) => ({ name, type: 'bar', data: valuesOf(id) })),
});
bench.filter = () => {
  chart.dispatchAction({ type: 'legendToggleSelect', name: groups.values[0].name });
  chart.getZr().flush();
};`;

const vega = `
import embed from 'vega-embed';
${READ}
const names = new Map(groups.values.map(({ id, name }) => [id, name]));
const values = observations.map(({ jahr, g, value }) => ({ jahr, g: names.get(g), value }));
const { view } = await embed('#chart', {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  data: { name: 'numbers', values }, mark: { type: 'bar', tooltip: true }, width: 540, height: 250,
  encoding: {
    x: { field: 'jahr', type: 'nominal' }, xOffset: { field: 'g' }, y: { field: 'value', type: 'quantitative' },
    color: { field: 'g' },
  },
}, { actions: false });
bench.mark('first');
bench.filter = async (shown) => {
  view.data('numbers', shown ? values : values.filter(({ g }) => g !== groups.values[0].name));
  await view.runAsync();
};`;

const OURS = `<script>
bench.filter = () => {
  const element = document.querySelector('ikon-kennzahlen');
  element.shadowRoot.querySelector('.legend button').click();
  return element.updateComplete;
};</script>`;

const ROOM = 'style="block-size: 300px; inline-size: 600px"';
const peers = {
  chartjs: { code: chartjs, body: `<div ${ROOM}><canvas></canvas></div>` },
  echarts: { code: echarts, body: `<div id="chart" ${ROOM}></div>` },
  vega: { code: vega, body: `<div id="chart" ${ROOM}></div>` },
};
export const chartNames = { ikon: 'ours', chartjs: 'bare Chart.js', echarts: 'ECharts', vega: 'Vega-Embed' };

/** @returns gives pages and code by their address */
export async function chartPages() {
  const code = new Map();
  for (const [name, { code: source }] of Object.entries(peers))
    code.set(`/charts-${name}.js`, await bundled(source));
  return (url) => {
    const [, name, count] = /^\/charts-(\w+)-(\d+)$/.exec(url) ?? [];
    if (!name) return code.get(url);
    if (name in peers)
      return html(`${WATCH}<script type="module" src="/charts-${name}.js"></script>`, peers[name].body);
    const element = `<ikon-kennzahlen feed="/indicators-${count}.json"></ikon-kennzahlen>`;
    return html(
      `${WATCH}<script type="module" src="/kennzahlen.js"></script>`,
      name === 'life' ? '' : `${element}${OURS}`,
    );
  };
}
