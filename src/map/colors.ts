/** The map's colours, as rgb(). */
export interface MapColors {
  readonly ground: string;
  readonly district: string;
  readonly line: string;
  readonly water: string;
  readonly green: string;
  readonly rail: string;
  readonly label: string;
}

const TOKENS: Readonly<Record<keyof MapColors, string>> = {
  ground: '--_map-ground',
  district: '--_map-district',
  line: '--_map-line',
  water: '--_map-water',
  green: '--_map-green',
  rail: '--_map-rail',
  label: '--_map-label',
};

/**
 * Reads the colours as they apply inside an element now, dark or light. A custom property is not computed to a
 * colour by itself, so an element of our own wears it for a moment.
 */
export function readColors(inside: ParentNode): MapColors {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Else every colour would be read as that of text, where the system's colours are forced on the page.
  probe.style.setProperty('forced-color-adjust', 'none');
  inside.append(probe);
  const entries = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, asRgb(getComputedStyle(probe).color)];
  });
  probe.remove();
  return Object.fromEntries(entries) as MapColors;
}

let pen: CanvasRenderingContext2D | null | undefined;

/** MapLibre reads nothing newer than rgb() and hsl(), and a browser leaves oklch(), color-mix() and their like as they are. */
function asRgb(color: string): string {
  if (color.startsWith('rgb')) return color;
  pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) return color;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = pen.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

/** Whether the ground is dark: relative luminance (WCAG 2.2, without its gamma) below one half. */
export function isDark({ ground }: MapColors): boolean {
  const [red = 255, green = 255, blue = 255] = (ground.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 < 0.5;
}
