import { css } from 'lit';

export const kennzahlenStyles = css`
  .suite {
    display: grid;
    gap: calc(8 * var(--_space));
  }

  section {
    display: grid;
    gap: calc(4 * var(--_space));
    min-inline-size: 0;
  }

  h3 {
    font-size: 1.3125em;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(
      var(--_columns, auto-fill),
      minmax(min(100%, max(20em, 100% / (var(--_columns, 99) + 1))), 1fr)
    );
    gap: calc(8 * var(--_space)) calc(10 * var(--_space));
    align-items: start;
  }

  @container ikon (inline-size < 42em) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  /* Heads that stand beside each other are as high as the highest of them, so that what follows begins on one line. */
  .indicator {
    display: grid;
    grid-row: span 2;
    grid-template: subgrid / minmax(0, 1fr); /* a wide table scrolls by itself */
    row-gap: calc(3 * var(--_space));
    min-inline-size: 0;
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 2px solid var(--_text);
    overflow-wrap: anywhere;
  }

  /* In a column, most of its row would stay blank. */
  .indicator:only-child {
    grid-column: 1 / -1;
    max-inline-size: 44em;
  }

  figcaption {
    display: grid;
    gap: var(--_space);
    align-content: start;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    align-content: start;
  }

  h4 {
    font-size: 1.0625em;
  }

  .unit,
  .finding {
    max-inline-size: 60ch;
  }

  .target .icon {
    vertical-align: -0.2em;
  }

  .target.reached,
  .target.on-track,
  .target.right-way {
    color: var(--_good);
  }

  .target.too-slow,
  .target.wrong-way {
    color: var(--_warn);
  }

  .about,
  .origin,
  .notes,
  .no-data {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .notes {
    display: grid;
    gap: var(--_space);
  }

  blockquote {
    margin: 0;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_accent);
  }

  .no-data {
    padding: calc(4 * var(--_space));
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }

  .fault {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_warn);
    background: var(--_warn-soft);
  }

  /* --- tiles --- */

  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space)) calc(8 * var(--_space));
  }

  .tiles > div {
    display: grid;
    align-content: start;
  }

  .tiles .number {
    grid-row: 1;
  }

  .tiles dt {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .tiles .number {
    font-size: 2em;
    font-weight: 650;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }

  .tiles dd:not(.number) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(4 * var(--_space));
    padding-block-start: var(--_space);
  }

  .trend .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    vertical-align: -0.15em;
  }

  .trend.good {
    color: var(--_good);
  }

  .trend.bad {
    color: var(--_warn);
  }

  .sparkline {
    inline-size: 120px;
    block-size: 36px;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sparkline circle {
    fill: var(--_accent);
    stroke: none;
  }

  .tiles sup {
    font-size: 0.4em;
    font-weight: 400;
  }

  sup {
    line-height: 0;
  }

  /* --- charts --- */

  .canvas {
    position: relative;
    block-size: 300px;
    min-inline-size: 0;
  }

  /*
   * No text wears these shadows: that colours of charts are others, whoever made them so, is told by the end of a transition, and
   * for a chart that was hidden meanwhile by an animation, which begins when it is shown.
   */
  canvas {
    position: absolute;
    inset: 0;
    text-shadow:
      0 0 var(--_text),
      0 0 var(--_muted),
      0 0 var(--_line),
      0 0 var(--_surface),
      0 0 var(--ikon-series-0,),
      0 0 var(--ikon-series-1,),
      0 0 var(--ikon-series-2,),
      0 0 var(--ikon-series-3,),
      0 0 var(--ikon-series-4,),
      0 0 var(--ikon-series-5,),
      0 0 var(--ikon-series-6,),
      0 0 var(--ikon-series-7,);
    transition: text-shadow 1ms !important;
    animation: 1ms shown !important;
    forced-color-adjust: none;
  }

  @keyframes shown {
    from {
      orphans: 2;
    }
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
  }

  .legend button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.25em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font-size: 0.875em;
    text-align: start;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .legend button {
      min-block-size: var(--_target);
    }
  }

  .legend button:hover span {
    text-decoration: underline;
  }

  .legend button[aria-pressed='false'] span {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .legend button[aria-pressed='false'] .swatch {
    opacity: 0.35;
  }

  .legend button[aria-disabled] {
    cursor: default;
  }

  .swatch {
    flex: none;
    inline-size: 1.7em;
    block-size: 1em;
  }

  .chart-note {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* Columns and no grid: a browser breaks its rows between sheets so that half of them stay blank, or draws one over another. */
  @media print {
    .suite,
    section,
    .grid {
      display: block;
    }

    .grid {
      columns: 16em min(var(--_columns, 2), 2);
      column-gap: calc(10 * var(--_space));
    }

    .grid:has(> .indicator:only-child) {
      columns: auto;
    }

    .indicator {
      break-inside: avoid;
      margin-block-end: calc(8 * var(--_space));
    }

    h3 {
      break-after: avoid;
      margin-block-end: calc(4 * var(--_space));
    }

    .language-menu,
    summary,
    .tools {
      display: none;
    }

    .table-scroll {
      overflow: visible;
    }

    /* Paper is narrower than the screen that the chart was drawn for. */
    canvas {
      inline-size: 100% !important;
      block-size: 100% !important;
      object-fit: contain;
    }
  }

  /* --- tables --- */

  summary {
    min-block-size: 2.25em;
    align-content: center;
    color: var(--_accent);
    font-size: 0.875em;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    summary {
      min-block-size: var(--_target);
    }
  }

  .table-scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }

  caption {
    padding-block-end: calc(2 * var(--_space));
    color: var(--_muted);
    text-align: start;
  }

  th,
  td {
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  th {
    font-weight: 600;
  }

  tbody th {
    font-weight: 400;
    text-align: start;
    padding-inline-start: 0;
  }

  .map.skeleton {
    max-inline-size: 30em;
    aspect-ratio: 4 / 3;
  }

  .figure-skeleton {
    block-size: 22em;
  }

  .indicator {
    scroll-margin-block-start: calc(4 * var(--_space));
  }

  /* Room for what comes a moment after the chart. */
  .tools {
    min-block-size: 2.75em;
  }
`;
