import { type CSSResult, unsafeCSS } from 'lit';

/** A colour on light pages and on dark ones. */
type Pair = readonly [light: string, dark: string];

/**
 * `--_name` for each colour: the public `--ikon-name`, or the default. The dark one follows the page's `color-scheme`;
 * a browser that does not know `light-dark()` stays light. Made here, since to write each of them twice would weigh more.
 */
export function colorTokens(colors: Readonly<Record<string, Pair>>): CSSResult {
  const host = (value: (pair: Pair) => string) =>
    `:host{${Object.entries(colors)
      .map(([name, pair]) => `--_${name}:var(--ikon-${name},${value(pair)})`)
      .join(';')}}`;
  return unsafeCSS(
    `${host(([light]) => light)}@supports (color:light-dark(red,red)){${host((pair) => `light-dark(${pair.join()})`)}}`,
  );
}
