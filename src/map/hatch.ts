import { svg, type SVGTemplateResult } from 'lit';

/**
 * Lines for what is not known, dots for what is hidden. The transformation keeps them at one size, whatever the zoom.
 * @param prefix of the pattern's id, where a tree has more than one drawing
 */
export function hatch(
  kind: 'no-data' | 'suppressed',
  transform = 'scale(1)',
  prefix = '',
): SVGTemplateResult {
  const mark =
    kind === 'no-data'
      ? svg`<path class="mark" d="M-2 2L2 -2M0 8L8 0M6 10L10 6"></path>`
      : svg`<circle class="mark" cx="4" cy="4" r="1.3"></circle>`;
  return svg`<pattern id=${prefix + kind} class=${kind} width="8" height="8" patternUnits="userSpaceOnUse"
    patternTransform=${transform}>${mark}</pattern>`;
}
