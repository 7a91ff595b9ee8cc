import { css } from 'lit';

/** What a map has after its first pins: colours by an indicator, rings, what is selected, panels, legend, list of places. */
export const laterStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --_map-line: var(--_text);
      --_map-rail: var(--_text);
      --_map-label: var(--_text);
    }
  }

  /* No text wears them: that the map's colours are others, whoever made them so, is told by the end of a transition. */
  .canvas {
    text-shadow:
      0 0 var(--_map-ground),
      0 0 var(--_map-district),
      0 0 var(--_map-line),
      0 0 var(--_map-water),
      0 0 var(--_map-green),
      0 0 var(--_map-rail),
      0 0 var(--_map-label);
    transition: text-shadow 1ms !important;
    forced-color-adjust: none;
  }

  /* --- districts: colours by an indicator --- */

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

  .credit strong {
    font-weight: 600;
    color: var(--_text);
  }

  .link {
    text-underline-offset: 0.18em;
  }

  /* Below the pins: a ring around what stands there, and words on the side where none is. */
  .here {
    position: absolute;
    left: 0;
    inset-block-start: 0;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .here span {
    padding: 0 0.4em;
    border-radius: 4px;
    background: var(--_map-here);
    color: #ffffff;
    font-size: 0.8125em;
    font-weight: 650;
    white-space: nowrap;
  }

  .here::before {
    content: '';
    box-sizing: border-box;
    inline-size: 3.25em;
    block-size: 3.25em;
    border: 4px solid var(--_map-here);
    border-radius: 50%;
    box-shadow:
      0 0 0 2px #ffffff,
      inset 0 0 0 2px #ffffff;
  }

  .here.above span {
    order: -1;
  }

  .pin.selected {
    z-index: 3;
  }

  .pin.selected .mark {
    scale: 1.3;
  }

  .pin.selected .shape {
    stroke: var(--_text);
    stroke-width: 3;
  }

  .gesture-hint {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: grid;
    place-content: center;
    margin: 0;
    padding: calc(6 * var(--_space));
    background: rgb(0 0 0 / 0.7);
    color: #ffffff;
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }

  .here-button {
    position: absolute;
    inset-block-start: calc(3 * var(--_space));
    inset-inline: 0;
    z-index: 4;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2 * (var(--_target) + 8 * var(--_space)));
    margin-inline: auto;
    background: var(--_surface);
  }

  /* Below the row of buttons, as wide as it needs. */
  @container ikon (inline-size < 40em) {
    .here-button {
      inset-block-start: calc(5 * var(--_space) + var(--_target));
      max-inline-size: calc(100% - 6 * var(--_space));
    }
  }

  /* The sign stays beside its sentence. */
  .notice > span {
    flex: 1 1 12em;
  }

  .credit svg.icon {
    vertical-align: -0.25em;
  }

  .swatch {
    inline-size: 28px;
    block-size: 20px;
    flex: none;
    background: var(--_map-district);
  }

  .swatch .no-data.area {
    fill: url(#legend-no-data);
  }

  .swatch .suppressed.area {
    fill: url(#legend-suppressed);
  }

  .legend {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    font-size: 0.9375em;
  }

  .legend h3 {
    font-size: 1em;
  }

  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(5 * var(--_space));
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .legend small,
  .legend .quiet,
  .legend .origin {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .legend summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  .legend table {
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }

  .legend th,
  .legend td {
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space)) calc(1.5 * var(--_space)) 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  .legend td {
    font-variant-numeric: tabular-nums;
  }

  .legend thead th {
    font-weight: 600;
  }

  /* --- what is opened on the map --- */

  .panel {
    position: absolute;
    inset-block-end: calc(3 * var(--_space));
    inset-inline-start: calc(3 * var(--_space));
    display: grid;
    gap: calc(2 * var(--_space));
    inline-size: min(24em, calc(100% - 6 * var(--_space)));
    max-block-size: min(26em, calc(100% - 6 * var(--_space)));
    padding: calc(4 * var(--_space)) calc(4 * var(--_space)) 0;
    z-index: 5;
    grid-template-rows: auto minmax(0, 1fr);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 2px 12px rgb(0 0 0 / 0.18);
    overflow-wrap: anywhere;
  }

  @container ikon (inline-size < 56em) {
    .panel {
      max-block-size: 55%;
    }
  }

  /* Scrolls below its heading. The background stands outside: with it inside, Chromium leaves a hole in the canvas. */
  .panel-body {
    display: grid;
    gap: calc(2 * var(--_space));
    align-content: start;
    /* Up to the panel's edges: nothing looks cut off before them, and focus rings have room. */
    margin-inline: calc(-4 * var(--_space));
    padding: 5px calc(4 * var(--_space)) calc(4 * var(--_space));
    overflow: auto;
    overscroll-behavior: contain;
  }

  .panel-head {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
    justify-content: space-between;
  }

  .panel h3 {
    font-size: 1.0625em;
  }

  .panel h3:focus {
    outline: none;
  }

  .panel .close {
    flex: none;
    margin: calc(-2 * var(--_space));
    border-color: transparent;
    background: none;
  }

  /* The panel has it as its own. */
  .panel .detail-title {
    display: none;
  }

  .panel .summary {
    color: var(--_muted);
  }

  .panel-list {
    display: grid;
  }

  .panel-list button,
  .places button {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }

  .panel-list li {
    padding-block: calc(2 * var(--_space));
  }

  .panel-list li + li {
    border-block-start: 1px solid var(--_line);
  }

  .category {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .places > summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  .places ul {
    columns: 20em auto;
    column-gap: calc(8 * var(--_space));
  }

  .places li {
    break-inside: avoid;
    padding-block: calc(2 * var(--_space));
  }

  /* Without backgrounds the numbers on the pins would be white on white. */
  @media print {
    .frame {
      break-inside: avoid;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }

    .controls,
    .here-button,
    .panel,
    .canvas,
    .credit.street {
      display: none;
    }
  }

  /* Of the schematic map only the districts' outlines lie on a street map; on paper it is all there is. */
  @media screen {
    [data-ground='street'] ~ .schematic:not(.outlined),
    [data-ground='street'] ~ .schematic strong {
      display: none;
    }
  }

  /* A canvas is not repainted by the system: the ground takes its colours itself; what the districts' say, they go on saying. */
  @media (forced-colors: active) {
    :host {
      --_map-ground: Canvas;
      --_map-district: Canvas;
      --_map-green: Canvas;
      --_map-line: CanvasText;
      --_map-label: CanvasText;
      --_map-water: GrayText;
      --_map-rail: GrayText;
    }

    .drawing .area.chosen {
      stroke: Highlight;
    }

    .names .water {
      stroke: Canvas;
    }

    .swatch {
      forced-color-adjust: none;
    }

    .bubble,
    .several,
    .here span {
      border: 2px solid CanvasText;
    }
  }
`;
