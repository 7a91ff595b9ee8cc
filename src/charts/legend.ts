import { html, nothing, svg, type TemplateResult } from 'lit';
import { partColor } from './datasets.js';
import { type ChartModel, isLine } from './model.js';
import { patternOf, STROKES, TILE } from './pattern.js';
import { type Palette, seriesColor, seriesDash } from './series-color.js';

/** Names what is drawn, each a switch that hides and shows it; the last one that is shown stays. One series needs none. `marked` series are in bold. */
export function legend(
  model: ChartModel,
  look: Palette,
  hidden: ReadonlySet<number>,
  toggle: (index: number) => void,
  marked: ReadonlySet<number> | undefined,
): TemplateResult | typeof nothing {
  const names = namesOf(model);
  if (names.length < 2) return nothing;
  const shown = names.filter((_, index) => !hidden.has(index)).length;
  return html`<ul class="legend" role="list">
    ${names.map((name, index) => {
      const last = shown === 1 && !hidden.has(index);
      return html`<li>
        <button
          type="button"
          aria-pressed=${!hidden.has(index)}
          aria-disabled=${last || nothing}
          @click=${() => last || toggle(index)}
        >
          ${swatch(model, index, look)}<span
            class=${marked?.has(index) && model.type !== 'doughnut' ? 'marked' : nothing}
            >${name}</span
          >
        </button>
      </li>`;
    })}
  </ul>`;
}

/** Of a ring the parts, with their values; else the series. */
function namesOf({ type, labels, series, format }: ChartModel): readonly string[] {
  if (type !== 'doughnut') return series.map(({ label }) => label);
  return labels.map((label, index) => {
    const value = series[0]?.values[index];
    return typeof value === 'number' ? `${label}: ${format(value)}` : label;
  });
}

function swatch(model: ChartModel, index: number, look: Palette): TemplateResult {
  const ring = model.type === 'doughnut';
  const color = ring ? partColor(model, index, look) : seriesColor(index, look, model.series[index]?.color);
  if (isLine(model))
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
      svg`<path transform=${`translate(${column * TILE} 3)`} d=${strokes} stroke=${look.surface} stroke-width=${width} stroke-linecap="round" fill="none"></path>`,
  );
  return html`<svg class="swatch" viewBox="0 0 24 14" aria-hidden="true">
    <rect width="24" height="14" rx="2" fill=${color}></rect>
    ${strokes ? tiles : nothing}
  </svg>`;
}
