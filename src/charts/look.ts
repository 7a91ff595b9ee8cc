import { direction } from '../catalog/text.js';

/** Everything of a chart that depends on the page: colours, type, language, direction. */
export interface Look {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
  readonly dark: boolean;
  readonly lang: string;
  readonly rtl: boolean;
}

/**
 * Reads colours and type as they apply now.
 * @param inside the shadow root: a child of the element itself is not drawn, and has no computed style
 * @param scheme the ground that is meant; default: the page's
 */
export function readLook(inside: ParentNode, lang: string, scheme?: 'light'): Look {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (scheme) {
    probe.style.colorScheme = scheme;
    probe.style.setProperty('forced-color-adjust', 'none'); // the visitor's own colours stay on the visitor's screen
  }
  inside.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const [text, muted, line, surface] = ['--_text', '--_muted', '--_line', '--_surface'].map(read) as Four;
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { text, muted, line, surface, font, dark: isDark(surface), lang, rtl: direction(lang) === 'rtl' };
}

type Four = [string, string, string, string];

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
