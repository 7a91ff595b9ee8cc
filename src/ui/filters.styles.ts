import { css } from 'lit';

/** The filter panel and the chips. */
export const filterStyles = css`
  .filters {
    display: grid;
    gap: calc(5 * var(--_space));
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

  fieldset > .labelled {
    margin-block-end: calc(2 * var(--_space));
    font-weight: 400;
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

  .check:hover {
    background: var(--_raised);
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

  .check.none > :not(input) {
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
