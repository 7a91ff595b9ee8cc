import { css } from 'lit';

/** What surrounds a chart: values on demand, and the row of what can be done with it. */
export const figureStyles = css`
  /* --- values on demand --- */

  .readout {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
    touch-action: pan-y pinch-zoom;
  }

  .readout.choosable {
    cursor: pointer;
  }

  .reading,
  .reading-ring {
    position: absolute;
    pointer-events: none;
  }

  .reading {
    display: grid;
    z-index: 1;
    inline-size: max-content;
    max-inline-size: min(calc(18 * var(--_base)), 100%);
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_text);
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.875em;
    line-height: 1.35;
  }

  .reading strong {
    font-variant-numeric: tabular-nums;
  }

  .reading[aria-selected='true'] strong::before {
    content: '✓ ';
    content: '✓ ' / '';
  }

  .reading-ring {
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    outline: 2px solid var(--_text);
    transform: translate(-50%, -50%);
  }

  .reading[hidden],
  .reading-ring[hidden] {
    display: none;
  }

  /* --- a chosen district --- */

  .legend .marked {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .district {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_control);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .district:hover {
    text-decoration-color: currentColor;
  }

  .district[aria-pressed='true'] {
    font-weight: 700;
  }

  .district small {
    display: inline-block;
    padding-inline: 0.5em;
    border: 1px solid;
    border-radius: 1em;
    font-weight: 400;
  }

  tr.chosen > * {
    border-block: 2px solid var(--_text);
    font-weight: 700;
  }

  /* --- what can be done with it --- */

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--_space));
    align-items: start;
  }

  .actions button,
  .actions summary {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: max(24px, 2.25em);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-size: 0.875em;
    text-align: start;
    list-style: none;
    cursor: pointer;
  }

  .actions summary::-webkit-details-marker {
    display: none;
  }

  .actions button:hover span,
  .actions summary:hover span {
    text-decoration: underline;
  }

  .actions [aria-pressed='true'] {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .files[open] {
    flex-basis: 100%;
  }

  .files[open] summary .icon:last-child {
    transform: scaleY(-1);
  }

  .file-kinds {
    display: grid;
    justify-items: start;
    padding-inline-start: 1.6em;
  }

  .said {
    flex-basis: 100%;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  .said.failed {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_warn);
    background: var(--_warn-soft);
  }

  .said .icon {
    margin-inline-end: 0.4em;
    vertical-align: -0.2em;
  }

  @media (pointer: coarse) {
    .actions button,
    .actions summary,
    .district {
      min-block-size: var(--_target);
    }
  }

  @media (forced-colors: active) {
    .reading {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }

  @media print {
    .actions,
    .reading,
    .reading-ring {
      display: none;
    }
  }
`;
