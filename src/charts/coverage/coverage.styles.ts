import { css } from 'lit';

export const coverageStyles = css`
  .coverage > * {
    min-inline-size: 0;
  }

  .coverage .about,
  .limits {
    max-inline-size: 72ch;
  }

  .coverage-controls {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space)) calc(5 * var(--_space));
    align-items: end;
  }

  .coverage-controls .labelled {
    display: grid;
    gap: var(--_space);
    flex: 1 1 calc(14 * var(--_base));
    max-inline-size: calc(24 * var(--_base));
    min-inline-size: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .coverage-controls .field {
    color: var(--_text);
    font-size: var(--_base);
  }

  .coverage-controls .check {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: var(--_target);
  }

  .coverage-table {
    border-collapse: separate;
    border-spacing: 0;
  }

  .coverage-table th,
  .coverage-table td {
    min-inline-size: calc(5.75 * var(--_base));
    padding: var(--_space);
    text-align: start;
    vertical-align: top;
  }

  .coverage-table thead th {
    padding-block-end: 0;
    border-block-start: 0;
    vertical-align: bottom;
    font-size: 0.9286em;
    hyphens: auto;
  }

  .coverage-table th.beside,
  .coverage-table td.beside {
    min-inline-size: calc(9 * var(--_base));
    padding-inline: calc(2 * var(--_space));
    background: var(--_raised);
  }

  .coverage-table tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: calc(9 * var(--_base));
    min-inline-size: calc(6.5 * var(--_base));
    max-inline-size: calc(9 * var(--_base));
    padding-inline: 0 calc(2 * var(--_space));
    background: var(--_surface);
    overflow-wrap: break-word;
    hyphens: auto;
  }

  .coverage-table tbody th {
    padding-block: calc(2 * var(--_space));
    font-weight: 550;
  }

  .coverage-table .rest > tr:first-child > * {
    border-block-start: 2px solid var(--_text);
  }

  .coverage-table .chosen > * {
    border-block: 2px solid var(--_accent);
  }

  .coverage-table .mark {
    display: flex;
    gap: 0.3em;
    align-items: center;
    color: var(--_accent);
    font-size: 0.875em;
  }

  .coverage-table td.beside,
  .coverage-table .rest td {
    padding: calc(2 * var(--_space));
  }

  .sort,
  .cell {
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }

  .sort {
    display: inline-flex;
    gap: 0.3em;
    align-items: end;
    min-block-size: var(--_target);
    padding: var(--_space) 0;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--_control);
    text-underline-offset: 0.2em;
  }

  .cell,
  .gap {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space);
    border-radius: calc(var(--_radius) / 2);
    scroll-margin-block-end: calc(10 * var(--_base));
    scroll-margin-inline-start: calc(9.5 * var(--_base));
  }

  .cell:hover {
    background: var(--_accent-soft);
  }

  .cell[aria-pressed='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    background: var(--_accent-soft);
  }

  .cell:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: -1px;
  }

  .number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .more {
    color: var(--_muted);
    font-size: 0.9286em;
  }

  .cell .more,
  .rest .more {
    display: inline-block;
    white-space: nowrap;
  }

  .gap {
    white-space: nowrap;
  }

  .gap .more {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    color: var(--_warn);
  }

  .gap .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  @container ikon (inline-size < 30em) {
    .coverage-table th.beside,
    .coverage-table td.beside {
      min-inline-size: calc(6 * var(--_base));
      padding-inline: calc(1.5 * var(--_space));
    }

    .coverage-table th.beside {
      overflow-wrap: anywhere;
    }
  }

  .count-bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: var(--_space);
  }

  /* One length in all columns, or bars of the same number would differ. */
  .cell .count-bar {
    inline-size: calc(5 * var(--_base));
  }

  .coverage-table caption span {
    position: sticky;
    inset-inline-start: 0;
    display: inline-block;
    max-inline-size: 100cqi;
  }

  .count-bar .yes {
    fill: var(--_accent);
  }

  .count-bar .unknown,
  .count-bar .beside {
    fill: var(--_control);
  }

  .asked {
    max-inline-size: none;
  }

  .asked.notice {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    background: var(--_accent-soft);
  }

  .asked.notice p {
    flex: 1 1 calc(20 * var(--_base));
  }

  .save {
    justify-self: start;
  }

  .limits h4 {
    margin-block-end: calc(2 * var(--_space));
  }

  .limits ul {
    display: grid;
    gap: calc(1.5 * var(--_space));
    padding-inline-start: 1.25em;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  @media (forced-colors: active) {
    .count-bar rect {
      fill: CanvasText;
    }

    .cell[aria-pressed='true'] {
      outline-color: Highlight;
    }
  }

  @media print {
    .coverage-controls,
    .coverage .about,
    .asked,
    .save {
      display: none;
    }

    .coverage .table-scroll {
      overflow: visible;
    }

    .coverage-table {
      font-size: 7.5pt;
    }

    /* A button would keep the head off all sheets but the first. */
    .coverage-table .sort {
      display: contents;
    }

    .coverage-table thead th,
    .coverage-table th.beside {
      overflow-wrap: normal;
    }

    /* Names of topics stand, so that however many there are, no word is cut. */
    .coverage-table .topic .sort > span {
      display: inline-block;
      min-inline-size: min-content;
      max-inline-size: 14em;
      writing-mode: vertical-rl;
      rotate: 180deg;
    }

    .cell .count-bar {
      inline-size: calc(3.2 * var(--_base));
    }

    .coverage-table th,
    .coverage-table td,
    .coverage-table tr > :first-child,
    .coverage-table th.beside,
    .coverage-table td.beside {
      position: static;
      min-inline-size: 0;
    }

    .coverage-table tr {
      break-inside: avoid;
    }

    .count-bar {
      print-color-adjust: exact;
    }

    .cell,
    .gap {
      min-block-size: 0;
    }
  }
`;
