import { type SVGTemplateResult, svg, html, type TemplateResult } from 'lit';
import {
  Accessibility,
  ArrowLeft,
  Baby,
  BookOpen,
  Briefcase,
  Calendar,
  Check,
  CircleAlert,
  ClipboardPen,
  CloudOff,
  Coffee,
  Dumbbell,
  Euro,
  ExternalLink,
  Globe,
  HandHeart,
  HeartPulse,
  House,
  type IconNode,
  Info,
  Languages,
  Laptop,
  LifeBuoy,
  Mail,
  MapPin,
  Maximize,
  MessageCircle,
  Minus,
  Music,
  Pause,
  Phone,
  Play,
  Plus,
  Search,
  SlidersHorizontal,
  TriangleAlert,
  Venus,
  X,
} from 'lucide';

/** Built-in pictograms, from lucide (ISC). The keys are lucide's names, which feeds use as well. */
const ICONS = {
  accessibility: Accessibility,
  'arrow-left': ArrowLeft,
  baby: Baby,
  'book-open': BookOpen,
  briefcase: Briefcase,
  calendar: Calendar,
  check: Check,
  'circle-alert': CircleAlert,
  'clipboard-pen': ClipboardPen,
  'cloud-off': CloudOff,
  coffee: Coffee,
  dumbbell: Dumbbell,
  euro: Euro,
  'external-link': ExternalLink,
  globe: Globe,
  'hand-heart': HandHeart,
  'heart-pulse': HeartPulse,
  house: House,
  info: Info,
  languages: Languages,
  laptop: Laptop,
  'life-buoy': LifeBuoy,
  mail: Mail,
  'map-pin': MapPin,
  maximize: Maximize,
  'message-circle': MessageCircle,
  minus: Minus,
  music: Music,
  pause: Pause,
  phone: Phone,
  play: Play,
  plus: Plus,
  search: Search,
  'sliders-horizontal': SlidersHorizontal,
  'triangle-alert': TriangleAlert,
  venus: Venus,
  x: X,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

/** Whether a name, from a feed for example, is one of the built-in pictograms. */
export function isIcon(name: string | undefined): name is IconName {
  return name !== undefined && Object.hasOwn(ICONS, name);
}

/** A pictogram beside words: hidden from assistive technology, in the colour of its text. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${iconShapes(name)}
  </svg>`;
}

/** The shapes alone, on a canvas of 24 × 24, for use inside another drawing. */
export function iconShapes(name: IconName): readonly SVGTemplateResult[] {
  return ICONS[name].map(shape);
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
