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

  /* --- districts: outlines, choice, colours by an indicator --- */

  .area {
    stroke: var(--_map-line);
    stroke-width: 1px;
  }

  .area.class-0 {
    fill: var(--_map-class-0);
  }

  .area.class-1 {
    fill: var(--_map-class-1);
  }

  .area.class-2 {
    fill: var(--_map-class-2);
  }

  .area.class-3 {
    fill: var(--_map-class-3);
  }

  .area[class*='class-'] {
    fill-opacity: 0.82;
    stroke: var(--_map-label);
    stroke-opacity: 0.6;
  }

  .area.no-data {
    fill: url(#no-data);
  }

  .area.suppressed {
    fill: url(#suppressed);
  }

  pattern .mark {
    stroke: var(--_map-label);
    stroke-opacity: 0.55;
    vector-effect: none;
    fill: none;
  }

  pattern.suppressed .mark {
    fill: var(--_map-label);
    stroke: none;
  }

  .drawing .chosen {
    stroke: var(--_accent);
    stroke-opacity: 1;
    stroke-width: 3px;
  }

  .drawing .chosen:not([class*='class-'], .no-data, .suppressed) {
    fill: var(--_accent);
    fill-opacity: 0.16;
  }

  /* --- what is roughly known, and how far somebody walks --- */

  .drawing .rough {
    fill: var(--_accent);
    fill-opacity: 0.12;
    stroke: var(--_accent);
    stroke-width: 1.5px;
    stroke-dasharray: 4 4;
  }

  .drawing .walk {
    fill: var(--_map-here);
    fill-opacity: 0.05;
    stroke: var(--_map-here);
    stroke-width: 2px;
    stroke-dasharray: 2 5;
    stroke-linecap: round;
  }

  .names text {
    fill: var(--_map-label);
    stroke: var(--_map-district);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 12px;
    text-anchor: middle;
    dominant-baseline: central;
  }

  .names .district {
    font-size: 13px;
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
