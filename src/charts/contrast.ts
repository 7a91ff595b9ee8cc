/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** Contrast of lines, bars and points against their ground, and of text (WCAG 2.2, 1.4.11 and 1.4.3). */
export const MARK_CONTRAST = 3;
export const TEXT_CONTRAST = 4.5;

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEPS = 20;

/**
 * A colour that can be told from its ground: the same where it is strong enough, else as little darker or lighter as
 * does it.
 * @param color hex or rgb(); anything else is given back as it is
 */
export function legible(color: string, ground: string, contrast: number): string {
  const [own, below] = [parsed(color), parsed(ground)];
  if (!own || !below || ratio(own, below) >= contrast) return color;
  const toward = ratio(BLACK, below) > ratio(WHITE, below) ? BLACK : WHITE;
  for (let step = 1; step <= STEPS; step++) {
    const mixed = mix(own, toward, step / STEPS);
    if (ratio(mixed, below) >= contrast) return written(mixed);
  }
  return written(toward);
}

/** The colour as a canvas takes it, with that opacity. */
export function translucent(color: string, opacity: number): string {
  const own = parsed(color);
  return own ? `rgba(${own.join(', ')}, ${opacity})` : color;
}

/** Contrast of two colours, 1 to 21; 1 where one of them cannot be read. */
export function contrastOf(color: string, ground: string): number {
  const [own, below] = [parsed(color), parsed(ground)];
  return own && below ? ratio(own, below) : 1;
}

function parsed(color: string): Rgb | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color)?.[1];
  if (hex) {
    const size = hex.length / 3;
    const channel = (at: number) => parseInt(hex.slice(at * size, (at + 1) * size).repeat(3 - size), 16);
    return [channel(0), channel(1), channel(2)];
  }
  const [red, green, blue] = (/^rgba?\((.*)\)$/.exec(color)?.[1]?.match(/[\d.]+/g) ?? []).map(Number);
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

function written(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function mix(color: Rgb, toward: Rgb, share: number): Rgb {
  const at = (i: 0 | 1 | 2) => Math.round(color[i] + (toward[i] - color[i]) * share);
  return [at(0), at(1), at(2)];
}

function ratio(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
