import { css } from 'lit';

/** The filter panel and the chips. */
export const filterStyles = css`
  .empty {
    display: grid;
    gap: calc(3 * var(--_space));
    justify-items: start;
    padding-block: calc(6 * var(--_space));
    overflow-wrap: anywhere;
  }

  .filters {
    display: grid;
    gap: calc(5 * var(--_space));
  }

  .groups {
    display: grid;
  }

  .group {
    border-block-start: 1px solid var(--_line);
  }

  .group > summary {
    color: var(--_text);
    font-weight: 650;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.15em;
    border-inline-end: 2px solid;
    border-block-end: 2px solid;
    rotate: -45deg;
  }

  [dir='rtl'] summary::before {
    rotate: 45deg;
  }

  details[open] > summary::before {
    rotate: 45deg;
    translate: 0 -0.15em;
  }

  [dir='rtl'] details[open] > summary::before {
    rotate: -45deg;
  }

  .group-body {
    padding-block-end: calc(4 * var(--_space));
  }

  .stack {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(2 * var(--_space));
    margin-block: calc(2 * var(--_space));
  }

  /* WebKit lets a long option stick out of its select, and the sheet scroll for it. */
  .filters select {
    contain: paint;
    text-overflow: ellipsis;
  }

  .pair .labelled,
  .pair .field {
    min-inline-size: 0;
  }

  .skipped {
    position: relative;
  }

  /* For whoever goes by keyboard: many stops lie between the search and the offers. It lies over what it leads past. */
  .skip {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: 0;
  }

  .skip:last-child {
    inset-block: auto 0;
  }

  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .boxes {
    margin-block-start: calc(3 * var(--_space));
  }

  .boxes legend {
    font-weight: 550;
  }

  .field.short {
    max-inline-size: 8em;
  }

  .hint-button {
    min-block-size: max(24px, 2em);
    padding: 0 0.4em;
    margin-inline-start: 1.6em;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 0.875em;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: calc(2 * var(--_space));
    font-weight: 650;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.4em;
    padding-inline: 0.35em;
    margin-inline: -0.35em;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
    line-height: 1.3;
  }

  @media (pointer: coarse) {
    .check {
      min-block-size: var(--_target);
    }
  }

  @media (hover: hover) {
    .check:hover {
      background: var(--_raised);
    }
  }

  .check svg {
    color: var(--_muted);
  }

  .check .count {
    margin-inline-start: auto;
    padding-inline-start: 0.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .check.none {
    color: var(--_muted);
  }

  .unknown {
    margin-block-start: calc(2 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .unknown small {
    display: block;
  }

  summary {
    min-block-size: var(--_target);
    padding-block: calc(1.5 * var(--_space));
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .chips .quiet {
    padding-inline: 0.5em;
    margin-inline-start: -0.5em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.25em;
    max-inline-size: 100%;
    padding: 0.2em 0.5em 0.2em 0.9em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_accent-soft);
    color: var(--_text);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [dir='rtl'] .chip {
    padding: 0.2em 0.9em 0.2em 0.5em;
  }

  .chip svg {
    inline-size: 1em;
    block-size: 1em;
  }

  .chip:hover {
    border-color: var(--_accent);
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: var(--_target);
    }
  }
`;
