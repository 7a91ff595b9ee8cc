import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ChartModel } from './model.js';
import { patternOf, STROKES, TILE } from './pattern.js';
import { seriesColor, seriesDash } from './series-color.js';

/** Names what is drawn, each a switch that hides and shows it. One series needs none. `marked` series are in bold. */
export function legend(
  model: ChartModel,
  dark: boolean,
  surface: string,
  hidden: ReadonlySet<number>,
  toggle: (index: number) => void,
  marked: ReadonlySet<number> | undefined,
): TemplateResult | typeof nothing {
  const ring = model.type === 'doughnut';
  const names = ring ? model.labels : model.series.map(({ label }) => label);
  if (names.length < 2) return nothing;
  return html`<ul class="legend" role="list">
    ${names.map(
      (name, index) =>
        html`<li>
          <button type="button" aria-pressed=${!hidden.has(index)} @click=${() => toggle(index)}>
            ${swatch(model, index, dark, surface)}<span
              class=${marked?.has(index) && !ring ? 'marked' : nothing}
              >${name}</span
            >
          </button>
        </li>`,
    )}
  </ul>`;
}

function swatch(model: ChartModel, index: number, dark: boolean, surface: string): TemplateResult {
  const color = seriesColor(index, dark, model.type === 'doughnut' ? undefined : model.series[index]?.color);
  if (model.type === 'line' || model.type === 'area')
    return html`<svg class="swatch" viewBox="0 0 28 14" aria-hidden="true">
      <path
        d="M1 7H27"
        stroke=${color}
        stroke-width="3"
        stroke-dasharray=${seriesDash(index).join(' ') || nothing}
      ></path>
    </svg>`;
  const strokes = STROKES[patternOf(index)];
  const width = patternOf(index) === 'dots' ? 2.6 : 1.4;
  const tiles = [0, 1, 2].map(
    (column) =>
      svg`<path transform=${`translate(${column * TILE} 3)`} d=${strokes} stroke=${surface} stroke-width=${width} stroke-linecap="round" fill="none"></path>`,
  );
  return html`<svg class="swatch" viewBox="0 0 24 14" aria-hidden="true">
    <rect width="24" height="14" rx="2" fill=${color}></rect>
    ${strokes ? tiles : nothing}
  </svg>`;
}
