import { css } from 'lit';

export const quartierskarteStyles = css`
  .suite {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--_space)) calc(5 * var(--_space));
    min-inline-size: 0;
  }

  .bar .status {
    flex: 1 1 16em;
    align-self: center;
  }

  /* A long name of a district may be cut in the choice; it must not make the page wider. */
  .bar label {
    display: grid;
    grid-template-columns: minmax(0, auto);
    min-inline-size: 0;
    gap: var(--_space);
    font-size: 0.875em;
    color: var(--_muted);
  }

  .bar select {
    font-size: var(--_base);
    color: var(--_text);
    inline-size: auto;
    max-inline-size: 100%;
  }

  .frame {
    position: relative;
    block-size: var(--ikon-map-height, clamp(22em, 68vh, 38em));
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_map-ground);
  }

  .stage,
  .grounds,
  .drawing-box,
  .canvas {
    position: absolute;
    inset: 0;
  }

  /* The page scrolls with one finger, the map moves with two; alone on a screen the map takes both. */
  .stage {
    direction: ltr;
    overflow: hidden;
    cursor: grab;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }

  .stage.alone {
    touch-action: none;
  }

  .stage:active {
    cursor: grabbing;
  }

  .stage:focus-visible {
    outline: none;
  }

  /* Above whichever ground there is: a canvas would cover an outline. */
  .stage:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 4;
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
    pointer-events: none;
  }

  .drawing-box,
  .grounds {
    pointer-events: none;
  }

  .here[hidden] {
    display: none;
  }

  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }

  .controls {
    position: absolute;
    inset-block-start: calc(3 * var(--_space));
    inset-inline-end: calc(3 * var(--_space));
    z-index: 4;
    display: grid;
    gap: calc(2 * var(--_space));
  }

  /* In a row, where a column would lie on the pins and below the panel. */
  @container ikon (inline-size < 40em) {
    .controls {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
    }
  }

  .control {
    display: grid;
    place-content: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .control:hover {
    background: var(--_raised);
  }

  .credit {
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  /* --- pins --- */

  .pins {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .pin {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    contain: layout style;
    display: block;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0.3em;
    border: 0;
    background: none;
    cursor: pointer;
    pointer-events: auto;
    touch-action: inherit;
  }

  .pin:hover,
  .pin:focus-visible {
    z-index: 2;
  }

  .pin:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--_surface);
  }

  .mark {
    display: block;
    inline-size: 2.125em;
    block-size: 2.125em;
    overflow: visible;
  }

  .mark .shape {
    stroke: #ffffff;
    stroke-width: 2.4;
    stroke-linejoin: round;
  }

  .mark .glyph {
    fill: none;
    stroke: #ffffff;
    stroke-width: 2.1;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .pin:hover .mark {
    scale: 1.1;
  }

  .pin.rough .mark {
    scale: 0.72;
  }

  .several {
    position: absolute;
    inset-block-start: -0.2em;
    inset-inline-end: -0.4em;
    min-inline-size: 1.8em;
    padding-inline: 0.3333em;
    border: 2px solid #ffffff;
    border-radius: 1.3333em;
    background: var(--_map-bubble);
    color: #ffffff;
    font-size: 0.75em;
    font-weight: 650;
    line-height: 1.4667;
    text-align: center;
  }

  /* Blocks, not grids: a hundred of them are laid out with every filter. */
  .bubble {
    --_size: 2.4em;
    display: block;
    inline-size: var(--_size);
    block-size: var(--_size);
    margin: calc(1.2em - var(--_size) / 2);
    border: 2.5px solid #ffffff;
    border-radius: 50%;
    background: var(--_map-bubble);
    color: #ffffff;
    font-size: 0.875em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: calc(var(--_size) - 5px);
    text-align: center;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.15);
  }

  .middle .bubble {
    --_size: 2.9em;
  }

  .large .bubble {
    --_size: 2.875em;
    margin: -0.375em;
    font-size: 1em;
  }

  .pin:hover .bubble {
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }

  .frame-skeleton {
    block-size: var(--ikon-map-height, clamp(22em, 68vh, 38em));
  }
`;
