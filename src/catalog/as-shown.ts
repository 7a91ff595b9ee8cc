/** Made once for a number of decimals. */
const formats = new Map<number, Intl.NumberFormat>();

/**
 * A number with the decimals that are shown of it, two at most where the feed says nothing; never -0. What is said of numbers goes
 * by this: compared as they are and told rounded, they would "rise from 4 to 4".
 */
export function asShown(value: number, decimals = 2): number {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('en', { maximumFractionDigits: decimals, useGrouping: false });
  formats.set(decimals, format);
  return Number(format.format(value)) + 0;
}
