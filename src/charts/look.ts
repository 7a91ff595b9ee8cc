import { direction } from '../catalog/text.js';
import { translucent } from './contrast.js';

/** Everything of a chart that depends on the page: colours, type, language, direction. */
export interface Look {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  /** Colours that the host has for series, by their place; empty where it has none. */
  readonly series: readonly string[];
  readonly font: string;
  readonly dark: boolean;
  readonly lang: string;
  readonly rtl: boolean;
}

const UNSET = 'rgba(0, 0, 0, 0)';

/**
 * Reads colours and type as they apply now. A custom property is not computed to a colour by itself, so an element of
 * our own wears it for a moment.
 * @param inside the shadow root: a child of the element itself is not drawn, and has no computed style
 * @param scheme instead of that of the page: paper is light
 */
export function readLook(inside: ParentNode, lang: string, scheme?: 'light'): Look {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Else every colour would be read as that of text, where the system's colours are forced on the page.
  probe.style.setProperty('forced-color-adjust', 'none');
  if (scheme) probe.style.setProperty('color-scheme', 'only light');
  inside.append(probe);
  const forced = matchMedia('(forced-colors: active)').matches;
  const colorNow = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const tokens = ['--_text', '--_muted', '--_line', '--_surface'];
  const [text, muted, line, surface] = tokens.map(colorNow) as [string, string, string, string];
  const series = [...'01234567'].map((at) => colorNow(`--ikon-series-${at},#0000`).replace(UNSET, ''));
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  const grid = forced ? translucent(line, 0.25) : line;
  return {
    text,
    muted,
    line: grid,
    surface,
    series,
    font,
    dark: isDark(surface),
    lang,
    rtl: direction(lang) === 'rtl',
  };
}

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
