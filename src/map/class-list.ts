import { html, nothing, svg, type TemplateResult } from 'lit';
import type { IndicatorView } from '../charts/indicator-view.js';
import type { View } from '../ui/view.js';
import { hatch } from './hatch.js';
import type { Shading } from './shading.js';

/** What each colour and pattern stands for, and of how many districts. */
export function classList(
  view: View,
  shading: Shading,
  { format }: Pick<IndicatorView, 'format'>,
): readonly TemplateResult[] {
  const classes = shading.classes.map(
    ({ from, to, count }, i) =>
      html`<li>
        ${swatch(`class-${i}`)}
        <span>${from === to ? format(from) : `${format(from)} – ${format(to)}`}</span>
        <small>${view.t('map.classCount', { count })}</small>
      </li>`,
  );
  return [...classes, ...missing(view, shading)];
}

/** Whether there are classes, and they hold about as many districts each: equal values stay together, however many they are. */
export function areEven({ classes }: Shading): boolean {
  const counts = classes.map(({ count }) => count);
  return counts.length > 1 && Math.max(...counts) <= 2 * Math.min(...counts);
}

function missing({ t }: View, { shades }: Shading): TemplateResult[] {
  const count = (kind: 'no-data' | 'suppressed') =>
    [...shades.values()].filter((shade) => 'missing' in shade && shade.missing === kind).length;
  return (['no-data', 'suppressed'] as const).flatMap((kind) => {
    const districts = count(kind);
    const words = t(kind === 'no-data' ? 'indicator.notStated' : 'indicator.suppressedValue');
    return districts === 0
      ? []
      : [
          html`<li>
            ${swatch(kind)} <span>${words}</span>
            <small>${t('map.classCount', { count: districts })}</small>
          </li>`,
        ];
  });
}

function swatch(kind: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 28 20" aria-hidden="true" focusable="false">
    ${kind === 'no-data' || kind === 'suppressed' ? svg`<defs>${hatch(kind, 'scale(1)', 'legend-')}</defs>` : nothing}
    ${svg`<rect class="area ${kind}" x="1" y="1" width="26" height="18"></rect>`}
  </svg>`;
}
