import { svg, type SVGTemplateResult } from 'lit';
import type { SketchFeature } from '../catalog/model.js';
import { type Frame, pathOf } from './paths.js';

type Kind = SketchFeature['properties']['kind'];

/** What lies below comes first. */
const ORDER: readonly Kind[] = ['green', 'water', 'waterway', 'road', 'rail', 'boundary'];

/** The feed's sketch as paths, each kind in a class of its own; railways get dashes on top, as on most maps. */
export function sketchPaths(sketch: readonly SketchFeature[], frame: Frame): readonly SVGTemplateResult[] {
  return ORDER.flatMap((kind) =>
    sketch
      .filter(({ properties }) => properties.kind === kind)
      .map(({ geometry }) => pathOf(geometry, frame))
      .filter((d) => d !== '')
      .map((d) =>
        kind === 'rail'
          ? svg`<path class="rail" d=${d}></path><path class="dash" d=${d}></path>`
          : svg`<path class=${kind} d=${d}></path>`,
      ),
  );
}
