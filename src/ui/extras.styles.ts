import { css } from 'lit';

/** What cards and the list's head have besides the first words. */
export const extrasStyles = css`
  /* Not where it would stay after a tap. */
  @media (hover: hover) {
    .card:hover {
      background: var(--_raised);
    }

    .card:hover .fact:not(.good) {
      background: var(--_surface);
    }
  }

  /* Not the colour of a link around it: too faint on this ground where it is dark. */
  mark {
    background: var(--_mark);
    color: var(--_text);
    border-radius: 2px;
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
  }

  .walk,
  .age {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .walk svg,
  .age svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .age.old,
  .dropped {
    color: var(--_warn);
  }

  /* What looks like words begins and ends where words do. */
  .back {
    justify-self: start;
    padding-inline: 0.5em;
    margin-inline-start: -0.5em;
  }

  [dir='rtl'] .back svg {
    scale: -1 1;
  }

  .main > .back,
  .result {
    scroll-margin-block-start: calc(2 * var(--_space));
  }

  .keep {
    position: relative; /* above the title's button, which covers the card */
    padding-inline: calc(2 * var(--_space));
    margin-inline: auto calc(-2 * var(--_space));
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }

  .keep:hover {
    background: var(--_accent-soft);
  }

  .keep.kept {
    background: var(--_accent-soft);
  }

  .keep.kept svg {
    fill: currentColor;
  }

  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    overflow: hidden;
  }

  .segments button {
    min-block-size: calc(var(--_target) - 2px);
    padding: 0.3em 0.9em;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .segments button:focus-visible {
    outline-offset: -3px;
  }

  .segments button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    forced-color-adjust: none;
  }

  .dialog {
    /* In a frame as high as its content, what is in view is less than the screen: embed/view.ts says how much. */
    --_view: calc(100dvb - var(--_view-start, 0px) - var(--_view-end, 0px));
    inset-block: var(--_view-start, 0) var(--_view-end, 0);
    inline-size: min(40em, 100vw - 2em);
    max-inline-size: none;
    max-block-size: calc(var(--_view) - 2em);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
    /* What has the focus does not stop below the head or the foot, which stick. */
    scroll-padding-block: calc(var(--_target) + 8 * var(--_space));
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  .dialog.full {
    inline-size: 100vw;
    block-size: var(--_view);
    max-block-size: none;
    margin: 0;
    border: 0;
    border-radius: 0;
  }

  .dialog-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .dialog-body {
    display: grid;
    gap: calc(4 * var(--_space));
    padding: calc(4 * var(--_space));
  }

  .icon-button {
    min-inline-size: var(--_target);
    padding: 0.4em;
  }

  /* Over the room that the body leaves at its end, or it would go up there. */
  .dialog-foot {
    position: sticky;
    inset-block-end: 0;
    padding: calc(3 * var(--_space)) 0;
    margin-block-end: calc(-4 * var(--_space));
    background: var(--_surface);
  }

  .dialog-foot .button {
    inline-size: 100%;
  }

  /* A phone on its side, or a window at 400 %: all of it scrolls, or there is nothing left to see of it. */
  @media (max-height: 24em) {
    .dialog {
      block-size: var(--_view);
      max-block-size: none;
      margin-block: 0;
      scroll-padding-block: 0;
    }

    .dialog-head,
    .dialog-foot {
      position: static;
    }
  }

  @media (max-width: 40rem) {
    .dialog.sheet {
      inline-size: 100vw;
      margin-block-end: 0;
      margin-inline: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
