import { css } from 'lit';

export const massnahmenStyles = css`
  .suite {
    display: grid;
    gap: calc(5 * var(--_space));
  }

  section {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
  }

  h3 {
    font-size: 1.3125em;
  }

  .area {
    margin-block-start: calc(3 * var(--_space));
    color: var(--_muted);
    font-size: 1em;
  }

  /* --- how far all of them are --- */

  .progress {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .progress-words {
    font-size: 1.25em;
    font-weight: 650;
  }

  .bar-chart {
    inline-size: 100%;
    block-size: 1.25em;
    border-radius: calc(var(--_radius) / 2);
  }

  .bar-chart .done {
    fill: var(--_good);
  }

  .bar-chart .running {
    fill: var(--_accent);
  }

  .bar-chart .preparing {
    fill: color-mix(in srgb, var(--_accent) 62%, var(--_surface));
  }

  .bar-chart .planned {
    fill: var(--_control);
  }

  .bar-chart .paused {
    fill: var(--_warn);
  }

  .bar-chart .dropped {
    fill: var(--_bad);
  }

  .bar-chart .unknown {
    fill: var(--_surface);
    stroke: var(--_control);
    stroke-width: 0.5;
    stroke-dasharray: 1 0.6;
  }

  .topic-progress {
    display: grid;
    gap: var(--_space);
    max-inline-size: 30em;
    color: var(--_muted);
  }

  .topic-progress .bar-chart {
    block-size: 0.625em;
  }

  .states {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(5 * var(--_space));
  }

  .state,
  .horizon {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_muted);
  }

  .state.done {
    color: var(--_good);
  }

  .state.running,
  .state.preparing {
    color: var(--_accent);
  }

  .state.paused {
    color: var(--_warn);
  }

  .state.dropped {
    color: var(--_bad);
  }

  .state strong {
    color: var(--_text);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
    align-items: center;
    justify-content: space-between;
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(3 * var(--_space));
  }

  .filters label {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .filters select {
    min-inline-size: 0;
    font-size: var(--_base);
    color: var(--_text);
  }

  .result {
    font-weight: 650;
  }

  /* --- measures --- */

  .measure-title:focus-visible {
    outline-offset: 4px;
  }

  .measure {
    display: grid;
    gap: var(--_space);
    padding-block: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
    scroll-margin-block-start: calc(4 * var(--_space));
    /* A long list: what is out of sight is not laid out. */
    content-visibility: auto;
    contain-intrinsic-size: auto 7.5em;
  }

  .measure-title {
    display: flex;
    gap: 0.6em;
    margin: 0;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.3;
  }

  .number {
    flex: none;
    min-inline-size: 1.6em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .facts-line,
  .measure .more {
    padding-inline-start: 2.3em;
  }

  .facts-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    font-size: 0.9375em;
  }

  .facts-line em {
    color: var(--_muted);
  }

  summary {
    min-block-size: 2.25em;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    summary {
      min-block-size: var(--_target);
    }
  }

  .measure-body {
    display: grid;
    gap: calc(3 * var(--_space));
    max-inline-size: 68ch;
    padding-block: calc(2 * var(--_space));
  }

  .term {
    font-weight: 600;
  }

  .timeline {
    display: grid;
    gap: calc(3 * var(--_space));
    padding-inline-start: calc(4 * var(--_space));
    border-inline-start: 2px solid var(--_line);
  }

  .timeline time {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .quiet-line,
  .timeline em,
  .note,
  .brief .origin {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .older > summary,
  .brief > summary {
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .older[open] > summary {
    margin-block-end: calc(2 * var(--_space));
  }

  .brief-body {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space));
    border-inline-start: 2px solid var(--_line);
    background: var(--_raised);
  }

  .brief-body blockquote {
    margin: 0;
  }

  .brief-skeleton {
    block-size: 8em;
  }

  .table-scroll {
    overflow-x: auto;
    overflow-wrap: normal;
  }

  table {
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: var(--_space);
    color: var(--_muted);
    text-align: start;
  }

  th,
  td {
    padding: var(--_space) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    text-align: end;
  }

  th[scope='row'] {
    text-align: start;
    font-weight: 500;
  }

  .link {
    min-block-size: 2.25em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }

  a.link {
    display: inline-flex;
    align-items: center;
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: var(--_target);
    }
  }

  .own-link {
    display: inline-block;
    padding-block: 0.3em;
    font-size: 0.875em;
  }

  /* A page that is printed as it is; the report has a sheet of its own. */
  @media print {
    .language-menu,
    .filters,
    .print {
      display: none;
    }

    .measure {
      break-inside: avoid;
      content-visibility: visible;
    }

    h3,
    .area {
      break-after: avoid;
    }
  }

  .measure-skeleton {
    block-size: 5em;
  }

  .skeletons {
    display: grid;
    gap: calc(4 * var(--_space));
  }
`;
