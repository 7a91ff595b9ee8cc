import { css } from 'lit';

/** The parts of the unattended screen that do not belong to an element. Sizes grow with the screen. */
export const screenStyles = css`
  :host {
    --_target: max(60px, var(--ikon-target, 44px));
    -webkit-user-select: none;
    user-select: none;
    -webkit-touch-callout: none;
  }

  .suite {
    font-size: max(var(--_base), 2.1vmin);
    line-height: 1.35;
  }

  .button {
    flex: none;
    min-inline-size: var(--_target);
    font-weight: 600;
  }

  .button > .icon {
    flex: none;
  }

  dialog {
    color: inherit;
    background: var(--_surface);
    border: 0;
    padding: 0;
    font: inherit;
    touch-action: pan-y;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.6);
  }

  /* --- the bar --- */

  .bar {
    position: fixed;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 2147483000;
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    max-block-size: 60vh;
    overflow: auto;
    border-block-start: 2px solid var(--_line);
    background: var(--_raised);
  }

  .quick,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .bar .button {
    flex: 1 1 10em;
    gap: 0.6em;
    padding: 0.4em 0.6em;
    line-height: 1.15;
    overflow-wrap: break-word;
  }

  .ways .button {
    border-color: transparent;
    background: var(--_text);
    color: var(--_surface);
    forced-color-adjust: none;
  }

  .toggle[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }

  @media (orientation: landscape) and (min-width: 100em) {
    .bar {
      grid-template-columns: 4fr 2fr;
      gap: calc(6 * var(--_space));
    }

    .quick .button {
      flex-basis: 12em;
    }
  }

  /* --- the greeting --- */

  .start,
  .attract {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    overflow: auto;
  }

  .start[open] {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 1.2em;
    padding: 1.6em;
  }

  .start-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.4em 1.2em;
    min-block-size: 3.5em;
    color: var(--_muted);
    font-size: 1.25em;
    text-align: center;
  }

  .start-head:focus {
    outline: none;
  }

  .start-head .icon {
    inline-size: 2.4em;
    block-size: 2.4em;
    color: var(--_accent);
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    grid-auto-rows: minmax(min-content, 1fr);
    gap: 0.7em;
  }

  .tile {
    flex-direction: column;
    gap: 0.15em;
    padding: 0.7em;
    border-width: 2px;
    background: var(--_raised);
    line-height: 1.3;
  }

  .tile strong {
    color: var(--_accent);
    font-size: 1.5em;
    font-weight: 700;
  }

  .tile span {
    font-weight: 450;
  }

  .tile[aria-current='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  /* --- while nobody is there --- */

  .wake {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: start;
    justify-items: start;
    inline-size: 100%;
    padding: 8vmin;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .at-1 {
    align-content: safe end;
    justify-items: end;
  }

  .at-2 {
    align-content: safe center;
    justify-items: center;
  }

  .at-3 {
    align-content: safe end;
    justify-items: start;
  }

  .at-4 {
    align-content: start;
    justify-items: end;
  }

  /* One that drifts as a whole: what comes later would drift by itself, and over the rest. */
  .picture {
    display: grid;
    justify-items: start;
    gap: 0.9em;
    max-inline-size: 100%;
  }

  .at-2 > .picture {
    justify-items: center;
  }

  .picture > * {
    max-inline-size: 100%;
  }

  .hello {
    color: var(--_accent);
    font-size: min(4.6em, 12.5vw);
    font-weight: 750;
    line-height: 1.15;
  }

  .today {
    display: grid;
    gap: 0.7em;
    inline-size: min(100%, 32em);
  }

  .today-head {
    font-size: 1.9em;
    font-weight: 700;
  }

  .today-offer {
    display: grid;
    justify-items: start;
    gap: 0.1em;
    padding: 0.7em 0.9em;
    border-inline-start: 0.3em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 1.5em;
    font-weight: 600;
  }

  .today-offer small {
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 450;
  }

  .unbroken {
    white-space: nowrap;
  }

  .touch {
    padding: 0.7em 1.4em;
    border-radius: 3em;
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
    font-size: 1.9em;
    font-weight: 700;
  }

  .as-of {
    color: var(--_muted);
  }

  .quiet,
  .quiet::backdrop {
    background: #000;
  }

  .quiet .touch {
    background: none;
    color: #777;
    font-size: 1em;
    font-weight: 450;
  }

  /* Small enough that a picture is whole with long titles, too. */
  @media (orientation: portrait) {
    .wake {
      font-size: min(1.3em, 1.45vh);
    }
  }

  @media (orientation: landscape) {
    .wake {
      font-size: min(1em, 2.05vh, 1.4vw);
    }

    .picture {
      grid-template: auto auto 1fr / fit-content(44vw);
      column-gap: 3em;
    }

    .hello {
      font-size: min(4.6em, 5.2vw);
    }

    /* Beside the greeting: below it there is no room. */
    .today {
      grid-area: 1 / 2 / span 3;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .drift-0 > .picture {
      animation: drift-0 9s ease-in-out;
    }

    .drift-1 > .picture {
      animation: drift-1 9s ease-in-out;
    }
  }

  /* Two names, so that every picture begins anew. */
  @keyframes drift-0 {
    from {
      opacity: 0;
      translate: -2vmin 2vmin;
    }

    12%,
    88% {
      opacity: 1;
    }

    to {
      opacity: 0;
      translate: 2vmin -2vmin;
    }
  }

  @keyframes drift-1 {
    from {
      opacity: 0;
      translate: 2vmin -2vmin;
    }

    12%,
    88% {
      opacity: 1;
    }

    to {
      opacity: 0;
      translate: -2vmin 2vmin;
    }
  }

  /* --- what opens --- */

  .sheet,
  .countdown {
    box-sizing: border-box;
    inline-size: min(94vw, 34em);
    max-block-size: 92vh;
    padding: 1.4em;
    overflow: auto;
    border-radius: calc(2 * var(--_radius));
  }

  .sheet[open],
  .countdown[open] {
    display: grid;
    gap: 1em;
  }

  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
  }

  .close {
    flex: none;
    inline-size: var(--_target);
    padding: 0;
  }

  .large {
    font-size: 1.9em;
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  .code {
    inline-size: min(100%, 17em);
    padding: 0.4em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #fff;
  }

  .qr {
    display: block;
    inline-size: 100%;
  }

  .address,
  .taken section {
    justify-items: center;
    text-align: center;
  }

  .address .sheet-head {
    inline-size: 100%;
  }

  .take {
    inline-size: min(94vw, 46em);
  }

  .taken {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1.4em;
  }

  .taken section {
    display: grid;
    align-content: start;
    gap: 0.7em;
  }

  .taken li {
    padding-block: 0.15em;
    font-weight: 600;
  }

  .none {
    font-size: 1.15em;
  }

  /* --- the countdown --- */

  .countdown {
    touch-action: none;
    text-align: center;
    justify-items: stretch;
  }

  .countdown h2 {
    font-size: 1.7em;
  }

  .seconds {
    color: var(--_accent);
    font-size: 5em;
    font-weight: 750;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }

  .countdown .primary {
    min-block-size: max(96px, var(--_target));
    font-size: 1.3em;
  }

  /* --- the keyboard --- */

  .keyboard {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 64em;
    max-block-size: 92vh;
    margin-block: auto 0;
    margin-inline: auto;
    padding: 1em;
    overflow: auto;
    border-start-start-radius: calc(2 * var(--_radius));
    border-start-end-radius: calc(2 * var(--_radius));
    background: var(--_raised);
  }

  .keyboard[open],
  .keys {
    display: grid;
    gap: 0.5em;
  }

  /* What is found stays in sight. */
  .keyboard::backdrop {
    background: rgb(0 0 0 / 0.25);
  }

  .typed {
    display: flex;
    gap: 0.5em;
  }

  .typed .field {
    font-size: 1.4em;
  }

  .count {
    min-block-size: 1.35em;
    font-weight: 650;
  }

  .row {
    display: flex;
    justify-content: center;
    gap: 0.35em;
  }

  .key {
    flex: 1 1 0;
    min-inline-size: 0;
    max-inline-size: 4.5em;
    min-block-size: var(--_target);
    padding: 0.3em 0;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 1.25em;
    cursor: pointer;
    touch-action: manipulation;
  }

  .key:active {
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }

  .forms .key {
    border: 2px solid var(--_accent);
    background: var(--_accent-soft);
  }

  .tools .button {
    flex: 1 1 auto;
  }

  .tools .space {
    flex: 4 1 0;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
