import { css } from 'lit';

/** Buttons, fields and notices: the same in all four elements. */
export const controls = css`
  button,
  input,
  select,
  table {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: 0.4em 1em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 550;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_raised);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    /* Or the system lays a plate in the colour of the words behind them. */
    forced-color-adjust: none;
  }

  .button.primary:hover {
    filter: brightness(0.92);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
  }

  .button.quiet:hover {
    background: var(--_accent-soft);
  }

  .field {
    min-block-size: var(--_target);
    inline-size: 100%;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* The arrow of the system sticks to the edge: two stripes make one, in the colour of the words. */
  select.field {
    appearance: none;
    padding-inline-end: 2.25em;
    background:
      linear-gradient(45deg, #0000 42%, currentColor 0 58%, #0000 0) right 1.1em center / 0.4em 0.4em
        no-repeat,
      linear-gradient(-45deg, #0000 42%, currentColor 0 58%, #0000 0) right 0.7em center / 0.4em 0.4em
        no-repeat,
      var(--_surface);
  }

  [dir='rtl'] select.field {
    background-position:
      left 0.7em center,
      left 1.1em center;
  }

  @media (forced-colors: active) {
    select.field {
      appearance: auto;
    }
  }

  [type='checkbox'],
  [type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_edge, transparent);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    overflow-wrap: anywhere;
  }

  .notice > span {
    flex: 1 1 9em;
  }

  .notice.warn {
    border-inline-start-color: var(--_warn);
    background: var(--_warn-soft);
  }

  .notice.bad {
    border-inline-start-color: var(--_bad);
    background: var(--_bad-soft);
  }

  .language-menu,
  .language-menu label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    justify-self: end;
    min-block-size: var(--_target);
  }

  .skeleton {
    border-radius: var(--_radius);
    background: var(--_raised);
  }
`;
