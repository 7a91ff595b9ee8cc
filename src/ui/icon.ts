import { type SVGTemplateResult, svg, html, type TemplateResult } from 'lit';
import type { IconNode } from 'lucide';

/** A pictogram beside words: hidden from assistive technology, in the colour of its text. */
export function icon(node: IconNode): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${iconShapes(node)}
  </svg>`;
}

/** The shapes alone, on a canvas of 24 × 24, for use inside another drawing. */
export function iconShapes(node: IconNode): readonly SVGTemplateResult[] {
  return node.map(shape);
}

type Shape = IconNode[number];

/** lucide draws with these elements only; each has its attributes as strings or numbers. */
function shape([tag, a]: Shape): SVGTemplateResult {
  switch (tag) {
    case 'circle':
      return svg`<circle cx=${a.cx} cy=${a.cy} r=${a.r}></circle>`;
    case 'rect':
      return svg`<rect x=${a.x} y=${a.y} width=${a.width} height=${a.height} rx=${a.rx}></rect>`;
    case 'line':
      return svg`<line x1=${a.x1} y1=${a.y1} x2=${a.x2} y2=${a.y2}></line>`;
    case 'polyline':
      return svg`<polyline points=${a.points}></polyline>`;
    default:
      return svg`<path d=${a.d}></path>`;
  }
}
