// Where a system forces its few colours, what is chosen still has to look unlike what is not, and words unlike what lies behind them.
import { placeOf } from '../../helpers/finding.js';
import { elementsOf, isShown } from './tree.js';

/** Chosen, by the attribute that says so to screen readers. */
const STATES = ['aria-pressed', 'aria-selected', 'aria-current'];
const LOOKS = [
  'backgroundColor',
  'borderTopColor',
  'borderTopWidth',
  'borderTopStyle',
  'color',
  'fontWeight',
  'outlineStyle',
  'outlineWidth',
  'textDecorationLine',
] as const;

const lookOf = (element: Element): string => {
  const style = getComputedStyle(element);
  const inner = element.querySelector('svg, .mark, .bubble');
  const innerStyle = inner && getComputedStyle(inner);
  return [...LOOKS.map((name) => style[name]), inner?.innerHTML, innerStyle?.fill, innerStyle?.stroke].join(
    '|',
  );
};

const isOn = (value: string | null) => value !== null && value !== 'false';

/** Something that can be tapped, with neither edge nor ground nor line below of its own. */
function isBare(element: Element): boolean {
  const { borderTopStyle, borderBottomStyle, textDecorationLine, backgroundColor, appearance } =
    getComputedStyle(element);
  const ground = getComputedStyle(element.parentElement ?? element).backgroundColor;
  return (
    [borderTopStyle, borderBottomStyle].every((style) => style === 'none') &&
    textDecorationLine === 'none' &&
    (backgroundColor === ground || backgroundColor === 'rgba(0, 0, 0, 0)') &&
    appearance === 'none' &&
    !element.querySelector('svg')
  );
}

/** Whether words have the colour of the plate that the system lays behind them. */
function isOnOwnPlate(element: Element, plate: string): boolean {
  const { color, forcedColorAdjust } = getComputedStyle(element);
  const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
  return hasWords && forcedColorAdjust === 'auto' && color === plate;
}

function plateColor(): string {
  const probe = document.createElement('i');
  probe.style.color = 'Canvas';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** @returns nothing where no colours are forced */
export function alikeWhenForced(): string[] {
  if (!matchMedia('(forced-colors: active)').matches) return [];
  const found: string[] = [];
  const shown = [...elementsOf(document)].filter(isShown);
  for (const state of STATES) {
    const kinds = new Map<string, { on: Set<string>; off: Set<string> }>();
    for (const element of shown.filter((one) => one.hasAttribute(state))) {
      const kind = `${element.localName}.${element.classList[0] ?? ''}`;
      if (!kinds.has(kind)) kinds.set(kind, { on: new Set(), off: new Set() });
      kinds.get(kind)![isOn(element.getAttribute(state)) ? 'on' : 'off'].add(lookOf(element));
    }
    for (const [kind, { on, off }] of kinds)
      if ([...on].some((look) => off.has(look)))
        found.push(`forced colours, ${kind} looks the same with ${state} and without`);
  }
  const plate = plateColor();
  for (const element of shown) {
    if (element.matches('button, input, select, a[href]') && isBare(element))
      found.push(`forced colours, nothing shows where it is: ${placeOf(element)}`);
    if (isOnOwnPlate(element, plate))
      found.push(`forced colours, words in the colour of what lies behind them: ${placeOf(element)}`);
  }
  return found;
}
