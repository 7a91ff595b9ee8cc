import { type SVGTemplateResult, svg, html, type TemplateResult } from 'lit';
import {
  Baby,
  BookOpen,
  Briefcase,
  Coffee,
  Dumbbell,
  HandHeart,
  HeartPulse,
  House,
  type IconNode,
  Languages,
  Laptop,
  LifeBuoy,
  MapPin,
  Music,
} from 'lucide';

/** Built-in pictograms of categories, from lucide (ISC). The keys are lucide's names, which feeds use as well. */
const PICTOGRAMS = {
  baby: Baby,
  'book-open': BookOpen,
  briefcase: Briefcase,
  coffee: Coffee,
  dumbbell: Dumbbell,
  'hand-heart': HandHeart,
  'heart-pulse': HeartPulse,
  house: House,
  languages: Languages,
  laptop: Laptop,
  'life-buoy': LifeBuoy,
  'map-pin': MapPin,
  music: Music,
} satisfies Record<string, IconNode>;

type PictogramName = keyof typeof PICTOGRAMS;

function isPictogram(name: string | undefined): name is PictogramName {
  return name !== undefined && Object.hasOwn(PICTOGRAMS, name);
}

/** A built-in pictogram by its name; a pin for a name that is none. */
export function pictogram(name: string | undefined): IconNode {
  return isPictogram(name) ? PICTOGRAMS[name] : MapPin;
}

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
