import { css } from 'lit';

/** How the SVG drawing looks: colours from the tokens, so that dark and high contrast need no drawing anew. */
export const drawingStyles = css`
  .drawing {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    font-family: var(--_font);
  }

  .drawing path,
  .drawing circle {
    vector-effect: non-scaling-stroke;
    fill: none;
    fill-rule: evenodd;
    stroke-linejoin: round;
  }

  .sketch .district {
    fill: var(--_map-district);
  }

  .sketch .green {
    fill: var(--_map-green);
  }

  .sketch .water {
    fill: var(--_map-water);
  }

  .sketch .waterway {
    stroke: var(--_map-water);
    stroke-width: var(--_waterway-width);
    stroke-linecap: round;
  }

  .sketch .road {
    stroke: var(--_map-line);
    stroke-width: var(--_road-width);
    stroke-linecap: round;
  }

  .sketch .rail {
    stroke: var(--_map-rail);
    stroke-width: var(--_rail-width);
  }

  .sketch .dash {
    stroke: var(--_map-district);
    stroke-width: var(--_dash-width);
    stroke-dasharray: 6 6;
  }

  .sketch .boundary {
    stroke: var(--_map-label);
    stroke-opacity: 0.45;
    stroke-width: 1.5px;
  }

  /* --- districts: outlines and choice; their colours by an indicator come later --- */

  .area {
    stroke: var(--_map-line);
    stroke-width: 1px;
  }

  .drawing .area.chosen {
    stroke: var(--_accent);
    stroke-opacity: 1;
    stroke-width: 3px;
  }

  .drawing .area.chosen:not([class*='class-'], .no-data, .suppressed) {
    fill: var(--_accent);
    fill-opacity: 0.16;
  }

  .names text {
    fill: var(--_map-label);
    stroke: var(--_map-district);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 0.75em;
    text-anchor: middle;
    dominant-baseline: central;
  }

  .names .district {
    font-size: 0.8125em;
    font-weight: 600;
  }

  .names .water {
    font-style: italic;
    stroke: var(--_map-water);
  }

  /* Another engine draws the ground; on paper, and where it cannot, the drawing does. */
  @media screen {
    [data-ground='schematic'] .sketch,
    [data-ground='street'] .sketch,
    [data-ground='street'] .names {
      visibility: hidden;
    }
  }
`;
