import { css } from 'lit';

export const angeboteStyles = css`
  /* No column is wider than the element, whatever its content remembers of a wider window. */
  .suite,
  .layout,
  .side,
  .main,
  .cards:not([hidden]) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .suite {
    gap: calc(4 * var(--_space));
  }

  .layout {
    gap: calc(5 * var(--_space));
  }

  .side,
  .main {
    min-inline-size: 0;
    gap: calc(4 * var(--_space));
    align-content: start;
  }

  @container ikon (inline-size >= 52em) {
    .layout {
      grid-template-columns: minmax(15em, 19em) minmax(0, 1fr);
      gap: calc(8 * var(--_space));
    }
  }

  .labelled {
    display: grid;
    gap: var(--_space);
  }

  .search-field {
    position: relative;
    display: block;
  }

  .search-field svg {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: 50%;
    translate: 0 -50%;
    color: var(--_muted);
    pointer-events: none;
  }

  /* On both sides: what is typed may run the other way, and the browser's cross with it. */
  .search-field .field {
    padding-inline: 2.6em;
  }

  .hint,
  .fineprint,
  small {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .hint {
    padding-block-start: var(--_space);
  }

  /* --- list --- */

  /* With room for the choice of view and the slip, which come a little later: in one, two or three rows. */
  .list-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    min-block-size: var(--_target);
  }

  .list-head .result {
    margin-inline-end: auto;
  }

  @container ikon (inline-size < 32em) {
    .list-head {
      align-content: start;
      min-block-size: 6em;
    }
  }

  @container ikon (inline-size < 22em) {
    .list-head {
      display: grid;
      justify-items: start;
      min-block-size: 8.4em;
    }
  }

  .result {
    font-size: 1.125em;
    font-weight: 650;
  }

  .card {
    position: relative;
    display: grid;
    gap: calc(2 * var(--_space));
    /* Room for the marks of the focus, which would be cut off. */
    padding: calc(5 * var(--_space)) calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
    /* What is out of sight is not laid out: a choice is painted within a frame or two. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 20em;
  }

  .card-title {
    font-size: 1.1875em;
  }

  /* A title as long as a page must not push the list away; the detail has all of it. */
  .title-button .text,
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }

  .card-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_target);
  }

  .title-button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }

  /* The whole card opens the offer; the button stays the one control. */
  .title-button::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .title-button:focus-visible {
    outline: none;
  }

  .title-button:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
    border-radius: var(--_radius);
  }

  .lines {
    display: grid;
    gap: var(--_space);
  }

  .lines > div {
    display: flex;
    gap: 0.6em;
  }

  .lines svg {
    color: var(--_muted);
    translate: 0 0.12em;
  }

  .more {
    justify-self: start;
  }

  /* --- while nothing is there yet --- */

  .skeletons {
    display: grid;
    gap: calc(5 * var(--_space));
  }

  .field-skeleton {
    block-size: var(--_target);
  }

  .card-skeleton {
    block-size: 9em;
  }

  .panel-skeleton {
    block-size: 40em;
  }
`;
