import { css } from 'lit';
import { mapTokens } from '../map/tokens.js';

export const districtMapStyles = css`
  ${mapTokens}

  .district-map {
    display: grid;
    gap: calc(2 * var(--_space));
  }

  .district-map .map {
    inline-size: 100%;
    max-inline-size: 30em;
    aspect-ratio: 4 / 3;
  }

  .district-map ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    font-size: 0.875em;
  }

  .district-map li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
  }

  .district-map small {
    color: var(--_muted);
  }

  .district-map .area {
    fill: var(--_map-district);
    fill-rule: evenodd;
    stroke: var(--_map-label);
    stroke-width: 1px;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
    forced-color-adjust: none;
  }

  .district-map .area.chosen {
    stroke: var(--_accent);
    stroke-width: 3px;
  }

  .district-map .area.class-0 {
    fill: var(--_map-class-0);
  }

  .district-map .area.class-1 {
    fill: var(--_map-class-1);
  }

  .district-map .area.class-2 {
    fill: var(--_map-class-2);
  }

  .district-map .area.class-3 {
    fill: var(--_map-class-3);
  }

  .district-map .map .area.no-data {
    fill: url(#chart-no-data);
  }

  .district-map .map .area.suppressed {
    fill: url(#chart-suppressed);
  }

  .district-map .swatch .area.no-data {
    fill: url(#legend-no-data);
  }

  .district-map .swatch .area.suppressed {
    fill: url(#legend-suppressed);
  }

  .district-map text {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 12px;
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
    pointer-events: none;
  }

  .district-map pattern .mark {
    stroke: var(--_map-label);
    fill: none;
  }

  .district-map pattern.suppressed .mark {
    fill: var(--_map-label);
    stroke: none;
  }
`;
