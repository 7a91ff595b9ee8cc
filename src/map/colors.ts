/** The map's colours, as CSS colours that a canvas understands. */
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
  // Forced colours would make every answer the same.
  probe.style.setProperty('forced-color-adjust', 'none');
  inside.append(probe);
  const entries = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries) as MapColors;
}

/** Whether the ground is dark: relative luminance (WCAG 2.2, without its gamma) below one half. */
export function isDark({ ground }: MapColors): boolean {
  const [red = 255, green = 255, blue = 255] = (ground.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 < 0.5;
}
